"""The groups: who leads them and since when, how one joins, how far their plan is, and who asks to come in."""

from collections import defaultdict
from dataclasses import dataclass

from bot.web.pages.visit import Shown, Visit
from handlers.network.model import JoinKind
from storage import groups, people, plans, rosters
from storage.plans import Progress
from storage.rosters import Membership


@dataclass(frozen=True, slots=True)
class Row:
    """A group."""

    code: str
    name: str
    join: str
    has_rule: bool  # the network file says who is in: any two of them lead it
    members: int
    leaders: list[Membership]
    progress: Progress | None
    day: int | None


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who waits to be let in, with the texts that decide."""

    name: str
    code: str
    since: str
    ok: str
    refuse: str


def show(visit: Visit) -> Shown:
    codes = visit.shown_codes
    leaders: dict[str, list[Membership]] = defaultdict(list)
    for one in rosters.leaders(visit.connection, codes):
        leaders[one.code].append(one)
    counts, progress = groups.counts(visit.connection), plans.progress(visit.connection, codes, visit.today)
    rows = [_row(visit, code, counts.get(code, 0), leaders[code], progress.get(code)) for code in codes]
    return Shown("groups.html", "page-groups", {"groups": rows, "asking": _asking(visit)})


def _row(visit: Visit, code: str, members: int, leaders: list[Membership], progress: Progress | None) -> Row:
    config = visit.lookup.network.groups[code]
    join = "rule" if config.members_rule else JoinKind(config.join).value
    day = None if progress is None else progress.plan.day_number(visit.today)
    name = visit.lookup.group(code)(visit.language)
    return Row(code, name, visit.text(f"page-join-{join}"), join == "rule", members, leaders, progress, day)


def _asking(visit: Visit) -> list[Asking]:
    waiting = groups.open_requests(visit.connection, visit.codes)
    known = people.by_id(visit.connection, [one.person_id for one in waiting])
    commands = {name: visit.lookup.command(name, "{}")(visit.language) for name in ("ok", "refuse")}
    return [
        Asking(
            visit.name(known[one.person_id].name, known[one.person_id].latin_name),
            one.code,
            visit.day(one.asked_at),
            commands["ok"].format(one.id),
            commands["refuse"].format(one.id),
        )
        for one in waiting
        if one.person_id in known
    ]
