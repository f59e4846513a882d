"""What waits and what is stuck, in plain values for people and programs."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from bot.host.redact import redact
from bot.outbound.budget import Held, held
from bot.outbound.quota import DayHeld, day_held
from bot.queue.channels import queues
from bot.queue.tickets import Place, Ticket
from storage import backlog, clock, inbox
from storage.backlog import Stuck
from storage.inbox import InboxRow

SHOWN = 200  # texts that are listed one by one
DOUBLES = timedelta(days=7)  # for which texts that came twice are counted


def picture(
    connection: Connection,
    with_numbers: bool,
    set_up: Mapping[str, str],
    now: datetime,
    limit: int = SHOWN,
    first: int = 0,
) -> dict[str, Any]:
    """All of it; phone numbers cut to their last digits unless `with_numbers`.

    `set_up`: the schemes of the channels that are set up, by name. Of what is listed one by one, so many at most of
    each kind, from the row `first` on.
    """

    def shown(words: object) -> str:
        return str(words) if with_numbers else redact(str(words))

    waiting, oldest = backlog.unhandled(connection)
    doubt = clock.noted_doubt(connection)
    return {
        "clock_doubted": doubt and doubt.since.isoformat(),
        "clock_behind_minutes": doubt and doubt.behind_minutes,
        "budget": _told(held(connection, now)),
        "day": _told(day_held(connection, now)),
        "inbox": {"waiting": waiting, "oldest": oldest, "doubles": inbox.count_doubles(connection, now - DOUBLES)},
        "channels": queues(connection, set_up),
        "arrived": [_arrived(row, shown) for row in inbox.failed(connection, limit, first)],
        "leaving": [_leaving(stuck, shown) for stuck in backlog.undelivered(connection, limit, first)],
        "moments": [
            {**asdict(moment), "id": str(Ticket(Place.TIMERS, moment.id)), "reason": shown(moment.reason)}
            for moment in backlog.moments(connection, limit, first)
        ],
    }


def _told(why: Held | DayHeld | None) -> dict[str, Any] | None:
    """Why texts are held back; None: they are not."""
    return None if why is None else asdict(why)


def _arrived(row: InboxRow, shown: Any) -> dict[str, Any]:
    return {
        "id": str(Ticket(Place.INBOX, row.id)),
        "from": shown(row.address),
        "channel": row.as_read.channel,
        "received_at": row.received_at,
        "text": shown(row.as_read.text),
        "reason": shown(row.reason or ""),
    }


def _leaving(stuck: Stuck, shown: Any) -> dict[str, Any]:
    return {
        "id": str(Ticket(Place.OUTBOX, stuck.id)),
        "to": shown(stuck.address),
        "kind": stuck.kind.value,
        "state": stuck.state,
        "created_at": stuck.created_at,
        "text": shown(stuck.text),
        "reason": shown(stuck.reason),
    }
