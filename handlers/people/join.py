"""Joining: consent, open groups, invite codes; `requests` has what leaders decide."""

from collections.abc import Mapping
from typing import Any

from handlers.core.arguments import UNKNOWN_GROUP, find_group, unknown_group
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.sight import shown_groups
from handlers.network.model import GroupConfig, JoinKind
from handlers.people import invites
from handlers.people.invites import InviteOutcome
from handlers.people.newcomer import say_who_leads
from handlers.people.profile import ask_next, is_being_asked, is_unknown
from handlers.people.requests import request
from messages.envelope import Kind
from storage import entrances, groups, removals
from storage.entrances import Entrance

CONSENT = "consent"  # the kind of the question
_NOT_OPENED = {
    InviteOutcome.WRONG: "join-needs-code",
    InviteOutcome.ENDED: "join-code-ended",
    InviteOutcome.RESTS: "join-codes-rest",
}


def join(ctx: Context, args: Args) -> None:
    """JOIN LAND, JOIN FUND HKWRTBNZ: a stranger agrees first."""
    has_agreed = ctx.person.consented_at is not None or ctx.person.is_member
    if has_agreed or ctx.lookup.network.groups[args.code].members_rule:
        _come_in(ctx, args.code, args.text, is_asked=is_being_asked(ctx))
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
    _come_in(ctx, data["code"], data["secret"], is_asked=is_unknown(ctx))
    ask_next(ctx, "name")


def _come_in(ctx: Context, code: str, secret: str, *, is_asked: bool) -> None:
    """`is_asked`: who the sender is, they are asked at the moment."""
    config = ctx.lookup.network.groups[code]
    if code in ctx.person.groups:
        ctx.reply("join-already", code=code)
    elif config.members_rule:
        ctx.reply("join-by-rule", code=code)
    else:
        _go_in(ctx, config, secret, is_asked=is_asked)


def _go_in(ctx: Context, group: GroupConfig, secret: str, *, is_asked: bool) -> None:
    entrance = entrances.look(ctx.connection, group.code)
    if entrance.turned_away and removals.is_person_kept_out(ctx.connection, ctx.person.id, group.code):
        request(ctx, group.code, is_asked=is_asked)
    elif group.join is JoinKind.OPEN:
        _enter(ctx, group.code, entrance)
    else:
        _knock(ctx, group, secret, entrance, is_asked=is_asked)


def _knock(ctx: Context, group: GroupConfig, secret: str, entrance: Entrance, *, is_asked: bool) -> None:
    """Come in by a code that is good, else ask the leaders where they decide."""
    outcome = invites.present(ctx, group.code, secret) if secret else InviteOutcome.WRONG
    if outcome is InviteOutcome.OPENS:
        _enter(ctx, group.code, entrance)
    elif group.join is JoinKind.APPROVAL:
        request(ctx, group.code, is_asked=is_asked)
    else:
        ctx.reply(_NOT_OPENED[outcome], code=group.code)


def _enter(ctx: Context, code: str, entrance: Entrance) -> None:
    groups.enter(ctx.connection, code, ctx.person.id, ctx.now)
    ctx.came_in(code)
    ctx.note("join", f"group:{code}")
    ctx.reply("join-in", code=code, group_name=ctx.lookup.group(code))
    say_who_leads(ctx, ctx.person, Kind.REPLY, code, entrance)
