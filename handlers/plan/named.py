"""The item that a text names: one of the sender's plans, asked about where several have an open one of that number."""

from collections.abc import Mapping
from typing import Any

from handlers.core.answers import choice
from handlers.core.arguments import code_of
from handlers.core.context import Context
from handlers.core.second import may_lead
from handlers.core.sight import sees
from handlers.plan.shown import short_line, text_for
from handlers.reading.item_refs import read_ref
from messages.item_ref import ItemRef
from storage import plans
from storage.plans import Item

QUESTION = "plan-which"
_MOST_OFFERED = 5


def open_item(ctx: Context, ref: ItemRef, command: str, text: str) -> Item | None:
    """The open item of that number that the sender may change; else None, and they are told why, or asked which.

    `text` follows the item in the text of `command`, which goes on when they answer.
    """
    found = [item for item in plans.numbered(ctx.connection, ref) if _knows(ctx, item)]
    mine = [item for item in found if item.owner_id == ctx.person.id or may_lead(ctx, item.code)]
    owed = [item for item in mine if item.is_open]
    if len(owed) > 1:
        _ask(ctx, ref, owed[:_MOST_OFFERED], command, text)
    elif owed:
        return owed[0]
    elif mine:
        ctx.reply(f"plan-is-{mine[0].state}", ref=mine[0].ref, text=text_for(ctx, mine[0], ctx.person))
    elif found:
        theirs = next((item for item in found if item.code in ctx.person.groups), found[0])
        ctx.reply("plan-not-yours", ref=theirs.ref, group=theirs.code)
    else:
        ctx.reply("plan-no-item", ref=str(ref))
    return None


def known_item(ctx: Context, ref: ItemRef) -> Item | None:
    """The item of that number that the sender may know of, rather one that they may change, and one that is open."""
    found = [item for item in plans.numbered(ctx.connection, ref) if _knows(ctx, item)]
    mine = ctx.person.groups | ctx.person.leads
    found.sort(key=lambda item: (item.owner_id != ctx.person.id, item.code not in mine, not item.is_open))
    return next(iter(found), None)


def _knows(ctx: Context, item: Item) -> bool:
    """Whether the sender may know that there is such an item."""
    return item.owner_id == ctx.person.id or sees(ctx.person, ctx.lookup.network, item.code)


def _ask(ctx: Context, ref: ItemRef, items: list[Item], command: str, text: str) -> None:
    """Ask which of these is meant; its place in the list or its whole number answers."""
    offered = [item.ref for item in items]
    lines = [short_line(ctx, item) for item in items]
    ctx.reply("plan-which", ref=str(ref), example=offered[0], lines=lines, buttons=offered)
    ctx.expect(QUESTION, {"command": command, "offered": offered, "text": text})


def chosen(ctx: Context, data: Mapping[str, Any], text: str) -> ItemRef | None:
    """Which of those offered the answer names, by its place or as it is written."""
    offered: list[str] = data["offered"]
    place = choice(ctx, text, len(offered))
    read = read_ref(text if place is None else offered[place], code_of(ctx))
    return read[0] if read is not None and not read[1] and str(read[0]) in offered else None
