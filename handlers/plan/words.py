"""What is done and written on items comes back to the group's leaders: at once where it is due soon, else daily."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.core import news
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.core.strangers import is_dear
from handlers.plan.reminders import Role, steps
from messages.catalog import full_form
from messages.envelope import Kind
from messages.fit import shorten
from messages.quote import quoted
from storage import collected, people, plans
from storage.collected import Collected
from storage.people import Person
from storage.plans import Item
from storage.timers import Timer

TIMER = "item-words"  # the timer's kind, and its key
SOON = timedelta(days=7)  # what is due within it is told at once


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody did: `what` is `done`, `late`, `note`, `dropped`, `open` again or `unnoted`, a note taken back.

    `note_id` is what they wrote.
    """

    what: str
    note_id: int | None = None
    old_day: date | None = None
    new_day: date | None = None


def tell_leaders(ctx: Context, item: Item, change: Change) -> None:
    """Tell the group's leaders but for the sender, and for the owner, who is told by another text."""
    if item.due_day - ctx.today > SOON:
        _collect(ctx, item, change)
        return
    line = _line(ctx, item, ctx.person, change, _words(ctx, change.note_id))
    for leader in _readers(ctx, item, ctx.person, change):
        ctx.say(leader, Kind.NOTICE, "words-one", line=line)


def _readers(ctx: Context, item: Item, writer: Person, change: Change) -> Iterable[Person]:
    """The group's leaders; of the team without leaders of its own its members, else the coordinators."""
    readers = people.in_groups(ctx.connection, [item.code], leaders=True)
    group = ctx.lookup.network.groups.get(item.code)
    if not readers and group is not None and group.members_rule:
        readers = people.in_groups(ctx.connection, [item.code])
    readers = readers or people.coordinators(ctx.connection)
    told = (one for one in readers if one.id not in (writer.id, item.owner_id))
    return (one for one in told if not _reads_it_weekly(ctx, item, writer, change, one))


def _reads_it_weekly(ctx: Context, item: Item, writer: Person, change: Change, leader: Person) -> bool:
    """Whether the leader pays for texts, and the digest tells all of it: a member did in time what was to be done.

    Not what another leader did, nor what the leader was told is late.
    """
    is_plain = change.what == "done" and change.note_id is None and item.code in leader.leads
    if not (is_plain and is_dear(leader.address)) or writer.is_coordinator or item.code in writer.leads:
        return False
    told_late = (step for step in steps(ctx.lookup.network.plan) if Role.LEADER in step.roles)
    return all(step.day(item.due_day) > ctx.today for step in told_late)


def _collect(ctx: Context, item: Item, change: Change) -> None:
    """Keep what happened, and none of the words, which others may have erased until it is told."""
    one = Collected(item.id, ctx.person.id, change.note_id, change.what, change.old_day, change.new_day)
    if not collected.add_for(ctx.connection, collected.Kind.ITEM_WORDS, one, TIMER):
        ctx.at(news.next_news(ctx), TIMER, TIMER, {})


def take_back(ctx: Context, item: Item, *whats: str, text_id: int | None = None) -> bool:
    """Forget what was done last with this item and not told yet; False when there was nothing."""
    return collected.take_back(ctx.connection, collected.Kind.ITEM_WORDS, item.id, *whats, text_id=text_id)


def due_words(ctx: Context, timer: Timer) -> None:
    """Tell each leader what happened in their groups since yesterday, as far as it still stands."""
    kept = collected.take(ctx.connection, collected.Kind.ITEM_WORDS)
    items = {item.id: item for item in plans.find(ctx.connection, {one.subject_id for one in kept})}
    writers = people.by_id(ctx.connection, {one.person_id for one in kept})
    told: dict[int, tuple[Person, list[Localized]]] = {}
    for one in kept:
        item, writer = items.get(one.subject_id), writers.get(one.person_id)
        change = Change(one.what or "", one.text_id, one.old_day, one.new_day)
        if item is None or writer is None or not _stands(item, change):
            continue
        line = _line(ctx, item, writer, change, _words(ctx, change.note_id))
        for leader in _readers(ctx, item, writer, change):
            told.setdefault(leader.id, (leader, []))[1].append(line)
    for leader, lines in told.values():
        for place, line in enumerate(lines):
            key = news.key(timer, leader.id, place)
            ctx.say(leader, Kind.NOTICE, "words-one", line=line, dedupe_key=key, is_news=True)


def _stands(item: Item, change: Change) -> bool:
    """Whether the item is still as it says: not opened again, nor moved to another day."""
    if change.what == "done":
        return item.state == plans.DONE
    if change.what == "dropped":
        return item.state == plans.DROPPED
    if change.what == "open":
        return item.is_open
    return change.new_day in (None, item.due_day)


def _words(ctx: Context, note_id: int | None) -> str:
    """What was written, unless it was erased."""
    return plans.note_text(ctx.connection, note_id) or "" if note_id is not None else ""


def _line(ctx: Context, item: Item, writer: Person, change: Change, words: str) -> Localized:
    lookup = ctx.lookup
    key = f"words-{change.what}" + ("-text" if words and change.what != "note" else "")
    unnamed = "role-leader" if item.code in writer.leads else "no-name"
    args: Mapping[str, object] = {
        "name": lookup.shown_name(writer.name, writer.latin_name, unnamed),
        "ref": item.ref,
        "quote": shorten(quoted(words), 1),
        "old_date": lookup.day(change.old_day, ctx.today) if change.old_day else "",
        "new_date": lookup.day(change.new_day, ctx.today) if change.new_day else "",
    }

    def show(language: str) -> str:
        item_words = shorten(item.text(full_form(language), lookup.network.language), 1)
        return lookup.text(language, key, {**args, "item": item_words})

    return show
