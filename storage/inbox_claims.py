"""Which texts are handled next, each sender's in order and by one process at a time, and what came before them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)

from messages.address import Address
from messages.record import record
from storage import clock
from storage.columns import Moment
from storage.inbox import AS_ROW, InboxRow, row_of
from storage.prepared_queries import PreparedSelect
from storage.tables import IS_WAITING, inbox

_SENDER_LOCK = 7_301_002  # PostgreSQL advisory locks, the second number being the sender's


@record
class Acted:
    """A text that was acted on, and when."""

    id: int
    text: str
    sent_at: datetime | None
    received_at: datetime
    handled_at: datetime


@record
class Claimed:
    """A text to handle. `last`: what its address had acted on last, where it may be a double of that.

    `answers`: how often its address was answered since a moment, `answered` tells when, and `newest` of them since a
    later one. `marks`: those of these answers. `rests_until`: what its sender was told since then of how long answers
    rest.
    """

    row: InboxRow
    last: Acted | None
    answers: int
    newest: int
    marks: str
    rests_until: datetime | None


@record
class Answered:
    """A text that was answered, and when it counts; `settles`: it answered a question itself, or turned a page."""

    at: datetime
    settles: bool


# What was handled later than that was so while the clock stood ahead: it would be the newest until that moment.
_LATEST = bindparam("latest", type_=Moment)


def _was_acted_on(earlier: Any) -> ColumnElement[bool]:
    # Written into the SQL, as the partial index wants it.
    is_done = earlier.c.state == literal_column("'done'")
    return and_(earlier.c.address == inbox.c.address, is_done, earlier.c.handled_at <= _LATEST)


def _was_answered(earlier: Any, address: ColumnElement[str], since: str = "since") -> ColumnElement[bool]:
    """Since the moment of that name; in the words of its index, which a flood that rests does not fill."""
    is_late = earlier.c.handled_at.between(bindparam(since, type_=Moment), _LATEST)
    return and_(earlier.c.address == address, earlier.c.answer_marks.is_not(None), is_late)


def _newest_first(earlier: Any) -> Sequence[ColumnElement[Any]]:
    return earlier.c.handled_at.desc(), earlier.c.acts_at.desc(), earlier.c.id.desc()


def _of_answers(lately: Any) -> Sequence[ColumnElement[Any]]:
    """How many there were since each moment, their marks, and until when they rest, which one of them said."""

    def _of(what: ColumnElement[Any], since: str = "since") -> ColumnElement[Any]:
        return select(what).where(_was_answered(lately, inbox.c.address, since)).scalar_subquery()

    marks = func.aggregate_strings(lately.c.answer_marks, " ")
    return (
        _of(func.count()).label("answers"),
        _of(func.count(), "shortly").label("newest"),
        _of(marks).label("marks"),
        type_coerce(_of(func.max(lately.c.rests_until)), Moment).label("last_rest"),
    )


def _waiting() -> Select[Any]:
    """What waits, each with what came before: in one look, since a statement of its own would cost more."""
    before, last = inbox.alias("before"), inbox.alias("last")
    last_id = select(before.c.id).where(_was_acted_on(before)).order_by(*_newest_first(before)).limit(1)
    # With AND, SQLite would look for the last one of each text, and ask only then whether it may be a double.
    found = inbox.join(last, last.c.id == case((inbox.c.may_be_double, last_id.scalar_subquery())), isouter=True)
    columns = [last.c[name].label(f"last_{name}") for name in ("id", "text", "sent_at", "received_at", "handled_at")]
    query = select(*AS_ROW, *columns, *_of_answers(inbox.alias("lately"))).select_from(found)
    return query.where(IS_WAITING).order_by(inbox.c.acts_at, inbox.c.id).limit(bindparam("most"))


# Made once: the loop asks this after every text.
_waiting_ones = _waiting()
_WAITING = PreparedSelect(_waiting_ones)
_WAITING_OF = _waiting_ones.where(inbox.c.address.in_(bindparam("senders", expanding=True))).with_for_update(of=inbox)

# OFFSET keeps the planner from asking for locks before the rows are in order: it would lock all who wait.
_ordered = select(inbox.c.address).where(IS_WAITING).order_by(inbox.c.acts_at, inbox.c.id).offset(0).subquery()
_SENDERS = (
    select(_ordered.c.address)
    .where(func.pg_try_advisory_xact_lock(_SENDER_LOCK, func.hashtext(_ordered.c.address)))
    .limit(bindparam("most"))
)


def claim(connection: Connection, limit: int, now: datetime, since: datetime, shortly: datetime) -> list[Claimed]:
    """The texts that wait, oldest sent first, at most `limit`; answers are counted from `since` and `shortly` on.

    On PostgreSQL the senders are this transaction's until it ends: other processes pass them by, and take others.
    Rows alone would not do: with SKIP LOCKED somebody could take a sender's second text while the first is handled.
    The locks come first and in a statement of their own, so that what another process just did is seen.
    On SQLite there is one writer.
    """
    values: dict[str, Any] = {"most": limit, "latest": now + clock.BACK, "since": since, "shortly": shortly}
    if connection.dialect.name == "sqlite":
        return _as_sent([_claimed(row) for row in _WAITING.rows(connection, **values)])
    senders = set(connection.execute(_SENDERS, {"most": limit}).scalars())
    if not senders:
        return []
    found = connection.execute(_WAITING_OF, values | {"senders": sorted(senders)})
    return _as_sent([_claimed(row) for row in found])


def _claimed(row: Any) -> Claimed:
    last = None
    if row.last_id is not None:
        last = Acted(row.last_id, row.last_text, row.last_sent_at, row.last_received_at, row.last_handled_at)
    return Claimed(row_of(row), last, row.answers, row.newest, row.marks or "", row.last_rest)


def _as_sent(those: list[Claimed]) -> list[Claimed]:
    """Each sender's in the order in which they were sent: one that counts only now since it is so old is the first."""
    for sender in {one.row.address for one in those if one.row.is_doubtful}:
        places = [place for place, one in enumerate(those) if one.row.address == sender]
        in_order = sorted((those[place] for place in places), key=_sent_at)
        for place, one in zip(places, in_order, strict=True):
            those[place] = one
    return those


def _sent_at(claimed: Claimed) -> datetime:
    row = claimed.row
    return min(row.as_read.sent_at or row.acts_at, row.acts_at)


_ANSWERED = PreparedSelect(
    select(inbox.c.acts_at, inbox.c.is_answer).where(_was_answered(inbox, bindparam("sender", type_=String)))
)


def answered(connection: Connection, sender: Address, since: datetime, now: datetime) -> list[Answered]:
    """What an address was answered to, of what was acted on since then."""
    found = _ANSWERED.rows(connection, sender=str(sender), since=since, latest=now + clock.BACK)
    return [Answered(*row) for row in found]


_TWIN = PreparedSelect(
    select(inbox.c.id)
    .where(
        inbox.c.address == bindparam("sender"),
        inbox.c.state == literal_column("'done'"),
        inbox.c.sent_at == bindparam("sent_at", type_=Moment),
        inbox.c.text == bindparam("text"),
    )
    .limit(1)
)


def twin_of(connection: Connection, row: InboxRow) -> int | None:
    """The id of a text that was acted on and says the same, sent at the same moment; None: there is none."""
    read = row.as_read
    found = _TWIN.rows(connection, sender=str(row.address), sent_at=read.sent_at, text=read.text)
    return next((twin.id for twin in found), None)


_ACTED_ON = PreparedSelect(
    select(inbox.c.acts_at, inbox.c.text)
    .where(
        inbox.c.address == bindparam("sender"),
        inbox.c.id != bindparam("id"),
        or_(
            and_(
                inbox.c.state == literal_column("'done'"),
                inbox.c.handled_at.between(bindparam("since", type_=Moment), _LATEST),
            ),
            and_(inbox.c.state == literal_column("'waiting'"), inbox.c.acts_at <= bindparam("acts_at", type_=Moment)),
        ),
    )
    # Of one moment, the one that came last: what came in one commit may be taken for what came in two.
    .order_by(
        inbox.c.handled_at.is_(None).desc(),
        inbox.c.handled_at.desc(),
        case((inbox.c.handled_at.is_(None), inbox.c.acts_at)).desc(),
        inbox.c.id.desc(),
    )
)


def acted_on(connection: Connection, row: InboxRow, since: datetime, now: datetime) -> list[datetime]:
    """When those texts of its sender count that were acted on before this one, since then; the last one first.

    What waits still, and counts from before it, is being acted on in this transaction. What says the same is left out.
    """
    found = _ACTED_ON.rows(
        connection,
        sender=str(row.address),
        id=row.id,
        since=since,
        latest=now + clock.BACK,
        acts_at=row.acts_at,
    )
    said = row.as_read.text.strip().casefold()
    return [one.acts_at for one in found if (one.text or "").strip().casefold() != said]
