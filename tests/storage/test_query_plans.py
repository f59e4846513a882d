"""What pages ask of tables that grow for ever is found by an index on SQLite, and not by reading all of them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from messages.envelope import DeliveryReport, DeliveryState
from storage import announcements, audit, backlog, delivery_reports, entrances, inbox, people, report_lists
from storage.engine import reading
from storage.report_lists import Wanted

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
LOOKS: dict[str, Callable[[Connection], object]] = {
    "when a channel spoke last": lambda c: backlog.last_moments(c, "modem"),
    "what came twice": lambda c: inbox.count_doubles(c, NOW),
    "what no try could handle": lambda c: inbox.failed(c, 25),
    "what did not leave, by channel": backlog.by_channel,
    "what did not leave, by scheme": backlog.by_scheme,
    "what did not leave, one by one": lambda c: backlog.undelivered(c, 25),
    "how far announcements are": lambda c: announcements.progress(c, [1, 2]),
    "where reports are": lambda c: report_lists.by_township(c, Wanted()),
    "what somebody did": lambda c: audit.latest(c, 25, 0, 1),
    "what somebody did last": lambda c: audit.newest(c, 1, ["report"], NOW, lambda _entry: True),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_a_large_table_is_not_read_from_end_to_end(sqlite: Engine, look: Callable[[Connection], object]) -> None:
    steps = _steps(sqlite, look)
    assert [] == [step for step in steps if step.startswith("SCAN") and _is_whole(step)], steps


LEADERS: dict[str, Callable[[Connection], object]] = {
    "for who joins": lambda c: entrances.look(c, "PRO"),
    "for who is told": lambda c: people.in_groups(c, ["PRO"], leaders=True),
}


@pytest.mark.parametrize("look", LEADERS.values(), ids=LEADERS.keys())
def test_who_leads_a_group_is_found_without_its_members(sqlite: Engine, look: Callable[[Connection], object]) -> None:
    assert "ix_memberships_leaders" in " ".join(_steps(sqlite, look))


def test_what_a_delivery_report_tells_of_is_found_by_its_id(sqlite: Engine) -> None:
    delivered = DeliveryReport("twilio", "SM1", DeliveryState.DELIVERED)
    steps = _steps(sqlite, lambda c: delivery_reports.apply(c, delivered, NOW, timedelta()))
    assert any("ix_outbox_provider (channel=? AND provider_id=?)" in step for step in steps), steps


def _steps(sqlite: Engine, look: Callable[[Connection], object]) -> list[str]:
    """How SQLite looks it up."""
    seen: list[str] = []
    with reading(sqlite) as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(seen.append)
        look(connection)
        driver.set_trace_callback(None)
        return [step[3] for sql in seen for step in driver.execute(f"EXPLAIN QUERY PLAN {sql}")]


def test_what_all_reports_come_to_is_read_as_they_lie(sqlite: Engine) -> None:
    seen: list[str] = []
    with reading(sqlite) as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(seen.append)
        report_lists.total(connection, Wanted())
        report_lists.total(connection, Wanted(township="T1"))
        driver.set_trace_callback(None)
        steps = [step[3] for sql in seen for step in driver.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert report_lists.total(connection, Wanted()) == report_lists.total_of([])
    assert "SCAN reports" == steps[0] and "ix_reports_township" in steps[1], steps


def _is_whole(step: str) -> bool:
    """A walk through an index of some rows alone is none through the table."""
    few = ("ix_outbox_failed", "ix_outbox_queued", "ix_outbox_sending", "ix_inbox_failed", "ix_reports_township")
    is_table = any(f"SCAN {name}" in step for name in ("inbox", "outbox", "reports", "audit"))
    return is_table and not any(name in step for name in few)
