"""Joining and leaving: consent, open groups, a leader's OK, invite codes."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from handlers.core import proof
from handlers.core.arguments import UNKNOWN_GROUP, find_group, unknown_group
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.sight import shown_groups
from handlers.network.model import GroupConfig, JoinKind
from handlers.people import invites
from handlers.people.invites import Outcome
from handlers.people.profile import ask_next
from messages.envelope import Kind
from storage import addresses, groups, people, removals
from storage.audit import Entry
from storage.codes import CodeKind
from storage.groups import JoinRequest
from storage.people import Person
from storage.timers import Timer

CONSENT = "consent"  # the kind of the question
REMIND_AFTER = timedelta(days=2)  # an unanswered request reminds the leaders once
DECIDED_WITHIN = timedelta(days=90)  # then its number is asked for by OK alone
_NOT_OPENED = {Outcome.WRONG: "join-needs-code", Outcome.ENDED: "join-code-ended", Outcome.RESTS: "join-codes-rest"}


def join(ctx: Context, args: Args) -> None:
    """JOIN LAND, JOIN FUND HKWRTBNZ: a stranger agrees first."""
    has_agreed = ctx.person.consented_at is not None or ctx.person.is_member
    if has_agreed or ctx.lookup.network.groups[args.code].members_rule:
        _come_in(ctx, args.code, args.text)
        return
    data = {"code": args.code, "secret": args.text}
    ctx.confirm(CONSENT, data, "join-consent", network_name=ctx.lookup.network.name, code=args.code)


def join_from_link(ctx: Context, payload: str) -> None:
    """`FUND-HKWRTBNZ` of an invite link is JOIN FUND HKWRTBNZ."""
    word, _dash, secret = payload.strip().replace("_", "-").partition("-")
    code = find_group(ctx.lookup, word, shown_groups(ctx))
    if code is None:
        ctx.reply(UNKNOWN_GROUP, **unknown_group(ctx, word))
    else:
        join(ctx, Args(group=code, text=secret))


def decline(ctx: Context, _data: Mapping[str, Any]) -> None:
    """Nothing is kept."""
    ctx.reply("join-declined")


def agree(ctx: Context, data: Mapping[str, Any]) -> None:
    """Name and reports are kept, and the group opens."""
    ctx.change(consented_at=ctx.now)
    ctx.note("consent", f"person:{ctx.person.id}")
    _come_in(ctx, data["code"], data["secret"])
    ask_next(ctx, "name")


def _come_in(ctx: Context, code: str, secret: str) -> None:
    config = ctx.lookup.network.groups[code]
    if code in ctx.person.groups:
        ctx.reply("join-already", code=code)
    elif config.members_rule:
        ctx.reply("join-by-rule", code=code)
    elif removals.is_person_kept_out(ctx.connection, ctx.person.id, code):
        _ask_leaders(ctx, code)
    elif config.join is JoinKind.OPEN:
        _enter(ctx, code)
    else:
        _knock(ctx, config, secret)


def _knock(ctx: Context, group: GroupConfig, secret: str) -> None:
    """Come in by a code that is good, else ask the leaders where they decide."""
    outcome = invites.present(ctx, group.code, secret) if secret else Outcome.WRONG
    if outcome is Outcome.OPENS:
        _enter(ctx, group.code)
    elif group.join is JoinKind.APPROVAL:
        _ask_leaders(ctx, group.code)
    else:
        ctx.reply(_NOT_OPENED[outcome], code=group.code)


def _enter(ctx: Context, code: str) -> None:
    groups.enter(ctx.connection, code, ctx.person.id, ctx.now)
    ctx.refresh()
    ctx.note("join", f"group:{code}")
    ctx.reply("join-in", code=code, group_name=ctx.lookup.group(code))


def _ask_leaders(ctx: Context, code: str) -> None:
    request, is_new = groups.request(ctx.connection, code, ctx.person.id, ctx.now)
    ctx.reply("join-waiting", code=code)
    if is_new:
        ctx.note("join-request", f"group:{code}")
        _tell_deciders(ctx, request, ctx.person)
        ctx.at(ctx.now + REMIND_AFTER, "join-remind", f"join-remind:{request.id}", {"request": request.id})


def _tell_deciders(ctx: Context, request: JoinRequest, applicant: Person) -> None:
    name = applicant.name or ctx.lookup.word("no-name")
    secret = _show_number(ctx, request)
    leaders = people.in_groups(ctx.connection, [request.code], leaders=True)
    for leader in leaders or people.coordinators(ctx.connection):
        ctx.say(
            leader,
            Kind.NOTICE,
            "join-asked",
            buttons=(f"OK {secret}", f"REFUSE {secret}"),
            dedupe_key=f"join:{request.id}:{leader.id}:{'again' if ctx.timer else 'first'}",
            name=name,
            code=request.code,
            secret=str(secret),
        )


def remind(ctx: Context, number: int) -> None:
    """Tell a leader the number that decides the request."""
    request = _request(ctx, number)
    if request is None or request.is_granted is not None:
        ctx.reply("join-decided-already")
        return
    secret = _show_number(ctx, request)
    name = people.get(ctx.connection, request.person_id).name or ctx.lookup.word("no-name")
    buttons = (f"OK {secret}", f"REFUSE {secret}")
    ctx.reply("join-asked", buttons=buttons, name=name, code=request.code, secret=str(secret))


def _show_number(ctx: Context, request: JoinRequest) -> int:
    return proof.show(ctx, CodeKind.JOIN, request.id, DECIDED_WITHIN)


def due_join_remind(ctx: Context, timer: Timer) -> None:
    """Ask once more about somebody who still waits."""
    request = groups.find_request(ctx.connection, timer.data["request"])
    if request is not None and request.is_granted is None:
        _tell_deciders(ctx, request, people.get(ctx.connection, request.person_id))


def find(ctx: Context, number: int | None) -> int | None:
    """The request of that number if the sender may decide it; without one, the only open one."""
    if number is None:
        mine = groups.open_requests(ctx.connection, None if ctx.person.is_coordinator else ctx.person.leads)
        return mine[0].id if len(mine) == 1 else None
    return number if _request(ctx, number) is not None else None


def _request(ctx: Context, number: int) -> JoinRequest | None:
    request = groups.find_request(ctx.connection, number)
    return request if request is not None and ctx.leads(request.code) else None


def grant(ctx: Context, number: int) -> None:
    """OK 3094: let them in."""
    _decide(ctx, number, granted=True)


def refuse(ctx: Context, number: int) -> None:
    """REFUSE 3094."""
    _decide(ctx, number, granted=False)


def _decide(ctx: Context, number: int, *, granted: bool) -> None:
    request = _request(ctx, number)
    if request is None:
        raise LookupError(f"no request {number} of theirs")
    applicant = people.get(ctx.connection, request.person_id)
    name = applicant.name or ctx.lookup.word("no-name")
    if not groups.decide(ctx.connection, request.id, ctx.person.id, granted, ctx.now):
        ctx.reply("join-decided-already")
        return
    ctx.note("grant" if granted else "refuse", f"join:{request.id}")
    if granted:
        removals.let_in(ctx.connection, addresses.of_person(ctx.connection, applicant.id), request.code)
        groups.enter(ctx.connection, request.code, applicant.id, ctx.now)
    outcome = "granted" if granted else "refused"
    ctx.reply(f"join-{outcome}", name=name, code=request.code)
    if applicant.id != ctx.person.id:
        group_name = ctx.lookup.group(request.code)
        ctx.say(applicant, Kind.NOTICE, f"join-you-{outcome}", code=request.code, group_name=group_name)


def leave(ctx: Context, args: Args) -> None:
    """LEAVE LAND."""
    if args.code not in ctx.person.groups:
        ctx.reply("leave-not-in", code=args.code)
    elif ctx.lookup.network.groups[args.code].members_rule:
        ctx.reply("join-by-rule", code=args.code)
    elif not (args.code in ctx.person.leads and asks_first(ctx)):
        before = {"leads": args.code in ctx.person.leads}
        groups.leave(ctx.connection, args.code, ctx.person.id)
        ctx.note("leave", f"group:{args.code}", before)
        ctx.reply("leave-done", code=args.code)


def enter_again(ctx: Context, entry: Entry) -> bool:
    """UNDO of LEAVE: as they were, member or leader."""
    code = entry.subject.removeprefix("group:")
    if code not in ctx.lookup.network.groups:
        ctx.reply("leave-not-in", code=code)
        return True
    groups.enter(ctx.connection, code, ctx.person.id, ctx.now, leads=entry.before == {"leads": True})
    ctx.refresh()
    ctx.note("leave-undo", entry.subject)
    ctx.reply("join-in", code=code, group_name=ctx.lookup.group(code))
    return True
