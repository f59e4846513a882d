"""The counts of a week, on both databases."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import figures
from storage.figures import Asking, Cell, Span, Unanswered
from storage.tables import groups, join_requests, memberships, people, reports, thread_texts, threads
from tests.storage import rows

NOW = datetime(2026, 12, 7, 1, 30, tzinfo=UTC)
WEEK = Span(NOW - timedelta(days=7), NOW)
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def network(connection: Connection) -> None:
    """Four people; 1 and 2 are in LAND, 1 leads it, 3 is in PRO, 4 coordinates."""
    connection.execute(groups.insert(), [{"code": "LAND"}, {"code": "PRO"}])
    for person in (1, 2, 3, 4):
        add_person(connection, person)
    connection.execute(people.update().where(people.c.id == 4).values(is_coordinator=True))
    connection.execute(memberships.delete())
    for code, person, leads in (("LAND", 1, True), ("LAND", 2, False), ("PRO", 3, False)):
        row = {"code": code, "person_id": person, "is_leader": leads, "joined_at": NOW}
        connection.execute(memberships.insert().values(row))


def add_person(connection: Connection, person: int, **fields: Any) -> None:
    row = {"id": person, "name": f"Ma {person}", "consented_at": NOW, "created_at": NOW, "heard_at": NOW}
    connection.execute(people.insert().values(row | fields))
    connection.execute(memberships.insert().values(code="PRO", person_id=person, is_leader=False, joined_at=NOW))


def add_report(connection: Connection, person: int, **fields: Any) -> None:
    row = {"person_id": person, "theme": "land", "day": NOW.date(), "reported_at": NOW - SECOND}
    connection.execute(reports.insert().values(row | fields))


def add_text(connection: Connection, key: str, **fields: Any) -> None:
    rows.add_text(connection, key, NOW - SECOND, **fields)


def test_reports_are_counted_by_person_theme_and_township(connection: Connection) -> None:
    add_report(connection, 1, women=5, men=7, people=12, township="HPA")
    add_report(connection, 1, people=3, township="HPA")
    add_report(connection, 3, theme=None)
    counted = sorted(figures.cells(connection, WEEK), key=lambda cell: cell.person_id)
    assert [Cell(1, "land", "HPA", 2, 15, 5, 7), Cell(3, None, None, 1, 0, 0, 0)] == counted


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"reported_at": WEEK.begins}, 1, id="the first moment is in"),
        pytest.param({"reported_at": WEEK.begins - SECOND}, 0, id="before it is not"),
        pytest.param({"reported_at": WEEK.ends}, 0, id="the end is the next week's"),
        pytest.param({"day": (NOW - timedelta(days=40)).date()}, 1, id="it counts when it came, not its day"),
        pytest.param({"withdrawn_at": NOW}, 0, id="withdrawn is out"),
    ],
)
def test_a_report_counts_in_the_week_in_which_it_came(
    connection: Connection, fields: dict[str, Any], expected: int
) -> None:
    add_report(connection, 1, **fields)
    assert expected == sum(cell.reports for cell in figures.cells(connection, WEEK))


def test_reports_of_groups_are_their_members_and_those_of_a_theme(connection: Connection) -> None:
    add_report(connection, 1, theme="crim")
    add_report(connection, 3, theme="land")
    add_report(connection, 3, theme="env")
    found = {(cell.person_id, cell.theme) for cell in figures.cells(connection, WEEK, ["LAND"], ["land"])}
    assert {(1, "crim"), (3, "land")} == found


def test_members_are_listed_by_group(connection: Connection) -> None:
    assert {"LAND": {1, 2}, "PRO": {3}} == figures.members_by_group(connection)
    assert {"PRO": {3}} == figures.members_by_group(connection, ["PRO"])


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"heard_at": NOW - timedelta(days=22)}, {9: "Ma 9"}, id="silent"),
        pytest.param({"heard_at": NOW - timedelta(days=20)}, {}, id="heard of late"),
        pytest.param({"heard_at": None}, {}, id="never heard, but new"),
        pytest.param({"heard_at": None, "created_at": NOW - timedelta(days=22)}, {9: "Ma 9"}, id="never heard"),
        pytest.param({"heard_at": NOW - timedelta(days=22), "stopped_at": NOW}, {}, id="asked for peace"),
        pytest.param({"heard_at": NOW - timedelta(days=22), "consented_at": None}, {}, id="a guest"),
        pytest.param({"heard_at": NOW - timedelta(days=22), "is_coordinator": True}, {}, id="a coordinator"),
    ],
)
def test_a_member_who_sent_nothing_for_long_is_silent(
    connection: Connection, fields: dict[str, Any], expected: dict[int, str]
) -> None:
    add_person(connection, 9, **fields)
    assert expected == figures.silent(connection, NOW - timedelta(days=21))


def test_a_member_who_texted_of_late_from_one_of_two_phones_is_not_silent(connection: Connection) -> None:
    add_person(connection, 9, heard_at=None, created_at=NOW - timedelta(days=90))
    for number, days in enumerate((22, 20)):
        address = Address("sms", f"+95977000000{number}")
        rows.add_address(connection, 9, address, used_at=NOW - timedelta(days=days))
    assert {} == figures.silent(connection, NOW - timedelta(days=21))
    assert {9: "Ma 9"} == figures.silent(connection, NOW - timedelta(days=20) + SECOND)


def test_who_fell_silent_last_comes_first(connection: Connection) -> None:
    for person, days in ((7, 90), (8, 22), (9, 40)):
        add_person(connection, person, heard_at=NOW - timedelta(days=days))
    expected = [8, 9, 7]
    assert expected == list(figures.silent(connection, NOW - timedelta(days=21)))


def test_only_segments_that_a_provider_took_this_week_cost(connection: Connection) -> None:
    add_text(connection, "a")
    add_text(connection, "b", segments=3, state="delivered")
    add_text(connection, "c", person_id=None, segments=1)
    add_text(connection, "telegram", segments=0)
    add_text(connection, "waits", state="queued", sent_at=None, provider_id=None)
    add_text(connection, "refused", state="failed", provider_id=None)
    add_text(connection, "earlier", sent_at=WEEK.begins - SECOND)
    expected = {2: 5, None: 1}
    assert expected == figures.segments_sent(connection, WEEK)
    assert 6 == figures.segments_of_all(connection, WEEK)
    assert 0 == figures.segments_of_all(connection, Span(WEEK.ends, WEEK.ends + SECOND))


def test_texts_that_failed_this_week_wait_for_a_decision(connection: Connection) -> None:
    add_text(connection, "failed", state="failed", sent_at=None)
    add_text(connection, "unknown", state="unknown")
    add_text(connection, "dropped", state="dropped")
    add_text(connection, "earlier", state="failed", created_at=WEEK.begins - SECOND)
    expected = {2: 2}
    assert expected == figures.not_delivered(connection, WEEK)


def test_only_open_requests_wait(connection: Connection) -> None:
    rows: list[dict[str, Any]] = [
        {"id": 31, "code": "LAND", "person_id": 3, "asked_at": NOW, "decided_at": None},
        {"id": 30, "code": "PRO", "person_id": 2, "asked_at": NOW, "decided_at": NOW},
    ]
    connection.execute(join_requests.insert(), rows)
    assert [Asking(31, "LAND", "Ma 3")] == figures.asking(connection)


def test_only_unanswered_threads_wait(connection: Connection) -> None:
    rows: list[dict[str, Any]] = [
        {"id": 57, "code": "LAND", "person_id": 2, "to_person_id": None, "opened_at": NOW, "answered_at": None},
        {"id": 58, "code": None, "person_id": 3, "to_person_id": 1, "opened_at": NOW, "answered_at": None},
        {"id": 59, "code": None, "person_id": 3, "to_person_id": None, "opened_at": NOW, "answered_at": NOW},
    ]
    connection.execute(threads.insert(), rows)
    said = [(57, 2, "where?"), (57, 2, "and when?"), (57, 1, "wait"), (58, 3, "who?"), (59, 3, "thanks")]
    texts = [{"thread_id": one, "person_id": who, "text": text, "written_at": NOW} for one, who, text in said]
    connection.execute(thread_texts.insert(), texts)
    expected = [
        Unanswered(57, "LAND", None, "Ma 2", "and when?", NOW),
        Unanswered(58, None, 1, "Ma 3", "who?", NOW),
    ]
    assert expected == figures.unanswered(connection)


def test_the_last_report_of_groups_is_their_members_or_of_a_theme(connection: Connection) -> None:
    moments = {who: NOW - days * timedelta(days=1) for who, days in (("withdrawn", 1), (3, 9), (1, 20))}
    add_report(connection, 1, reported_at=moments["withdrawn"], withdrawn_at=NOW)
    for who in (3, 1):
        add_report(connection, who, theme="env" if who == 3 else "land", reported_at=moments[who])
    found = [
        figures.last_reported(connection, NOW, *of) for of in ((None, ()), (["LAND"], ()), ([], ["env"]), ([], []))
    ]
    assert [moments[3], moments[1], moments[3], None] == found


def test_who_joined_is_new_unless_they_were_in_a_group_or_came_in_as_leaders(connection: Connection) -> None:
    connection.execute(memberships.delete())
    since, later, old = WEEK.begins, WEEK.begins + timedelta(days=1), WEEK.begins - SECOND
    groups_of = (
        ("LAND", 1, False, since, None),
        ("PRO", 2, False, old, None),
        ("LAND", 2, False, later, None),  # a second group
        ("LAND", 3, True, since, later),  # made a leader the day after
        ("PRO", 4, True, since, since),  # by the network file
        ("TEAM", 4, False, since, None),  # by its rule
    )
    connection.execute(groups.insert().values(code="TEAM"))
    for code, who, leads, joined_at, leads_since in groups_of:
        row = {"code": code, "person_id": who, "is_leader": leads, "joined_at": joined_at, "leads_since": leads_since}
        connection.execute(memberships.insert().values(row))
    found = {(one.code, one.person_id): one.is_new for one in figures.joined(connection, WEEK, ["TEAM"])}
    assert [old, since, None] == [figures.first_joined(connection, codes) for codes in (None, ["LAND"], [])]
    assert {("LAND", 1): True, ("LAND", 2): False, ("LAND", 3): True} == found
