"""Counts as others may read them: by fives, rounded down, so that none tells of fewer than five people or reports.

Why so, and what a reader can work out of it: docs/decisions/033-counts-by-fives.md.
"""

from collections.abc import Mapping

STEP = 5


def at_least(count: int) -> int:
    """The count by fives, rounded down; 0: it is under five, or nothing."""
    return count - count % STEP


def shown(counts: Mapping[str, int]) -> dict[str, int]:
    """The rows that are shown, the largest first. Under five is no row: it looks like nothing at all."""
    rows = [(name, at_least(count)) for name, count in counts.items() if count >= STEP]
    return dict(sorted(rows, key=lambda row: (-row[1], row[0])))
