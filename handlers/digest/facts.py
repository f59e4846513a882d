"""What happened in a week and what is open now, read once for every digest that is made of it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.costs import Bill, bill_of, month_from, percent_of, spent
from handlers.digest.voice import names_in
from handlers.digest.week import Week
from handlers.network.model import Costs, Network
from storage import figures, people, plans, shares
from storage.costs import taken_by_person
from storage.figures import Asking, Cell, Held, Joined, Span, Told, Unanswered
from storage.plans import Item, ItemNote, Progress
from storage.retention import erased_between

COMING_DAYS = 7
VOICES_LOOKED_AT = 100  # notes of reports, for one that may be quoted


@dataclass(frozen=True, slots=True)
class Cells:
    """What was reported, found by who reported and by theme."""

    by_person: Mapping[int, Sequence[Cell]]
    by_theme: Mapping[str, Sequence[Cell]]

    def all(self) -> Iterator[Cell]:
        """All of it."""
        for those in self.by_person.values():
            yield from those

    def of(self, people: Collection[int], themes: Collection[str]) -> Iterator[Cell]:
        """What these people reported, and what anybody did of these themes, each once."""
        for theme in themes:
            yield from self.by_theme.get(theme, ())
        for person in people:
            for cell in self.by_person.get(person, ()):
                if cell.theme not in themes:
                    yield cell


@dataclass(frozen=True, slots=True)
class Facts:
    """A week's facts. `silent` maps people to names; `today` is the day on which the digest is read."""

    week: Week
    today: date
    this: Cells
    before: Cells
    members: Mapping[str, frozenset[int]]
    silent: Mapping[int, str | None]
    segments: Mapping[int | None, int]
    bills: Mapping[int | None, Bill]  # by whom texts of the week were for; empty where no price is known
    percent: int | None  # of the budget of the month in which the week ends; None: there is none
    failed: Mapping[int | None, int]
    asking: Sequence[Asking]
    unanswered: Sequence[Unanswered]
    overdue: Sequence[Item]
    coming: Sequence[Item]
    progress: Mapping[str, Progress]
    finished: Sequence[Item]
    joined: Sequence[Joined]
    notes: Sequence[ItemNote]  # on items, newest first
    told: Sequence[Told]  # in notes of reports, newest first
    names: Collection[str]  # of everybody, those that stand in `told`, as `names_in` finds them
    held: Held | None
    said: Mapping[str, str]  # by leaders of their group's week, as far as it was said in it
    erased: int  # how many texts lost their words in the week; for a digest of groups it is not asked


def gather(
    connection: Connection,
    lookup: NetworkLookup,
    week: Week,
    today: date,
    codes: Collection[str] | None = None,
    *,
    is_of_all: bool = False,
) -> Facts:
    """Read what digests of these groups (None: of each, and of the network) are made of.

    `is_of_all`: of the network's digest alone, for which nobody asks who reported what, or who is in which group.
    """
    themes = {lookup.network.groups[code].theme or "" for code in codes or ()} - {""}

    def cells(span: Span) -> list[Cell]:
        return figures.cells_of_all(connection, span) if is_of_all else figures.cells(connection, span, codes, themes)

    ruled = [code for code, group in lookup.network.groups.items() if group.members_rule is not None]
    told = figures.told(connection, week.this, VOICES_LOOKED_AT)
    return Facts(
        week=week,
        today=today,
        this=_by_person_and_theme(cells(week.this)),
        before=_by_person_and_theme(cells(week.before)),
        members={} if is_of_all else figures.members_by_group(connection, codes),
        silent=figures.silent(connection, lookup.silent_since(today)),
        segments=_segments(connection, week.this, is_of_all=is_of_all),
        bills=_bills(connection, week, lookup.network.costs),
        percent=None if codes is not None else _percent(connection, week, lookup.network),
        failed=figures.not_delivered(connection, week.this),
        asking=figures.asking(connection),
        unanswered=figures.unanswered(connection),
        overdue=plans.overdue(connection, codes, today),
        coming=plans.due_between(connection, codes, today, today + timedelta(days=COMING_DAYS - 1)),
        progress=plans.progress(connection, None, today),
        finished=plans.finished(connection, week.this.begins, week.this.ends),
        joined=figures.joined(connection, week.this, ruled),
        notes=plans.notes_between(connection, week.this.begins, week.this.ends),
        told=told,
        names=names_in((one.note for one in told), people.each_name(connection)),
        held=figures.held(connection) if codes is None else None,
        said=_said(connection, week),
        erased=0 if codes is not None else erased_between(connection, week.first, week.last),
    )


def _segments(connection: Connection, span: Span, *, is_of_all: bool) -> dict[int | None, int]:
    """By whom they were for; of all together under None, where nobody asks for whom."""
    return {None: figures.segments_of_all(connection, span)} if is_of_all else figures.segments_sent(connection, span)


def _said(connection: Connection, week: Week) -> dict[str, str]:
    span = week.this
    return {code: one.text for code, one in shares.all_of(connection).items() if span.begins <= one.at < span.ends}


def _bills(connection: Connection, week: Week, costs: Costs) -> dict[int | None, Bill]:
    if costs.currency is None:
        return {}
    return {person: bill_of(those, costs) for person, those in taken_by_person(connection, week.this).items()}


def _percent(connection: Connection, week: Week, network: Network) -> int | None:
    budget = network.costs.budget
    if budget is None:
        return None
    return percent_of(spent(connection, network, month_from(week.last, network.zone)), budget)


def _by_person_and_theme(cells: Sequence[Cell]) -> Cells:
    by_person: dict[int, list[Cell]] = defaultdict(list)
    by_theme: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        by_person[cell.person_id].append(cell)
        if cell.theme is not None:
            by_theme[cell.theme].append(cell)
    return Cells(by_person, by_theme)
