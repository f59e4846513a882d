"""What the members of a group are told of its plan."""

from handlers.core.context import Context
from messages.envelope import Kind
from storage import people
from storage.plans import Plan


def tell_begins(ctx: Context, plan: Plan) -> None:
    """Tell all members but the sender in one line when their group's plan begins."""
    date = ctx.lookup.day(plan.first_day, ctx.today)
    for member in people.in_groups(ctx.connection, [plan.code]):
        if member.id != ctx.person.id:
            key = f"plan-begins:{plan.id}:{plan.first_day:%Y%m%d}:{member.id}"
            ctx.say(member, Kind.NOTICE, "plan-begins", dedupe_key=key, group=plan.code, date=date, day_count=plan.days)
