"""The groups: who leads them and since when, how one joins, how far their plan is, and who asks to come in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.members.inviting import invite_to
from bot.web.pages.qr import qr_of
from bot.web.pages.visit import Missing, Shown, Visit
from handlers.network.model import JoinKind
from storage import groups, invites, people, plans, rosters
from storage.invites import Invite
from storage.plans import Progress
from storage.rosters import Fits, Membership

_MOST_USES = 1000  # of one code


@dataclass(frozen=True, slots=True)
class Row:
    """A group."""

    code: str
    name: str
    join: str
    has_rule: bool  # the network file says who is in: any two of them lead it
    members: int
    silent: int
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
    if visit.rest:
        return _joining(visit, visit.rest[0])
    codes = visit.shown_codes
    leaders: dict[str, list[Membership]] = defaultdict(list)
    for one in rosters.leaders(visit.connection, codes):
        leaders[one.code].append(one)
    counts, progress = groups.counts(visit.connection), plans.progress(visit.connection, codes, visit.today)
    silent = rosters.count_by_group(
        visit.connection, Fits(codes=codes, silent_since=visit.lookup.silent_since(visit.today))
    )
    rows = [
        _row(visit, code, counts.get(code, 0), silent.get(code, 0), leaders[code], progress.get(code)) for code in codes
    ]
    words = {"groups": rows, "asking": _asking(visit), "days": visit.lookup.network.silent_after_days}
    return Shown("groups.html", "page-groups", words)


def _row(
    visit: Visit, code: str, members: int, silent: int, leaders: list[Membership], progress: Progress | None
) -> Row:
    config = visit.lookup.network.groups[code]
    join = "rule" if config.members_rule else JoinKind(config.join).value
    day = None if progress is None else progress.plan.day_number(visit.today)
    name = visit.lookup.group(code)(visit.language)
    how = visit.text(f"page-join-{join}")
    return Row(code, name, how, join == "rule", members, silent, leaders, progress, day)


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


@dataclass(frozen=True, slots=True)
class Way:
    """One way to join: the text, and by which channels a link and its picture bring it along."""

    text: str
    until: str
    left: int | None
    links: Sequence[tuple[str, str, str]]


def _joining(visit: Visit, code: str) -> Shown:
    """How one joins this group: by its code alone, or by each code that is still good."""
    if code not in visit.shown_codes or visit.lookup.network.groups[code].members_rule:
        raise Missing
    config = visit.lookup.network.groups[code]
    needs_code = config.join is JoinKind.INVITE
    good = [one for one in invites.open_ones(visit.connection, visit.now) if one.code == code]
    ways = [] if needs_code else [_way(visit, code)]
    words = {
        "code": code,
        "group": visit.lookup.group(code)(visit.language),
        "how": visit.text(f"page-join-{JoinKind(config.join).value}"),
        # A code opens the group to whoever holds it: as on the command line, coordinators alone make and see them.
        "ways": ways if visit.codes is not None else [*ways, *(_way(visit, code, one) for one in good)],
        "makes": visit.codes is None and config.join is not JoinKind.OPEN,
    }
    return Shown("joining.html", "page-groups", words)


def _way(visit: Visit, code: str, invite: Invite | None = None) -> Way:
    words = code if invite is None else f"{code} {invite.secret}"
    links = [
        (visit.lookup.channels([name])(visit.language), link, qr_of(link))
        for name, link in visit.machine.links(words).items()
    ]
    text = visit.lookup.command("join", words)(visit.language)
    if invite is None:
        return Way(text, "", None, links)
    left = None if invite.uses is None else invite.uses - invite.used
    return Way(text, visit.day(invite.until), left, links)


def invite(visit: Visit, fields: Mapping[str, str]) -> None:
    """Make a code for so many people, as `lanpya network invite` does: for coordinators alone."""
    code, uses = fields.get("code", ""), fields.get("uses", "")
    is_count = uses.isascii() and uses.isdecimal() and 1 <= int(uses) <= _MOST_USES
    config = visit.lookup.network.groups.get(code)
    if visit.codes is None and config is not None and not config.members_rule and is_count:
        invite_to(visit.connection, code, int(uses), visit.now, visit.person.id)
