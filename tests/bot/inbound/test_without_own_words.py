"""What came without words of the sender's own: a text handed on, a sticker, a contact."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Engine, select

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import FORWARDED, UNREAD, Inbound, Media
from storage import inbox, people
from storage.engine import reading, writing
from storage.tables import outbox, reports
from tests.storage.rows import add_member

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
NYEIN = Address("telegram", "1002")
SENTENCE = "I can read words, photos and places only. Please write it."
KEPT_FOR_A_HUMAN = "Kept for the coordinators as no. 1: a person listens to it or reads it, and answers here."
Say = Callable[[str, str], list[tuple[bool, str]]]


@pytest.fixture
def say(engine: Engine, lookup: NetworkLookup) -> Say:
    """Sends a text of Nyein with something of that kind; returns what left, and whether it went to Nyein."""
    numbers = count(1)
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        add_member(connection, NYEIN, NOW, name="Nyein")

    def send(words: str, kind: str) -> list[tuple[bool, str]]:
        number = next(numbers)
        now = NOW + timedelta(minutes=20 * number)
        with writing(engine) as connection:
            inbound = Inbound("telegram", str(number), NYEIN, words, sent_at=now, media=(Media(kind, ""),))
            inbox.keep(connection, [inbound], now)
            process(connection, lookup, now)
            left = select(outbox.c.address, outbox.c.text).where(outbox.c.created_at == now).order_by(outbox.c.id)
            return [(address == str(NYEIN), text) for address, text in connection.execute(left)]

    return send


@pytest.mark.parametrize("words", ["STOP", "LEAVE PRO", "R land 5w Hpa-An"])
def test_a_text_that_is_handed_on_is_for_a_human_and_never_acts(say: Say, engine: Engine, words: str) -> None:
    left = say(words, FORWARDED)
    with reading(engine) as connection:
        nyein = people.by_address(connection, [NYEIN])[NYEIN]
    assert (None, frozenset({"PRO"})) == (nyein.stopped_at, nyein.groups)
    assert any(words in text for is_answer, text in left if not is_answer)
    assert not any("Report" in text for is_answer, text in left if is_answer)


def test_a_sticker_bothers_nobody(say: Say) -> None:
    assert {True} == {is_answer for is_answer, _text in say("", "sticker")}


def test_what_cannot_be_read_gets_a_sentence(say: Say) -> None:
    assert [(True, SENTENCE)] == say("", UNREAD)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param("voice", "(voice message: 1-1.ogg in the office's folder media)", id="a voice message"),
        pytest.param("video_note", "(voice message: 1-1.mp4 in the office's folder media)", id="a spoken video"),
        pytest.param("pdf", "(file: 1-1.pdf in the office's folder media)", id="a PDF"),
        pytest.param("document", "(file: 1-1.file in the office's folder media)", id="a file"),
        pytest.param("video", "(file: 1-1.mp4 in the office's folder media)", id="a video"),
    ],
)
def test_what_only_a_human_can_hear_or_read_waits_for_one(say: Say, engine: Engine, kind: str, expected: str) -> None:
    left = say("", kind)
    assert [KEPT_FOR_A_HUMAN] == [text for is_answer, text in left if is_answer]
    shown = [text for is_answer, text in left if not is_answer]
    assert shown and all(f'"{expected}"' in text and "REPLY" in text for text in shown)
    with reading(engine) as connection:
        assert [] == connection.execute(select(reports.c.id)).all()


def test_it_joins_no_report_and_leaves_its_question_open(say: Say, engine: Engine) -> None:
    say("R 5w Hpa-An", "sticker")
    assert [KEPT_FOR_A_HUMAN] == [text for is_answer, text in say("", "voice") if is_answer]
    assert any("Report 1: land" in text for _is_answer, text in say("land", "sticker"))
    with reading(engine) as connection:
        assert [None] == connection.execute(select(reports.c.media)).scalars().all()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("TO COORD this is the letter of the office", "this is the letter of the office"),
        ("they will not tell us anything more", "they will not tell us anything more"),
        ("police took this man", "police took this man"),
    ],
)
def test_a_photo_beside_words_for_a_human_is_named_behind_them(say: Say, words: str, shown: str) -> None:
    told = [text for is_answer, text in say(words, "photo") if not is_answer]
    assert told and all(f'"{shown} (photo: 1-1.jpg in the office\'s folder media)"' in text for text in told)


def test_words_beside_a_file_are_shown_with_it(say: Say) -> None:
    left = say("The judge gave us this on the fence", "pdf")
    assert [KEPT_FOR_A_HUMAN] == [text for is_answer, text in left if is_answer]
    shown = '"The judge gave us this on the fence (file: 1-1.pdf in the office\'s folder media)"'
    assert all(shown in text for is_answer, text in left if not is_answer)


def test_thanks_with_a_file_are_no_mere_courtesy(say: Say) -> None:
    assert any("1-1.pdf" in text for is_answer, text in say("Thank you", "pdf") if not is_answer)
