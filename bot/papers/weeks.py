"""The last weeks in figures, for a digest's picture: what was reported, on which themes, how far plans are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from storage import figures, plans
from storage.figures import OfTheme, Span
from storage.plans import Progress

WEEKS = 8  # that are shown
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Weeks:
    """`reports` and `people` of each week, the last one last; `themes` of all of them, the most frequent first.

    `progress` is of plans that have begun, `due` how many of their items were to be done by `last`.
    """

    last: date
    reports: Sequence[int]
    people: Sequence[int]
    themes: Sequence[tuple[str | None, int]]
    progress: Sequence[Progress]
    due: Mapping[str, int]


def weeks_to(connection: Connection, lookup: NetworkLookup, last: date, codes: Collection[str] | None) -> Weeks:
    """The weeks that end with `last`, of these groups (None: of all, and of reports in no group)."""
    ends, themes = [last - _WEEK * back for back in reversed(range(WEEKS))], _themes(lookup, codes)
    told = [figures.by_theme(connection, _span(lookup, end), codes, themes) for end in ends]
    running = plans.progress(connection, codes, last + timedelta(days=1))
    begun = [one for one in running.values() if one.plan.first_day <= last <= one.plan.last_day and one.total]
    return Weeks(
        last=last,
        reports=[sum(one.reports for one in week) for week in told],
        people=[sum(one.people for one in week) for week in told],
        themes=_by_theme(told),
        progress=begun,
        due={one.plan.code: _due(connection, one, last) for one in begun},
    )


def has_reports(connection: Connection, lookup: NetworkLookup, last: date, codes: Collection[str] | None) -> bool:
    """Whether anything was reported in those weeks."""
    first = _span(lookup, last - _WEEK * (WEEKS - 1))
    span = Span(first.begins, _span(lookup, last).ends)
    return figures.is_any_reported(connection, span, codes, _themes(lookup, codes))


def _themes(lookup: NetworkLookup, codes: Collection[str] | None) -> Collection[str]:
    """What these groups work on: reports on that are theirs, whoever wrote them."""
    return {lookup.network.groups[code].theme or "" for code in codes or ()} - {""}


def _span(lookup: NetworkLookup, end: date) -> Span:
    day = timedelta(days=1)
    return Span(lookup.moment(end - _WEEK + day, 0), lookup.moment(end + day, 0))


def _by_theme(weeks: Sequence[Sequence[OfTheme]]) -> list[tuple[str | None, int]]:
    counts: dict[str | None, int] = {}
    for week in weeks:
        for one in week:
            counts[one.theme] = counts.get(one.theme, 0) + one.reports
    return sorted(counts.items(), key=lambda one: (-one[1], one[0] or ""))


def _due(connection: Connection, progress: Progress, last: date) -> int:
    items = plans.of_plan(connection, progress.plan.id)
    return sum(item.state != plans.DROPPED and item.due_day <= last for item in items)
