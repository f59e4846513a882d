"""What leaders said of their week: the last of each group, until it is old or its author is erased."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import groups, people, retention, shares, tables
from storage.shares import Share

NOW = datetime(2026, 12, 11, 4, tzinfo=UTC)
OLD = Share(1, "the first week", NOW - timedelta(days=7))
NEW = Share(2, "the map is drawn", NOW)


@pytest.fixture(autouse=True)
def team(connection: Connection) -> None:
    for code in ("PRO", "NET"):
        groups.add(connection, code)
    for number in ("1", "2"):
        people.create(connection, Address("telegram", number), NOW)


def test_the_last_of_a_group_is_kept(connection: Connection) -> None:
    shares.keep(connection, "PRO", OLD)
    shares.keep(connection, "PRO", NEW)
    shares.keep(connection, "NET", OLD)
    assert {"PRO": NEW, "NET": OLD} == shares.all_of(connection)
    assert (NEW, None) == (shares.of(connection, "PRO"), shares.of(connection, "REC"))


def test_one_whose_words_are_gone_is_none(connection: Connection) -> None:
    shares.keep(connection, "PRO", OLD)
    old = retention.find(connection, NEW.at, 0, 0, 9)
    assert old is not None and old.words.table is tables.shares
    retention.empty(connection, old, NEW.at, NOW.date())
    assert (None, {}) == (shares.of(connection, "PRO"), shares.all_of(connection))
    shares.keep(connection, "PRO", NEW)
    assert {"PRO": NEW} == shares.all_of(connection)
