"""The counts of a digest, against a naive count of the same random reports."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from digest_lookup import CODES, PLACES, THEMES, digest_lookup
from sqlalchemy import Connection

from handlers.digest.content import Digest, Part, Tally, digest_of, is_told
from handlers.digest.facts import gather
from handlers.digest.week import week_to
from storage import figures
from storage.plans import Plan
from storage.tables import groups, memberships, people, reports, threads

TODAY = date(2026, 12, 7)
WEEK = week_to(digest_lookup(), TODAY - timedelta(days=1))
PEOPLE = range(1, 13)


@dataclass(frozen=True, slots=True)
class Row:
    """A report as the naive count sees it."""

    person_id: int
    theme: str | None
    township: str | None
    women: int | None
    men: int | None
    people: int | None
    reported_at: datetime
    is_withdrawn: bool

    @property
    def is_new(self) -> bool:
        return self.reported_at >= WEEK.this.begins


def fill(connection: Connection, rng: random.Random) -> tuple[list[Row], dict[str, set[int]]]:
    """Random members and reports of the last three weeks."""
    now = WEEK.this.ends
    connection.execute(groups.insert(), [{"code": code} for code in CODES])
    connection.execute(people.insert(), [{"id": one, "created_at": now, "consented_at": now} for one in PEOPLE])
    members = {code: set(rng.sample(PEOPLE, rng.randint(0, 6))) for code in CODES}
    for code, inside in members.items():
        for one in inside:
            connection.execute(memberships.insert().values(code=code, person_id=one, joined_at=now))
    rows = [_report(rng) for _number in range(200)]
    for row in rows:
        connection.execute(
            reports.insert().values(
                person_id=row.person_id, theme=row.theme, township=row.township, women=row.women, men=row.men,
                people=row.people, day=TODAY, reported_at=row.reported_at,
                withdrawn_at=now if row.is_withdrawn else None,
            )
        )  # fmt: skip
    counted = [row for row in rows if WEEK.before.begins <= row.reported_at < WEEK.this.ends and not row.is_withdrawn]
    return counted, members


def _report(rng: random.Random) -> Row:
    women, men = rng.choice([None, rng.randint(0, 9)]), rng.choice([None, rng.randint(0, 9)])
    heads = (women or 0) + (men or 0) or rng.choice([None, 12])
    at = WEEK.this.ends - timedelta(minutes=rng.randint(-60, 21 * 24 * 60))
    is_withdrawn = rng.random() < 0.1
    return Row(rng.choice(PEOPLE), rng.choice(THEMES), rng.choice(PLACES), women, men, heads, at, is_withdrawn)


def is_of(row: Row, codes: tuple[str, ...] | None, members: dict[str, set[int]]) -> bool:
    if codes is None:
        return True
    return any(row.theme == "land" if code == "LAND" else row.person_id in members[code] for code in codes)


def tally(rows: list[Row]) -> Tally:
    return Tally(
        len(rows),
        sum(row.people or 0 for row in rows),
        sum(row.women or 0 for row in rows),
        sum(row.men or 0 for row in rows),
    )


def compared(rows: list[Row], key: Callable[[Row], str | None]) -> set[Part]:
    now, then = Counter(key(row) for row in rows if row.is_new), Counter(key(row) for row in rows if not row.is_new)
    return {Part(name, now[name], then[name]) for name in {*now, *then}}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "codes", [None, ("LAND",), ("PRO",), ("PRO", "NET"), ("LAND", "PRO", "NET")], ids=lambda codes: str(codes)
)
@pytest.mark.parametrize("is_alone", [True, False], ids=["read alone", "read for everybody"])
def test_a_digest_counts_what_a_naive_count_does(
    connection: Connection, seed: int, codes: tuple[str, ...] | None, is_alone: bool
) -> None:
    counted, members = fill(connection, random.Random(seed))
    lookup = digest_lookup()
    is_of_all = is_alone and codes is None
    facts = gather(connection, lookup, WEEK, TODAY, codes if is_alone else None, is_of_all=is_of_all)
    digest = digest_of(facts, lookup, codes, None)
    expected = [row for row in counted if is_of(row, codes, members)]
    assert tally([row for row in expected if row.is_new]) == digest.this
    assert tally([row for row in expected if not row.is_new]) == digest.before
    assert compared(expected, lambda row: row.township) == set(digest.townships)
    assert (set() if codes == ("LAND",) else compared(expected, lambda row: row.theme)) == set(digest.themes)
    assert _by_group(counted, codes, members) == list(digest.groups)


def test_of_the_network_alone_no_more_is_read_where_more_people_report(connection: Connection) -> None:
    fill(connection, random.Random(1))
    cells = figures.cells_of_all(connection, WEEK.this)
    assert (
        len(cells) == len({(cell.theme, cell.township) for cell in cells}) < len(figures.cells(connection, WEEK.this))
    )


def _by_group(counted: list[Row], codes: tuple[str, ...] | None, members: dict[str, set[int]]) -> list[Part]:
    if codes is None or len(codes) == 1:
        return []
    of = {code: [row for row in counted if is_of(row, (code,), members)] for code in codes}
    return [
        Part(code, sum(row.is_new for row in rows), sum(not row.is_new for row in rows)) for code, rows in of.items()
    ]


@pytest.mark.parametrize(
    ("codes", "reader", "expected"),
    [
        pytest.param(None, 1, [1, 4], id="a coordinator: those to the coordinators, and their own"),
        pytest.param(("LAND",), 2, [2], id="a leader: those to the group's leaders"),
        pytest.param(("LAND", "PRO"), 2, [2, 3], id="of all their groups"),
        pytest.param(("LAND",), 1, [2, 4], id="replies to their own announcements too"),
    ],
)
def test_a_thread_waits_for_those_who_can_answer_it(
    connection: Connection, codes: tuple[str, ...] | None, reader: int, expected: list[int]
) -> None:
    fill(connection, random.Random(0))
    for thread_id, code, to in ((1, None, None), (2, "LAND", None), (3, "PRO", None), (4, None, 1)):
        row = {"id": thread_id, "person_id": 5, "code": code, "to_person_id": to, "opened_at": WEEK.this.begins}
        connection.execute(threads.insert().values(row))
    facts = gather(connection, digest_lookup(), WEEK, TODAY)
    digest: Digest = digest_of(facts, digest_lookup(), codes, reader)
    assert expected == [one.id for one in digest.unanswered]


def test_who_is_silent_and_has_no_name_comes_last(connection: Connection) -> None:
    fill(connection, random.Random(0))
    long_ago = WEEK.this.begins - timedelta(days=30)
    for person, name, days in ((1, None, 0), (2, "Ma Hla", 1), (3, "Ko Tun", 2)):
        heard = {"name": name, "heard_at": long_ago - timedelta(days=days)}
        connection.execute(people.update().where(people.c.id == person).values(heard))
    facts = gather(connection, digest_lookup(), WEEK, TODAY)
    expected = ["Ma Hla", "Ko Tun", None]
    assert expected == digest_of(facts, digest_lookup(), None, None).silent


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param("2027-03-08", True, id="while it runs"),
        pytest.param("2027-03-22", True, id="two weeks after it"),
        pytest.param("2027-03-29", False, id="later, within the month"),
        pytest.param("2027-04-05", True, id="the first one of a month"),
        pytest.param("2027-04-12", False, id="the second one"),
        pytest.param("2027-06-07", True, id="three months later"),
        pytest.param("2027-07-05", False, id="then it is silent"),
    ],
)
def test_a_plan_that_is_over_is_told_of_two_weeks_then_once_a_month(today: str, expected: bool) -> None:
    assert expected == is_told(Plan(1, "LAND", date(2026, 12, 1), 100), date.fromisoformat(today))
