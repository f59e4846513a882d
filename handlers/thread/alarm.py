"""A plea: it reaches the coordinators at once, and its sender reads truthfully whom it reached."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from handlers.core import guesses
from handlers.core.context import Context
from handlers.thread.told import tell
from handlers.thread.written import COORDINATORS, keep, thread_with, with_photos
from messages.envelope import Kind
from storage import people, threads
from storage.people import Person

# Strangers are heard too, but a crowd of them must not drown the calls of members.
MOST_OF_A_STRANGER = 5  # alerts a day
MOST_OF_STRANGERS = 40
_ALERT = "alert"  # the kind under which they are counted
HOUR = timedelta(hours=1)
MOST_AT_ONCE = 5  # calls of one sender in an hour that leave before all else; the others do not hold up those of others
_CALL = "call"  # the kind of each sender's


def alert(ctx: Context, text: str | None = None, *, to_leaders: bool = True) -> None:
    """Alert all coordinators and leaders of the sender's groups who can be reached, STOP or not, and say so.

    Without `to_leaders` the leaders hear of it only where no coordinator can be reached.
    """
    text = text or with_photos(ctx, ctx.text.strip())
    thread = thread_with(ctx, COORDINATORS)
    text_id = keep(ctx, thread, text)
    threads.mark_answered(ctx.connection, thread.id, None)
    if not (ctx.person.is_member or _may_still_alert(ctx)):
        ctx.reply("thread-kept", number=thread.id)
        return
    ctx.is_plea, ctx.calls_on = True, _calls_on(ctx)
    coordinators = _reachable(ctx, people.coordinators(ctx.connection))
    leaders = _leaders(ctx, coordinators) if to_leaders or not coordinators else []
    readers = (*coordinators, *leaders)
    tell(ctx, readers, "thread-alert", thread, text, text_id, kind=Kind.ALERT, dedupe="alert")
    ctx.note("alert", f"thread:{thread.id}")
    _tell(ctx, len(coordinators), len(leaders), thread.id)


def _tell(ctx: Context, coordinators: int, leaders: int, number: int) -> None:
    """The truth to the sender: who hears it now."""
    if coordinators and leaders:
        ctx.reply("thread-alerted-all", coordinators=coordinators, leaders=leaders, number=number)
    elif coordinators:
        ctx.reply("thread-alerted", count=coordinators, number=number)
    else:
        ctx.reply("thread-alerted-leaders" if leaders else "thread-alerted-nobody", count=leaders, number=number)


def _leaders(ctx: Context, coordinators: Sequence[Person]) -> list[Person]:
    """The leaders of the sender's groups who can be reached and are no coordinators."""
    leaders = people.in_groups(ctx.connection, ctx.person.groups, leaders=True) if ctx.person.groups else []
    hearing = {one.id for one in coordinators}
    return [one for one in _reachable(ctx, leaders) if one.id not in hearing]


def _reachable(ctx: Context, those: Iterable[Person]) -> list[Person]:
    """Those who have an address, but for the sender."""
    return [one for one in those if one.id != ctx.person.id and one.address is not None]


def _calls_on(ctx: Context) -> bool:
    """Whether the sender has called so often within the hour that others' first calls go before this one."""
    guesses.note(ctx, _CALL)
    return guesses.from_here(ctx, _CALL, within=HOUR) > MOST_AT_ONCE


def _may_still_alert(ctx: Context) -> bool:
    """Count a stranger's alert; False when they, or all of them together, have sent enough for today."""
    guesses.note(ctx, _ALERT)
    from_here, in_all = guesses.from_here(ctx, _ALERT), guesses.in_all(ctx, _ALERT)
    return from_here <= MOST_OF_A_STRANGER and in_all <= MOST_OF_STRANGERS
