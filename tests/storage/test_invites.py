"""Invites: which lets whom in, and until when."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from storage import groups, invites
from storage.invites import Invite

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
WEEK = timedelta(days=7)


@pytest.fixture
def fund(connection: Connection) -> Connection:
    for code in ("FUND", "REC"):
        groups.add(connection, code)
    return connection


def make(connection: Connection, secret: str, uses: int | None = 1, code: str = "FUND") -> Invite:
    invites.make(connection, Invite(code, secret, NOW + WEEK, uses, 0), None, NOW)
    found = invites.find(connection, code, secret)
    assert found is not None
    return found


def test_a_secret_opens_the_group_that_it_was_made_for(fund: Connection) -> None:
    made = make(fund, "HKWRTBNZ")
    assert [made, None, None] == [
        invites.find(fund, *wanted) for wanted in (("FUND", "HKWRTBNZ"), ("REC", "HKWRTBNZ"), ("FUND", "HKWRTBNX"))
    ]


@pytest.mark.parametrize(
    ("uses", "expected"), [(1, [True, False, False]), (2, [True, True, False]), (None, [True] * 3)]
)
def test_it_lets_in_as_many_as_it_says(fund: Connection, uses: int | None, expected: list[bool]) -> None:
    made = make(fund, "HKWRTBNZ", uses)
    assert expected == [invites.use(fund, made) for _ in range(3)]


def test_what_is_used_up_revoked_or_over_is_open_no_more_and_still_known(fund: Connection) -> None:
    used, revoked, open_one = make(fund, "B"), make(fund, "C", None), make(fund, "D", 5)
    invites.use(fund, used)
    invites.revoke(fund, revoked, NOW)
    assert [open_one] == invites.open_ones(fund, NOW + WEEK)
    assert [] == invites.open_ones(fund, NOW + WEEK + timedelta(seconds=1))
    assert {"B", "C", "D"} == {one.secret for one in invites.of_group(fund, "FUND")}


def test_what_ended_long_ago_is_forgotten(fund: Connection) -> None:
    make(fund, "B")
    invites.make(fund, Invite("REC", "C", NOW + 20 * WEEK, 1, 0), None, NOW + 19 * WEEK)
    assert [] == invites.of_group(fund, "FUND")
