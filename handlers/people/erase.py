"""Erasing a person: who is told, and what is looked after until the last text has left."""

from datetime import timedelta
from itertools import groupby

from handlers.core import second
from handlers.core.context import Context
from handlers.people.owed import left_over
from handlers.people.renewed import renew_numbers
from messages.envelope import Kind
from storage import erasure, erasures, people, plans
from storage.people import Person
from storage.plans import Item
from storage.timers import Timer

TIMER = "forgotten"
_FIRST_LOOK = timedelta(minutes=1)  # doubled up to the longest, while a last text has not left
_LONGEST_LOOK = timedelta(hours=6)


def erase_person(ctx: Context, before: Person) -> None:
    """Erase a person, and tell them, the coordinators, and the leaders whose items nobody owns now."""
    owed = plans.owed_by(ctx.connection, before.id)
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    traces = erasure.erase(ctx.connection, before.id, inbox_id, ctx.now)
    erasures.begin(ctx.connection, before.id, traces, ctx.now)
    confirmation = erasure.confirmation(before.id)
    # To the person as they were: their language is known no more.
    until = ctx.now + erasures.ERASABLE
    ctx.say(before, Kind.REPLY, "forget-done", dedupe_key=confirmation, expires_at=until)
    for coordinator in people.coordinators(ctx.connection):
        role = "forget-told-leader" if before.leads or before.is_coordinator else "forget-told"
        ctx.say(coordinator, Kind.NOTICE, role, dedupe_key=f"{confirmation}:{coordinator.id}")
    for code, items in groupby(sorted(owed, key=_code), key=_code):
        _tell_leaders(ctx, before, code, list(items))
    if before.leads or before.is_coordinator:
        renew_numbers(ctx, before, None if before.is_coordinator else before.leads)
    second.forget(ctx, before.id)
    ctx.note("forget", f"person:{before.id}")
    ctx.at(ctx.now + _FIRST_LOOK, TIMER, confirmation, {"person": before.id})


def _code(item: Item) -> str:
    return item.code


def _tell_leaders(ctx: Context, before: Person, code: str, items: list[Item]) -> None:
    """Their items are nobody's: who leads the group gives them to somebody else."""
    leaders = people.in_groups(ctx.connection, [code], leaders=True) or people.coordinators(ctx.connection)
    for leader in leaders:
        key = f"{erasure.confirmation(before.id)}:{code}:{leader.id}"
        ctx.say(leader, Kind.NOTICE, "forget-items", dedupe_key=key, **left_over(items))


def due_forgotten(ctx: Context, timer: Timer) -> None:
    """Erase what has left since, the confirmation too; after two days what was kept for the providers' sake."""
    person_id: int = timer.data["person"]
    open_one = erasures.find(ctx.connection, person_id)
    if open_one is None:
        return
    is_over = ctx.now >= open_one.until
    is_settled = erasure.settle(ctx.connection, person_id, gives_up=is_over)
    if is_settled and is_over:
        erasure.finish(ctx.connection, person_id, [str(address) for address in open_one.addresses])
        erasures.end(ctx.connection, person_id)
        return
    looks: int = timer.data.get("looks", 0)
    later = ctx.now + min(_FIRST_LOOK * 2 ** min(looks, 10), _LONGEST_LOOK)
    ctx.at(open_one.until if is_settled else later, TIMER, timer.key, {"person": person_id, "looks": looks + 1})
