"""Requests to be let into a group: leaders are asked once it is known who asks, and decide with OK or REFUSE."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any

from handlers.core import news, proof
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.people.newcomer import say_who_leads
from messages.envelope import Kind
from storage import addresses, entrances, groups, people, removals, timers
from storage.codes import CodeKind
from storage.groups import JoinRequest
from storage.people import Person
from storage.timers import Timer

ASK = "join-ask"  # the timer that ends the wait for who it is
DECIDED = "join-decided"
REMIND = "join-remind"
ASKED_AFTER = timedelta(minutes=10)  # if nobody said until then who they are
REMIND_AFTER = timedelta(days=2)  # an unanswered request is told once more, with the news
DECIDED_WITHIN = timedelta(days=90)  # then its number is asked for by OK alone
_THEMES_SHOWN = 2
_IN_A_LINE = 5  # people of whom one line of the news tells


def request(ctx: Context, code: str, *, is_asked: bool) -> None:
    """Ask the leaders to let the sender in; `is_asked`: once the sender has answered who they are."""
    made, is_new = groups.request(ctx.connection, code, ctx.person.id, ctx.now)
    ctx.reply("join-waiting", code=code)
    if not is_new:
        return
    ctx.note("join-request", f"group:{code}")
    reminded_at = ctx.lookup.moment(ctx.today + REMIND_AFTER, news.HOUR)
    ctx.at(reminded_at, REMIND, f"{REMIND}:{made.id}", {"request": made.id})
    if is_asked:
        ctx.at(ctx.now + ASKED_AFTER, ASK, _ask_key(made), {"request": made.id})
    else:
        _ask(ctx, made, ctx.person)


def _ask_key(request: JoinRequest) -> str:
    return f"{ASK}:{request.id}:"


def tell_waiting(ctx: Context) -> None:
    """It is known who the sender is: the leaders of groups that they asked for are asked now."""
    for one in groups.requests_of(ctx.connection, ctx.person.id):
        if timers.find(ctx.connection, _ask_key(one)) is not None:
            timers.cancel(ctx.connection, _ask_key(one))
            _ask(ctx, one, ctx.person)


def due_ask(ctx: Context, timer: Timer) -> None:
    """Ask the leaders about somebody who has not said who they are."""
    found = groups.find_request(ctx.connection, timer.data["request"])
    if found is not None and found.is_granted is None:
        _ask(ctx, found, people.get(ctx.connection, found.person_id))


def _ask(ctx: Context, request: JoinRequest, applicant: Person) -> None:
    """Ask who decides, at once: somebody waits to begin."""
    buttons, words = _question(ctx, request, applicant)
    for decider in _deciders(ctx, request.code):
        dedupe_key = f"join:{request.id}:{decider.id}:first"
        ctx.say(decider, Kind.NOTICE, "join-asked", buttons=buttons, dedupe_key=dedupe_key, **words)


def due_remind(ctx: Context, timer: Timer) -> None:
    """Ask again about those who still wait after two days, in one text a group."""
    numbers = [one.data["request"] for one in news.due_together(ctx, timer)]
    found = (groups.find_request(ctx.connection, number) for number in numbers)
    waiting = [one for one in found if one is not None and one.is_granted is None]
    for code, those in groupby(sorted(waiting, key=lambda one: one.code), key=lambda one: one.code):
        for some in _split(list(those)):
            _tell_deciders(ctx, timer, code, some)


def _split(those: Sequence[JoinRequest]) -> Iterable[Sequence[JoinRequest]]:
    """As many as one line has room for."""
    return (those[begin : begin + _IN_A_LINE] for begin in range(0, len(those), _IN_A_LINE))


def _tell_deciders(ctx: Context, timer: Timer, code: str, waiting: Sequence[JoinRequest]) -> None:
    applicants = people.by_id(ctx.connection, [one.person_id for one in waiting])
    asked = [_question(ctx, one, applicants[one.person_id]) for one in waiting]
    buttons = tuple(button for those, _words in asked for button in those)
    key: str = "join-asked"
    words: dict[str, Any] = asked[0][1]
    if len(asked) > 1:
        lines = [_line(ctx, one) for _buttons, one in asked]
        key, words = "join-asked-several", {"code": code, "count": len(asked), "list": _list(lines)}
    for decider in _deciders(ctx, code):
        dedupe_key = news.key(timer, waiting[0].id, decider.id)
        ctx.say(decider, Kind.NOTICE, key, buttons=buttons, dedupe_key=dedupe_key, is_news=True, **words)


def _line(ctx: Context, words: Mapping[str, Any]) -> Localized:
    return lambda language: ctx.lookup.text(language, "join-asked-line", words)


def _list(lines: Sequence[Localized]) -> Localized:
    return lambda language: ", ".join(line(language) for line in lines)


def _deciders(ctx: Context, code: str) -> list[Person]:
    leaders = people.in_groups(ctx.connection, [code], leaders=True)
    return leaders or people.coordinators(ctx.connection)


def _question(ctx: Context, request: JoinRequest, applicant: Person) -> tuple[tuple[Localized, ...], dict[str, Any]]:
    """What somebody who decides is asked: the buttons and the words, with the number that decides."""
    secret = proof.show(ctx, CodeKind.JOIN, request.id, DECIDED_WITHIN)
    name = ctx.lookup.shown_name(applicant.name, applicant.latin_name)
    words = {"name": name, "about": _about(ctx, applicant), "code": request.code, "secret": str(secret)}
    return (ctx.lookup.command("ok", secret), ctx.lookup.command("refuse", secret)), words


def _about(ctx: Context, person: Person) -> Localized:
    """What is known of somebody, and how they came: `mobile, Hpa-An, land, SMS`."""
    lookup = ctx.lookup
    known = [
        *([lookup.word(f"kind-{person.kind}")] if person.kind else []),
        *([lookup.township(person.township)] if person.township else []),
        *(lookup.theme(theme) for theme in person.themes[:_THEMES_SHOWN]),
        *([lookup.channels([person.address.scheme])] if person.address is not None else []),
    ]
    return lambda language: ", ".join(one(language) for one in known) or "-"


def remind(ctx: Context, number: int) -> None:
    """Tell a leader the number that decides the request."""
    asked = _request(ctx, number)
    if asked is None or asked.is_granted is not None:
        ctx.reply("join-decided-already")
        return
    buttons, words = _question(ctx, asked, people.get(ctx.connection, asked.person_id))
    ctx.reply("join-asked", buttons=buttons, **words)


def find(ctx: Context, number: int | None) -> int | None:
    """The request of that number if the sender may decide it; without one, the only open one."""
    if number is None:
        mine = _open(ctx)
        return mine[0].id if len(mine) == 1 else None
    return number if _request(ctx, number) is not None else None


def ask_which(ctx: Context) -> bool:
    """Say that one of several is meant by its number; False: not several wait for the sender."""
    are_several = len(_open(ctx)) > 1
    if are_several:
        ctx.reply("join-which")
    return are_several


def _open(ctx: Context) -> list[JoinRequest]:
    return groups.open_requests(ctx.connection, None if ctx.person.is_coordinator else ctx.person.leads)


def _request(ctx: Context, number: int) -> JoinRequest | None:
    found = groups.find_request(ctx.connection, number)
    return found if found is not None and ctx.leads(found.code) else None


def grant(ctx: Context, number: int) -> None:
    """OK 3094: let them in."""
    _decide(ctx, number, granted=True)


def refuse(ctx: Context, number: int) -> None:
    """REFUSE 3094."""
    _decide(ctx, number, granted=False)


def _decide(ctx: Context, number: int, *, granted: bool) -> None:
    found = _request(ctx, number)
    if found is None:
        raise LookupError(f"no request {number} of theirs")
    applicant = people.get(ctx.connection, found.person_id)
    if not groups.decide(ctx.connection, found.id, ctx.person.id, granted, ctx.now):
        ctx.reply("join-decided-already")
        return
    ctx.note("grant" if granted else "refuse", f"join:{found.id}")
    if granted:
        removals.let_in(ctx.connection, addresses.of_person(ctx.connection, applicant.id), found.code)
        groups.enter(ctx.connection, found.code, applicant.id, ctx.now)
    outcome = "granted" if granted else "refused"
    name = ctx.lookup.shown_name(applicant.name, applicant.latin_name)
    ctx.reply(f"join-{outcome}", name=name, code=found.code)
    news.tell_later(ctx, DECIDED, str(found.id), {"request": found.id})
    if applicant.id != ctx.person.id:
        group_name = ctx.lookup.group(found.code)
        ctx.say(applicant, Kind.NOTICE, f"join-you-{outcome}", code=found.code, group_name=group_name)
        if granted:
            say_who_leads(ctx, applicant, Kind.NOTICE, found.code, entrances.look(ctx.connection, found.code))


def due_decided(ctx: Context, timer: Timer) -> None:
    """Tell the others who decide what was decided since the last news: in one line for each who did."""
    found = [groups.find_request(ctx.connection, one.data["request"]) for one in news.due_together(ctx, timer)]
    decided: dict[tuple[str, int, bool], list[JoinRequest]] = {}
    for one in found:
        if one is not None and one.is_granted is not None and one.decided_by is not None:
            decided.setdefault((one.code, one.decided_by, one.is_granted), []).append(one)
    for (code, decider, is_granted), those in decided.items():
        for some in _split(those):
            _tell_decided(ctx, timer, code, decider, some, "granted" if is_granted else "refused")


def _tell_decided(
    ctx: Context, timer: Timer, code: str, decider_id: int, those: Sequence[JoinRequest], outcome: str
) -> None:
    applicants = people.by_id(ctx.connection, [one.person_id for one in those])
    decider = people.by_id(ctx.connection, [decider_id]).get(decider_id)
    leader = (decider.name if decider else None) or ctx.lookup.word("role-leader")
    called = [applicants[one.person_id] for one in those if one.person_id in applicants]
    names = _list([ctx.lookup.shown_name(one.name, one.latin_name) for one in called])
    for other in _deciders(ctx, code):
        if other.id != decider_id and other.id not in applicants:
            dedupe_key = news.key(timer, those[0].id, other.id)
            words: dict[str, Any] = {"leader": leader, "list": names, "code": code}
            ctx.say(other, Kind.NOTICE, f"join-other-{outcome}", dedupe_key=dedupe_key, is_news=True, **words)
