"""What is done and written on items comes back to the group's leaders: at once where it is due soon, else daily."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from messages.envelope import Kind
from messages.fit import shorten
from messages.quote import quoted
from storage import notes, people, plans, timers
from storage.people import Person
from storage.plans import Item
from storage.timers import Timer

TIMER = "item-words"
SOON = timedelta(days=7)  # what is due within it is told at once
HOUR = 17  # of the day on which the rest is told


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody did with an item: `what` is `done`, `late`, `note` or `dropped`; `note_id` is what they wrote."""

    what: str
    note_id: int | None = None
    old_day: date | None = None
    new_day: date | None = None


def tell_leaders(ctx: Context, item: Item, change: Change) -> None:
    """Tell the group's leaders but for the sender, and for the owner, who is told by another text."""
    for leader in people.in_groups(ctx.connection, [item.code], leaders=True):
        if leader.id in (ctx.person.id, item.owner_id):
            continue
        if item.due_day - ctx.today <= SOON:
            line = _line(ctx, item, ctx.person, change, _words(ctx, change.note_id))
            ctx.say(leader, Kind.NOTICE, "words-one", line=line)
        else:
            _collect(ctx, leader, item, change)


def _collect(ctx: Context, leader: Person, item: Item, change: Change) -> None:
    """Keep what happened, and none of the words, which others may have erased until it is told."""
    key = f"{TIMER}:{leader.id}"
    kept: list[Any] = notes.get(ctx.connection, key) or []
    days = [None if day is None else day.isoformat() for day in (change.old_day, change.new_day)]
    notes.put(ctx.connection, key, [*kept, [item.id, ctx.person.id, change.what, change.note_id, *days]])
    if timers.due_at(ctx.connection, key) is None:
        due = ctx.lookup.moment(ctx.today, HOUR)
        ctx.at(due if due > ctx.now else due + timedelta(days=1), TIMER, key, {"person": leader.id})


def take_back(ctx: Context, item: Item, *whats: str) -> bool:
    """Forget what was not told yet of this item; False when there was nothing."""
    found = False
    for leader in people.in_groups(ctx.connection, [item.code], leaders=True):
        key = f"{TIMER}:{leader.id}"
        kept: list[Any] = notes.get(ctx.connection, key) or []
        left = [entry for entry in kept if entry[0] != item.id or entry[2] not in whats]
        if left != kept:
            notes.put(ctx.connection, key, left)
            found = True
    return found


def due_words(ctx: Context, timer: Timer) -> None:
    """Tell a leader what happened since yesterday, as far as it still stands."""
    kept: list[list[Any]] = notes.get(ctx.connection, timer.key) or []
    notes.put(ctx.connection, timer.key, None)
    leader = people.by_id(ctx.connection, [timer.data["person"]]).get(timer.data["person"])
    if leader is None:
        return
    items = {item.id: item for item in plans.find(ctx.connection, {entry[0] for entry in kept})}
    writers = people.by_id(ctx.connection, {entry[1] for entry in kept})
    lines: list[Localized] = []
    for item_id, writer_id, what, note_id, *days in kept:
        old_day, new_day = (None if day is None else date.fromisoformat(day) for day in days)
        change, item, writer = Change(what, note_id, old_day, new_day), items.get(item_id), writers.get(writer_id)
        if item is not None and writer is not None and _stands(item, change) and item.code in leader.leads:
            lines.append(_line(ctx, item, writer, change, _words(ctx, note_id)))
    if lines:
        key = f"{timer.key}:{timer.due_at:%Y%m%d%H%M}"
        ctx.say(leader, Kind.NOTICE, "words-several", lines=lines, dedupe_key=key)


def _stands(item: Item, change: Change) -> bool:
    """Whether the item is still as it says: not opened again, nor moved to another day."""
    if change.what == "done":
        return item.state == plans.DONE
    if change.what == "dropped":
        return item.state == plans.DROPPED
    return change.new_day in (None, item.due_day)


def _words(ctx: Context, note_id: int | None) -> str:
    """What was written, unless it was erased."""
    return plans.note_text(ctx.connection, note_id) or "" if note_id is not None else ""


def _line(ctx: Context, item: Item, writer: Person, change: Change, words: str) -> Localized:
    lookup = ctx.lookup
    key = f"words-{change.what}" + ("-text" if words and change.what != "note" else "")
    args: Mapping[str, object] = {
        "name": writer.name or lookup.word("role-leader" if item.code in writer.leads else "no-name"),
        "ref": item.ref,
        "quote": shorten(quoted(words), 1),
        "old_date": lookup.day(change.old_day, ctx.today) if change.old_day else "",
        "new_date": lookup.day(change.new_day, ctx.today) if change.new_day else "",
    }

    def show(language: str) -> str:
        item_words = shorten(item.text(language, lookup.network.language), 1)
        return lookup.text(language, key, {**args, "item": item_words})

    return show
