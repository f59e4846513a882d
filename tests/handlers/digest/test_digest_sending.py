"""To whom a digest goes, when, and what DIGEST answers."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from digest_lookup import CODES, digest_lookup
from sqlalchemy import Connection

from handlers.core.compose import compose
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.digest.send import digest, due_digest, preview, schedule
from messages.address import Address
from messages.envelope import Kind
from messages.scheme import SMS
from storage import backlog, groups, outbox, people, reports, timers
from storage.outbox import NewOutbound
from storage.people import Person
from storage.reports import Content
from storage.timers import NewTimer, Timer

MONDAY = datetime(2026, 12, 7, 1, 30, tzinfo=UTC)  # 08:00 in Yangon
WEEK = timedelta(days=7)


@pytest.fixture(autouse=True)
def staff(connection: Connection) -> dict[str, Person]:
    """A coordinator on Telegram, a leader of LAND by SMS, one of PRO and NET in Burmese, and a member of LAND."""
    for code in CODES:
        groups.add(connection, code)
    made = {
        "coordinator": person(connection, "telegram:9001", is_coordinator=True),
        "land": person(connection, "sms:+959420000011"),
        "both": person(connection, "sms:+959420000012", language="my"),
        "member": person(connection, "sms:+959420000013", consented_at=MONDAY),
    }
    for code, who, leads in (("LAND", "land", True), ("PRO", "both", True), ("NET", "both", True),
                             ("LAND", "member", False)):  # fmt: skip
        groups.enter(connection, code, made[who].id, MONDAY, leads=leads)
    for day in (1, 2, 10):
        at = MONDAY - timedelta(days=day)
        reports.add(connection, made["member"].id, Content(day=at.date(), theme="land", people=12), at, None)
    return {name: people.get(connection, one.id) for name, one in made.items()}


def person(connection: Connection, address: str, **fields: Any) -> Person:
    return people.create(connection, Address.parse(address), MONDAY, heard_at=MONDAY, **fields)


def due(connection: Connection, now: datetime) -> Context:
    """The weekly timer comes due."""
    timer = Timer(1, "digest", "digest", now, {}, 0)
    ctx = Context(connection, digest_lookup(), now, now, timer=timer)
    due_digest(ctx, timer)
    return ctx


def asked(connection: Connection, sender: Person, group: str | None = None) -> str:
    """What DIGEST answers to this person on Monday."""
    ctx = Context(connection, digest_lookup(), MONDAY, MONDAY, person=sender, timer=Timer(1, "", "", MONDAY, {}, 0))
    digest(ctx, Args(group=group))
    [reply] = compose(ctx)
    assert reply.kind is Kind.REPLY
    return reply.text


def sent(connection: Connection, now: datetime) -> dict[str, NewOutbound]:
    return {str(text.address): text for text in compose(due(connection, now))}


def test_each_leader_and_coordinator_gets_one_digest(connection: Connection) -> None:
    texts = sent(connection, MONDAY)
    heads = {address: text.text.split("\n")[0] for address, text in texts.items()}
    expected = {
        "telegram:9001": "The network, week to 6 Dec: 2 reports (1 before)",
        "sms:+959420000011": "LAND, week to 6 Dec: 2 reports (1 before)",
        "sms:+959420000012": "သင့်အဖွဲ့များ- အသစ်မရှိ၊ သင်လုပ်ရန်မရှိပါ။ ကြည့်ရန် အကျဉ်းချုပ်",
    }
    assert expected == heads
    assert {Kind.DIGEST} == {text.kind for text in texts.values()}


def test_the_week_is_told_against_the_week_before(connection: Connection) -> None:
    texts = sent(connection, MONDAY)
    assert "2 reports (1 before)" in texts["sms:+959420000011"].text
    assert "2 reports (1 before)" in texts["telegram:9001"].text


def test_a_digest_is_named_by_person_and_week_and_loses_its_use_with_the_next(
    connection: Connection, staff: dict[str, Person]
) -> None:
    text = sent(connection, MONDAY)["sms:+959420000011"]
    assert (f"digest:{staff['land'].id}:2026-W50", MONDAY + WEEK) == (text.dedupe_key, text.expires_at)


def test_who_has_nothing_to_read_gets_a_line_once_a_month(connection: Connection) -> None:
    """In the second week somebody has joined LAND, in the others nothing happens."""
    told = [sorted(sent(connection, MONDAY + weeks * WEEK)) for weeks in (0, 1, 2, 3, 4)]
    all_of_them = ["sms:+959420000011", "sms:+959420000012", "telegram:9001"]
    assert [all_of_them, ["sms:+959420000011", "telegram:9001"], [], [], all_of_them] == told


def test_the_timer_twice_in_a_week_sends_once(connection: Connection) -> None:
    for hours in (0, 5):
        outbox.queue(connection, compose(due(connection, MONDAY + timedelta(hours=hours))), MONDAY)
    assert [("sms", 2), ("telegram", 1)] == [(one.scheme, one.waiting) for one in backlog.by_scheme(connection)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(MONDAY, MONDAY + WEEK, id="on time"),
        pytest.param(MONDAY + timedelta(days=2), MONDAY + WEEK, id="the machine was off on Monday"),
        pytest.param(MONDAY + 5 * WEEK, MONDAY + 6 * WEEK, id="it was off for weeks: one digest, not five"),
    ],
)
def test_the_next_digest_is_waited_for(connection: Connection, now: datetime, expected: datetime) -> None:
    assert [NewTimer("digest", "digest", expected, {})] == due(connection, now).gathered.timers


@pytest.mark.parametrize(
    ("waiting", "expected"),
    [
        pytest.param(None, MONDAY + WEEK, id="the first file"),
        pytest.param(MONDAY + timedelta(days=3), MONDAY + WEEK, id="the file names another day"),
        pytest.param(MONDAY - WEEK, MONDAY - WEEK, id="what is overdue still leaves"),
    ],
)
def test_putting_a_network_file_into_force_waits_for_its_digest(
    connection: Connection, waiting: datetime | None, expected: datetime
) -> None:
    if waiting is not None:
        timers.add(connection, [NewTimer("digest", "digest", waiting, {})], MONDAY)
    schedule(connection, digest_lookup().network, MONDAY)
    assert expected == timers.due_at(connection, "digest")


def test_a_digest_that_was_set_aside_is_waited_for_again(connection: Connection) -> None:
    timers.add(connection, [NewTimer("digest", "digest", MONDAY - WEEK, {})], MONDAY - WEEK)
    for _attempt in range(timers.TRIES):
        [timer] = timers.due(connection, MONDAY, 1)
        timers.note_failure(connection, timer, "a fault", MONDAY - WEEK)
    assert timers.due_at(connection, "digest") is None
    schedule(connection, digest_lookup().network, MONDAY)
    assert (MONDAY + WEEK, []) == (timers.due_at(connection, "digest"), timers.failed(connection))


def test_who_wants_no_messages_gets_no_digest(connection: Connection, staff: dict[str, Person]) -> None:
    people.change(connection, staff["land"].id, stopped_at=MONDAY)
    assert "sms:+959420000011" not in sent(connection, MONDAY)


def test_a_leader_who_coordinates_gets_the_network_only(connection: Connection, staff: dict[str, Person]) -> None:
    groups.enter(connection, "LAND", staff["coordinator"].id, MONDAY, leads=True)
    heads = [text.text.split("\n")[0] for text in compose(due(connection, MONDAY))]
    assert (heads.count("The network, week to 6 Dec: 2 reports (1 before)"), len(heads)) == (1, 3)


@pytest.mark.parametrize(
    ("who", "group", "expected"),
    [
        pytest.param(
            "coordinator",
            None,
            "The network, week to 7 Dec: 2 reports (1 before), 1 new member",
            id="a coordinator: the network",
        ),
        pytest.param(
            "coordinator",
            "LAND",
            "LAND, week to 7 Dec: 2 reports (1 before), 1 new member",
            id="a coordinator: any group",
        ),
        pytest.param(
            "land", None, "LAND, week to 7 Dec: 2 reports (1 before), 1 new member", id="a leader: their group"
        ),
        pytest.param("both", "PRO", "PRO- အသစ်မရှိ၊ သင်လုပ်ရန်မရှိပါ။ ကြည့်ရန် အကျဉ်းချုပ်", id="a leader of two: one of them"),
    ],
)
def test_digest_answers_with_the_seven_days_to_today(
    connection: Connection, staff: dict[str, Person], who: str, group: str | None, expected: str
) -> None:
    assert expected == asked(connection, staff[who], group).split("\n")[0]


def test_a_leader_sees_no_other_group(connection: Connection, staff: dict[str, Person]) -> None:
    assert "Only a leader" in asked(connection, staff["land"], "PRO")


def test_a_report_of_today_is_in_the_digest_of_now(connection: Connection, staff: dict[str, Person]) -> None:
    reports.add(connection, staff["member"].id, Content(day=MONDAY.date()), MONDAY - timedelta(minutes=5), None)
    assert "3 reports" in asked(connection, staff["coordinator"])


def test_the_preview_shows_what_digest_answers(connection: Connection, staff: dict[str, Person]) -> None:
    shown = preview(connection, digest_lookup(), MONDAY, "LAND", "en", SMS)
    assert shown == asked(connection, staff["land"])
