"""Items and progress as people read them."""

from datetime import date
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Fitted, Localized, Word
from messages.catalog import full_form
from messages.fit import cut
from messages.segments import is_gsm7
from storage import plans
from storage.people import Person
from storage.plans import Item, Progress

_BEGUN_LETTERS = 20  # of an item in short forms, where a part of an SMS holds few
_MAY_BE_LATE = ("plan-line", "plan-line-free", "plan-my-line")  # lines of what is open


def text_for(ctx: Context, item: Item, person: Person) -> str:
    """What is to be done, in this person's language where it is written in that."""
    return item.text(ctx.language_of(person), ctx.lookup.network.language)


def my_line(ctx: Context, item: Item) -> Localized:
    """A line of MY: number, date, text."""
    return _line(ctx, item, "plan-my-line")


def plan_line(ctx: Context, item: Item) -> Word:
    """A line of PLAN: number, date, text, owner; by SMS one who makes it dear stands behind all lines."""
    if item.owner_id is None:
        return _line(ctx, item, "plan-line-free")
    owner = owner_of(ctx, item)
    full, short = _line(ctx, item, "plan-line", owner=owner), _line(ctx, item, "plan-line-free")
    return Fitted(full, short, lambda language: f"{item.ref} {owner(language)}")


def short_line(ctx: Context, item: Item) -> Localized:
    """Number and text."""
    return _line(ctx, item, "plan-short-line")


def result_line(ctx: Context, item: Item) -> Localized:
    """What became of an item, and whose it was."""
    key = "plan-result-done" if item.state == plans.DONE else "plan-result-open"
    return _line(ctx, item, key, owner=owner_of(ctx, item))


def owner_of(ctx: Context, item: Item) -> Localized:
    """What the owner is called: in a language of Latin letters by those, where they gave their name in them."""
    if item.owner_id is None:
        return ctx.lookup.word("reminder-nobody")
    return ctx.lookup.shown_name(item.owner_name, item.owner_latin)


def _line(ctx: Context, item: Item, key: str, **args: object) -> Localized:
    lookup = ctx.lookup
    late_key = f"{key}-late" if key in _MAY_BE_LATE and item.due_day < ctx.today else key

    def render(language: str) -> str:
        text = item.text(full_form(language), lookup.network.language)
        is_dear = not (is_gsm7(text) and lookup.has_latin_letters(language))
        if is_dear and language != full_form(language) and len(text) > _BEGUN_LETTERS:
            text = cut(text, _BEGUN_LETTERS)
        day = lookup.day(item.due_day, ctx.today)
        return lookup.text(language, late_key, {"ref": item.ref, "date": day, "item": text, **args})

    return render


def state(ctx: Context, progress: Progress, today: date) -> tuple[str, dict[str, Any]]:
    """How a plan stands: the message and its arguments."""
    plan = progress.plan
    number = plan.day_number(today)
    counts = {"count": progress.total, "done_count": progress.done, "late_count": progress.late}
    if number < 1:
        args: dict[str, Any] = {"date": ctx.lookup.day(plan.first_day, today), "count": progress.total}
        return "plan-state-before", {"group": plan.code, **args}
    if number > plan.days:
        until = ctx.lookup.day(plan.last_day, today)
        return "plan-state-over", {"group": plan.code, "day_count": plan.days, "until": until, **counts}
    return "plan-state", {"group": plan.code, "day_number": number, "day_count": plan.days, **counts}


def state_line(ctx: Context, progress: Progress) -> Localized:
    """How a plan stands, as a line."""
    key, args = state(ctx, progress, ctx.today)
    return lambda language: ctx.lookup.text(language, key, args)
