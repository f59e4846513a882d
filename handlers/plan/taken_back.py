"""UNDO of what was done with an item: DONE, DROP, LATE, NOTE and ADD."""

from collections.abc import Callable
from datetime import date

from handlers.core.context import Context
from handlers.core.second import may_lead
from handlers.plan.changes import UNDONE, naming, postpone, tell_its_owner, waits
from handlers.plan.owner import settle, take_from_owner
from handlers.plan.shown import text_for
from handlers.plan.timers import drop_reminders, set_reminders
from handlers.plan.words import Change, take_back, tell_leaders
from messages.fit import shorten
from messages.quote import quoted
from storage import audit, people, plan_undo, plans
from storage.audit import Entry
from storage.plans import Item

ADDED = "item-add"


def _agreed(undo: Callable[[Context, Entry, Item], None]) -> Callable[[Context, Entry], bool]:
    """The undoing of who may, at once or with a YES, theirs or another's; False while it waits for that."""

    def undo_or_wait(ctx: Context, entry: Entry) -> bool:
        item = _changed_item(ctx, entry)
        if item is None:
            return True
        if waits(ctx, "undo", naming(item), item):
            return False
        undo(ctx, entry, item)
        return True

    return undo_or_wait


@_agreed
def open_again(ctx: Context, entry: Entry, item: Item) -> None:
    """UNDO of DONE and DROP."""
    if item.is_open or not plans.reopen(ctx.connection, item.id):
        ctx.reply("plan-open-again", ref=item.ref, text=text_for(ctx, item, ctx.person))
        return
    set_reminders(ctx, item)
    if not take_back(ctx, item, "done", "dropped"):
        tell_leaders(ctx, item, Change("open"))
    _unwrite(ctx, entry, item)
    ctx.note(UNDONE, entry.subject, {"state": item.state}, {"state": plans.OPEN})
    ctx.reply("plan-open-again", ref=item.ref, text=text_for(ctx, item, ctx.person))
    tell_its_owner(ctx, item, "plan-theirs-open")


def due_as_before(ctx: Context, entry: Entry) -> bool:
    """UNDO of LATE."""
    item = _changed_item(ctx, entry)
    if item is None or not item.is_open:
        return True
    if waits(ctx, "undo", naming(item), item):
        return False
    _unwrite(ctx, entry, item)
    postpone(ctx, item, date.fromisoformat(entry.was["due_day"]), "", action=UNDONE)
    return True


def _unwrite(ctx: Context, entry: Entry, item: Item) -> int | None:
    """Take back what stood beside a change; the number that it had, None where nothing did, or it is gone."""
    words = entry.became.get("note") or entry.became.get("reason")
    return plan_undo.remove_note(ctx.connection, item.id, ctx.person.id, words) if words else None


@_agreed
def owner_as_before(ctx: Context, entry: Entry, item: Item) -> None:
    """UNDO of NOTE 3 @Ko Aung: whose it was before owns the item again, if they are still in its group."""
    if entry.was["owner"] is None:
        take_from_owner(ctx, item)
        return
    former = people.by_id(ctx.connection, [entry.was["owner"]])
    members = [one for one in people.in_groups(ctx.connection, [item.code]) if one.id in former]
    name = next((one.name for one in former.values() if one.name), "")
    settle(ctx, item, name, members, action=UNDONE)


@_agreed
def without_note(ctx: Context, entry: Entry, item: Item) -> None:
    """UNDO of NOTE 3 and words; who was told of them hears that they are taken back."""
    words = entry.became.get("note", "")
    note_id = _unwrite(ctx, entry, item)
    if note_id is not None and not take_back(ctx, item, "note", text_id=note_id):
        tell_leaders(ctx, item, Change("unnoted"))
    ctx.note(UNDONE, entry.subject)
    ctx.reply("plan-unnoted", ref=item.ref, quote=shorten(quoted(words), 1))
    tell_its_owner(ctx, item, "plan-theirs-unnoted")


@_agreed
def without_item(ctx: Context, entry: Entry, item: Item) -> None:
    """UNDO of ADD, as long as nobody has done anything with the item."""
    text = text_for(ctx, item, ctx.person)
    if not item.is_open or audit.stands(ctx.connection, [entry.subject], entry.at, (ADDED,)):
        ctx.reply("plan-add-stays", ref=item.ref)
        return
    drop_reminders(ctx, item)
    if ctx.question is not None and ctx.question.data.get("item") == item.id:
        ctx.answered()
    tell_its_owner(ctx, item, "plan-theirs-dropped")
    plan_undo.remove_items(ctx.connection, [item.id])
    ctx.note("item-gone", entry.subject)
    ctx.reply("plan-unadded", ref=item.ref, text=text, date=ctx.lookup.day(item.due_day, ctx.today))


def _changed_item(ctx: Context, entry: Entry) -> Item | None:
    """The item of an entry that the sender may still change; else None, and they are told."""
    item = plans.find_item(ctx.connection, int(entry.subject.removeprefix("item:")))
    if item is None:
        ctx.reply("undo-gone")
        return None
    if item.owner_id == ctx.person.id or may_lead(ctx, item.code):
        return item
    ctx.reply("plan-not-yours", ref=item.ref, group=item.code)
    return None
