"""What a digest says, as data: of some groups together, or of the whole network."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import reduce

from handlers.core.lookup import NetworkLookup
from handlers.costs import Bill, bill_of
from handlers.digest.facts import Cells, Facts
from handlers.digest.voice import voice
from handlers.digest.week import Week
from handlers.network.model import Costs, Network
from storage.figures import Asking, Cell, Held, Unanswered
from storage.plans import Item, ItemNote, Plan, Progress

OVER_SHOWN = timedelta(days=14)  # how long a plan that is over is told of each week
OVER_KEPT = timedelta(days=100)  # and how long in the first digest of a month; then it is silent
_FIRST_OF_MONTH = 7  # the last day on which a digest is a month's first


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of reports; `people` includes women and men."""

    reports: int = 0
    people: int = 0
    women: int = 0
    men: int = 0

    def __add__(self, other: "Tally | Cell") -> "Tally":
        return Tally(
            self.reports + other.reports,
            self.people + other.people,
            self.women + other.women,
            self.men + other.men,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """How many reports there were of one theme, township or group (None: not told), and the week before."""

    key: str | None
    count: int
    before: int


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest before it has words. `codes` None: the whole network. Lists begin with what matters most.

    `groups` is empty but for several groups, `themes` for groups of one theme.
    """

    codes: tuple[str, ...] | None
    week: Week
    today: date
    asking: Sequence[Asking]
    unanswered: Sequence[Unanswered]
    overdue: Sequence[Item]
    failed: int
    this: Tally
    before: Tally
    groups: Sequence[Part]
    themes: Sequence[Part]
    townships: Sequence[Part]
    progress: Sequence[Progress]
    coming: Sequence[Item]
    silent: Sequence[str | None]
    silent_days: int
    segments: int
    money: float | None = None  # what the week cost; None: it is not known
    percent: int | None = None  # how much of the month's budget is used, for the network that has one
    erased: int = 0  # texts that lost their words in the week, in the network's digest
    finished: Sequence[Item] = ()
    joined: int = 0  # new members: of these groups, or of the network who were in no group before
    unreported_weeks: int = 0  # of a quiet one: for how many whole weeks nobody has reported; 0: not for long
    notes: Sequence[ItemNote] = ()  # on items, newest first
    voice: str | None = None
    held: Held | None = None
    said: Mapping[str, str] = field(default_factory=lambda: {})  # what leaders said of the week, by group
    team: Sequence[Progress] = ()  # the other groups of the Management Team

    @property
    def says_nothing(self) -> bool:
        """Whether it is quiet, and not for so long that this is to be told."""
        return self.is_quiet and not self.silent and not self.unreported_weeks

    @property
    def is_quiet(self) -> bool:
        """Whether nothing happened and nothing waits or comes."""
        happened = (self.finished, self.this.reports, self.joined, self.notes, self.said)
        waits = (self.held, self.asking, self.unanswered, self.overdue, self.coming)
        return not any((*happened, *waits, self.codes is None and self.failed))


def digest_of(
    facts: Facts, lookup: NetworkLookup, codes: tuple[str, ...] | None, reader: int | None, *, sees_team: bool = False
) -> Digest:
    """The digest of these groups (None: the network); `reader` is whose own threads wait, too.

    `sees_team`: with the other working groups beside them.
    """
    network = lookup.network
    people = None if codes is None else _members(facts, codes)
    shown = {code for code, one in facts.progress.items() if is_told(one.plan, facts.today)}
    this, before = (_choose(cells, facts, network, codes) for cells in (facts.this, facts.before))
    one_theme = codes is not None and len(codes) == 1 and network.groups[codes[0]].theme is not None
    return Digest(
        codes=codes,
        week=facts.week,
        today=facts.today,
        asking=[one for one in facts.asking if codes is None or one.code in codes],
        unanswered=[one for one in facts.unanswered if _is_for(one, codes, reader)],
        overdue=[item for item in facts.overdue if item.code in shown and (codes is None or item.code in codes)],
        failed=_total(facts.failed, people),
        this=_tally(this),
        before=_tally(before),
        groups=_by_group(facts, network, codes) if codes is not None and len(codes) > 1 else (),
        themes=() if one_theme else _compare(this, before, lambda cell: cell.theme),
        townships=_compare(this, before, lambda cell: cell.township),
        progress=_shown_plans(facts, codes),
        coming=[item for item in facts.coming if codes is None or item.code in codes],
        silent=_silent(facts, people),
        silent_days=network.silent_after_days,
        segments=_total(facts.segments, people),
        money=_money(facts.bills, people, network.costs),
        percent=facts.percent if codes is None else None,
        erased=facts.erased if codes is None else 0,
        finished=[item for item in facts.finished if codes is None or item.code in codes],
        joined=len({one.person_id for one in facts.joined if (one.is_new if codes is None else one.code in codes)}),
        notes=[note for note in facts.notes if codes is None or note.item.code in codes],
        voice=voice(_told(facts, people), facts.names, network.sensitive_themes, lookup.vocabulary),
        held=facts.held if codes is None else None,
        said={code: text for code, text in facts.said.items() if sees_team or codes is None or code in codes},
        team=_team(facts, network, codes) if sees_team and codes is not None else (),
    )


def _told(facts: Facts, people: Collection[int] | None) -> Iterable[tuple[str | None, str]]:
    return ((one.theme, one.note) for one in facts.told if people is None or one.person_id in people)


def _team(facts: Facts, network: Network, codes: tuple[str, ...]) -> list[Progress]:
    """The plans of the team and of the working groups, by the network file, without the digest's own groups'."""
    beside = [code for code, group in network.groups.items() if group.working_group or group.members_rule]
    return [facts.progress[code] for code in beside if code in facts.progress and code not in codes]


def _members(facts: Facts, codes: Iterable[str]) -> frozenset[int]:
    return frozenset(person for code in codes for person in facts.members.get(code, ()))


def _choose(cells: Cells, facts: Facts, network: Network, codes: tuple[str, ...] | None) -> list[Cell]:
    """What counts for these groups: of a group's theme, or by its members where it has none."""
    if codes is None:
        return list(cells.all())
    themes = {code: network.groups[code].theme for code in codes}
    people = _members(facts, [code for code in codes if themes[code] is None])
    return list(cells.of(people, {theme for theme in themes.values() if theme is not None}))


def _is_for(one: Unanswered, codes: tuple[str, ...] | None, reader: int | None) -> bool:
    if one.to_person_id is not None:
        return one.to_person_id == reader
    return one.code is None if codes is None else one.code in codes


def _shown_plans(facts: Facts, codes: tuple[str, ...] | None) -> list[Progress]:
    return [
        progress
        for code, progress in sorted(facts.progress.items())
        if (codes is None or code in codes) and is_told(progress.plan, facts.today)
    ]


def is_told(plan: Plan, today: date) -> bool:
    """Whether a digest tells of this plan: while it runs, two weeks after it, then once a month for a while."""
    over = today - plan.last_day
    return over <= OVER_SHOWN or (over <= OVER_KEPT and today.day <= _FIRST_OF_MONTH)


def _silent(facts: Facts, people: Collection[int] | None) -> list[str | None]:
    """Their names, those without one last: they help nobody to find them."""
    names = [name for person, name in facts.silent.items() if people is None or person in people]
    return sorted(names, key=lambda name: name is None)


def _total(counts: Mapping[int | None, int], people: Collection[int] | None) -> int:
    if people is None:
        return sum(counts.values())
    return sum(counts.get(person, 0) for person in people)


def _money(bills: Mapping[int | None, Bill], people: Collection[int] | None, costs: Costs) -> float | None:
    """What the texts to these people (None: to all) cost; None, too, when the price of none of them is known."""
    bill = sum((one for person, one in bills.items() if people is None or person in people), bill_of((), costs))
    return None if bill.unpriced and not bill.money else bill.money


def _tally(cells: Iterable[Cell]) -> Tally:
    return reduce(Tally.__add__, cells, Tally())


def _by_group(facts: Facts, network: Network, codes: Sequence[str]) -> list[Part]:
    return [
        Part(code, *(_tally(_choose(cells, facts, network, (code,))).reports for cells in (facts.this, facts.before)))
        for code in codes
    ]


def _compare(this: Iterable[Cell], before: Iterable[Cell], key: Callable[[Cell], str | None]) -> list[Part]:
    """Both weeks' reports by `key`, most of this week first; what nobody told comes last."""
    now, then = _count_by(this, key), _count_by(before, key)
    parts = [Part(name, now.get(name, 0), then.get(name, 0)) for name in {**now, **then}]
    return sorted(parts, key=lambda part: (part.key is None, -part.count, -part.before, part.key or ""))


def _count_by(cells: Iterable[Cell], key: Callable[[Cell], str | None]) -> dict[str | None, int]:
    counts: dict[str | None, int] = {}
    for cell in cells:
        counts[key(cell)] = counts.get(key(cell), 0) + cell.reports
    return counts
