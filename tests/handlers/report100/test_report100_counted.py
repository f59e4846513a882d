"""No count under five can be worked out of a report, nor of it and the one of the week before: others fit as well."""

from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.report100.blur import STEP, at_least
from handlers.report100.counted import FIRST_MONTH, Counted, Place, counted
from storage.figures import Cell

TOWNSHIPS = (None, "A", "B", "C", "D", "E", "F", "G")

cells = st.builds(
    lambda township, reports, people: Cell(1, "land", township, reports, people, 0, 0),
    st.sampled_from(TOWNSHIPS),
    st.integers(1, 3),
    st.integers(0, 15),
)
plans = st.lists(st.lists(cells, max_size=6), min_size=2, max_size=8)


def reports_of(weeks: Sequence[Sequence[Cell]]) -> list[int]:
    """All reports so far, by week."""
    return [sum(cell.reports for week in weeks[: at + 1] for cell in week) for at in range(len(weeks))]


def people_of(weeks: Sequence[Sequence[Cell]], township: str) -> list[int]:
    """All people met so far in a township, by week."""
    met = [sum(cell.people for cell in week if cell.township == township) for week in weeks]
    return [sum(met[: at + 1]) for at in range(len(met))]


def world(reports: Sequence[int], people: Mapping[str, Sequence[int]]) -> list[list[Cell]]:
    """The weeks in which the counts so far are these."""

    def grown(counts: Sequence[int], at: int) -> int:
        return counts[at] - (counts[at - 1] if at else 0)

    return [
        [
            Cell(1, "land", None, grown(reports, at), 0, 0, 0),
            *(Cell(1, "land", township, 0, grown(counts, at), 0, 0) for township, counts in people.items()),
        ]
        for at in range(len(reports))
    ]


def with_value(counts: Sequence[int], at: int, value: int) -> list[int]:
    """The same counts so far, but for one that is another, and for what must be no larger before and no less after."""
    return [min(count, value) if place < at else max(count, value) for place, count in enumerate(counts[:at])] + [
        value,
        *(max(count, value) for count in counts[at + 1 :]),
    ]


def fits(count: int) -> range:
    """Every count that is told in the same way."""
    return range(at_least(count), at_least(count) + STEP)


@given(plans)
def test_a_count_by_week_may_be_five_others(weeks: list[list[Cell]]) -> None:
    reports, people = reports_of(weeks), {code: people_of(weeks, code) for code in TOWNSHIPS if code}
    seen = counted(weeks[:-1]), counted(weeks)
    for at, count in enumerate(reports):
        for value in fits(count):
            other = world(with_value(reports, at, value), people)
            assert seen == (counted(other[:-1]), counted(other))
    for code, counts in people.items():
        for at in {min(FIRST_MONTH, len(weeks)) - 1, len(weeks) - 2, len(weeks) - 1}:
            for value in fits(counts[at]):
                other = world(reports, people | {code: with_value(counts, at, value)})
                assert seen == (counted(other[:-1]), counted(other)), (code, at, value)


@given(plans)
def test_what_a_week_brought_may_be_five_other_counts(weeks: list[list[Cell]]) -> None:
    reports, people = reports_of(weeks), {code: people_of(weeks, code) for code in TOWNSHIPS if code}
    seen, last = (counted(weeks[:-1]), counted(weeks)), len(weeks) - 1
    growths: set[int] = set()
    for before, now in product(fits(reports[-2]), fits(reports[-1])):
        if before <= now:
            other = world(with_value(with_value(reports, last - 1, before), last, now), people)
            assert seen == (counted(other[:-1]), counted(other))
            growths.add(now - before)
    assert len(growths) >= STEP


@given(plans)
def test_the_number_of_places_tells_no_number_of_reports(weeks: list[list[Cell]]) -> None:
    told = counted(weeks)
    assert len(told.places) <= told.reports[-1]
    assert sum(place.first > 0 for place in told.places) <= told.reports[:FIRST_MONTH][-1]


def report_in(township: str | None, people: int, reports: int = 1) -> Cell:
    return Cell(1, "land", township, reports, people, 0, 0)


def test_counts_are_told_by_fives_and_small_places_not_at_all() -> None:
    first = [report_in("A", 12, 6), report_in("B", 4)]
    weeks = [first, [], [], [], [report_in("A", 3), report_in("C", 9)]]
    assert Counted([5, 5, 5, 5, 5], [Place("A", 10, 15), Place("C", 0, 5)]) == counted(weeks)


@pytest.mark.parametrize(("count", "told"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (214, 210)])
def test_a_count_is_rounded_down(count: int, told: int) -> None:
    assert told == at_least(count)


def test_a_total_that_is_counted_apart_would_tell() -> None:
    """Why there is none: of four rows under five that are 16 together each is four."""
    rows, total = [4, 4, 4, 4], 16
    possible = [one for one in product(range(STEP), repeat=len(rows)) if sum(one) == total]
    assert [tuple(rows)] == possible
