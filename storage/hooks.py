"""Other programs that are told what happened, by a text to `hook:<id>` in the outbox, queued with what happened.

Whoever writes such a thing down tells it (`tell`), and whoever ends the transaction queues what was told. Only ids are
told: what is behind them a program reads with a key.
"""

import json
import secrets
from base64 import b64encode
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from messages.address import Address
from messages.envelope import Kind
from messages.record import record
from messages.scheme import HOOK
from storage import outbox
from storage.hook_events import Event
from storage.outbox import NewOutbound
from storage.prepared_queries import PreparedSelect
from storage.tables import IS_QUEUED, hooks
from storage.tables import outbox as rows

LONGEST_URL = 300
TRIED_FOR = timedelta(days=3)  # who is away for longer reads what they missed
SECRET = "whsec_"  # noqa: S105 - how secrets begin
_SECRET_BYTES = 24
_TOLD = "told"  # where a connection keeps what was told in its transaction


@dataclass(frozen=True, slots=True)
class Hook:
    """A program that is told; `waiting` texts for it, and when one arrived last."""

    id: int
    url: str
    secret: str
    events: frozenset[Event]
    made_at: datetime
    waiting: int = 0
    arrived_at: datetime | None = None
    reason: str | None = None  # why the next one did not arrive yet


@record
class _Told:
    event: Event
    at: datetime
    about: dict[str, Any]


def address_of(hook_id: int) -> Address:
    """Where the texts for a hook go."""
    return Address(HOOK.name, str(hook_id))


def add(
    connection: Connection,
    url: str,
    events: Collection[Event],
    now: datetime,
    chance: Callable[[int], bytes] = secrets.token_bytes,
) -> Hook:
    """A new one, told of these events from now on."""
    secret = SECRET + b64encode(chance(_SECRET_BYTES)).decode()
    row = {"url": url, "secret": secret, "events": sorted(events), "made_at": now}
    return _hook(connection.execute(hooks.insert().values(row).returning(hooks)).one())


def find(connection: Connection, hook_id: int) -> Hook | None:
    """This one; None: it is told nothing any more."""
    row = connection.execute(select(hooks).where(hooks.c.id == hook_id, hooks.c.ended_at.is_(None))).first()
    return None if row is None else _hook(row)


def end(connection: Connection, hook_id: int, now: datetime) -> None:
    """Tell it nothing any more; what waits for it is dropped."""
    connection.execute(update(hooks).where(hooks.c.id == hook_id).values(ended_at=now))
    mine = (rows.c.address == str(address_of(hook_id)), IS_QUEUED)
    connection.execute(update(rows).where(*mine).values(state="dropped"))


_LIVE = PreparedSelect(select(hooks).where(hooks.c.ended_at.is_(None)).order_by(hooks.c.id))


def live(connection: Connection) -> list[Hook]:
    """All that are told of something."""
    return [_hook(row) for row in _LIVE.rows(connection)]


def every(connection: Connection) -> list[Hook]:
    """The same, with how each fares."""
    found: list[Hook] = []
    for one in live(connection):
        at = str(address_of(one.id))
        queued = select(func.count(), func.max(rows.c.reason)).where(rows.c.address == at, IS_QUEUED)
        waiting, reason = connection.execute(queued).one()
        arrived = select(func.max(rows.c.sent_at)).where(rows.c.address == at, rows.c.state == "sent")
        arrived_at = connection.execute(arrived).scalar()
        found.append(Hook(one.id, one.url, one.secret, one.events, one.made_at, waiting, arrived_at, reason))
    return found


def _hook(row: Row[Any] | Any) -> Hook:
    known = {event.value for event in Event}  # an older program knows fewer
    events = frozenset(Event(one) for one in row.events if one in known)
    return Hook(row.id, row.url, row.secret, events, row.made_at)


def tell(connection: Connection, event: Event, at: datetime, **about: Any) -> None:
    """This happened in the transaction; `about`: its ids."""
    connection.info.setdefault(_TOLD, []).append(_Told(event, at, about))


def told(connection: Connection) -> int:
    """How much was told so far, to take back what is told behind it."""
    return len(connection.info.get(_TOLD, ()))


def take_back(connection: Connection, count: int) -> None:
    """What was told behind the first `count` did not happen."""
    if _TOLD in connection.info:
        del connection.info[_TOLD][count:]


def queue_told(connection: Connection) -> None:
    """Queue what was told, for whoever is told of such. To be called at the end of a transaction."""
    happened: list[_Told] = connection.info.pop(_TOLD, [])
    if not happened:
        return
    listening = live(connection)
    texts = [_text(hook, one) for one in happened for hook in listening if one.event in hook.events]
    outbox.queue(connection, texts, happened[-1].at)


def _text(hook: Hook, told: _Told) -> NewOutbound:
    return NewOutbound(
        dedupe_key=f"hook:{hook.id}:{secrets.token_hex(8)}",
        address=address_of(hook.id),
        kind=Kind.NOTICE,
        text=payload(told.event, told.at, **told.about),
        language="en",
        segments=0,
        expires_at=told.at + TRIED_FOR,
    )


def payload(event: str, at: datetime, **about: Any) -> str:
    """What is sent, in the form of standardwebhooks.com."""
    moment = at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return json.dumps({"type": event, "timestamp": moment, "data": about}, separators=(",", ":"))
