"""Killed at chosen commits, on each kind of database and line: nothing is lost, nothing happens twice.

Kills at random moments, by the fifty, are in the long checks.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.system.conftest import Record
from tests.system.crash import crash_at, open_end
from tests.system.program import Point

pytestmark = pytest.mark.system

KEEP, DECIDE, DELIVER = "INSERT INTO inbox", "INSERT INTO outbox", "UPDATE outbox"
# Each follows the one before it on the same database, so that most starts also find what a crash left.
POINTS = (
    Point("before", 1, KEEP),  # read, and not kept
    Point("after", 1, KEEP),  # kept, and not handled
    Point("before", 1, DECIDE),  # handled, and nothing of it kept
    Point("after", 1, DECIDE),
    *(Point(when, times, DELIVER) for times in (1, 2, 3) for when in ("after", "before")),  # leases, sent or not
)


def short_and_long(some: Sequence[Point], more: Sequence[Point]) -> pytest.MarkDecorator:
    """On the databases and lines that cost more: some, and more in the long checks."""
    many = pytest.param(more, id="more", marks=pytest.mark.long)
    return pytest.mark.parametrize("points", [pytest.param(some, id="some"), many])


def crash(channel: str, folder: Path, points: Sequence[Point], **settings: str) -> tuple[str, list[str]]:
    """The ledger in words, and what does not add up."""
    end = open_end(channel, folder)
    try:
        ledger = crash_at(end, folder, points, seed=2026, settings=settings)
    finally:
        end.stop()
    return str(ledger), ledger.problems


def test_no_commit_is_a_wrong_moment_to_die_in(tmp_path: Path, record_property: Record) -> None:
    shown, problems = crash("telegram", tmp_path, POINTS)
    record_property("shown", shown)
    assert [] == problems


@short_and_long((POINTS[1], POINTS[3], POINTS[4]), POINTS)
def test_nor_on_postgresql(tmp_path: Path, own_postgres: str, record_property: Record, points: Sequence[Point]) -> None:
    shown, problems = crash("telegram", tmp_path, points, LANPYA_DATABASE=own_postgres)
    record_property("shown", shown)
    assert [] == problems


@short_and_long((POINTS[1], *POINTS[3:6]), POINTS[:8])
@pytest.mark.usefixtures("has_modem")
def test_nor_with_a_modem(tmp_path: Path, record_property: Record, points: Sequence[Point]) -> None:
    shown, problems = crash("modem", tmp_path, points)
    record_property("shown", shown)
    assert [] == problems
