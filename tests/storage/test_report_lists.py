"""Which reports somebody reads, and in which order."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import groups, people, report_lists, reports
from storage.report_lists import Listed, Seer, Wanted
from storage.reports import Content

NOW = datetime(2026, 12, 1, 3, 30, tzinfo=UTC)
TODAY, YESTERDAY = date(2026, 12, 1), date(2026, 11, 30)


@pytest.fixture
def written(connection: Connection) -> dict[str, int]:
    """Ma Hla of LAND wrote 1 and 3, Ko Zaw of PRO wrote 2, and 4, which he took back."""
    for code in ("LAND", "PRO"):
        groups.add(connection, code)
    hla, zaw = (
        people.create(connection, Address("sms", f"+95977100000{number}"), NOW, name=name).id
        for number, name in enumerate(("Ma Hla", "Ko Zaw"))
    )
    groups.enter(connection, "LAND", hla, NOW)
    groups.enter(connection, "PRO", zaw, NOW)
    for day, author, theme, at, women, people_count in (
        (YESTERDAY, hla, "land", NOW - timedelta(days=9), 5, 12),
        (TODAY, zaw, "gender", NOW, 4, 4),
        (TODAY, hla, "gender", NOW, None, None),
        (TODAY, zaw, "land", NOW, 3, 9),
    ):
        content = Content(
            day=day,
            theme=theme,
            activity="mediation",
            township=f"T-{theme}",
            women=women,
            men=None if women is None else 0,
            people=people_count,
        )
        kept = reports.add(connection, author, content, at, None)
    reports.withdraw(connection, kept.id, NOW)
    return {"hla": hla, "zaw": zaw}


def ids(found: list[Listed]) -> list[int]:
    return [one.report.id for one in found]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), [3, 2, 1]),
        (Wanted(theme="gender"), [3, 2]),
        (Wanted(activity="mediation", township="T-land"), [1]),
        (Wanted(since=NOW - timedelta(days=7)), [3, 2]),
        (Wanted(first_day=YESTERDAY, last_day=YESTERDAY), [1]),
        (Wanted(first_day=TODAY), [3, 2]),
        (Wanted(codes=["PRO"]), [2]),
        (Wanted(codes=["PRO", "LAND"]), [3, 2, 1]),
        (Wanted(authors=[]), []),
        (Wanted(theme="citizenship"), []),
        (Wanted(counted="people"), [2, 1]),
        (Wanted(counted="women", theme="land"), [1]),
        (Wanted(counted="men"), []),
        (Wanted(counted="unsaid"), [1]),
    ],
)
def test_reports_that_are_wanted_come_newest_first(
    connection: Connection, written: dict[str, int], wanted: Wanted, expected: list[int]
) -> None:
    assert expected == ids(report_lists.newest(connection, wanted, 9))
    parts = list(report_lists.in_parts(connection, wanted, 2))
    assert expected == [one for part in parts for one in ids(part)]
    assert all(1 <= len(part) <= 2 for part in parts)


def test_no_more_come_than_are_asked_for(connection: Connection, written: dict[str, int]) -> None:
    assert [3] == ids(report_lists.newest(connection, Wanted(), 1))


def test_members_see_their_own_and_leaders_those_of_their_groups(
    connection: Connection, written: dict[str, int]
) -> None:
    member, leader = Seer(written["hla"], ()), Seer(written["hla"], {"PRO"})
    assert [3, 1] == ids(report_lists.newest(connection, Wanted(seer=member), 9))
    assert [3, 2, 1] == ids(report_lists.newest(connection, Wanted(seer=leader), 9))


def test_one_report_is_found_with_its_author_by_who_may_read_it(
    connection: Connection, written: dict[str, int]
) -> None:
    found = report_lists.one(connection, 4, None)
    assert found is not None
    assert ("Ko Zaw", NOW) == (found.author, found.report.withdrawn_at)
    assert report_lists.one(connection, 4, Seer(written["hla"], {"LAND"})) is None
    assert report_lists.one(connection, 4, Seer(written["hla"], {"PRO"})) is not None
    assert report_lists.one(connection, 5, None) is None
