"""LEAVE: a member or leader goes out of a group, and UNDO lets them in again as they were."""

from collections.abc import Sequence
from datetime import datetime

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Word
from handlers.people.lead import enter_ruled, is_named, lead_since, led_since, ruled_by_leading
from handlers.people.owed import free_items, give_back, left_over, listed
from handlers.people.renewed import renew_numbers
from handlers.people.requests import request
from messages.envelope import Kind
from storage import groups, people, removals
from storage.audit import Entry
from storage.people import Person
from storage.plans import Item


def leave(ctx: Context, args: Args) -> None:
    """LEAVE LAND."""
    if args.code not in ctx.person.groups:
        ctx.reply("leave-not-in", code=args.code)
    elif ctx.lookup.network.groups[args.code].members_rule:
        ctx.reply("join-by-rule", code=args.code)
    elif not (args.code in ctx.person.leads and asks_first(ctx)):
        _go(ctx, args.code)


def _go(ctx: Context, code: str) -> None:
    left = (code, *ruled_by_leading(ctx, ctx.person, code))
    since = groups.member_since(ctx.connection, code, ctx.person.id)
    before = {"leads": code in ctx.person.leads, "since": since.isoformat()}
    before |= led_since(ctx.connection, code, ctx.person)
    for one in left:
        groups.leave(ctx.connection, one, ctx.person.id)
    items = free_items(ctx, ctx.person, left)
    ctx.note("leave", f"group:{code}", before, {"items": [item.id for item in items]})
    ctx.reply("leave-done" if ctx.person.groups - set(left) else "leave-done-last", code=code)
    if items:
        ctx.reply("leave-items", list=listed(items))
    _tell(ctx, code, items)
    if code in ctx.person.leads:
        renew_numbers(ctx, ctx.person, {code})


def _tell(ctx: Context, code: str, items: Sequence[Item]) -> None:
    """Tell whose items are nobody's now, and that the group has a leader less."""
    led = code in ctx.person.leads
    if not (led or items):
        return
    is_led = bool(people.in_groups(ctx.connection, [code], leaders=True))
    for one in _heard(ctx, code, led=led):
        ctx.say(one, Kind.NOTICE, "leave-told-leader" if led else "leave-told", name=_name(ctx, led=led), code=code)
        if led and one.is_coordinator and is_named(ctx, ctx.person, code):
            ctx.say(one, Kind.NOTICE, "leave-named")
        if one.is_coordinator and not is_led:
            ctx.say(one, Kind.NOTICE, "leave-nobody-leads", code=code)
        if items and (code in one.leads or not is_led):
            ctx.say(one, Kind.NOTICE, "forget-items", **left_over(items))


def _heard(ctx: Context, code: str, *, led: bool) -> list[Person]:
    """The group's leaders; where it has one less or more, or nobody leads it, the coordinators, too. Not the sender."""
    leaders = people.in_groups(ctx.connection, [code], leaders=True)
    beside = people.coordinators(ctx.connection) if led or not leaders else []
    heard = {one.id: one for one in (*leaders, *beside)}
    return [one for one in heard.values() if one.id != ctx.person.id]


def _name(ctx: Context, *, led: bool) -> Word:
    return ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name, "role-leader" if led else "no-name")


def enter_again(ctx: Context, entry: Entry) -> bool:
    """UNDO of LEAVE: as they were, member or leader; who was put out of the group meanwhile has to ask.

    What they owed is theirs again as far as it is nobody's, and who was told hears it.
    """
    code, led = entry.subject.removeprefix("group:"), entry.was.get("leads", False)
    if code not in ctx.lookup.network.groups:
        ctx.reply("leave-not-in", code=code)
    elif removals.is_person_kept_out(ctx.connection, ctx.person.id, code):
        request(ctx, code, is_asked=False)
    elif led and asks_first(ctx):
        return False
    else:
        _come_back(ctx, code, entry)
    return True


def _come_back(ctx: Context, code: str, entry: Entry) -> None:
    before, item_ids = entry.was, entry.became.get("items", [])
    led = before.get("leads", False)
    since = datetime.fromisoformat(before["since"]) if "since" in before else ctx.now
    groups.enter(ctx.connection, code, ctx.person.id, since, leads=led)
    lead_since(ctx.connection, code, ctx.person, before)
    if led:
        enter_ruled(ctx, ctx.person, code)
    give_back(ctx, ctx.person, item_ids)
    ctx.refresh()
    ctx.note("leave-undo", entry.subject)
    ctx.reply("join-in", code=code, group_name=ctx.lookup.group(code))
    if led or item_ids:
        for one in _heard(ctx, code, led=led):
            ctx.say(one, Kind.NOTICE, "leave-undone-told", name=_name(ctx, led=led), code=code)
