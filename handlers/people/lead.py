"""LEADER: a coordinator makes a member lead a group, and how that ends."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Word
from handlers.core.named import find
from handlers.people.owed import free_items, left_over
from handlers.people.renewed import renew_numbers
from messages.envelope import Kind
from storage import addresses, groups, people
from storage.audit import Entry
from storage.people import Person
from storage.plans import Item


def leader(ctx: Context, args: Args) -> None:
    """LEADER PRO Ma Hla."""
    code = args.code
    if not ctx.person.is_coordinator:
        ctx.reply("only-coordinator")
        return
    if ctx.lookup.network.groups[code].members_rule:
        ctx.reply("join-by-rule", code=code)
        return
    person = find(ctx, ctx.lookup.command("leader", f"{code} {{}}"), args.text, _candidates(ctx))
    if person is None:
        return
    if code in person.leads:
        ctx.reply("leader-already", name=_shown(ctx, person), code=code)
    elif not asks_first(ctx):
        make_leader(ctx, person, code)
        ctx.reply("leader-done", name=_shown(ctx, person), code=code)


def _candidates(ctx: Context) -> list[Person]:
    return [one for one in people.members(ctx.connection) if one.lost_at is None and one.blocked_at is None]


def make_leader(ctx: Context, person: Person, code: str) -> None:
    """Let the person lead the group, and tell them and who led it before."""
    before = [one for one in people.in_groups(ctx.connection, [code], leaders=True) if one.id != person.id]
    groups.enter(ctx.connection, code, person.id, ctx.now, leads=True)
    enter_ruled(ctx, person, code)
    ctx.note("leader", f"person:{person.id}", {"member": code in person.groups}, {"group": code})
    _tell(ctx, person, "leader-you", person, code)
    for one in before:
        _tell(ctx, one, "leader-told", person, code)


def enter_ruled(ctx: Context, person: Person, code: str) -> None:
    """Let who leads this group be in those that all leaders are in."""
    for ruled in _ruled(ctx, code):
        groups.enter(ctx.connection, ruled, person.id, ctx.now)


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of LEADER: a member as before, or no member; who was told that they lead with them hears it."""
    code, person = entry.after["group"], _leader_of(ctx, entry)
    if not ctx.person.is_coordinator:
        ctx.reply("only-coordinator")
    elif person is None:
        ctx.reply("undo-gone")
    elif asks_first(ctx):
        return False
    else:
        items = end_leading(ctx, person, code)
        if entry.before == {"member": False}:
            groups.leave(ctx.connection, code, person.id)
            items += free_items(ctx, person, [code])
        ctx.reply("leader-undone", name=_shown(ctx, person), code=code)
        if items:
            ctx.reply("forget-items", **left_over(items))
        for one in people.in_groups(ctx.connection, [code], leaders=True):
            _tell(ctx, one, "leader-told-not", person, code)
    return True


def is_named(ctx: Context, person: Person, code: str) -> bool:
    """Whether the network file names the person as a leader of the group, at any of their addresses."""
    named = ctx.lookup.network.groups[code].leaders
    return any(address in named for address in addresses.of_person(ctx.connection, person.id))


def led_since(connection: Connection, code: str, person: Person) -> dict[str, str | None]:
    """What the log keeps of since when somebody leads the group whom it sees go; nothing of who does not."""
    since = groups.leading_since(connection, code, person.id)
    return {"led_since": since.isoformat() if since else None} if code in person.leads else {}


def lead_since(connection: Connection, code: str, person: Person, before: Mapping[str, Any]) -> None:
    """Let a leader who is back lead since they did before, by what `led_since` kept."""
    since = before.get("led_since")
    groups.set_leading_since(connection, code, person.id, datetime.fromisoformat(since) if since else None)


def _leader_of(ctx: Context, entry: Entry) -> Person | None:
    """Whom that entry made a leader, if they still are."""
    found = people.by_id(ctx.connection, [int(entry.subject.removeprefix("person:"))])
    return next((one for one in found.values() if entry.after["group"] in one.leads), None)


def end_leading(ctx: Context, person: Person, code: str) -> list[Item]:
    """Let the person be a member of the group like others again, and tell them; what they saw as its leader ends.

    Returns the open items of groups of all leaders that nobody owns now, since they are in those no more.
    """
    groups.end_leading(ctx.connection, code, person.id)
    left = ruled_by_leading(ctx, person, code)
    for ruled in left:
        groups.leave(ctx.connection, ruled, person.id)
    items = free_items(ctx, person, left)
    renew_numbers(ctx, person, {code})
    ctx.note("leader-end", f"person:{person.id}", {"group": code}, None)
    _tell(ctx, person, "leader-no-more", person, code)
    return items


def _tell(ctx: Context, to: Person, key: str, person: Person, code: str) -> None:
    dedupe_key = f"{key}:{person.id}:{code}:{ctx.now:%Y%m%d%H%M%S}:{to.id}"
    ctx.say(to, Kind.NOTICE, key, dedupe_key=dedupe_key, name=_shown(ctx, person), code=code)


def ruled_by_leading(ctx: Context, person: Person, code: str) -> list[str]:
    """The groups by a rule that the person is in because they lead this one, and no other working group."""
    if code not in person.leads or any(_is_working(ctx, one) for one in person.leads - {code}):
        return []
    return [one for one in _ruled(ctx, code) if one not in person.leads]


def _ruled(ctx: Context, code: str) -> list[str]:
    """The groups of all leaders of working groups, if this is one."""
    known = ctx.lookup.network.groups.values()
    return [one.code for one in known if one.members_rule] if _is_working(ctx, code) else []


def _is_working(ctx: Context, code: str) -> bool:
    config = ctx.lookup.network.groups.get(code)
    return config is not None and config.working_group


def _shown(ctx: Context, person: Person) -> Word:
    return ctx.lookup.shown_name(person.name, person.latin_name)
