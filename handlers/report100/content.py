"""What the report on a group's plan tells: plain data, the same for the same rows, in no language yet.

It tells of whole weeks of the plan that are over, so that it changes once a week, and of nothing that came later. Of
people it has counts alone, and those by fives (`blur`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.costs import Bill, bill_of
from handlers.report100.counted import Counted, Place, counted
from handlers.report100.discreet import Discretion
from handlers.report100.quotable import Quote, quotes_of
from storage import figures, plans, report100
from storage.costs import taken_by_person
from storage.figures import Cell, Span
from storage.plans import Item, Plan

WEEK = timedelta(days=7)


class NoReport(Exception):
    """There is nothing to report: the group has no plan, or no week of it is over."""


class Fate(StrEnum):
    """What had become of an item when the report ends."""

    DONE = "done"
    LATE = "late"
    OPEN = "open"
    DROPPED = "dropped"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Goal:
    """An item of the plan. `texts` None: it names somebody. `week`: in which week it was done, from 1."""

    number: int
    texts: Mapping[str, str] | None
    due_day: date
    fate: Fate
    week: int | None = None

    @property
    def counts(self) -> bool:
        """Whether it is to be done at all."""
        return self.fate is not Fate.DROPPED


@dataclass(frozen=True, slots=True)
class Decision:
    """The plan was changed: an item was dropped, for a `reason`, or first moved, `from_day`."""

    day: date
    number: int
    reason: str | None = None
    from_day: date | None = None
    to_day: date | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The whole report."""

    plan: Plan
    last: date  # the last day that it tells of
    goals: Sequence[Goal]
    counted: Counted
    decisions: Sequence[Decision]
    quotes: Sequence[Quote]
    absent_photos: int  # allowed, and not there
    sms_parts: int
    money: float | None  # None: no price is known

    @property
    def weeks(self) -> int:
        """How many weeks of the plan are over."""
        return len(self.counted.reports)

    @property
    def all_weeks(self) -> int:
        """How many weeks the plan has."""
        return -(-self.plan.days // WEEK.days)

    @property
    def places(self) -> Sequence[Place]:
        """The townships that are told of."""
        return self.counted.places

    @property
    def photos(self) -> Sequence[str]:
        """The photos that are shown, by digest."""
        return [digest for quote in self.quotes for digest in quote.photos]

    @property
    def people(self) -> int:
        """People met, as far as places are shown."""
        return sum(place.now for place in self.places)

    def count(self, *fates: Fate) -> int:
        """How many items had such a fate."""
        return sum(goal.fate in fates for goal in self.goals)

    @property
    def total(self) -> int:
        """How many items there are to be done."""
        return sum(goal.counts for goal in self.goals)

    @property
    def due(self) -> int:
        """How many items were to be done by the last day."""
        return sum(goal.counts and goal.due_day <= self.last for goal in self.goals)


def content_of(
    connection: Connection, lookup: NetworkLookup, code: str, now: datetime, place: int | None = None
) -> Content:
    """The report on the group's newest plan of which a week is over, of its weeks that are. Raises NoReport.

    `place`: on its first plan, its second ... instead, from 1.
    """
    plan, ends = _reported(connection, lookup, code, now, place)
    discretion = Discretion.of(connection)
    goals = _goals(connection, lookup, plan, ends, discretion)
    whole = _whole(lookup, plan, ends)
    bill = _bill(connection, lookup, code, whole)
    quotes = quotes_of(connection, lookup, code, whole, discretion)
    return Content(
        plan=plan,
        last=ends[-1],
        goals=goals,
        counted=counted(_cells_by_week(connection, lookup, plan, ends)),
        decisions=_decisions(connection, lookup, plan, ends[-1], discretion),
        quotes=quotes.quotes,
        absent_photos=quotes.absent,
        sms_parts=bill.parts,
        money=bill.money,
    )


def photos_of(connection: Connection, lookup: NetworkLookup, code: str, now: datetime) -> Sequence[str]:
    """The photos that it shows, by digest. Raises NoReport."""
    plan, ends = _reported(connection, lookup, code, now)
    quotes = quotes_of(connection, lookup, code, _whole(lookup, plan, ends), Discretion.of(connection)).quotes
    return [digest for quote in quotes for digest in quote.photos]


def _reported(
    connection: Connection, lookup: NetworkLookup, code: str, now: datetime, place: int | None = None
) -> tuple[Plan, list[date]]:
    """The group's newest plan of which a week is over, or that at `place`, and the last days of its weeks that are."""
    there = plans.of_group(connection, code)
    for plan in reversed(there if place is None else there[place - 1 : place]):
        if ends := _week_ends(plan, lookup.today(now)):
            return plan, ends
    raise NoReport


def _whole(lookup: NetworkLookup, plan: Plan, ends: Sequence[date]) -> Span:
    """All that is reported on."""
    return Span(lookup.moment(plan.first_day, 0), lookup.moment(ends[-1] + timedelta(days=1), 0))


def _week_ends(plan: Plan, today: date) -> list[date]:
    """The last days of the plan's weeks before `today`; the last week of a plan may be shorter."""
    count = -(-plan.days // WEEK.days)
    ends = [min(plan.first_day + week * WEEK - timedelta(days=1), plan.last_day) for week in range(1, count + 1)]
    return [end for end in ends if end < today]


def _goals(
    connection: Connection, lookup: NetworkLookup, plan: Plan, ends: Sequence[date], discretion: Discretion
) -> list[Goal]:
    closings = report100.closings(connection, plan.id)

    def goal(item: Item) -> Goal:
        closing = closings.get(item.id)
        day = None if closing is None else lookup.today(closing.closed_at)
        fate = _fate(item, day, ends[-1])
        texts = dict(item.texts) if all(map(discretion.tells_nobody, item.texts.values())) else None
        return Goal(item.number, texts, item.due_day, fate, _week_of(day, ends) if fate is Fate.DONE else None)

    return [goal(item) for item in plans.of_plan(connection, plan.id)]


def _fate(item: Item, closed: date | None, last: date) -> Fate:
    if closed is not None and closed <= last:
        return Fate(item.state)
    return Fate.LATE if item.due_day <= last else Fate.OPEN


def _week_of(day: date | None, ends: Sequence[date]) -> int | None:
    return None if day is None else next((week for week, end in enumerate(ends, 1) if day <= end), None)


def _cells_by_week(
    connection: Connection, lookup: NetworkLookup, plan: Plan, ends: Sequence[date]
) -> list[Sequence[Cell]]:
    """What the group's members reported, and what anybody did of its theme, in each week."""
    theme = lookup.network.groups[plan.code].theme
    themes = [theme] if theme else []
    firsts = [plan.first_day, *(end + timedelta(days=1) for end in ends)]
    begins = [lookup.moment(day, 0) for day in firsts]
    spans = [Span(*both) for both in pairwise(begins)]
    return [figures.cells(connection, span, [plan.code], themes) for span in spans]


def _decisions(
    connection: Connection, lookup: NetworkLookup, plan: Plan, last: date, discretion: Discretion
) -> list[Decision]:
    """How the plan was changed on the way, in the order in which it was."""
    found: list[Decision] = []
    closings = report100.closings(connection, plan.id)
    items = {item.id: item for item in plans.of_plan(connection, plan.id)}
    for item in items.values():
        closing = closings.get(item.id)
        if item.state == plans.DROPPED and closing is not None:
            reason = closing.reason if closing.reason and discretion.tells_nobody(closing.reason) else None
            found.append(Decision(lookup.today(closing.closed_at), item.number, reason))
    taken = report100.taken_along(connection, plan)
    moved_by = {taken.get(item_id, item_id): item for item_id, item in items.items()}
    for item_id, move in report100.first_moves(connection, moved_by).items():
        item = moved_by[item_id]
        if item.due_day != move.from_day:
            moved = Decision(lookup.today(move.at), item.number, from_day=move.from_day, to_day=item.due_day)
            found.append(moved)
    told = [one for one in found if plan.first_day <= one.day <= last]
    return sorted(told, key=lambda one: (one.day, one.number))


def _bill(connection: Connection, lookup: NetworkLookup, code: str, span: Span) -> Bill:
    """What texts to the group's members cost."""
    members = figures.members_by_group(connection, [code]).get(code, frozenset[int]())
    taken = taken_by_person(connection, span)
    return bill_of([one for person, those in taken.items() if person in members for one in those], lookup.network.costs)
