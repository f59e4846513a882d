"""BEGIN: a group's plan gets its first day."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from handlers.core import second
from handlers.core.answers import choice, is_no, is_yes
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.plan_places import written_place
from handlers.core.strangers import is_dear
from handlers.plan.reading import is_guessed, read_first_day
from handlers.plan.timers import drop_reminders, drop_states, set_reminders, set_states
from messages.envelope import Kind
from storage import audit, people, plan_undo, plans
from storage.audit import Entry
from storage.people import Person
from storage.plans import Item, NewItem, Plan

QUESTION = "plan-begin"
DAY = "plan-begin-day"
CARRY = "plan-carry"
_DAYS_SET = ("plan-begin", "plan-move", "plan-undo")  # they show in the plan's first day


def begin(ctx: Context, args: Args) -> None:
    """BEGIN LAND 1/12, BEGIN LAND."""
    if not _leads(ctx, args.code):
        return
    first_day = read_first_day(args.text, ctx.today, ctx.lookup.vocabulary)
    if first_day is None:
        ctx.reply("plan-begin-when", group=args.code)
        return
    running = plans.current(ctx.connection, [args.code]).get(args.code)
    is_over = running is None or running.last_day < ctx.today
    if running is not None and not is_over and running.first_day == first_day:
        _tell(ctx, running, "plan-begun")
    elif asks_first(ctx):
        return
    elif is_over and is_guessed(args.text, first_day, ctx.today, ctx.lookup.vocabulary):
        _ask_day(ctx, args.code, first_day)
    elif second.asks_second(ctx, args.code, "begin", args):
        return
    elif running is None or is_over:
        _start(ctx, args.code, first_day)
    else:
        _ask(ctx, running, first_day)


def _ask_day(ctx: Context, code: str, first_day: date) -> None:
    """Ask whether that year is meant: all members are told of the day."""
    data = {"group": code, "first_day": first_day.isoformat()}
    ctx.confirm(DAY, data, "plan-begin-sure", group=code, date=ctx.lookup.whole_day(first_day))


def is_that_day(ctx: Context, data: Mapping[str, Any]) -> None:
    """YES: it begins on that day."""
    day = f"{date.fromisoformat(data['first_day']):%d/%m/%Y}"
    ctx.text = f"begin {data['group']} {day}"  # what waits, if it waits for another's YES
    begin(ctx, Args(data["group"], text=day))


def is_another_day(ctx: Context, data: Mapping[str, Any]) -> None:
    """NO: how to say which."""
    ctx.reply("plan-begin-when", group=data["group"])


def _leads(ctx: Context, code: str) -> bool:
    """Whether the sender may act for that group; who led it when they were asked may lead it no more, and is told."""
    may_lead = second.may_lead(ctx, code)
    if not may_lead:
        ctx.reply("only-leader")
    return may_lead


def _start(ctx: Context, code: str, first_day: date) -> None:
    rules = ctx.lookup.network.plan
    old = plans.of_group(ctx.connection, code)
    plan = plans.begin(ctx.connection, code, first_day, rules.days, ctx.person.id, ctx.now)
    along = plans.open_items(ctx.connection, [code])
    made = _add_template(ctx, plan)
    for item in along:
        set_reminders(ctx, item)
    set_states(ctx, plan)
    after = {"code": code, "first_day": first_day.isoformat(), "items": [item.id for item in made]}
    ctx.note("plan-begin", f"plan:{plan.id}", None, after)
    _tell(ctx, plan, "plan-begun", len(rules.template.get(code, ())))
    _tell_members(ctx, plan)
    if along:
        data = {"items": [item.id for item in along], "old": old[-1].id}
        ctx.ask(CARRY, data, "plan-carry", buttons=("1", "2"), count=len(along))


def _add_template(ctx: Context, plan: Plan, leaving: Collection[int] = ()) -> list[Item]:
    """Put into the plan what every plan of the group begins with, but for what is in it, taken along from the last one.

    What is just `leaving` it is still there, so that no number comes twice.
    """
    template = ctx.lookup.network.plan.template.get(plan.code, ())
    there = [item.texts for item in plans.of_plan(ctx.connection, plan.id) if item.id not in leaving]
    new = [NewItem(plan.day(one.day), one.texts) for one in template if one.texts not in there]
    made = plans.add(ctx.connection, plan, new)
    for item in made:
        set_reminders(ctx, item)
    return made


def answer_carry(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """1, yes: what was open stays in the new plan; 2, no: it goes back to the old one, not done."""
    place = choice(ctx, text, 2)
    if place is None and not (is_yes(ctx, text) or is_no(ctx, text)):
        return False
    old = plans.get_plan(ctx.connection, data["old"])
    if place == 0 or (place is None and is_yes(ctx, text)):
        ctx.answered()
        ctx.reply("plan-carried", group=old.code, count=len(plans.open_items(ctx.connection, [old.code])))
    elif not _leads(ctx, old.code):
        ctx.answered()
    elif not asks_first(ctx):
        ctx.answered()
        _leave_behind(ctx, data["items"], old)
    return True


def _leave_behind(ctx: Context, item_ids: Iterable[int], old: Plan) -> None:
    """Give them back to the old plan; what of them every plan begins with is in the new one afresh."""
    leaving = [item for item in plans.find(ctx.connection, list(item_ids)) if item.is_open]
    _add_template(ctx, plans.current(ctx.connection, [old.code])[old.code], [item.id for item in leaving])
    for item in leaving:
        if plans.leave_behind(ctx.connection, item.id, old, ctx.now):
            drop_reminders(ctx, item)
            ctx.note("item-left", f"item:{item.id}", {"state": item.state}, {"state": plans.LEFT})
    place = plans.of_group(ctx.connection, old.code).index(old) + 1
    ctx.reply("plan-left", group=old.code, nth=written_place(place))


def _tell(ctx: Context, plan: Plan, key: str, count: int | None = None) -> None:
    """Tell its days and how much there is to do; `count`: where it is still asked what goes along."""
    ctx.reply(
        key,
        group=plan.code,
        since=ctx.lookup.day(plan.first_day, ctx.today),
        until=ctx.lookup.day(plan.last_day, ctx.today),
        day_count=plan.days,
        count=len(plans.open_items(ctx.connection, [plan.code])) if count is None else count,
    )


def _ask(ctx: Context, running: Plan, first_day: date) -> None:
    ctx.confirm(
        QUESTION,
        {"plan": running.id, "first_day": first_day.isoformat()},
        "plan-begin-again",
        group=running.code,
        old_date=ctx.lookup.day(running.first_day, ctx.today),
        new_date=ctx.lookup.day(first_day, ctx.today),
        count=len(plans.open_items(ctx.connection, [running.code])),
    )


def leave(ctx: Context, data: Mapping[str, Any]) -> None:
    """The plan stays as it is."""
    _tell(ctx, plans.get_plan(ctx.connection, data["plan"]), "plan-kept")


def move(ctx: Context, data: Mapping[str, Any]) -> None:
    """The plan moves to the other first day, with what is open in it."""
    plan, first_day = plans.get_plan(ctx.connection, data["plan"]), date.fromisoformat(data["first_day"])
    if not _leads(ctx, plan.code):
        return
    _move(ctx, plan, first_day, "plan-move")


def _move(ctx: Context, plan: Plan, first_day: date, action: str) -> None:
    for item in plans.open_items(ctx.connection, [plan.code]):
        drop_reminders(ctx, item)
    moved = plans.move(ctx.connection, plan, first_day)
    for item in plans.open_items(ctx.connection, [plan.code]):
        set_reminders(ctx, item)
    set_states(ctx, moved)
    before, after = ({"first_day": one.first_day.isoformat()} for one in (plan, moved))
    ctx.note(action, f"plan:{plan.id}", before, after)
    _tell(ctx, moved, "plan-begun")
    _tell_members(ctx, moved)


def _tell_members(ctx: Context, plan: Plan) -> None:
    """Tell all members but the sender in one line when their group's plan begins.

    Who was asked whether it shall, and whose texts cost money, has read its day there.
    """
    date = ctx.lookup.day(plan.first_day, ctx.today)
    for member in _others(ctx, plan):
        if not (ctx.is_seconded and is_dear(member.address)):
            key = f"plan-begins:{plan.id}:{plan.first_day:%Y%m%d}:{ctx.now:%Y%m%d%H%M%S}:{member.id}"
            ctx.say(member, Kind.NOTICE, "plan-begins", dedupe_key=key, group=plan.code, date=date, day_count=plan.days)


def _tell_members_not(ctx: Context, plan: Plan) -> None:
    """Tell whom `_tell_members` told that the plan was taken back."""
    date = ctx.lookup.day(plan.first_day, ctx.today)
    for member in _others(ctx, plan):
        ctx.say(member, Kind.NOTICE, "plan-begins-not", group=plan.code, date=date)


def _others(ctx: Context, plan: Plan) -> list[Person]:
    return [one for one in people.in_groups(ctx.connection, [plan.code]) if one.id != ctx.person.id]


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of BEGIN: all is as it was, if nobody has done anything in the plan yet."""
    plan = _undoable(ctx, entry)
    if plan is None or _waits(ctx, plan):
        return plan is None
    past = [one for one in plans.of_group(ctx.connection, plan.code) if one.id < plan.id]
    old = past[-1] if past else None
    for item in plans.of_plan(ctx.connection, plan.id):
        drop_reminders(ctx, item)
    plan_undo.remove_plan(ctx.connection, plan, old, ctx.now)
    drop_states(ctx, plan)
    for item in plans.open_items(ctx.connection, [plan.code]):
        set_reminders(ctx, item)
    if ctx.question is not None and ctx.question.kind == CARRY:
        ctx.answered()
    ctx.note("plan-gone", entry.subject)
    ctx.reply("plan-unbegun", group=plan.code, date=ctx.lookup.day(plan.first_day, ctx.today))
    _tell_members_not(ctx, plan)
    return True


def move_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of BEGIN with another day: the plan begins on the day of before."""
    plan = _undoable(ctx, entry)
    if plan is None or _waits(ctx, plan):
        return plan is None
    _move(ctx, plan, date.fromisoformat(entry.was["first_day"]), "plan-undo")
    return True


def _undoable(ctx: Context, entry: Entry) -> Plan | None:
    """The plan of that entry, if it is the sender's to change and nothing was done in it since; else they are told."""
    plan = plans.find_plan(ctx.connection, int(entry.subject.removeprefix("plan:")))
    if plan is None:
        ctx.reply("undo-gone")
        return None
    if not _leads(ctx, plan.code):
        return None
    is_newest = plans.current(ctx.connection, [plan.code])[plan.code].id == plan.id
    if is_newest and plan.first_day.isoformat() == entry.became["first_day"] and not _is_worked_on(ctx, plan, entry):
        return plan
    ctx.reply("plan-begin-stays", group=plan.code)
    return None


def _is_worked_on(ctx: Context, plan: Plan, entry: Entry) -> bool:
    """Whether something that stands was done since with the plan or its items, or an item added."""
    those = [entry.subject, *(f"item:{item.id}" for item in plans.of_plan(ctx.connection, plan.id))]
    return audit.stands(ctx.connection, those, entry.at, _DAYS_SET)


def _waits(ctx: Context, plan: Plan) -> bool:
    return asks_first(ctx) or second.asks_second(ctx, plan.code, "undo", Args(plan.code))
