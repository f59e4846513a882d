"""Texts that leave are queued once, leased, and settled by what their provider says."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind
from storage import backlog, claims, delivery_reports, outbox
from storage.delivery_reports import Failed
from storage.outbox import NewOutbound, Part, Sent, Waiting
from storage.tables import outbox as table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA = Address("sms", "+959771000001")
LATER = timedelta(minutes=5)


def new(key: str, kind: Kind = Kind.REPLY, **more: object) -> NewOutbound:
    return NewOutbound(key, HLA, kind, "text", "en", 1, **more)  # pyright: ignore[reportArgumentType]


def states(connection: Connection) -> dict[str, str]:
    rows = connection.execute(select(table.c.dedupe_key, table.c.state))
    return {row.dedupe_key: row.state for row in rows}


def claim(connection: Connection, now: datetime = NOW) -> list[int]:
    return [text.id for text in claims.claim(connection, "sms", now, 10)]


def test_a_dedupe_key_is_queued_once(connection: Connection) -> None:
    outbox.queue(connection, [new("a")], NOW)
    outbox.queue(connection, [new("a"), new("b")], NOW)
    assert 2 == len(claim(connection))


def test_what_is_leased_is_not_leased_again(connection: Connection) -> None:
    outbox.queue(connection, [new("a")], NOW)
    assert 1 == len(claim(connection))
    assert [] == claim(connection)


def test_the_urgent_goes_before_the_old(connection: Connection) -> None:
    kinds = [Kind.DIGEST, Kind.ANNOUNCEMENT, Kind.REMINDER, Kind.REPLY, Kind.ALERT]
    outbox.queue(connection, [new(kind.value, kind) for kind in kinds], NOW)
    assert kinds[::-1] == [text.kind for text in claims.claim(connection, "sms", NOW, 10)]


def test_a_text_waits_for_its_moment_and_for_its_channel(connection: Connection) -> None:
    outbox.queue(connection, [new("a", due_at=NOW + timedelta(hours=1))], NOW)
    assert [] == claim(connection)
    assert [] == claims.claim(connection, "telegram", NOW + timedelta(hours=2), 10)
    assert NOW + timedelta(hours=1) == claims.next_due(connection, "sms")
    assert 1 == len(claim(connection, NOW + timedelta(hours=1)))


def test_a_text_past_its_use_is_given_up(connection: Connection) -> None:
    outbox.queue(connection, [new("a", expires_at=NOW + timedelta(hours=1)), new("b")], NOW)
    assert 1 == outbox.expire(connection, NOW + timedelta(hours=1))
    assert {"a": "expired", "b": "queued"} == states(connection)


def test_after_a_crash_replies_go_again_and_announcements_are_shown(connection: Connection) -> None:
    outbox.queue(connection, [new("r"), new("a", Kind.ANNOUNCEMENT), new("d", Kind.DIGEST)], NOW)
    claim(connection)
    assert 0 == claims.recover(connection, NOW + timedelta(minutes=1))
    assert 1 == claims.recover(connection, NOW + claims.LEASE + timedelta(seconds=1))
    assert {"r": "queued", "a": "unknown", "d": "unknown"} == states(connection)


def test_after_a_crash_all_goes_again_where_the_channel_knows_what_it_had(connection: Connection) -> None:
    outbox.queue(connection, [new("r"), new("a", Kind.ANNOUNCEMENT), new("d", Kind.DIGEST)], NOW)
    claim(connection)
    assert 3 == claims.recover(connection, NOW + claims.LEASE + timedelta(seconds=1), {"sms"})
    assert {"r": "queued", "a": "queued", "d": "queued"} == states(connection)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (DeliveryState.DELIVERED, "delivered"),
        (DeliveryState.FAILED, "failed"),
        (DeliveryState.UNKNOWN, "unknown"),
        (DeliveryState.LATER, "queued"),
        (DeliveryState.SENT, "sent"),
    ],
)
def test_a_delivery_report_settles_a_text_once(connection: Connection, state: DeliveryState, expected: str) -> None:
    outbox.queue(connection, [new("a")], NOW)
    (leased,) = claim(connection)
    outbox.note_sent(connection, [Sent(leased, "modem", "77")], NOW)
    report = DeliveryReport("modem", "77", state, "number")
    first = delivery_reports.apply(connection, report, NOW, LATER)
    assert (Failed(leased, HLA) if state is DeliveryState.FAILED else None) == first
    assert expected == states(connection)["a"]
    assert None is delivery_reports.apply(connection, report, NOW, LATER)


def test_a_report_on_a_text_that_is_not_ours_changes_nothing(connection: Connection) -> None:
    assert None is delivery_reports.apply(connection, DeliveryReport("modem", "9", DeliveryState.FAILED), NOW, LATER)


def test_what_was_put_aside_is_due_at_once_when_its_channel_is_back(connection: Connection) -> None:
    outbox.queue(connection, [new("a")], NOW)
    leased = claim(connection)
    outbox.put_back(connection, leased, NOW + timedelta(minutes=10), "down", counts=True)
    assert [] == claim(connection)
    outbox.release(connection, "sms", NOW)
    assert leased == claim(connection)


def test_a_failed_text_can_be_retried_or_dropped(connection: Connection) -> None:
    outbox.queue(connection, [new("a"), new("b")], NOW)
    first, second = claim(connection)
    for one in (first, second):
        outbox.note_refused(connection, one, "blocked", NOW)
    assert ["blocked", "blocked"] == [stuck.reason for stuck in backlog.undelivered(connection, 10)]
    assert outbox.retry(connection, first, NOW)
    assert outbox.drop(connection, second)
    assert {"a": "queued", "b": "dropped"} == states(connection)


def test_what_lost_its_use_is_given_up_and_never_stands_in_the_way(connection: Connection) -> None:
    useless = [new(f"old {number}", expires_at=NOW) for number in range(25)]
    outbox.queue(connection, [*useless, new("fresh", expires_at=NOW + LATER), new("lasting")], NOW)
    assert 2 == len(claim(connection))
    assert {"expired": 25, "sending": 2} == dict(Counter(states(connection).values()))


def test_what_waits_is_found_by_its_key_or_that_of_a_part_of_it(connection: Connection) -> None:
    parts = (Part("remind:1:+3", 0, 1), Part("remind:2:+3", 1, 1))
    alone, merged = (new(key, Kind.REMINDER) for key in ("remind:2:-1", "remind:1:+3"))
    outbox.queue(connection, [alone, replace(merged, text="one\ntwo", parts=parts), new("remind:22:+3")], NOW)
    found = outbox.waiting_about(connection, "remind:2:")
    assert [("text", 1), ("one\ntwo", 2)] == [(one.text, len(one.parts)) for one in found]
    left = Waiting(found[1].id, "one", (), parts[:1])
    outbox.rewrite(connection, left, 1)
    outbox.give_up(connection, found[0].id)
    assert [] == outbox.waiting_about(connection, "remind:2:")
    [found_again] = outbox.waiting_about(connection, "remind:1:")
    assert ("one", list(parts[:1])) == (found_again.text, list(found_again.parts))
