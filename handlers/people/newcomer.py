"""What a new member of a group is told: who leads it, and on which day its plan is."""

from collections.abc import Sequence

from handlers.core.context import Context
from handlers.core.lookup import Localized
from messages.envelope import Kind
from storage.entrances import Entrance, Leader
from storage.people import Person


def say_who_leads(ctx: Context, newcomer: Person, kind: Kind, code: str, entrance: Entrance) -> None:
    """Tell it under the words that say that they are in."""
    if entrance.leaders:
        ctx.say(newcomer, kind, "join-led", names=_names(ctx, entrance.leaders))
    plan = entrance.plan
    if plan is None or plan.last_day < ctx.today:
        return
    if plan.first_day > ctx.today:
        ctx.say(newcomer, kind, "join-plan-soon", date=ctx.lookup.day(plan.first_day, ctx.today))
    else:
        day = plan.day_number(ctx.today)
        ctx.say(newcomer, kind, "join-plan", day_number=day, days=plan.days, code=code)


def _names(ctx: Context, leaders: Sequence[Leader]) -> Localized:
    names = [ctx.lookup.shown_name(one.name, one.latin_name) for one in leaders]
    return lambda language: ", ".join(name(language) for name in names)
