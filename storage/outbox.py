"""Texts that leave: queued in the commit that decided them, and what became of each; storage.claims leases them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, Text, bindparam, cast, func, literal_column, select, update

from messages.address import Address
from messages.envelope import Kind
from messages.reason import Reason
from messages.record import record
from storage import clock
from storage.columns import Moment
from storage.prepared_inserts import PreparedInsert
from storage.prepared_queries import PreparedChange, PreparedSelect
from storage.tables import HAS_WORDS, IS_QUEUED, IS_SENDING, inbox, is_aside, outbox

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
STRANGERS = max(PRIORITY.values()) + 1  # what strangers are told where a text costs money: behind all else
EVERYTHING = STRANGERS  # the ceiling that holds nothing back
UNASKED = (Kind.REMINDER, Kind.POLL, Kind.ANNOUNCEMENT, Kind.DIGEST)  # they wake nobody
DIRECT = ("thread:", "alert:")  # the dedupe keys of direct answers and pleas, which STOP does not keep away
UNDER_WAY = ("queued", "sending")  # the states of what may still leave
NEVER_TWICE = (Kind.ANNOUNCEMENT, Kind.DIGEST)  # after a crash while sending these are shown, not repeated


@dataclass(frozen=True, slots=True)
class Part:
    """One of several that became a text: its own dedupe key, and which lines of the text it is."""

    dedupe_key: str
    first_line: int
    lines: int


@record
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
    parts: tuple[Part, ...] = ()
    inbox_id: int | None = None
    announcement_id: int | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    problem: str | None = None  # why it cannot leave: kept as failed, so that someone sees it
    priority: int | None = None  # None: that of its kind
    hurries: bool = False  # what waits for that address behind all else goes before it


_ANSWERED, _ANSWERS = 5, 2  # so many texts of one address, and answers to each, are looked at
_QUEUE = PreparedInsert(outbox, once=("dedupe_key",))
# What of a text is kept in the column of its name; what `columns_of` names stands there in another way.
_BY_NAME = tuple(field.name for field in fields(NewOutbound) if field.name in outbox.c)
_by_name = attrgetter(*_BY_NAME)


def queue(connection: Connection, outbounds: Sequence[NewOutbound], now: datetime) -> None:
    """Queue texts; one whose dedupe key is known already is left out."""
    hurried = {outbound.address for outbound in outbounds if outbound.hurries}
    if hurried:
        outbounds = [_hurried(one) if one.address in hurried else one for one in outbounds]
        _hurry(connection, hurried, now)
    if outbounds:
        _QUEUE.many(connection, [columns_of(outbound, now) for outbound in outbounds])


def _hurried(outbound: NewOutbound) -> NewOutbound:
    return replace(outbound, priority=None) if outbound.priority == STRANGERS else outbound


_HURRY = PreparedChange(
    update(outbox)
    .where(
        outbox.c.address.in_(bindparam("those", expanding=True)),
        outbox.c.priority == STRANGERS,
        outbox.c.state.in_(UNDER_WAY),  # what is on its way may come back
    )
    .values(priority=PRIORITY[Kind.REPLY], due_at=bindparam("at"))
)


def _hurry(connection: Connection, those: Collection[Address], now: datetime) -> None:
    """Let what waits for these addresses behind all else go with the other answers, so that their order is kept."""
    _HURRY.run(connection, {"those": [str(address) for address in those]}, at=now)


def columns_of(outbound: NewOutbound, now: datetime) -> dict[str, Any]:
    """What stands in the outbox for this text, by column, when it is queued."""
    return dict(zip(_BY_NAME, _by_name(outbound), strict=True)) | {
        "scheme": outbound.address.scheme,
        "address": str(outbound.address),
        "kind": outbound.kind.value,
        "priority": PRIORITY[outbound.kind] if outbound.priority is None else outbound.priority,
        "buttons": list(outbound.buttons) or None,
        "files": list(outbound.files) or None,
        "parts": _columns_of(outbound.parts),
        "state": "failed" if outbound.problem else "queued",
        "reason": outbound.problem,
        "created_at": now,
        "due_at": outbound.due_at or now,
        "attempts": 0,
    }


def _columns_of(parts: Sequence[Part]) -> list[list[str | int]] | None:
    return [[part.dedupe_key, part.first_line, part.lines] for part in parts] or None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that is to leave, and what it was made of."""

    id: int
    text: str
    buttons: Sequence[str]
    parts: Sequence[Part]


def waiting_about(connection: Connection, key_prefix: str) -> list[Waiting]:
    """What is to leave and has a dedupe key that begins so, or a part that has one."""
    has_key = outbox.c.dedupe_key.between(key_prefix, key_prefix + "\uffff")
    has_part = outbox.c.parts.is_not(None) & cast(outbox.c.parts, Text).contains(f'"{key_prefix}', autoescape=True)
    found = connection.execute(select(outbox).where(IS_QUEUED, has_key | has_part).order_by(outbox.c.id))
    return [
        Waiting(row.id, row.text, row.buttons or (), [Part(*part) for part in row.parts or ()] or [_whole(row)])
        for row in found
    ]


def _whole(row: Row[Any]) -> Part:
    return Part(row.dedupe_key, 0, row.text.count("\n") + 1)


def rewrite(connection: Connection, waiting: Waiting, segments: int) -> None:
    """Let a text that is to leave be this instead."""
    change = update(outbox).where(outbox.c.id == waiting.id, IS_QUEUED)
    new = {"text": waiting.text, "buttons": list(waiting.buttons) or None, "parts": _columns_of(waiting.parts)}
    connection.execute(change.values(new | {"segments": segments}))


def give_up(connection: Connection, outbound_id: int) -> None:
    """A text that is to leave has lost its use."""
    change = update(outbox).where(outbox.c.id == outbound_id, IS_QUEUED)
    connection.execute(change.values(state="expired", reason=Reason.EXPIRED))


_MOMENT = bindparam("moment", type_=Moment)
_CAME_DUE = (
    outbox.c.reason.is_not(None)
    | ((outbox.c.created_at > _MOMENT) & (outbox.c.due_at <= outbox.c.created_at))
    | (outbox.c.created_at > bindparam("tomorrow", type_=Moment))
)
_AHEAD = PreparedChange(
    update(outbox)
    .where(IS_QUEUED, outbox.c.due_at > bindparam("latest", type_=Moment), _CAME_DUE)
    .values(due_at=_MOMENT)
)
_PAST = PreparedChange(
    update(outbox)
    .where(IS_QUEUED, outbox.c.expires_at.is_not(None), outbox.c.expires_at <= _MOMENT)
    .values(state="expired", reason=Reason.EXPIRED)
)


def follow_clock(connection: Connection, now: datetime) -> int:
    """After the clock was set back: what was due before is due now, not when the clock is again where it was.

    Whoever queued a text for a later moment meant that moment, and it stays, but where the clock stood more than a day
    ahead: its morning was none of ours. Returns how many are due now.
    """
    return _AHEAD.run(connection, moment=now, latest=now + LONGEST_ASIDE, tomorrow=now + timedelta(days=1))


def expire(connection: Connection, now: datetime) -> int:
    """Give up queued texts that lost their use while they waited."""
    return _PAST.run(connection, moment=now)


@dataclass(frozen=True, slots=True)
class Sent:
    """A text that its provider took."""

    id: int
    channel: str
    provider_id: str


_SENT = PreparedChange(
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(state="sent", channel=bindparam("by"), provider_id=bindparam("as_id"), sent_at=_MOMENT, reason=None)
)


def note_sent(connection: Connection, sent: Sequence[Sent], now: datetime) -> None:
    """The provider took these."""
    if not sent:
        return
    rows = [{"row_id": one.id, "by": one.channel, "as_id": one.provider_id, "moment": now} for one in sent]
    _SENT.many(connection, rows)


_BACK = {
    counts: PreparedChange(
        update(outbox)
        .where(outbox.c.id.in_(bindparam("those", expanding=True)), IS_SENDING)
        .values(
            state="queued",
            due_at=bindparam("at"),
            reason=bindparam("why"),
            attempts=outbox.c.attempts + (1 if counts else 0),
        )
    )
    for counts in (False, True)
}


def put_back(connection: Connection, ids: Sequence[int], due_at: datetime, reason: Reason, *, counts: bool) -> None:
    """Queue again what could not leave now; `counts`: it was a try of its own, not a channel that is down."""
    if ids:
        _BACK[counts].run(connection, {"those": ids}, at=due_at, why=reason)


def release(connection: Connection, scheme: str, now: datetime) -> None:
    """The channel is back: what was put aside for it, and answers behind that, are due at once, oldest first."""
    waits = (outbox.c.attempts > 0) | is_aside(outbox)
    change = update(outbox).where(IS_QUEUED, outbox.c.scheme == scheme, waits, outbox.c.due_at > now)
    connection.execute(change.values(due_at=now))


def note_refused(connection: Connection, outbound_id: int, reason: Reason, now: datetime) -> None:
    """The provider will never take this text."""
    change = update(outbox).where(outbox.c.id == outbound_id)
    connection.execute(change.values(state="failed", reason=reason, sent_at=now))


def note_unknown(connection: Connection, outbound_id: int, reason: Reason, now: datetime, channel: str) -> None:
    """The text may have left by `channel`, and must not leave twice: it goes again only when somebody says so."""
    change = update(outbox).where(outbox.c.id == outbound_id)
    connection.execute(change.values(state="unknown", reason=reason, sent_at=now, channel=channel, provider_id=None))


def _last_answered() -> Select[Any, Any]:
    """What the last texts of each of some addresses were answered since a moment, the newest first."""
    newest = (inbox.c.handled_at.desc(), inbox.c.id.desc())
    place = func.row_number().over(partition_by=inbox.c.address, order_by=newest).label("place")
    those = inbox.c.address.in_(bindparam("those", expanding=True))
    moments = (bindparam("since", type_=Moment), bindparam("latest", type_=Moment))
    answered = (those, inbox.c.answer_marks.is_not(None), inbox.c.handled_at.between(*moments))
    asked = select(inbox.c.id, inbox.c.address, place).where(*answered).subquery()
    reply = literal_column("'reply:'", Text) + cast(asked.c.id, Text)
    keys = [reply + literal_column(f"':{answer}'", Text) for answer in range(1, _ANSWERS + 1)]
    answers = select(asked.c.address, outbox.c.text).select_from(asked).join(outbox, outbox.c.dedupe_key.in_(keys))
    return answers.where(asked.c.place <= _ANSWERED).order_by(asked.c.place, outbox.c.id)


_ANSWERS_TO = PreparedSelect(_last_answered())


def answers_to(
    connection: Connection, those: Collection[Address], since: datetime, now: datetime
) -> dict[Address, list[str]]:
    """What the last texts from each of these addresses were answered since then."""
    if not those:
        return {}
    found: dict[Address, list[str]] = {}
    held = {"those": [str(address) for address in those]}
    for address, text in _ANSWERS_TO.rows(connection, held, since=since, latest=now + clock.BACK):
        found.setdefault(Address.parse(address), []).append(text)
    return found


def move(connection: Connection, old: Address, new: Address) -> None:
    """Send what waits for one address to another."""
    change = update(outbox).where(outbox.c.address == str(old), outbox.c.state.in_(UNDER_WAY))
    connection.execute(change.values(address=str(new), scheme=new.scheme, state="queued"))


def retry(connection: Connection, outbound_id: int, now: datetime) -> bool:
    """Queue a failed or unknown text again; False when there is none, or its words were erased."""
    is_stuck = outbox.c.state.in_(("failed", "unknown", "queued"))
    change = update(outbox).where(outbox.c.id == outbound_id, is_stuck, HAS_WORDS)
    return connection.execute(change.values(state="queued", due_at=now, reason=None)).rowcount == 1


def drop(connection: Connection, outbound_id: int) -> bool:
    """Give a text up; it stays in the log."""
    change = update(outbox).where(outbox.c.id == outbound_id, outbox.c.state.in_(("failed", "unknown", "queued")))
    return connection.execute(change.values(state="dropped")).rowcount == 1
