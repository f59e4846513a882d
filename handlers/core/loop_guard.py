"""How often one address is answered: two machines that answer each other come to rest, and so does who runs up a bill.

Only answers rest: what comes is read, kept and acted on as ever, and a plea is answered always.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.core.context import Context, Gathered
from handlers.network.model import Limits
from messages.envelope import Kind
from storage import people
from storage.inbox_claims import Answered

WITHIN = timedelta(minutes=10)
HOUR = timedelta(hours=1)


def rest(answered: Sequence[Answered], at: datetime, limits: Limits, *, rested: bool) -> timedelta | None:
    """How long answers to an address rest from `at` on, after these; None: they do not.

    Who answers questions, or turns pages, is a person, of whom only the hour's is asked. Who `rested` within the hour
    did not stop.
    """
    lately = [one for one in answered if at - HOUR < one.at <= at]
    loop = [one for one in lately if at - WITHIN < one.at and not one.settles]
    per_hour = limits.texts_per_hour
    if len(loop) < limits.texts_per_ten_minutes and len(lately) < per_hour:
        return None
    return HOUR if rested or len(lately) >= per_hour else WITHIN


def tell(ctx: Context, until: datetime) -> Context:
    """What is said in place of an answer: to the sender that we read on, to coordinators, once a day, who it is."""
    told = replace(ctx, gathered=Gathered())
    time = f"{until.astimezone(ctx.lookup.zone):%H:%M}"
    inbox_id = ctx.inbound.id if ctx.inbound is not None else 0
    told.say(ctx.person, Kind.REPLY, "limits-rest", dedupe_key=f"rest:{inbox_id}", time=time)
    for coordinator in people.coordinators(ctx.connection) if ctx.person.is_member else ():
        if coordinator.id != ctx.person.id:
            dedupe_key = f"rest:{ctx.person.id}:{ctx.today}:{coordinator.id}"
            name = ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name)
            told.say(coordinator, Kind.NOTICE, "limits-rest-of", dedupe_key=dedupe_key, name=name, time=time)
    return told
