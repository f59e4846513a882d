"""Texts that go to another address of the same person: the same row, so each arrives once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, and_, bindparam, func, or_, select, update

from messages.address import Address
from messages.envelope import Kind
from messages.fit import shorten
from messages.reason import Reason
from messages.scheme import SCHEMES, scheme_of
from messages.segments import segments
from storage.columns import Moment
from storage.prepared_queries import PreparedSelect
from storage.reachability import reachability
from storage.tables import HAS_WORDS, IS_QUEUED, addresses, outbox

PATIENCE = timedelta(minutes=30)  # a kind of address that cannot be reached for so long is given up for the moment
SEGMENTS = 3  # a long text of a chat is no dearer as an SMS
AT_ONCE = 5_000  # texts moved in one commit

_CARRIED = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(
        address=bindparam("new_address"),
        scheme=bindparam("new_scheme"),
        text=bindparam("new_text"),
        segments=bindparam("new_segments"),
        state="queued",
        reason=None,
        attempts=0,
        channel=None,  # what was tried there says nothing of the new way
        provider_id=None,
    )
)


def reroute(
    connection: Connection,
    which: ColumnElement[bool],
    schemes: Collection[str] | None,
    now: datetime,
    limit: int | None = None,
) -> int:
    """Send those of the rows `which` to the address that their person used last beside the row's own.

    Only to an address of these schemes (None: any) that is not dead, and takes texts; others stay as they are.
    Returns how many go. When a row is due does not change. `which` must leave out rows that may have arrived.
    """
    other = _other_address(schemes, now)
    found = select(outbox.c.id, outbox.c.text, outbox.c.kind, other.label("other"))
    rows = connection.execute(found.where(which, other.is_not(None)).order_by(outbox.c.id).limit(limit)).all()
    if rows:
        connection.execute(_CARRIED, [_carried(row) for row in rows])
    return len(rows)


def _other_address(schemes: Collection[str] | None, now: datetime) -> ScalarSelect[str]:
    query = select(addresses.c.address).where(
        addresses.c.person_id == outbox.c.person_id,
        addresses.c.address != outbox.c.address,
        addresses.c.dead_at.is_(None),
        # A text that is refused there comes back: between it and a silent way it would go to and fro for ever.
        _takes_texts(now),
    )
    if schemes is not None:
        query = query.where(addresses.c.scheme.in_(schemes))
    return query.order_by(addresses.c.used_at.desc().nulls_last(), addresses.c.id).limit(1).scalar_subquery()


def _takes_texts(now: datetime) -> ColumnElement[bool]:
    """Whether the address takes texts now: of some schemes only for a while after the person's last one there."""
    windows = {scheme.name: scheme.window for scheme in SCHEMES.values() if scheme.window is not None}
    open_ones = [
        and_(addresses.c.scheme == name, addresses.c.used_at > now - window) for name, window in windows.items()
    ]
    return or_(addresses.c.scheme.not_in(windows), *open_ones)


def _carried(row: Row[Any, Any, Any, str]) -> dict[str, Any]:
    to = Address.parse(row.other)
    has_segments = scheme_of(to.scheme).has_segments
    # An announcement was counted and released as it stands.
    is_cut = has_segments and row.kind != Kind.ANNOUNCEMENT.value
    text = shorten(row.text, SEGMENTS) if is_cut else row.text
    return {
        "row_id": row.id,
        "new_address": str(to),
        "new_scheme": to.scheme,
        "new_text": text,
        "new_segments": segments(text) if has_segments else 0,
    }


_SILENT = PreparedSelect(
    select(outbox.c.id)
    .where(IS_QUEUED, outbox.c.due_at <= bindparam("moment", type_=Moment))
    .where(outbox.c.scheme.not_in(bindparam("awaited", expanding=True)))
    .limit(1)
)


def leave_silent_channels(connection: Connection, now: datetime) -> int:
    """Send due texts another way when theirs has been silent for PATIENCE, or is set up no more.

    Whoever has no other address waits. Returns how many go, at most AT_ONCE.
    """
    found = reachability(connection, now, PATIENCE)
    if found is None or not found.up:
        return 0
    if not _SILENT.rows(connection, {"awaited": list(found.awaited)}, moment=now):
        return 0  # as at most looks
    silent = IS_QUEUED & (outbox.c.due_at <= now) & outbox.c.scheme.not_in(found.awaited)
    return reroute(connection, silent, found.up, now, AT_ONCE)


@dataclass(frozen=True, slots=True)
class Silence:
    """`schemes`: those that have been silent for PATIENCE. `next_at`: when `leave_silent_channels` has more to do,
    as things stand; None: never.
    """

    schemes: frozenset[str] = frozenset()
    next_at: datetime | None = None


def silence(connection: Connection, now: datetime) -> Silence:
    """Whose texts go another way now, while something is up."""
    found = reachability(connection, now, PATIENCE)
    if found is None or not found.up:
        return Silence()
    silent = found.served - found.awaited
    due = select(func.min(outbox.c.due_at)).where(IS_QUEUED, outbox.c.due_at > now, outbox.c.scheme.in_(silent))
    moments = [found.gives_up_at, connection.execute(due).scalar() if silent else None]
    return Silence(silent, min((moment for moment in moments if moment is not None), default=None))


def fall_over(connection: Connection, which: ColumnElement[bool], now: datetime) -> int:
    """Send those of the rows `which` that have not left, or failed, another way that is up; returns how many go.

    What is just being sent, or may have arrived, is left alone. Who opted out is left in peace.
    """
    found = reachability(connection, now)
    undelivered = (
        HAS_WORDS & outbox.c.state.in_(("queued", "failed")) & outbox.c.reason.is_distinct_from(Reason.STOPPED)
    )
    return reroute(connection, which & undelivered, None if found is None else found.up, now)


def alert_falls_over(connection: Connection, dedupe_key: str, now: datetime) -> int:
    """Send an alert that was not delivered another way; 1 if it goes."""
    return fall_over(connection, outbox.c.dedupe_key == dedupe_key, now)
