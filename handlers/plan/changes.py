"""DONE, LATE, NOTE, DROP: what becomes of an item."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from handlers.core.arguments import NotRead, code_of
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.second import asks_second
from handlers.plan.named import chosen, open_item
from handlers.plan.owner import give
from handlers.plan.reading import MOST_DAYS_AHEAD, read_later
from handlers.plan.shown import short_line, text_for
from handlers.plan.timers import drop_reminders, set_reminders
from handlers.plan.whole import show_item
from handlers.plan.words import Change, take_back, tell_leaders
from handlers.reading.item_refs import read_refs
from messages.envelope import Kind
from messages.fit import shorten
from messages.item_ref import ItemRef
from messages.quote import quoted
from storage import people, plans
from storage.plans import Item


def done(ctx: Context, args: Args) -> None:
    """DONE 3, DONE PRO3, DONE 3 4 5, DONE 3 what else is to say."""
    refs, remark = read_refs(args.text, code_of(ctx), ctx.lookup.vocabulary.keys("and"))
    if not refs:
        raise NotRead("help-done", is_prose=not any(letter.isdecimal() for letter in args.text))
    items: list[Item] = []
    asked = ctx.question
    for place, ref in enumerate(refs, 1):
        item = open_item(ctx, ref, "done", " ".join([*map(str, refs[place:]), remark]))
        if item is not None:
            items.append(item)
        elif ctx.question is not asked:  # the rest goes on with the answer to which is meant
            break
    _done(ctx, items, remark)


def _done(ctx: Context, items: Sequence[Item], remark: str) -> None:
    if waits(ctx, "done", Args(text=" ".join([*(item.ref for item in items), remark])), *items):
        return
    for item in items:
        _finish(ctx, item, remark)
    if len(items) == 1:
        _reply_done(ctx, items[0])
    elif items:
        ctx.reply("plan-done-several", lines=[short_line(ctx, item) for item in items], count=len(items))


DONE_QUESTION = "plan-done"
UNDONE = "item-undo"  # the action of what took a change back


def ask_done(ctx: Context) -> bool:
    """Ask whether the sender's one open item is what is done; False when they owe none, or several."""
    mine = plans.owed_by(ctx.connection, ctx.person.id)
    if len(mine) != 1:
        return False
    text = text_for(ctx, mine[0], ctx.person)
    ref = mine[0].ref
    ctx.confirm(DONE_QUESTION, {"item": mine[0].id, "ref": ref}, "plan-done-ask", ref=ref, text=text)
    return True


def is_done(ctx: Context, data: Mapping[str, Any]) -> None:
    """YES: it is."""
    done(ctx, Args(text=plans.get_item(ctx.connection, data["item"]).ref))


def is_not_done(ctx: Context, data: Mapping[str, Any]) -> None:
    """NO: nothing changes."""
    ctx.reply("plan-not-done", ref=plans.get_item(ctx.connection, data["item"]).ref)


def waits(ctx: Context, command: str, args: Args, *items: Item) -> bool:
    """Whether what is done to these items, if some are not the sender's own, waits for a YES, theirs or another's."""
    codes = {item.code for item in items if item.owner_id != ctx.person.id}
    return bool(codes) and (asks_first(ctx) or any(asks_second(ctx, code, command, args) for code in codes))


def naming(item: Item, text: str = "") -> Args:
    """What a command takes that names the item whole."""
    return Args(item.code, item.number, text)


def _finish(ctx: Context, item: Item, remark: str) -> None:
    plans.close(ctx.connection, item.id, plans.DONE, ctx.now)
    drop_reminders(ctx, item)
    note_id = keep(ctx, item, remark)
    ctx.note("item-done", f"item:{item.id}", {"state": item.state}, {"state": plans.DONE, "note": remark})
    tell_its_owner(ctx, item, "plan-theirs-done", words=remark)
    tell_leaders(ctx, item, Change("done", note_id))


def keep(ctx: Context, item: Item, remark: str) -> int | None:
    """Keep what was written; returns its number, None where nothing was."""
    return plans.add_note(ctx.connection, item.id, ctx.person.id, remark, ctx.now) if remark else None


def tell_its_owner(ctx: Context, item: Item, key: str, *, words: str = "", **args: Any) -> None:
    """Tell the owner what somebody else did with their item, and the `words` beside it, such as why."""
    if item.owner_id is None or item.owner_id == ctx.person.id:
        return
    owner = people.by_id(ctx.connection, [item.owner_id]).get(item.owner_id)
    if owner is None:
        return
    args = {"text": text_for(ctx, item, owner), **args}
    if words:
        key, args["quote"] = f"{key}-why", shorten(quoted(words), 1)
    name = ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name, "role-leader")
    ctx.say(owner, Kind.NOTICE, key, name=name, ref=item.ref, **args)


def _reply_done(ctx: Context, item: Item) -> None:
    """Tell it with what the plan comes to: what it came to when the item was found, and this one."""
    if item.of is None:
        raise LookupError(f"item {item.id} was not found by its number")
    total, done_count = item.of
    ctx.reply(
        "plan-done",
        ref=item.ref,
        text=text_for(ctx, item, ctx.person),
        group=item.code,
        done_count=done_count + 1,
        count=total,
        date=ctx.lookup.day(item.due_day, ctx.today),
    )


EARLIER = "plan-earlier"


def late(ctx: Context, args: Args) -> None:
    """LATE 3 2w roads closed, LATE 3 12/3: another due day. Who is "late 1 hour" says so to somebody."""
    if ctx.lookup.vocabulary.means(args.text.partition(" ")[0], "clock"):
        raise NotRead("help-late", is_prose=True)
    _late(ctx, args, is_sure=ctx.is_echoed or ctx.is_seconded)


def _late(ctx: Context, args: Args, *, is_sure: bool) -> None:
    """`is_sure`: an earlier day is meant as well; else it is asked about, since that is no lateness."""
    item = open_item(ctx, args.item, "late", args.text)
    if item is None:
        return
    read = read_later(args.text, item.due_day, ctx.today, ctx.lookup.vocabulary)
    if read is None:
        ctx.reply("plan-late-how", ref=item.ref)
    elif not ctx.today <= read[0] <= ctx.today + timedelta(days=MOST_DAYS_AHEAD):
        ctx.reply("plan-late-out", ref=item.ref, date=ctx.lookup.day(read[0], ctx.today))
    elif read[0] < item.due_day and not is_sure:
        _ask_earlier(ctx, item, *read)
    elif not waits(ctx, "late", naming(item, args.text), item):
        postpone(ctx, item, *read)


def _ask_earlier(ctx: Context, item: Item, due_day: date, reason: str) -> None:
    data = {"code": item.code, "number": item.number, "text": f"{due_day:%d/%m/%Y} {reason}".strip()}
    old, new = (ctx.lookup.day(day, ctx.today) for day in (item.due_day, due_day))
    ctx.confirm(EARLIER, data, "plan-late-earlier", ref=item.ref, old_date=old, new_date=new)


def is_earlier(ctx: Context, data: Mapping[str, Any]) -> None:
    """YES: on that day, though it is before the one of now."""
    args = Args(data["code"], data["number"], data["text"])
    ctx.text = f"late {args.item} {args.text}"  # what waits, if it waits for a YES
    _late(ctx, args, is_sure=True)


def is_not_earlier(ctx: Context, data: Mapping[str, Any]) -> None:
    """NO: how to say until when."""
    ctx.reply("plan-late-how", ref=str(ItemRef(data["number"], data["code"])))


def postpone(ctx: Context, item: Item, due_day: date, reason: str, *, action: str = "item-late") -> None:
    plans.set_due(ctx.connection, item.id, due_day)
    drop_reminders(ctx, item)
    moved = plans.find(ctx.connection, [item.id])[0]
    set_reminders(ctx, moved, is_fresh=action != UNDONE and ctx.person.id == item.owner_id)
    note_id = keep(ctx, item, reason)
    after = {"due_day": due_day.isoformat(), "reason": reason}
    ctx.note(action, f"item:{item.id}", {"due_day": item.due_day.isoformat()}, after)
    new, old = (ctx.lookup.day(day, ctx.today) for day in (due_day, item.due_day))
    text = text_for(ctx, item, ctx.person)
    ctx.reply("plan-late", ref=item.ref, new_date=new, old_date=old, text=text)
    tell_its_owner(ctx, item, "plan-theirs-late", words=reason, new_date=new)
    if action != UNDONE or not take_back(ctx, item, "late"):
        tell_leaders(ctx, item, Change("late", note_id, item.due_day, due_day))


def note(ctx: Context, args: Args) -> None:
    """NOTE 3 text; NOTE 3 @Ko Aung gives the item to that member; NOTE 3 alone shows it."""
    if not args.text:
        show_item(ctx, args.item)
        return
    item = open_item(ctx, args.item, "note", args.text)
    if item is None or waits(ctx, "note", naming(item, args.text), item):
        return
    if args.text.startswith("@"):
        give(ctx, item, args.text)
        return
    note_id = keep(ctx, item, args.text)
    ctx.note("item-note", f"item:{item.id}", None, {"note": args.text})
    date = ctx.lookup.day(item.due_day, ctx.today)
    ctx.reply("plan-noted", ref=item.ref, date=date, text=text_for(ctx, item, ctx.person))
    tell_its_owner(ctx, item, "plan-theirs-noted", text=args.text)
    tell_leaders(ctx, item, Change("note", note_id))


def drop(ctx: Context, args: Args) -> None:
    """DROP 3 reason: the item is no longer to be done."""
    item = open_item(ctx, args.item, "drop", args.text)
    if item is None or waits(ctx, "drop", naming(item, args.text), item):
        return
    plans.close(ctx.connection, item.id, plans.DROPPED, ctx.now, args.text or None)
    drop_reminders(ctx, item)
    note_id = keep(ctx, item, args.text)
    after = {"state": plans.DROPPED, "reason": args.text}
    ctx.note("item-drop", f"item:{item.id}", {"state": item.state}, after)
    date = ctx.lookup.day(item.due_day, ctx.today)
    ctx.reply("plan-dropped", ref=item.ref, date=date, text=text_for(ctx, item, ctx.person))
    tell_its_owner(ctx, item, "plan-theirs-dropped", words=args.text)
    tell_leaders(ctx, item, Change("dropped", note_id))


_COMMANDS: Mapping[str, Callable[[Context, Args], None]] = {"done": done, "late": late, "note": note, "drop": drop}


def answer_which(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """The text that named several items goes on with the one that is meant."""
    ref = chosen(ctx, data, text)
    if ref is None:
        return False
    ctx.answered()
    command, rest = data["command"], data["text"]
    ctx.text = f"{command} {ref} {rest}"  # what waits, if it waits for a YES
    args = Args(text=f"{ref} {rest}") if command == "done" else Args(ref.code, ref.number, rest)
    _COMMANDS[command](ctx, args)
    return True
