"""Moments that will come are found when they have, and only then."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from storage import timers
from storage.timers import NewTimer

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_only_what_has_come_is_due_oldest_first(connection: Connection) -> None:
    new = [NewTimer(str(hours), "x", NOW + hours * HOUR, {"n": hours}) for hours in (1, -2, -1)]
    timers.add(connection, new, NOW)
    assert ["-2", "-1"] == [timer.key for timer in timers.due(connection, NOW, 10)]
    assert NOW - 2 * HOUR == timers.next_due(connection)


def test_the_same_key_again_moves_the_moment(connection: Connection) -> None:
    timers.add(connection, [NewTimer("a", "x", NOW, {})], NOW)
    timers.add(connection, [NewTimer("a", "x", NOW + HOUR, {"n": 1})], NOW)
    assert [] == timers.due(connection, NOW, 10)
    assert [{"n": 1}] == [timer.data for timer in timers.due(connection, NOW + HOUR, 10)]


def test_moments_are_cancelled_by_how_their_key_begins(connection: Connection) -> None:
    timers.add(connection, [NewTimer(key, "x", NOW, {}) for key in ("remind:1:0", "remind:1:7", "remind:12:0")], NOW)
    timers.cancel(connection, "remind:1:")
    assert ["remind:12:0"] == [timer.key for timer in timers.due(connection, NOW, 10)]


def test_moments_of_a_kind_are_found_before_they_come(connection: Connection) -> None:
    timers.add(
        connection, [NewTimer("b", "x", NOW + HOUR, {}), NewTimer("a", "x", NOW, {}), NewTimer("c", "y", NOW, {})], NOW
    )
    assert ["a", "b"] == [timer.key for timer in timers.of_kind(connection, "x")]


def test_a_moment_is_acted_on_once(connection: Connection) -> None:
    timers.add(connection, [NewTimer("a", "x", NOW, {})], NOW)
    (timer,) = timers.due(connection, NOW, 10)
    assert (True, False) == (timers.take(connection, timer), timers.take(connection, timer))


def test_those_of_a_kind_that_have_come_are_acted_on_together(connection: Connection) -> None:
    news = [NewTimer("c", "x", NOW, {}), NewTimer("a", "x", NOW - HOUR, {}), NewTimer("b", "x", NOW + HOUR, {})]
    timers.add(connection, [*news, NewTimer("d", "y", NOW, {})], NOW)
    assert ["a", "c"] == [timer.key for timer in timers.take_due(connection, "x", NOW)]
    assert ["d"] == [timer.key for timer in timers.due(connection, NOW, 10)]


def test_the_fourth_failure_sets_a_moment_aside(connection: Connection) -> None:
    timers.add(connection, [NewTimer("a", "x", NOW, {})], NOW)
    now = NOW
    for _try in range(4):
        (timer,) = timers.due(connection, now, 10)
        timers.note_failure(connection, timer, "no", now)
        now += timedelta(minutes=1)
    assert [] == timers.due(connection, now, 10)
    assert None is timers.next_due(connection)
    assert ["a"] == [timer.key for timer in timers.failed(connection)]


def test_moments_that_were_set_ahead_of_the_clock_are_waited_for_as_long_from_now_on(connection: Connection) -> None:
    ahead = NOW + timedelta(days=30)
    timers.add(connection, [NewTimer("long ago", "x", NOW + 9 * HOUR, {})], NOW - HOUR)
    timers.add(connection, [NewTimer("a little ahead", "x", NOW + 2 * HOUR, {})], NOW + timedelta(minutes=4))
    timers.add(connection, [NewTimer("ahead", "x", ahead + HOUR, {}), NewTimer("at once", "x", ahead, {})], ahead)
    timers.postpone(connection, timers.of_kind(connection, "x")[0], ahead + 3 * HOUR, ahead)
    assert 3 == timers.follow_clock(connection, NOW)
    waited = {timer.key: timer.due_at - NOW for timer in timers.of_kind(connection, "x")}
    assert {"at once": 0 * HOUR, "ahead": HOUR, "a little ahead": 3 * HOUR, "long ago": 9 * HOUR} == waited
    assert 0 == timers.follow_clock(connection, NOW)
