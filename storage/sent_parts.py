"""How many SMS parts a channel sent lately, counted from the outbox: so its quota survives a restart."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, case, func, select

from storage import clock
from storage.columns import Moment
from storage.tables import outbox

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

_PARTS = case((outbox.c.segments > 0, outbox.c.segments), else_=1)  # a text without parts counts one
_IS_LATE = outbox.c.sent_at > bindparam("an_hour_ago", type_=Moment)
# What left later than `until` left while the clock stood ahead: when, nobody knows.
_SENT = (
    outbox.c.sent_at > bindparam("since", type_=Moment),
    outbox.c.sent_at <= bindparam("until", type_=Moment),
    outbox.c.channel == bindparam("by"),
)

# Made once, answered by ix_outbox_sent alone.
_COUNT = select(func.sum(case((_IS_LATE, _PARTS), else_=0)), func.sum(_PARTS)).where(*_SENT)
_OLDEST = (
    select(outbox.c.sent_at, _PARTS.label("parts"))
    .where(*_SENT)
    .order_by(outbox.c.sent_at)
    .limit(bindparam("most", type_=Integer))
)
# Of all channels together: texts without parts are none.
_SMS_SENT = (*_SENT[:2], outbox.c.channel.is_not(None), outbox.c.segments > 0)
_SMS_COUNT = select(func.sum(outbox.c.segments)).where(*_SMS_SENT)
_SMS_OLDEST = (
    select(outbox.c.sent_at, outbox.c.segments)
    .where(*_SMS_SENT)
    .order_by(outbox.c.sent_at)
    .limit(bindparam("most", type_=Integer))
)


@dataclass(frozen=True, slots=True)
class Parts:
    """SMS parts that left in the last hour and the last day."""

    hour: int
    day: int


def count(connection: Connection, channel: str, now: datetime) -> Parts:
    """What left by this channel, also what may have left."""
    values = {"by": channel, "since": now - DAY, "until": now + clock.BACK, "an_hour_ago": now - HOUR}
    hour, day = connection.execute(_COUNT, values).one()
    return Parts(int(hour or 0), int(day or 0))


def count_sms(connection: Connection, now: datetime) -> int:
    """The SMS parts that left by all channels in the last day."""
    return int(connection.execute(_SMS_COUNT, {"since": now - DAY, "until": now + clock.BACK}).scalar() or 0)


def passes_at(
    connection: Connection, channel: str | None, now: datetime, window: timedelta, parts: int
) -> datetime | None:
    """When so many of the parts that left in the last `window` will be out of it; None: there are not so many.

    `channel` None: of all that left as SMS.
    """
    values: dict[str, Any] = {"since": now - window, "until": now + clock.BACK, "most": parts}
    query = _SMS_OLDEST if channel is None else _OLDEST
    gone = 0
    for sent_at, of_text in connection.execute(query, values if channel is None else values | {"by": channel}):
        gone += of_text
        if gone >= parts:
            return sent_at + window
    return None
