"""A plea: it reaches the coordinators at once, and its sender reads truthfully whom it reached."""

from collections.abc import Iterable

from handlers.core.context import Context
from handlers.thread.written import COORDINATORS, called, keep, show_number, thread_with
from messages.envelope import Kind
from storage import notes, people, threads
from storage.people import Person

# Strangers are heard too, but a crowd of them must not drown the calls of members.
MOST_OF_A_STRANGER = 5  # alerts a day
MOST_OF_STRANGERS = 40


def alert(ctx: Context, text: str | None = None) -> None:
    """Alert all coordinators who can be reached, else the leaders of the sender's groups, and say so."""
    text = (text or ctx.text).strip()
    thread = thread_with(ctx, COORDINATORS)
    text_id = keep(ctx, thread, text)
    threads.mark_answered(ctx.connection, thread.id, None)
    if not (ctx.person.is_member or _may_still_alert(ctx)):
        ctx.reply("thread-kept", number=thread.id)
        return
    readers, key = _readers(ctx)
    secret = show_number(ctx, thread)
    for reader in readers:
        ctx.say(
            reader,
            Kind.ALERT,
            "thread-alert",
            dedupe_key=f"alert:{thread.id}:{text_id}:{reader.id}",
            is_whole=True,
            name=called(ctx.lookup, ctx.person),
            text=text,
            secret=secret,
        )
    ctx.note("alert", f"thread:{thread.id}")
    ctx.reply(key, count=len(readers), number=thread.id)


def _readers(ctx: Context) -> tuple[list[Person], str]:
    """Whom an alert can reach now, and the sentence that tells the sender."""
    coordinators = _reachable(ctx, people.coordinators(ctx.connection))
    if coordinators:
        return coordinators, "thread-alerted"
    leaders = people.in_groups(ctx.connection, ctx.person.groups, leaders=True) if ctx.person.groups else []
    reachable = _reachable(ctx, leaders)
    return reachable, "thread-alerted-leaders" if reachable else "thread-alerted-nobody"


def _reachable(ctx: Context, those: Iterable[Person]) -> list[Person]:
    """Those who have an address and did not send STOP, but for the sender."""
    return [one for one in those if one.id != ctx.person.id and one.address is not None and one.stopped_at is None]


def _may_still_alert(ctx: Context) -> bool:
    """Count a stranger's alert; False when they, or all of them together, have sent enough for today."""
    keys = {f"alerts:{ctx.person.id}:{ctx.today}": MOST_OF_A_STRANGER, f"alerts:all:{ctx.today}": MOST_OF_STRANGERS}
    counts = {key: (notes.get(ctx.connection, key) or 0) + 1 for key in keys}
    for key, count in counts.items():
        notes.put(ctx.connection, key, count)
    return all(counts[key] <= most for key, most in keys.items())
