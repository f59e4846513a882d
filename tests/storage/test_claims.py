"""Texts are leased most urgent first, through a gate, and leases that ran out are settled."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import Kind
from messages.reason import Reason
from storage import addresses, announcements, claims, outbox, people
from storage.addresses import Heard
from storage.audiences import Audience
from storage.claims import LEASE, Gate, Homes
from storage.outbox import LONGEST_ASIDE, NewOutbound, Sent
from storage.tables import outbox as table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA, AUNG = Address("sms", "+951"), Address("sms", "+952")


def new(key: str, to: Address = HLA, kind: Kind = Kind.REPLY, **moments: datetime) -> NewOutbound:
    return NewOutbound(key, to, kind, key, "en", 1, **moments)  # pyright: ignore[reportArgumentType] -- moments alone


def claim(connection: Connection, gate: Gate = claims.OPEN, limit: int = 10, at: datetime = NOW) -> list[str]:
    return [text.text for text in claims.claim(connection, "sms", at, limit, gate)]


def test_the_most_urgent_leave_first_as_many_as_are_wanted(connection: Connection) -> None:
    kinds = (Kind.DIGEST, Kind.REPLY, Kind.ALERT, Kind.ANNOUNCEMENT, Kind.REPLY)
    outbox.queue(connection, [new(f"{n}:{kind}", kind=kind) for n, kind in enumerate(kinds)], NOW)
    assert ["2:alert", "1:reply", "4:reply"] == claim(connection, limit=3)
    assert ["3:announcement", "0:digest"] == claim(connection, limit=3)


def test_what_is_due_later_or_goes_another_way_is_left(connection: Connection) -> None:
    later = NOW + timedelta(hours=1)
    outbox.queue(connection, [new("later", due_at=later), new("chat", Address("telegram", "1"))], NOW)
    assert ([], later) == (claim(connection), claims.next_due(connection, "sms"))
    assert ["later"] == claim(connection, at=later)


def test_what_lost_its_use_is_given_up_and_what_comes_after_it_leaves(connection: Connection) -> None:
    outbox.queue(connection, [new("old", expires_at=NOW), new("new", expires_at=NOW + LEASE)], NOW)
    assert ["new"] == claim(connection, limit=1)
    assert ["expired", "sending"] == list(connection.execute(select(table.c.state).order_by(table.c.id)).scalars())


@pytest.mark.parametrize(
    ("gate", "expected"),
    [
        pytest.param(claims.OPEN, ["heard", "silent", "news"], id="an open one"),
        pytest.param(Gate(ceiling=1), ["heard", "silent"], id="up to a priority"),
        pytest.param(Gate(resting=[str(HLA)]), ["silent", "news"], id="not who got one a moment ago"),
        pytest.param(Gate(homes=Homes(frozenset({"modem"}))), ["heard"], id="who was heard there"),
        pytest.param(Gate(homes=Homes(frozenset({"modem"}), others=True)), ["silent", "news"], id="who was not"),
        pytest.param(Gate(homes=Homes(frozenset({"twilio"}))), [], id="nobody was heard there"),
        pytest.param(Gate(1, Homes(frozenset({"modem"}), True), [str(AUNG)]), [], id="all that together"),
    ],
)
def test_a_gate_lets_pass(connection: Connection, gate: Gate, expected: Sequence[str]) -> None:
    hla = people.create(connection, HLA, NOW)
    addresses.note_heard(connection, {hla.id: Heard(HLA, "modem")}, NOW)
    outbox.queue(connection, [new("heard"), new("silent", AUNG), new("news", AUNG, Kind.ANNOUNCEMENT)], NOW)
    assert (NOW if expected else None) == claims.next_due(connection, "sms", gate)
    assert expected == claim(connection, gate)


def test_what_is_queued_or_leased_is_left_until_it_is_settled(connection: Connection) -> None:
    seen = [claims.is_any_left(connection, "sms")]
    outbox.queue(connection, [new("a")], NOW)
    seen.append(claims.is_any_left(connection, "sms"))
    (text,) = claims.claim(connection, "sms", NOW, 1)
    seen.append(claims.is_any_left(connection, "sms"))
    outbox.note_sent(connection, [Sent(text.id, "modem", "1")], NOW)
    seen.append(claims.is_any_left(connection, "sms"))
    assert [False, True, True, False] == seen


@pytest.mark.parametrize(
    ("kind", "know_repeats", "expected"),
    [
        pytest.param(Kind.REPLY, (), "queued", id="a reply goes again"),
        pytest.param(Kind.ANNOUNCEMENT, (), "unknown", id="an announcement is shown"),
        pytest.param(Kind.ANNOUNCEMENT, ("sms",), "queued", id="unless the channel sees that it had it"),
    ],
)
def test_a_lease_that_ran_out_is_settled(
    connection: Connection, kind: Kind, know_repeats: Sequence[str], expected: str
) -> None:
    outbox.queue(connection, [new("a", kind=kind)], NOW)
    claim(connection)
    settled = [claims.recover(connection, NOW + LEASE + timedelta(seconds=s), know_repeats) for s in (-1, 0)]
    assert [0, int(expected == "queued")] == settled
    assert expected == connection.execute(select(table.c.state)).scalar_one()


def test_two_channels_together_send_strangers_no_more_than_an_hour_takes(connection: Connection) -> None:
    outbox.queue(connection, [new(f"s{n}", Address("sms", f"+9597790{n:05}")) for n in range(8)], NOW)
    connection.execute(table.update().values(priority=outbox.STRANGERS))
    gate = Gate(for_strangers=5)
    assert [3, 2, 0] == [len(claim(connection, gate, limit=most)) for most in (3, 8, 8)]
    sending = connection.execute(select(table.c.id).where(table.c.state == "sending")).scalars()
    outbox.note_sent(connection, [Sent(row, "modem", None) for row in sending], NOW)
    assert [] == claim(connection, gate, at=NOW + timedelta(minutes=59))
    assert 3 == len(claim(connection, gate, at=NOW + timedelta(minutes=61)))


def test_what_strangers_were_sent_while_the_clock_stood_ahead_takes_no_room(connection: Connection) -> None:
    gate, ahead = Gate(for_strangers=2), NOW + timedelta(days=400)
    for at, names in ((ahead, "ab"), (NOW, "cde")):
        outbox.queue(connection, [new(name, Address("sms", f"+9597790000{ord(name)}")) for name in names], at)
        connection.execute(table.update().values(priority=outbox.STRANGERS))
        assert 2 == len(claim(connection, gate, at=at))
        sending = connection.execute(select(table.c.id).where(table.c.state == "sending")).scalars()
        outbox.note_sent(connection, [Sent(row, "modem", None) for row in sending], at)


def test_what_nobody_asked_for_wakes_nobody_but_an_urgent_announcement(connection: Connection) -> None:
    morning = NOW + timedelta(hours=9)
    author = people.create(connection, AUNG, NOW)
    urgent = announcements.create(connection, author.id, AUNG, Audience(("LAND",)), "run", True, NOW)
    kinds = (Kind.REMINDER, Kind.DIGEST, Kind.ANNOUNCEMENT, Kind.REPLY, Kind.NOTICE)
    outbox.queue(connection, [new(kind.value, kind=kind) for kind in kinds], NOW)
    outbox.queue(connection, [replace(new("run", kind=Kind.ANNOUNCEMENT), announcement_id=urgent)], NOW)
    night = Gate(quiet=lambda now: morning if now < morning else None)
    assert ["reply", "notice", "run"] == claim(connection, night)
    assert (NOW + LONGEST_ASIDE, 0) == (claims.next_due(connection, "sms", night), outbox.follow_clock(connection, NOW))
    assert [] == claim(connection, night, at=NOW + LONGEST_ASIDE)
    assert [] == claim(connection, night, at=morning - LONGEST_ASIDE / 2)
    assert morning == claims.next_due(connection, "sms", night)
    assert ["reminder", "announcement", "digest"] == claim(connection, night, at=morning)


def aside(connection: Connection, key: str, until: datetime) -> None:
    """This one was tried, and waits for its next try."""
    (row,) = connection.execute(select(table.c.id).where(table.c.dedupe_key == key)).scalars()
    connection.execute(table.update().where(table.c.id == row).values(state="sending"))
    outbox.put_back(connection, [row], until, Reason.SERVER, counts=True)


RETRY = NOW + timedelta(minutes=10)


def test_an_answer_waits_behind_an_earlier_one_that_was_put_aside(connection: Connection) -> None:
    outbox.queue(connection, [new("before"), new("first"), new("second"), new("other", AUNG)], NOW)
    aside(connection, "first", RETRY)
    outbox.queue(connection, [new("third")], NOW)
    assert ["before", "other"] == claim(connection)
    assert ([], RETRY) == (claim(connection), claims.next_due(connection, "sms"))
    assert ["first", "second", "third"] == claim(connection, at=RETRY)


def test_what_waits_behind_an_answer_waits_in_order_also_when_that_one_is_given_up(connection: Connection) -> None:
    outbox.queue(connection, [new("first"), new("second")], NOW)
    aside(connection, "first", RETRY)
    assert [] == claim(connection)
    connection.execute(table.update().where(table.c.dedupe_key == "first").values(state="dropped"))
    outbox.queue(connection, [new("third")], NOW)
    assert [] == claim(connection)
    assert ["second", "third"] == claim(connection, at=RETRY)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.REPLY])
def test_only_answers_wait_for_one_that_was_put_aside(connection: Connection, kind: Kind) -> None:
    outbox.queue(connection, [new("first"), new("later", kind=kind)], NOW)
    aside(connection, "first", RETRY)
    assert ["later"] == claim(connection)
    aside(connection, "later", RETRY)
    outbox.queue(connection, [new("answer", AUNG), new("to her")], NOW)
    connection.execute(table.update().where(table.c.dedupe_key == "first").values(state="sent"))
    assert ["answer", "to her"] == claim(connection)


def test_an_answer_that_had_its_tries_is_passed(connection: Connection) -> None:
    outbox.queue(connection, [new("poison"), new("good")], NOW)
    aside(connection, "poison", RETRY)
    before = Gate(passed_by=NOW - timedelta(seconds=1))
    assert [] == claim(connection, before)
    aside(connection, "poison", RETRY + LEASE)
    assert ["good"] == claim(connection, Gate(passed_by=NOW), at=RETRY)


def test_a_channel_that_is_back_is_given_what_waits_behind_an_answer_as_well(connection: Connection) -> None:
    outbox.queue(connection, [new("first"), new("second"), new("planned", due_at=RETRY)], NOW)
    aside(connection, "first", RETRY)
    assert [] == claim(connection)
    outbox.release(connection, "sms", NOW)
    assert ["first", "second"] == claim(connection)


def test_an_answer_waits_while_another_channel_sends_an_earlier_one(connection: Connection) -> None:
    outbox.queue(connection, [new("first")], NOW)
    first = claims.claim(connection, "sms", NOW, 1)
    outbox.queue(connection, [new("second"), new("notice", kind=Kind.NOTICE), new("other", AUNG)], NOW)
    several = Gate(homes=Homes(frozenset(), others=True))
    assert ["other", "notice"] == claim(connection, several)
    outbox.put_back(connection, [text.id for text in first], NOW, Reason.NETWORK, counts=True)
    assert ["first"] == claim(connection, several)
    outbox.note_sent(connection, [Sent(first[0].id, "modem", "1")], NOW)
    assert ["second"] == claim(connection, several, at=NOW + timedelta(seconds=5))


def test_what_a_stranger_was_told_stays_before_what_they_are_told_as_a_member(connection: Connection) -> None:
    outbox.queue(connection, [replace(new("to a stranger"), priority=outbox.STRANGERS)], NOW)
    (sending,) = claims.claim(connection, "sms", NOW, 1)
    outbox.queue(connection, [replace(new("to a member"), hurries=True)], NOW)
    outbox.put_back(connection, [sending.id], NOW, Reason.NETWORK, counts=True)
    assert ["to a stranger", "to a member"] == claim(connection)


def test_a_claim_costs_the_same_however_many_were_there_before(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        raw = cast(sqlite3.Connection, connection.connection.dbapi_connection)  # or what opens it with a key
        steps: list[int] = []
        raw.set_progress_handler(lambda: steps.append(1), 10)
        outbox.queue(connection, [new(f"{n}") for n in range(2020)], NOW)
        taken: list[int] = []
        for most in (10, 2000, 10):
            steps.clear()
            assert most == len(claim(connection, limit=most))
            taken.append(len(steps))
        first, _all, last = taken
        assert last < 1.5 * first
