"""PLAN PRO 3: one item whole, with who owes it, the days to which it was moved and why, and what was written on it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.plan.named import known_item
from handlers.plan.shown import owner_of, text_for
from messages.fit import shorten
from messages.item_ref import ItemRef
from messages.quote import quoted
from storage import audit, people, plans
from storage.audit import Entry
from storage.plans import Item

_LINE_SEGMENTS = 2  # of what somebody wrote
_MOST_SHOWN = 20


def show_item(ctx: Context, ref: ItemRef) -> None:
    """Show it to who may know of it."""
    item = known_item(ctx, ref)
    if item is None:
        ctx.reply("plan-no-item", ref=str(ref))
        return
    moves = audit.of_subject(ctx.connection, f"item:{item.id}", ["item-late"])
    happened = sorted([*_moves(ctx, moves), *_notes(ctx, item, moves)], key=lambda one: one[0])
    ctx.reply(
        f"plan-whole-{item.state}",
        lines=[line for _at, line in happened[-_MOST_SHOWN:]],
        ref=item.ref,
        date=ctx.lookup.day(item.due_day, ctx.today),
        owner=owner_of(ctx, item),
        text=text_for(ctx, item, ctx.person),
    )


def _moves(ctx: Context, moves: Iterable[Entry]) -> Iterable[tuple[datetime, Localized]]:
    """`Ma Hla moved it from 10 Dec to 17 Dec: "road closed"`, as far as its words are kept."""
    told = [entry for entry in moves if entry.before and entry.after]
    names = people.by_id(ctx.connection, {entry.person_id for entry in told if entry.person_id is not None})
    for entry in told:
        writer = names.get(entry.person_id) if entry.person_id is not None else None
        days = [date.fromisoformat(side["due_day"]) for side in (entry.before, entry.after)]
        old, new = (ctx.lookup.day(day, ctx.today) for day in days)
        reason = entry.after.get("reason", "")
        args = {
            "name": ctx.lookup.shown_name(writer.name, writer.latin_name) if writer else ctx.lookup.word("no-name"),
            "old_date": old,
            "new_date": new,
            "quote": shorten(quoted(reason), _LINE_SEGMENTS),
        }
        yield entry.at, _line(ctx, "plan-whole-moved-why" if reason else "plan-whole-moved", args)


def _notes(ctx: Context, item: Item, moves: Iterable[Entry]) -> Iterable[tuple[datetime, Localized]]:
    """What was written on it beside the reasons, which stand with the days."""
    reasons: set[tuple[datetime, Any]] = {(entry.at, entry.after["reason"]) for entry in moves if entry.after}
    for one in plans.notes_of(ctx.connection, item.id):
        if (one.noted_at, one.text) not in reasons:
            args = {
                "name": ctx.lookup.shown_name(one.writer, one.writer_latin),
                "date": ctx.lookup.day(ctx.lookup.today(one.noted_at), ctx.today),
                "quote": shorten(quoted(one.text), _LINE_SEGMENTS),
            }
            yield one.noted_at, _line(ctx, "plan-whole-note", args)


def _line(ctx: Context, key: str, args: Mapping[str, object]) -> Localized:
    return lambda language: ctx.lookup.text(language, key, args)
