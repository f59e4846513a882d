"""Requests to be let into a group: leaders are asked once it is known who asks, and decide with OK or REFUSE."""

from datetime import timedelta
from typing import Any

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.people.newcomer import say_who_leads
from messages.envelope import Kind
from storage import addresses, groups, people, removals, timers
from storage.codes import CodeKind
from storage.groups import JoinRequest
from storage.people import Person
from storage.timers import Timer

ASK = "join-ask"  # the timer that ends the wait for who it is
REMIND = "join-remind"
ASKED_AFTER = timedelta(minutes=10)  # if nobody said until then who they are
REMIND_AFTER = timedelta(days=2)  # an unanswered request reminds the leaders once
DECIDED_WITHIN = timedelta(days=90)  # then its number is asked for by OK alone
_THEMES_SHOWN = 2


def request(ctx: Context, code: str, *, is_asked: bool) -> None:
    """Ask the leaders to let the sender in; `is_asked`: once the sender has answered who they are."""
    made, is_new = groups.request(ctx.connection, code, ctx.person.id, ctx.now)
    ctx.reply("join-waiting", code=code)
    if not is_new:
        return
    ctx.note("join-request", f"group:{code}")
    ctx.at(ctx.now + REMIND_AFTER, REMIND, f"{REMIND}:{made.id}", {"request": made.id})
    if is_asked:
        ctx.at(ctx.now + ASKED_AFTER, ASK, _ask_key(made), {"request": made.id})
    else:
        _tell_deciders(ctx, made, ctx.person)


def _ask_key(request: JoinRequest) -> str:
    return f"{ASK}:{request.id}:"


def tell_waiting(ctx: Context) -> None:
    """It is known who the sender is: the leaders of groups that they asked for are asked now."""
    for one in groups.requests_of(ctx.connection, ctx.person.id):
        if timers.find(ctx.connection, _ask_key(one)) is not None:
            timers.cancel(ctx.connection, _ask_key(one))
            _tell_deciders(ctx, one, ctx.person)


def _deciders(ctx: Context, code: str) -> list[Person]:
    leaders = people.in_groups(ctx.connection, [code], leaders=True)
    return leaders or people.coordinators(ctx.connection)


def _tell_deciders(ctx: Context, request: JoinRequest, applicant: Person) -> None:
    buttons, words = _question(ctx, request, applicant)
    time = "again" if ctx.timer is not None and ctx.timer.kind == REMIND else "first"
    for leader in _deciders(ctx, request.code):
        dedupe_key = f"join:{request.id}:{leader.id}:{time}"
        ctx.say(leader, Kind.NOTICE, "join-asked", buttons=buttons, dedupe_key=dedupe_key, **words)


def _question(ctx: Context, request: JoinRequest, applicant: Person) -> tuple[tuple[Localized, ...], dict[str, Any]]:
    """What somebody who decides is asked: the buttons and the words, with the number that decides."""
    secret = proof.show(ctx, CodeKind.JOIN, request.id, DECIDED_WITHIN)
    name = ctx.lookup.shown_name(applicant.name)
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


def due_request(ctx: Context, timer: Timer) -> None:
    """Ask the leaders about somebody who has not said who they are, or who still waits after two days."""
    found = groups.find_request(ctx.connection, timer.data["request"])
    if found is not None and found.is_granted is None:
        _tell_deciders(ctx, found, people.get(ctx.connection, found.person_id))


def find(ctx: Context, number: int | None) -> int | None:
    """The request of that number if the sender may decide it; without one, the only open one."""
    if number is None:
        mine = groups.open_requests(ctx.connection, None if ctx.person.is_coordinator else ctx.person.leads)
        return mine[0].id if len(mine) == 1 else None
    return number if _request(ctx, number) is not None else None


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
    name = ctx.lookup.shown_name(applicant.name)
    ctx.reply(f"join-{outcome}", name=name, code=found.code)
    _tell_other_deciders(ctx, found, applicant, outcome)
    if applicant.id != ctx.person.id:
        group_name = ctx.lookup.group(found.code)
        ctx.say(applicant, Kind.NOTICE, f"join-you-{outcome}", code=found.code, group_name=group_name)
        if granted:
            say_who_leads(ctx, applicant, Kind.NOTICE, found.code)


def _tell_other_deciders(ctx: Context, request: JoinRequest, applicant: Person, outcome: str) -> None:
    """Nobody decides what is decided."""
    for other in _deciders(ctx, request.code):
        if other.id not in (ctx.person.id, applicant.id):
            ctx.say(
                other,
                Kind.NOTICE,
                f"join-other-{outcome}",
                dedupe_key=f"join-decided:{request.id}:{other.id}",
                leader=ctx.person.name or ctx.lookup.word("role-leader"),
                name=ctx.lookup.shown_name(applicant.name),
                code=request.code,
            )
