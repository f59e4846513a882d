"""Texts that arrived: kept once, taken in the order they were sent, never thrown away."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from hashlib import blake2s
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from messages.address import Address
from messages.envelope import LONGEST_TEXT, Inbound, Media
from messages.fit import CUT
from messages.record import record
from storage import clock
from storage.parts import part_of
from storage.prepared_inserts import PreparedInsert
from storage.prepared_queries import PreparedChange, PreparedSelect
from storage.tables import HAS_FAILED, IS_DOUBLE, inbox

BELIEVED_FOR = timedelta(days=60)  # an older sent time is a wrong clock
AHEAD = timedelta(minutes=10)  # what a provider's clock may be ahead of ours
TRIES = 4  # once, and three times again
_NAME, _LANGUAGE = 200, 10  # letters, as wide as their columns

_KEEP = PreparedInsert(inbox, once=("channel", "provider_id"))
# What of a text is kept in the column of its name; a new field of `Inbound` needs a column, and nothing here.
_BY_NAME = tuple(field.name for field in fields(Inbound) if field.name in inbox.c and field.name != "media")
_by_name = attrgetter(*_BY_NAME)
_WHEN_DONE = ("state", "handled_at", "is_answer", "answer_marks", "rests_until")
AS_ROW = tuple(column for column in inbox.c if column.key not in _WHEN_DONE)  # what `row_of` reads
_NEWEST = PreparedSelect(select(func.coalesce(func.max(inbox.c.id), 0).label("id")))
_NEWER = PreparedSelect(select(func.count().label("texts")).where(inbox.c.id > bindparam("before")))

_DONE = PreparedChange(
    update(inbox)
    .where(inbox.c.id == bindparam("row_id"))
    .values(
        state="done",
        handled_at=bindparam("at"),
        reason=None,
        is_answer=bindparam("settles"),
        answer_marks=bindparam("marks"),
    )
)


@record
class InboxRow:
    """A text that waits to be handled: as its channel read it, and what became of it here.

    `acts_at` is when it counts here; `is_doubtful`: its sent time was not believed.
    """

    id: int
    as_read: Inbound
    received_at: datetime
    acts_at: datetime
    is_doubtful: bool
    attempts: int
    reason: str | None

    @property
    def address(self) -> Address:
        """Where it came from."""
        return self.as_read.sender

    @property
    def written_at(self) -> datetime:
        """When it was sent: by the channel's time also where our clock was in doubt."""
        sent_at = self.as_read.sent_at
        return self.acts_at if sent_at is None or self.is_doubtful else sent_at

    @property
    def is_cut(self) -> bool:
        """Whether more was sent than is kept."""
        return len(self.as_read.text) > LONGEST_TEXT


def keep(connection: Connection, inbounds: Sequence[Inbound], now: datetime) -> int:
    """Keep new texts; a provider id seen before is left as it is. Returns how many were new."""
    if not inbounds:
        return 0
    rows = [_values(inbound, now) for inbound in inbounds]
    _believe_channels(connection, rows, now)
    if len(rows) == 1:
        return int(_KEEP.one(connection, rows[0]) is not None)
    before = _NEWEST.rows(connection)[0].id
    _KEEP.many(connection, rows)
    return int(_NEWER.rows(connection, before=before)[0].texts)


def _values(inbound: Inbound, now: datetime) -> dict[str, Any]:
    """What a channel that asks brings again and again until it is kept: so nothing of it may be refused."""
    sent_at = _in_utc(inbound.sent_at)
    believed = _believed(sent_at, now)
    place = inbound.location or (None, None)
    return dict(zip(_BY_NAME, _by_name(inbound), strict=True)) | {
        "provider_id": _name(inbound.provider_id),
        "address": _letters(str(inbound.sender)),
        "text": _cut(_letters(inbound.text)),
        "sent_at": sent_at,
        "received_at": now,
        "acts_at": believed or now,
        "is_doubtful": sent_at is not None and believed is None,
        "media": [[_letters(media.kind), _letters(media.ref)] for media in inbound.media] or None,
        "latitude": place[0],
        "longitude": place[1],
        "edits": inbound.edits and _name(inbound.edits),
        "language": inbound.language and _letters(inbound.language)[:_LANGUAGE],
        "state": "waiting",
        "attempts": 0,
    }


def _believe_channels(connection: Connection, rows: Sequence[dict[str, Any]], now: datetime) -> None:
    """While our clock is in doubt, what its channel says of a text is no reason to doubt the text."""
    far = [row for row in rows if row["sent_at"] is not None and _is_far(row, now)]
    if not far:
        return
    # What a channel brings again, as the phone does at each start, says nothing of our clock as it is now.
    kept = _ids_kept(connection, rows)
    new = [row for row in rows if row["sent_at"] is not None and (row["channel"], row["provider_id"]) not in kept]
    believed = clock.weigh(connection, [(Address.parse(row["address"]), row["sent_at"]) for row in new], now)
    for row in far:
        if believed is not None:
            row["is_doubtful"] = not believed.begin <= row["sent_at"] <= believed.end


def _is_far(row: Mapping[str, Any], now: datetime) -> bool:
    return row["is_doubtful"] or row["sent_at"] > now + clock.LEAD


def _ids_kept(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> set[tuple[str, str]]:
    """Which of these texts are known, by channel and its own id."""
    ids = [row["provider_id"] for row in rows]
    found = connection.execute(select(inbox.c.channel, inbox.c.provider_id).where(inbox.c.provider_id.in_(ids)))
    return {(row.channel, row.provider_id) for row in found}


def _letters(text: str) -> str:
    """Without what a database refuses: NUL, and halves of letters, which JSON may hold."""
    if text.isascii() and "\x00" not in text:
        return text
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _cut(text: str) -> str:
    """What is kept of a text of whatever length."""
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + CUT


def _name(provider_id: str) -> str:
    """A provider's id; one that is too long for its column as a digest, the same for the same id."""
    plain = _letters(provider_id)
    return plain if len(plain) <= _NAME else blake2s(plain.encode()).hexdigest()


def _in_utc(moment: datetime | None) -> datetime | None:
    """None also for a moment that is none in UTC: in the first or the last hours of all. A naive one stays wrong."""
    if moment is None or moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return None


def _believed(sent_at: datetime | None, now: datetime) -> datetime | None:
    if sent_at is None or sent_at > now + AHEAD or sent_at < now - BELIEVED_FOR:
        return None
    return min(sent_at, now)


def row_of(row: Any) -> InboxRow:
    """The text of a row of the table, of which only `AS_ROW` is needed."""
    as_read = Inbound(
        sender=Address.parse(row.address),
        media=tuple(Media(kind, ref) for kind, ref in row.media or ()),
        location=None if row.latitude is None else (row.latitude, row.longitude),
        **dict(zip(_BY_NAME, _by_name(row), strict=True)),
    )
    return InboxRow(row.id, as_read, row.received_at, row.acts_at, row.is_doubtful, row.attempts, row.reason)


def finish(
    connection: Connection,
    ids: Sequence[int],
    now: datetime,
    answers: Collection[int] = (),
    marks: Mapping[int, str] = MappingProxyType({}),
) -> None:
    """These texts are handled: `answers` answered what was asked, or turned a page; those of `marks` were answered."""
    done = [{"row_id": one, "at": now, "settles": one in answers, "marks": marks.get(one)} for one in ids]
    if done:
        _DONE.many(connection, done)


def note_rests(connection: Connection, rests: Mapping[int, datetime]) -> None:
    """At these texts, by id, their senders were told that answers rest until then."""
    for row_id, until in rests.items():
        connection.execute(update(inbox).where(inbox.c.id == row_id).values(rests_until=until))


def note_doubles(connection: Connection, doubles: Mapping[int, int], now: datetime) -> None:
    """These texts, by id, repeat the ones with those ids: nothing is done about them."""
    for row_id, first_id in doubles.items():
        change = update(inbox).where(inbox.c.id == row_id)
        connection.execute(change.values(state="double", handled_at=now, reason=str(first_id)))


def count_doubles(connection: Connection, since: datetime) -> int:
    """How many texts came twice since then, and were acted on once."""
    query = select(func.count()).where(IS_DOUBLE, inbox.c.handled_at >= since)
    return connection.execute(query).scalar_one()


def note_failure(connection: Connection, row: InboxRow, reason: str, now: datetime) -> bool:
    """Count a failed try; True when it was the last and the text is set aside."""
    is_last = row.attempts + 1 >= TRIES
    connection.execute(
        update(inbox)
        .where(inbox.c.id == row.id)
        .values(
            attempts=row.attempts + 1,
            reason=reason[:500],
            state="failed" if is_last else "waiting",
            handled_at=now if is_last else None,
        )
    )
    return is_last


def failed(connection: Connection, limit: int | None = None, first: int = 0) -> list[InboxRow]:
    """The texts that no try could handle, oldest first, with their reasons: `limit` at most, from row `first` on."""
    query = part_of(select(inbox).where(HAS_FAILED).order_by(inbox.c.id), limit, first)
    return [row_of(row) for row in connection.execute(query)]


def retry(connection: Connection, row_id: int) -> bool:
    """Let a text that was set aside wait again."""
    return _move(connection, row_id, attempts=0, state="waiting")


def drop(connection: Connection, row_id: int) -> bool:
    """Give a text that was set aside up; it stays in the log."""
    return _move(connection, row_id, state="dropped")


def _move(connection: Connection, row_id: int, **values: Any) -> bool:
    change = update(inbox).where(inbox.c.id == row_id, inbox.c.state == "failed").values(**values)
    return connection.execute(change).rowcount == 1
