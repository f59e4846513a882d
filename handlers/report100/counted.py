"""Reports and people of a plan's weeks, as the report may tell of them: counts by fives, each from rows of its own.

Each count grows by the week and is told by its fives alone, and no total is made of anything but what is told. So what
a reader knows of a count is its five at the end of each week, which says nothing of any other count.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.report100.blur import at_least, shown
from storage.figures import Cell

FIRST_MONTH = 4  # weeks

Week = Iterable[Cell]  # what was reported in it


@dataclass(frozen=True, slots=True)
class Place:
    """People met in a township, by fives: in the first month, and in all."""

    code: str
    first: int
    now: int


@dataclass(frozen=True, slots=True)
class Counted:
    """`reports`: how many there were at the end of each week, by fives. `places`: the largest first."""

    reports: Sequence[int]
    places: Sequence[Place]


def counted(weeks: Sequence[Week]) -> Counted:
    """What may be told of these weeks."""
    reports = [at_least(count) for count in _growing(weeks)]
    return Counted(reports, _places(weeks, reports))


def _places(weeks: Sequence[Week], reports: Sequence[int]) -> list[Place]:
    """The largest ones; no more than there are reports for sure, for each tells of a report: so in the first month."""
    first = {code: at_least(count) for code, count in _people(weeks[:FIRST_MONTH]).items()}
    most, most_first = reports[-1], reports[:FIRST_MONTH][-1]
    places: list[Place] = []
    for code, now in shown(_people(weeks)).items():
        place = Place(code, first.get(code, 0), now)
        if len(places) < most and (not place.first or sum(one.first > 0 for one in places) < most_first):
            places.append(place)
    return places


def _growing(weeks: Sequence[Week]) -> Iterable[int]:
    so_far = 0
    for week in weeks:
        so_far += sum(cell.reports for cell in week)
        yield so_far


def _people(weeks: Iterable[Week]) -> dict[str, int]:
    """How many people were met in each township; where no township was told they are nowhere."""
    met: dict[str, int] = {}
    for week in weeks:
        for cell in week:
            if cell.township is not None:
                met[cell.township] = met.get(cell.township, 0) + cell.people
    return met
