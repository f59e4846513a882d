"""What is known of the machine's clock before anything was seen of it."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from storage import clock

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
_RELEASED = re.compile(r"^## \[[^]]+\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def test_this_version_is_no_older_than_its_newest_release() -> None:
    released = [datetime.fromisoformat(day).replace(tzinfo=UTC) for day in _RELEASED.findall(CHANGELOG.read_text())]
    assert clock.BUILT == max(released, default=clock.BUILT)
    assert clock.BUILT < datetime.now(UTC)


@pytest.mark.parametrize(
    ("now", "is_doubtful"),
    [
        pytest.param(datetime(2019, 12, 1, tzinfo=UTC), True, id="a Pi without a battery"),
        pytest.param(clock.BUILT - timedelta(seconds=1), True, id="just before"),
        pytest.param(clock.BUILT, False, id="from then on"),
    ],
)
def test_a_clock_that_was_never_seen_is_doubted_before_this_version(
    connection: Connection, now: datetime, is_doubtful: bool
) -> None:
    assert is_doubtful is (clock.doubt_of(connection, now) is not None)


def test_who_says_that_an_old_clock_is_right_is_believed(connection: Connection) -> None:
    now = datetime(2019, 12, 1, tzinfo=UTC)
    clock.confirm(connection, now)
    assert clock.doubt_of(connection, now) is None
