"""Texts that leave: queued in the commit that decided them, leased to a channel, sent once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Row, bindparam, func, not_, select, update

from messages.address import Address
from messages.envelope import Kind, Outbound
from storage.columns import Moment
from storage.prepared import PreparedInsert
from storage.tables import IS_QUEUED, IS_SENDING, addresses, outbox

LEASE = timedelta(minutes=5)
LONGEST_ASIDE = timedelta(minutes=15)  # no text that is put back waits for longer
PRIORITY = {  # the lower, the sooner
    Kind.ALERT: 0,
    Kind.REPLY: 1,
    Kind.REMINDER: 2,
    Kind.NOTICE: 2,
    Kind.INVITATION: 3,
    Kind.POLL: 3,
    Kind.ANNOUNCEMENT: 4,
    Kind.DIGEST: 5,
}
EVERYTHING = max(PRIORITY.values())  # the ceiling that holds nothing back
NEVER_TWICE = (Kind.ANNOUNCEMENT, Kind.DIGEST)  # after a crash while sending these are shown, not repeated


@dataclass(frozen=True, slots=True)
class NewOutbound:
    """A text to queue. `dedupe_key` names what it is for: the same key is never queued twice."""

    dedupe_key: str
    address: Address
    kind: Kind
    text: str
    language: str
    segments: int
    person_id: int | None = None
    buttons: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    inbox_id: int | None = None
    announcement_id: int | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    problem: str | None = None  # why it cannot leave: kept as failed, so that someone sees it


@dataclass(frozen=True, slots=True)
class Stuck:
    """A text that did not leave, as the queue shows it."""

    id: int
    address: Address
    kind: Kind
    text: str
    state: str
    reason: str
    created_at: datetime


_QUEUE = PreparedInsert(
    outbox,
    (
        *("dedupe_key", "scheme", "address", "person_id", "kind", "priority", "text", "language", "segments"),
        *("buttons", "files", "inbox_id", "announcement_id", "state", "reason", "created_at", "due_at"),
        *("expires_at", "attempts"),
    ),
    once=("dedupe_key",),
)


def queue(connection: Connection, outbounds: Sequence[NewOutbound], now: datetime) -> None:
    """Queue texts; one whose dedupe key is known already is left out."""
    if outbounds:
        _QUEUE.many(connection, [_values(outbound, now) for outbound in outbounds])


def _values(outbound: NewOutbound, now: datetime) -> dict[str, Any]:
    return {
        "dedupe_key": outbound.dedupe_key,
        "scheme": outbound.address.scheme,
        "address": str(outbound.address),
        "person_id": outbound.person_id,
        "kind": outbound.kind.value,
        "priority": PRIORITY[outbound.kind],
        "text": outbound.text,
        "language": outbound.language,
        "segments": outbound.segments,
        "buttons": list(outbound.buttons) or None,
        "files": list(outbound.files) or None,
        "inbox_id": outbound.inbox_id,
        "announcement_id": outbound.announcement_id,
        "state": "failed" if outbound.problem else "queued",
        "reason": outbound.problem,
        "created_at": now,
        "due_at": outbound.due_at or now,
        "expires_at": outbound.expires_at,
        "attempts": 0,
    }


@dataclass(frozen=True, slots=True)
class Homes:
    """Addresses by the channel that they were heard on last: one of `names`; `others`: all but those.

    Addresses that were never heard are among the others.
    """

    names: frozenset[str]
    others: bool = False

    @property
    def are_none(self) -> bool:
        """Whether no address belongs here."""
        return not self.names and not self.others


@dataclass(frozen=True, slots=True)
class Gate:
    """Which of the due texts may leave now.

    Only those of a priority up to `ceiling`, for addresses at these `homes` (None: wherever they were heard), and
    not for those that are `resting`, since they got a text a moment ago.
    """

    ceiling: int = EVERYTHING
    homes: Homes | None = None
    resting: Collection[str] = ()


OPEN = Gate()


def claim(
    connection: Connection, scheme: str, now: datetime, limit: int, gate: Gate = OPEN, *, channel: str | None = None
) -> list[Outbound]:
    """Lease the next due texts for addresses of `scheme`, most urgent first; what lost its use is given up.

    `channel` is the one that will send them: it is told of its own earlier tries only.
    """
    while rows := _lease(connection, scheme, now, limit, gate):
        useless = {row.id for row in rows if row.expires_at is not None and row.expires_at <= now}
        if useless:
            gone = update(outbox).where(outbox.c.id.in_(useless))
            connection.execute(gone.values(state="expired", reason="expired"))
        useful = [_outbound(row, channel) for row in rows if row.id not in useless]
        if useful:
            return useful
    return []


_home = select(addresses.c.channel).where(addresses.c.address == outbox.c.address).scalar_subquery()
_HOME = func.coalesce(_home, "")  # where an address was heard last


def _passing(others: bool | None, has_resting: bool) -> list[ColumnElement[bool]]:
    """What a queued text must fulfil to pass a gate. `others` is that of its homes, None where it has none."""
    conditions: list[ColumnElement[bool]] = [
        IS_QUEUED,
        outbox.c.scheme == bindparam("of_scheme"),
        outbox.c.priority <= bindparam("ceiling", type_=Integer),
    ]
    if others is not None:
        is_of_names = _HOME.in_(bindparam("names", expanding=True))
        conditions.append(not_(is_of_names) if others else is_of_names)
    if has_resting:
        conditions.append(outbox.c.address.not_in(bindparam("resting", expanding=True)))
    return conditions


@cache
def _lease_due(others: bool | None, has_resting: bool) -> Any:
    due = outbox.c.due_at <= bindparam("moment", type_=Moment)
    next_ones = (
        select(outbox.c.id)
        .where(*_passing(others, has_resting), due)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )
    change = update(outbox).where(outbox.c.id.in_(next_ones))
    return change.values(state="sending", lease_until=bindparam("until", type_=Moment)).returning(outbox)


@cache
def _next_due(others: bool | None, has_resting: bool) -> Any:
    return select(func.min(outbox.c.due_at)).where(*_passing(others, has_resting))


def _others(gate: Gate) -> bool | None:
    return None if gate.homes is None else gate.homes.others


def _values_of(scheme: str, gate: Gate) -> dict[str, Any]:
    values: dict[str, Any] = {"of_scheme": scheme, "ceiling": gate.ceiling}
    if gate.homes is not None:
        values["names"] = sorted(gate.homes.names)
    if gate.resting:
        values["resting"] = list(gate.resting)
    return values


def _lease(connection: Connection, scheme: str, now: datetime, limit: int, gate: Gate) -> list[Row[Any]]:
    values = _values_of(scheme, gate) | {"moment": now, "most": limit, "until": now + LEASE}
    leased = connection.execute(_lease_due(_others(gate), bool(gate.resting)), values)
    return sorted(leased, key=lambda row: (row.priority, row.id))


def next_due(connection: Connection, scheme: str, gate: Gate = OPEN) -> datetime | None:
    """When the next queued text for `scheme` is due, of those that may pass the gate."""
    return connection.execute(_next_due(_others(gate), bool(gate.resting)), _values_of(scheme, gate)).scalar()


def _outbound(row: Row[Any], channel: str | None) -> Outbound:
    return Outbound(
        id=row.id,
        to=Address.parse(row.address),
        text=row.text,
        kind=Kind(row.kind),
        language=row.language,
        buttons=tuple(row.buttons or ()),
        files=tuple(row.files or ()),
        expires_at=row.expires_at,
        inbox_id=row.inbox_id,
        earlier_id=row.provider_id if row.channel == channel or channel is None else None,
        tries=row.attempts,
    )


def follow_clock(connection: Connection, now: datetime) -> int:
    """After the clock was set back: what was due before is due now, not when the clock is again where it was.

    Whoever queued a text for a later moment meant that moment, and it stays. Returns how many are due now.
    """
    came_due = outbox.c.reason.is_not(None) | ((outbox.c.created_at > now) & (outbox.c.due_at <= outbox.c.created_at))
    change = update(outbox).where(IS_QUEUED, outbox.c.due_at > now + LONGEST_ASIDE, came_due)
    return connection.execute(change.values(due_at=now)).rowcount


def expire(connection: Connection, now: datetime) -> int:
    """Give up queued texts that lost their use while they waited."""
    change = (
        update(outbox)
        .where(IS_QUEUED, outbox.c.expires_at.is_not(None), outbox.c.expires_at <= now)
        .values(state="expired", reason="expired")
    )
    return connection.execute(change).rowcount


def recover(connection: Connection, now: datetime, know_repeats: Collection[str] = ()) -> int:
    """Settle leases that ran out, as after a crash while sending.

    Whether such a text left is unknown: replies and reminders go again, announcements and digests
    become `unknown` and are shown. They go again, too, on the schemes in `know_repeats`, whose channels see
    that they had the text already. Returns how many go again.
    """
    lapsed = (IS_SENDING, outbox.c.lease_until < now)
    in_doubt = outbox.c.kind.in_([kind.value for kind in NEVER_TWICE]) & outbox.c.scheme.not_in(know_repeats)
    connection.execute(update(outbox).where(*lapsed, in_doubt).values(state="unknown", reason="interrupted"))
    again = update(outbox).where(*lapsed).values(state="queued", attempts=outbox.c.attempts + 1)
    return connection.execute(again).rowcount


@dataclass(frozen=True, slots=True)
class Sent:
    """A text that its provider took."""

    id: int
    channel: str
    provider_id: str


def note_sent(connection: Connection, sent: Sequence[Sent], now: datetime) -> None:
    """The provider took these."""
    if not sent:
        return
    change = (
        update(outbox)
        .where(outbox.c.id == bindparam("row_id"))
        .values(state="sent", channel=bindparam("by"), provider_id=bindparam("as_id"), sent_at=now, reason=None)
    )
    rows = [{"row_id": one.id, "by": one.channel, "as_id": one.provider_id} for one in sent]
    connection.execute(change, rows)


def put_back(connection: Connection, ids: Sequence[int], due_at: datetime, reason: str, *, counts: bool) -> None:
    """Queue again what could not leave now; `counts`: it was a try of its own, not a channel that is down."""
    if ids:
        change = update(outbox).where(outbox.c.id.in_(ids), outbox.c.state == "sending")
        tries = outbox.c.attempts + (1 if counts else 0)
        connection.execute(change.values(state="queued", due_at=due_at, reason=reason, attempts=tries))


def release(connection: Connection, scheme: str, now: datetime) -> None:
    """The channel is back: what was put aside for it is due at once, oldest first."""
    change = update(outbox).where(IS_QUEUED, outbox.c.scheme == scheme, outbox.c.attempts > 0, outbox.c.due_at > now)
    connection.execute(change.values(due_at=now))


def note_refused(connection: Connection, outbound_id: int, reason: str, now: datetime) -> None:
    """The provider will never take this text."""
    change = update(outbox).where(outbox.c.id == outbound_id)
    connection.execute(change.values(state="failed", reason=reason, sent_at=now))


def note_unknown(connection: Connection, outbound_id: int, reason: str, now: datetime, channel: str) -> None:
    """The text may have left by `channel`, and must not leave twice: it goes again only when somebody says so."""
    change = update(outbox).where(outbox.c.id == outbound_id)
    connection.execute(change.values(state="unknown", reason=reason, sent_at=now, channel=channel, provider_id=None))


def move(connection: Connection, old: Address, new: Address) -> None:
    """Send what waits for one address to another."""
    change = update(outbox).where(outbox.c.address == str(old), outbox.c.state.in_(("queued", "sending")))
    connection.execute(change.values(address=str(new), scheme=new.scheme, state="queued"))


def counts(connection: Connection) -> dict[tuple[str, str], int]:
    """How many texts by (scheme, state), of those that did not leave."""
    states = ("queued", "sending", "failed", "unknown")
    query = (
        select(outbox.c.scheme, outbox.c.state, func.count())
        .where(outbox.c.state.in_(states))
        .group_by(outbox.c.scheme, outbox.c.state)
    )
    return {(scheme, state): count for scheme, state, count in connection.execute(query)}


def oldest_queued(connection: Connection) -> datetime | None:
    """Since when the text that waits longest has been waiting."""
    query = select(func.min(outbox.c.created_at)).where(outbox.c.state.in_(("queued", "sending")))
    return connection.execute(query).scalar()


def stuck(connection: Connection, limit: int) -> list[Stuck]:
    """What failed, is unknown or waits, worst first."""
    query = (
        select(outbox)
        .where(outbox.c.state.in_(("failed", "unknown", "queued", "sending")))
        .order_by(outbox.c.state, outbox.c.id)
        .limit(limit)
    )
    return [
        Stuck(
            row.id,
            Address.parse(row.address),
            Kind(row.kind),
            row.text,
            row.state,
            row.reason or "",
            row.created_at,
        )
        for row in connection.execute(query)
    ]


def retry(connection: Connection, outbound_id: int, now: datetime) -> bool:
    """Queue a failed or unknown text again."""
    change = update(outbox).where(outbox.c.id == outbound_id, outbox.c.state.in_(("failed", "unknown", "queued")))
    return connection.execute(change.values(state="queued", due_at=now, reason=None)).rowcount == 1


def drop(connection: Connection, outbound_id: int) -> bool:
    """Give a text up; it stays in the log."""
    change = update(outbox).where(outbox.c.id == outbound_id, outbox.c.state.in_(("failed", "unknown", "queued")))
    return connection.execute(change.values(state="dropped")).rowcount == 1
