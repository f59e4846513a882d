"""Texts that leave: queued in the commit that decided them, leased to a channel, sent once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Integer, Row, bindparam, func, select, update

from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind, Outbound
from storage.columns import Moment
from storage.prepared import PreparedInsert
from storage.tables import IS_QUEUED, IS_SENDING, outbox

LEASE = timedelta(minutes=5)
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


def claim(connection: Connection, scheme: str, now: datetime, limit: int) -> list[Outbound]:
    """Lease the next due texts for addresses of `scheme`, most urgent first; what lost its use is given up."""
    while rows := _lease(connection, scheme, now, limit):
        useless = {row.id for row in rows if row.expires_at is not None and row.expires_at <= now}
        if useless:
            gone = update(outbox).where(outbox.c.id.in_(useless))
            connection.execute(gone.values(state="expired", reason="expired"))
        useful = [_outbound(row) for row in rows if row.id not in useless]
        if useful:
            return useful
    return []


_LEASE_DUE = (
    update(outbox)
    .where(
        outbox.c.id.in_(
            select(outbox.c.id)
            .where(
                IS_QUEUED,
                outbox.c.scheme == bindparam("of_scheme"),
                outbox.c.due_at <= bindparam("moment", type_=Moment),
            )
            .order_by(outbox.c.priority, outbox.c.id)
            .limit(bindparam("most", type_=Integer))
            .with_for_update(skip_locked=True)
        )
    )
    .values(state="sending", lease_until=bindparam("until", type_=Moment))
    .returning(outbox)
)


def _lease(connection: Connection, scheme: str, now: datetime, limit: int) -> list[Row[Any]]:
    values = {"of_scheme": scheme, "moment": now, "most": limit, "until": now + LEASE}
    return sorted(connection.execute(_LEASE_DUE, values), key=lambda row: (row.priority, row.id))


def _outbound(row: Row[Any]) -> Outbound:
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
        earlier_id=row.provider_id,
        tries=row.attempts,
    )


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


def note_unknown(connection: Connection, outbound_id: int, reason: str, now: datetime) -> None:
    """The text may have left, and must not leave twice: it is shown, and goes again only when somebody says so."""
    change = update(outbox).where(outbox.c.id == outbound_id)
    connection.execute(change.values(state="unknown", reason=reason, sent_at=now))


def move(connection: Connection, old: Address, new: Address) -> None:
    """Send what waits for one address to another."""
    change = update(outbox).where(outbox.c.address == str(old), outbox.c.state.in_(("queued", "sending")))
    connection.execute(change.values(address=str(new), scheme=new.scheme, state="queued"))


_AFTER = {
    DeliveryState.SENT: "sent",
    DeliveryState.DELIVERED: "delivered",
    DeliveryState.FAILED: "failed",
    DeliveryState.UNKNOWN: "unknown",
    DeliveryState.LATER: "queued",
}


def apply_report(connection: Connection, report: DeliveryReport, now: datetime, later: timedelta) -> Address | None:
    """Set what a provider says became of a text; the address if it failed for good. A repeat changes nothing."""
    after = _AFTER[report.state]
    change = (
        update(outbox)
        .where(
            outbox.c.channel == report.channel,
            outbox.c.provider_id == report.provider_id,
            outbox.c.state.in_(("sent", "unknown")),
            outbox.c.state != after,
        )
        .values(state=after, reason=report.reason or None)
        .returning(outbox.c.address)
    )
    if report.state is DeliveryState.LATER:
        change = change.values(due_at=now + later, provider_id=None)
    address = connection.execute(change).scalar()
    return Address.parse(address) if address and report.state is DeliveryState.FAILED else None


_NEXT_DUE = select(func.min(outbox.c.due_at)).where(IS_QUEUED, outbox.c.scheme == bindparam("of_scheme"))


def next_due(connection: Connection, scheme: str) -> datetime | None:
    """When the next queued text for `scheme` is due."""
    return connection.execute(_NEXT_DUE, {"of_scheme": scheme}).scalar()


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
