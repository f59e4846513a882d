"""The network's limit of SMS a day: coordinators are told once when it is used up."""

from datetime import datetime

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.network.model import Network
from messages.envelope import Kind
from storage import notes, people, sent_parts, timers
from storage.timers import NewTimer, Timer

TIMER = "limits-day"  # the timer's kind, and its key
TOLD = "limits.told"  # the note of the day on which coordinators were told


def note_used(connection: Connection, network: Network, now: datetime) -> bool:
    """Have the coordinators told, once a day, when no SMS but alerts may leave; returns whether they will be."""
    most, today = network.limits.sms_per_day, now.astimezone(network.zone).date().isoformat()
    if most is None or notes.get(connection, TOLD) == today or sent_parts.count_sms(connection, now) < most:
        return False
    notes.put(connection, TOLD, today)
    timers.add(connection, [NewTimer(TIMER, TIMER, now, {"day": today, "count": most})], now)
    return True


def due_limit(ctx: Context, timer: Timer) -> None:
    """Tell the coordinators that the day's SMS are used up. An alert: all else would wait for what it tells of."""
    for person in people.coordinators(ctx.connection):
        dedupe_key = f"limits:{timer.data['day']}:{person.id}"
        ctx.say(person, Kind.ALERT, "limits-day", dedupe_key=dedupe_key, count=timer.data["count"])
