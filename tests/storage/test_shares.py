"""What leaders said of their week: the last of each group, until it is old or its author is erased."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from storage import shares
from storage.shares import Share

NOW = datetime(2026, 12, 11, 4, tzinfo=UTC)
OLD = Share(1, "the first week", NOW - timedelta(days=7))
NEW = Share(2, "the map is drawn", NOW)


def test_the_last_of_a_group_is_kept(connection: Connection) -> None:
    shares.keep(connection, "PRO", OLD)
    shares.keep(connection, "PRO", NEW)
    shares.keep(connection, "NET", OLD)
    assert {"PRO": NEW, "NET": OLD} == shares.all_of(connection)
    assert (NEW, None) == (shares.of(connection, "PRO"), shares.of(connection, "REC"))


def test_it_goes_with_its_author_and_with_its_time(connection: Connection) -> None:
    shares.keep(connection, "PRO", NEW)
    shares.keep(connection, "NET", OLD)
    shares.erase(connection, 2)
    assert {"NET": OLD} == shares.all_of(connection)
    shares.erase_before(connection, NOW)
    assert {} == shares.all_of(connection)
