"""What no command fits reaches a human, and its sender is told whom."""

from datetime import timedelta

import pytest
from announce_desk import AnnounceDesk, said, told
from sqlalchemy import Connection

from handlers.core.arguments import NotRead
from handlers.core.declare import Args
from handlers.thread import hear, reply, to
from messages.address import Address
from storage import people, proofs, threads
from storage.codes import CodeKind

HLA = Address("sms", "+959771000001")
OFFICE = {("sms:+959420000001", "thread-to-coordinators"), ("telegram:9001", "thread-to-coordinators")}


@pytest.fixture
def desk(connection: Connection) -> AnnounceDesk:
    desk = AnnounceDesk(connection)
    people.create(connection, HLA, desk.now, name="Ma Hla", consented_at=desk.now)
    return desk


def test_a_text_is_kept_for_every_coordinator_with_what_may_be_meant(desk: AnnounceDesk) -> None:
    ctx = desk.hears("the headman came", HLA)
    hear(ctx, ("report",))
    assert (["thread-kept", "thread-hint"], OFFICE) == (said(ctx), set(told(ctx)))
    kept = ctx.gathered.says[-1]
    assert "Or did you mean REPORT?" in ctx.lookup.text("en", kept.key, kept.args)
    assert all(say.passage is not None for say in ctx.gathered.says[:-2])


def test_a_photo_without_words_is_kept_too(desk: AnnounceDesk) -> None:
    ctx = desk.hears("", HLA)
    hear(ctx)
    (thread,) = threads.unanswered(desk.connection)
    assert ["(a photo or a place, no words)"] == [text.text for text in threads.texts(desk.connection, thread.id)]


@pytest.mark.parametrize(("minutes", "expected"), [(59, 1), (61, 2)])
def test_texts_within_an_hour_are_one_thread(desk: AnnounceDesk, minutes: int, expected: int) -> None:
    hear(desk.hears("one", HLA))
    desk.later(minutes=minutes)
    hear(desk.hears("two", HLA))
    assert expected == len(threads.unanswered(desk.connection))


def answers(desk: AnnounceDesk, text: str) -> None:
    """A coordinator answers the first thread, by the number that was shown."""
    number = proofs.show(desk.connection, CodeKind.THREAD, 1, desk.now, desk.now + timedelta(days=1))
    reply(desk.hears(f"REPLY {number} {text}", Address("telegram", "9001")), Args(number=number, text=text))


@pytest.mark.parametrize(
    ("writer", "expected"),
    [
        pytest.param(
            "sms:+959420000001", "thread-number", id="from a number that anybody can forge it brings the other"
        ),
        pytest.param("telegram:9001", "thread-answered", id="from an account that proves its sender it will do"),
    ],
)
def test_the_small_number_proves_nothing(desk: AnnounceDesk, writer: str, expected: str) -> None:
    hear(desk.hears("one", HLA))
    ctx = desk.hears("REPLY 1 two", Address.parse(writer))
    reply(ctx, Args(number=1, text="two"))
    assert [expected] == said(ctx)


@pytest.mark.parametrize(("hours", "expected"), [(71, 1), (73, 2)])
def test_an_answer_is_live_for_72_hours(desk: AnnounceDesk, hours: int, expected: int) -> None:
    hear(desk.hears("one", HLA))
    answers(desk, "two")
    assert [] == threads.unanswered(desk.connection)
    desk.later(hours=hours)
    hear(desk.hears("three", HLA))
    assert [expected] == [thread.id for thread in threads.unanswered(desk.connection)]


def test_a_text_that_was_sent_before_the_answer_is_none_to_it(desk: AnnounceDesk) -> None:
    early = desk.now
    desk.later(hours=5)
    hear(desk.hears("one", HLA))
    answers(desk, "two")
    desk.later(hours=2)
    late = desk.hears("sent before", HLA, sent=early + timedelta(minutes=1))
    hear(late)
    assert ["thread-kept"] == said(late)
    assert [2] == [thread.id for thread in threads.unanswered(desk.connection)]


@pytest.mark.parametrize(
    ("text", "key"),
    [("COORD", "help-to"), ("PRO", "help-to"), ("nobody hello", "group-unknown")],
)
def test_to_wants_somebody_and_a_text(desk: AnnounceDesk, text: str, key: str) -> None:
    with pytest.raises(NotRead) as problem:
        to(desk.hears(f"TO {text}", HLA), Args(text=text))
    assert key == problem.value.key
