"""Texts that wait are handled once, in order, and a fault stays with its own text."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.inbound.process import AT_ONCE, Processed, process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import backlog, inbox, people
from storage.engine import writing
from storage.tables import inbox as inbox_rows
from storage.tables import memberships, outbox, reports, thread_texts
from tests.storage.rows import add_address, add_member

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HLA = Address("sms", "+959771000001")
AYE = Address("sms", "+959771000003")


class Faulty:
    """A vocabulary that breaks on one word, as a handler with a bug would."""

    def __init__(self, sound: Any) -> None:
        self._sound = sound

    def read(self, text: str) -> Any:
        if "boom" in text:
            raise ValueError("a bug")
        return self._sound.read(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sound, name)


@pytest.fixture
def faulty(lookup: NetworkLookup) -> NetworkLookup:
    return replace(lookup, vocabulary=Faulty(lookup.vocabulary))  # pyright: ignore[reportArgumentType]


@pytest.fixture
def ready(engine: Engine, lookup: NetworkLookup) -> Engine:
    """The practice network with two members."""
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        for address in (HLA, AYE):
            add_member(connection, address, NOW, name="Ma Hla")
    return engine


NUMBERS = count(1)


def arrive(engine: Engine, *texts: tuple[Address, str]) -> None:
    with writing(engine) as connection:
        inbox.keep(connection, [Inbound("sms", str(next(NUMBERS)), who, text) for who, text in texts], NOW)


def run(engine: Engine, lookup: NetworkLookup, rounds: int = 10) -> None:
    for _round in range(rounds):
        with writing(engine) as connection:
            process(connection, lookup, NOW)


def replies(engine: Engine, to: Address = HLA) -> list[str]:
    query = select(outbox.c.text).where(outbox.c.address == str(to)).order_by(outbox.c.id)
    with engine.connect() as connection:
        return list(connection.execute(query).scalars())


def test_many_texts_are_handled_in_one_commit_and_answered_in_order(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, (HLA, "JOIN LAND"), (HLA, "R land 5 people"), (AYE, "R land 7 people"), (HLA, "ME"))
    run(ready, lookup, rounds=1)
    joined, reported, me = replies(ready)
    assert ("LAND" in joined, "5 people" in reported, "Groups: LAND" in me) == (True, True, True)
    with ready.connect() as connection:
        assert [5, 7] == list(connection.execute(select(reports.c.people).order_by(reports.c.id)).scalars())


def test_what_a_text_changes_is_known_to_the_next_from_another_address(ready: Engine, lookup: NetworkLookup) -> None:
    chat = Address("telegram", "1001")
    with writing(ready) as connection:
        add_address(connection, people.by_address(connection, [HLA])[HLA].id, chat)
    arrive(ready, (chat, "ME"), (HLA, "JOIN LAND"), (chat, "ME"))
    run(ready, lookup, rounds=1)
    before, after = replies(ready, chat)
    assert (False, True) == ("LAND" in before, "LAND" in after)


def test_a_text_that_breaks_its_handler_is_tried_four_times_then_set_aside(
    ready: Engine, faulty: NetworkLookup
) -> None:
    arrive(ready, (HLA, "boom"), (AYE, "R land 7 people"))
    run(ready, faulty, rounds=1)
    assert 1 == len(replies(ready, AYE)), "others go on"
    with writing(ready) as connection:
        assert [] == inbox.failed(connection)
    run(ready, faulty, rounds=3)
    with writing(ready) as connection:
        assert ["ValueError: a bug"] == [row.reason for row in inbox.failed(connection)]
    (sentence,) = replies(ready)
    assert "kept" in sentence


def test_later_texts_of_the_same_person_wait_behind_one_that_is_tried_again(
    ready: Engine, faulty: NetworkLookup
) -> None:
    arrive(ready, (HLA, "boom"), (HLA, "R land 5 people"))
    run(ready, faulty, rounds=3)
    assert [] == replies(ready)
    run(ready, faulty, rounds=2)
    failed, reported = replies(ready)
    assert ("kept" in failed, "Report 1" in reported) == (True, True)


def test_it_looks_at_once_for_more_where_more_may_wait(sqlite: Engine, faulty: NetworkLookup) -> None:
    """A look costs a transaction: behind most texts there is none."""
    with writing(sqlite) as connection:
        load(connection, faulty.network, NOW)
        for address in (HLA, AYE):
            add_member(connection, address, NOW, name="Ma Hla")
    arrive(sqlite, (HLA, "ME"), (AYE, "ME"), (HLA, "boom"))
    assert Processed(2, goes_on=True) == _once(sqlite, faulty, limit=2), "a commit was full"
    assert Processed(1, goes_on=True) == _once(sqlite, faulty, limit=2), "it is tried again"
    run(sqlite, faulty, rounds=3)
    arrive(sqlite, (HLA, "ME"))
    assert Processed(1, goes_on=False) == _once(sqlite, faulty)
    assert Processed(0, goes_on=False) == _once(sqlite, faulty)


def _once(engine: Engine, lookup: NetworkLookup, limit: int = AT_ONCE) -> Processed:
    with writing(engine) as connection:
        return process(connection, lookup, NOW, limit)


def test_what_a_broken_handler_had_changed_is_undone(ready: Engine, faulty: NetworkLookup) -> None:
    arrive(ready, (HLA, "LANG my"), (HLA, "boom"), (AYE, "JOIN LAND"))
    run(ready, faulty)
    with ready.connect() as connection:
        assert {"PRO", "LAND"} == set(
            connection.execute(
                select(memberships.c.code).where(
                    memberships.c.person_id == people.by_address(connection, [AYE])[AYE].id
                )
            ).scalars()
        )
        assert "my" == people.by_address(connection, [HLA])[HLA].language


def test_a_set_aside_text_can_be_handled_after_the_bug_is_mended(
    ready: Engine, faulty: NetworkLookup, lookup: NetworkLookup
) -> None:
    arrive(ready, (HLA, "R land boom 5 people"))
    run(ready, faulty)
    with writing(ready) as connection:
        (row,) = inbox.failed(connection)
        inbox.retry(connection, row.id)
    run(ready, lookup)
    assert "Report 1" in replies(ready)[-1]


def test_a_member_is_answered_where_they_wrote_from_and_followed_there(ready: Engine, lookup: NetworkLookup) -> None:
    telegram = Address("telegram", "2001")
    arrive(ready, (telegram, "hi"))
    run(ready, lookup)
    assert 1 == len(replies(ready, telegram))


def test_names_and_short_codes_are_kept_and_never_answered(ready: Engine, lookup: NetworkLookup) -> None:
    operator = Address("operator", "MPT")
    arrive(ready, (operator, "Your balance is 300 Ks"))
    run(ready, lookup)
    assert [] == replies(ready, operator)
    with ready.connect() as connection:
        assert (0, None) == backlog.unhandled(connection)


def test_a_late_text_acts_before_a_newer_one_that_waits(ready: Engine, lookup: NetworkLookup) -> None:
    with writing(ready) as connection:
        late = Inbound("sms", "b", HLA, "NAME Ma Old", NOW - timedelta(hours=2))
        inbox.keep(connection, [Inbound("sms", "a", HLA, "NAME Ma New", NOW), late], NOW)
    run(ready, lookup)
    with ready.connect() as connection:
        assert "Ma New" == people.by_address(connection, [HLA])[HLA].name


def test_who_writes_zawgyi_is_remembered_until_they_write_unicode(ready: Engine, lookup: NetworkLookup) -> None:
    def writes_zawgyi() -> bool:
        with ready.connect() as connection:
            return people.by_address(connection, [HLA])[HLA].writes_zawgyi

    seen: list[bool] = []
    for text in ("ကၽြန္ေတာ္ ေခါင္းေဆာင္ ျဖစ္သည္", "ME", "ကျွန်တော် ခေါင်းဆောင် ဖြစ်သည်"):
        arrive(ready, (HLA, text))
        run(ready, lookup, rounds=1)
        seen.append(writes_zawgyi())
    assert [True, True, False] == seen


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param("ေျမယာ ျပႆနာ ရွိတယ္", "မြေယာ ပြဿနာ ရှိတယ်", id="Zawgyi, which a human reads in Unicode"),
        pytest.param("ၵၢၼ်လိၼ် ၵူၼ်းဝၢၼ်ႈ", "ၵၢၼ်လိၼ် ၵူၼ်းဝၢၼ်ႈ", id="Shan, as it was typed"),
        pytest.param("တၢ်ဘၣ်ဂ့ၢ် မုၢ်ဆၣ်", "တၢ်ဘၣ်ဂ့ၢ် မုၢ်ဆၣ်", id="Karen, as it was typed"),
    ],
)
def test_the_original_is_kept_beside_what_a_human_reads(
    ready: Engine, lookup: NetworkLookup, typed: str, read: str
) -> None:
    arrive(ready, (HLA, typed))
    run(ready, lookup)
    query = select(inbox_rows.c.text, thread_texts.c.text).where(inbox_rows.c.id == thread_texts.c.inbox_id)
    with ready.connect() as connection:
        assert [(typed, read)] == [tuple(row) for row in connection.execute(query)]


def test_who_sent_too_much_is_told_once_under_the_answer(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, (HLA, "TO COORD " + "my story " * 12_000), (HLA, "ME"))
    run(ready, lookup)
    passed, profile = replies(ready)
    assert ("Kept for the coordinators" in passed, "\nYour text was cut after 5000 letters." in passed) == (True, True)
    assert "was cut" not in profile


@pytest.mark.parametrize(
    "before", ["AREA ", "UNDO ", "DONE ", "FIX 1 ", "R ", "YES ", "REPLY ", "", "ADD PRO ", "LATE 1 "]
)
@pytest.mark.parametrize("asked", [(), ("AREA xyz",), ("R",), ("R land",), ("JOIN REC", "YES")], ids=str)
def test_a_number_of_thousands_of_digits_is_a_text_like_any_other(
    ready: Engine, lookup: NetworkLookup, asked: tuple[str, ...], before: str
) -> None:
    arrive(ready, *[(HLA, text) for text in (*asked, before + "9" * 4900, before + "0" * 4900, "HELP")])
    run(ready, lookup)
    with ready.connect() as connection:
        assert [] == inbox.failed(connection)
    assert len(asked) + 3 == len(replies(ready))
