"""An announcement reaches everyone in its audience once, on the address in use, and its state can be told."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select, update

from messages.address import Address
from messages.envelope import Kind
from messages.pace import UNLIMITED
from storage import addresses, announcements, channel_states, claims, fanouts, groups, outbox, people, tables
from storage.announcements import Announcement, Progress, State
from storage.audiences import Audience
from storage.channel_states import Seen
from storage.fanouts import Reach, Wording
from storage.outbox import PRIORITY, Sent
from storage.tables import outbox as table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
TEXTS = {"en": Wording("LAND: come", 1), "my": Wording("LAND: လာပါ", 2)}


def person(connection: Connection, address: str, *codes: str, leads: bool = False, **fields: Any) -> int:
    fields = {"consented_at": NOW, **fields}
    made = people.create(connection, Address.parse(address), NOW, **fields)
    for code in codes or ("PRO",):
        groups.add(connection, code)
        groups.enter(connection, code, made.id, NOW, leads=leads)
    return made.id


def announced(connection: Connection, author: int, audience: Audience, *, is_urgent: bool = False) -> Announcement:
    address = Address.parse("sms:+959420000011")
    number = announcements.create(connection, author, address, audience, "come", is_urgent, NOW)
    found = announcements.get(connection, number)
    assert found is not None
    return found


def fan_out(connection: Connection, announcement: Announcement, due_at: datetime = NOW) -> int:
    announcements.settle(connection, announcement.id, State.SENT, NOW)
    return fanouts.fan_out(connection, announcement, TEXTS, "en", NOW, due_at)


def queued(connection: Connection) -> list[tuple[str, str, int]]:
    rows = connection.execute(select(table).order_by(table.c.address))
    return [(row.address, row.text, row.segments) for row in rows]


@pytest.mark.parametrize(
    "audience",
    [
        Audience(),
        Audience(("LAND", "GENDER")),
        Audience(kinds=("mobile",)),
        Audience(("LAND",), ("mobile",), ("MMR003001", "MMR003005")),
        Audience(townships=("MMR003001",)),
    ],
    ids=str,
)
def test_an_audience_is_kept_as_text(audience: Audience) -> None:
    assert audience == Audience.parse(str(audience))


def test_everyone_gets_it_once_in_their_language_at_what_it_costs_there(connection: Connection) -> None:
    author = person(connection, "sms:+1", "LAND", leads=True)
    person(connection, "sms:+2", "LAND", "GENDER")
    person(connection, "sms:+3", "GENDER", language="my")
    person(connection, "telegram:4", "LAND", language="my")
    person(connection, "sms:+5", "ENV")
    announcement = announced(connection, author, Audience(("LAND", "GENDER")))
    assert 3 == fan_out(connection, announcement)
    assert 0 == fan_out(connection, announcement)
    expected = [("sms:+2", "LAND: come", 1), ("sms:+3", "LAND: လာပါ", 2), ("telegram:4", "LAND: လာပါ", 0)]
    assert expected == queued(connection)


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        pytest.param(Audience(), ["coordinator", "leader", "mobile", "village"], id="all, but no guest"),
        pytest.param(Audience(kinds=("mobile",)), ["mobile"], id="a kind"),
        pytest.param(Audience(townships=("MMR003001",)), ["mobile", "village"], id="an area"),
        pytest.param(Audience(kinds=("mobile",), townships=("MMR1",)), [], id="a kind elsewhere"),
        pytest.param(Audience(("LAND",), ("mobile",)), ["leader", "mobile"], id="a group or a kind"),
        pytest.param(Audience(("LAND",), (), ("MMR003001",)), [], id="a group in an area"),
    ],
)
def test_an_audience_means_these_people(connection: Connection, audience: Audience, expected: list[str]) -> None:
    author = person(connection, "sms:+1")
    person(connection, "x:guest", consented_at=None, kind="mobile", township="MMR003001")
    person(connection, "x:stopped", kind="mobile", township="MMR003001", stopped_at=NOW)
    person(connection, "x:leader", "LAND", leads=True, consented_at=None)
    person(connection, "x:coordinator", consented_at=None, is_coordinator=True)
    person(connection, "x:mobile", kind="mobile", township="MMR003001")
    person(connection, "x:village", kind="community", township="MMR003001")
    fan_out(connection, announced(connection, author, audience))
    assert expected == [address.removeprefix("x:") for address, _, _ in queued(connection)]


def test_it_goes_to_the_address_in_use_and_who_has_none_is_told_apart(connection: Connection) -> None:
    author = person(connection, "sms:+1")
    person(connection, "sms:+2", language="my")
    gone = Address.parse("telegram:3")
    person(connection, str(gone))
    addresses.note_unreachable(connection, gone, "blocked", NOW)
    expected = {Reach("sms", "my", 1), Reach(None, "en", 1)}
    assert expected == set(fanouts.reach(connection, Audience(), author, "en"))
    assert {"my", "en"} == fanouts.languages(connection, Audience(), author, "en")
    assert 1 == fan_out(connection, announced(connection, author, Audience()))


def test_an_urgent_one_goes_before_all_others(connection: Connection) -> None:
    author = person(connection, "sms:+1")
    person(connection, "sms:+2")
    fan_out(connection, announced(connection, author, Audience(), is_urgent=True))
    row = connection.execute(select(table.c.kind, table.c.priority)).one()
    assert (Kind.ANNOUNCEMENT.value, PRIORITY[Kind.ALERT]) == tuple(row)


def test_a_preview_is_settled_once(connection: Connection) -> None:
    author = person(connection, "sms:+1")
    announcement = announced(connection, author, Audience())
    assert announcements.settle(connection, announcement.id, State.SENT, NOW)
    assert not announcements.settle(connection, announcement.id, State.DROPPED, NOW)
    assert announcements.latest_by(connection, author, State.PREVIEW) is None


def sent_to(connection: Connection, announcement: Announcement, at: datetime) -> None:
    fan_out(connection, announcement)
    for scheme in ("sms", "telegram"):
        leased = claims.claim(connection, scheme, at, 100)
        outbox.note_sent(connection, [Sent(text.id, scheme, str(text.id)) for text in leased], at)


def test_who_heard_one_is_known_for_a_while(connection: Connection) -> None:
    author, member = person(connection, "sms:+1"), person(connection, "sms:+2")
    first, second = (announced(connection, author, Audience()) for _ in range(2))
    sent_to(connection, first, NOW)
    sent_to(connection, second, NOW + timedelta(hours=1))
    at = NOW + timedelta(hours=2)
    found = announcements.heard(connection, member, at - timedelta(hours=72), at)
    assert found is not None
    assert (second.id, NOW + timedelta(hours=1)) == (found[0].id, found[1])
    assert announcements.heard(connection, author, NOW, at) is None
    late = NOW + timedelta(hours=74)
    assert announcements.heard(connection, member, late - timedelta(hours=72), late) is None


def test_what_became_of_it_is_counted_by_state_and_reason(connection: Connection) -> None:
    author = person(connection, "sms:+1")
    for number in range(2, 6):
        person(connection, f"sms:+{number}")
    announcement = announced(connection, author, Audience())
    fan_out(connection, announcement)
    leased = claims.claim(connection, "sms", NOW, 3)
    outbox.note_sent(connection, [Sent(leased[0].id, "sms", "1")], NOW)
    for text in leased[1:]:
        outbox.note_refused(connection, text.id, "blocked", NOW)
    counted = announcements.delivery_counts(connection, announcement.id)
    expected = {("failed", "blocked", 2), ("sent", "", 1), ("queued", "", 1)}
    assert expected == {(one.state, one.reason, one.count) for one in counted}
    assert ("failed", 2) == (counted[0].state, counted[0].segments)
    known = announcements.progress(connection, [announcement.id, 99])
    assert {announcement.id: Progress(left=1, waiting=1, failed=2), 99: Progress()} == known


def test_what_telegram_has_not_taken_falls_over_to_the_number(connection: Connection) -> None:
    author = person(connection, "sms:+1")
    both = person(connection, "telegram:2", language="my")
    connection.execute(
        tables.addresses.insert().values(address="sms:+2", scheme="sms", person_id=both, is_current=False)
    )
    person(connection, "telegram:3")
    announcement = announced(connection, author, Audience(), is_urgent=True)
    fan_out(connection, announcement)
    up, down = (Seen(name, name, UNLIMITED, None if name == "sms" else "away") for name in ("sms", "telegram"))
    channel_states.note(connection, [up, down], NOW)
    assert 1 == fanouts.fall_over(connection, announcement.id, NOW)
    assert [("sms:+2", "LAND: လာပါ", 1), ("telegram:3", "LAND: come", 0)] == queued(connection)
    assert 0 == fanouts.fall_over(connection, announcement.id, NOW)


def test_what_waits_is_withdrawn_and_what_may_have_left_stays(connection: Connection) -> None:
    author = person(connection, "sms:+959420000011")
    numbers = [person(connection, f"sms:+95977100000{n}") for n in range(4)]
    announcement = announced(connection, author, Audience())
    fan_out(connection, announcement)
    for who, state in zip(numbers, ("sent", "unknown", "failed", "queued"), strict=True):
        connection.execute(update(table).where(table.c.person_id == who).values(state=state))
    assert 1 == announcements.waiting_count(connection, announcement.id)
    assert (1, 2) == announcements.withdraw(connection, announcement.id)
    assert ["sent", "unknown", "dropped", "dropped"] == list(
        connection.execute(select(table.c.state).order_by(table.c.person_id)).scalars()
    )
    found = announcements.get(connection, announcement.id)
    assert found is not None and State.SENT is found.state  # somebody has it
