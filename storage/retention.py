"""Words that have grown old, and people who came and never agreed. What is counted stays, as when somebody is erased.

What is still open keeps its words: texts that wait, threads that wait for an answer, items that are owed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    case,
    delete,
    func,
    literal_column,
    or_,
    select,
    true,
    update,
)

from storage import addresses as ways_to
from storage import duties, erasure, notes, quotations
from storage.addresses import HEARD_AT
from storage.columns import Moment
from storage.duties import Duty
from storage.outbox import UNDER_WAY
from storage.plans import OPEN
from storage.prepared_queries import PreparedChange, PreparedSelect
from storage.tables import (
    IS_QUEUED,
    IS_SENDING,
    addresses,
    announcements,
    audit,
    echoes,
    inbox,
    item_notes,
    items,
    join_requests,
    memberships,
    outbox,
    pages,
    people,
    reports,
    shares,
    shown_photos,
    thread_texts,
    threads,
)

_ERASED = "retention.erased"  # the note: how many texts lost their words, by day
_DAYS = 27 * 7  # of it are kept: a digest tells of 26 weeks at most, and comes in the week after


@dataclass(frozen=True, slots=True)
class Words:
    """Rows that hold words: since when, which of them are not open any more, and what they are without words.

    `is_text`: the rows are texts, of which people are told how many went.
    """

    table: Table
    since: ColumnElement[Any]
    is_over: ColumnElement[bool]
    bare: Mapping[str, Any]
    is_text: bool = False

    def old(self, before: datetime | BindParameter[Any]) -> ColumnElement[bool]:
        """Of which rows the words go."""
        columns = [(self.table.c[name], value) for name, value in self.bare.items()]
        has_words = or_(*(_holds(column, value) for column, value in columns))
        return and_(self.since < before, self.is_over, has_words)


def _holds(column: Column[Any], value: Any) -> ColumnElement[bool]:
    return column.is_not(None) if value is None or isinstance(column.type, JSON) else column != value


# The later one: a machine whose clock stood at 1970 for a day must not lose what came in on it.
_CAME = case((inbox.c.sent_at > inbox.c.received_at, inbox.c.sent_at), else_=inbox.c.received_at)
_ANSWERED = select(threads.c.id).where(threads.c.answered_at.is_not(None))
_CLOSED = select(items.c.id).where(items.c.state != OPEN)
WORDS: Sequence[Words] = (
    # A text that no try could handle waits for a human, who has not read it yet.
    Words(inbox, _CAME, inbox.c.state.not_in(("waiting", "failed")), erasure.BARE_INBOX, is_text=True),
    Words(outbox, outbox.c.created_at, outbox.c.state.not_in(UNDER_WAY), erasure.BARE_OUTBOX, is_text=True),
    Words(thread_texts, thread_texts.c.written_at, thread_texts.c.thread_id.in_(_ANSWERED), {"text": ""}),
    Words(item_notes, item_notes.c.noted_at, item_notes.c.item_id.in_(_CLOSED), {"text": ""}),
    Words(items, items.c.closed_at, items.c.state != OPEN, {"reason": None}),
    Words(reports, reports.c.reported_at, true(), erasure.BARE_REPORT),
    Words(
        announcements,
        func.coalesce(announcements.c.sent_at, announcements.c.created_at),
        true(),  # a preview is open for a day
        {"text": ""},
    ),
    Words(shares, shares.c.said_at, true(), {"text": ""}),
    Words(echoes, echoes.c.asked_at, true(), {"text": ""}),
    Words(audit, audit.c.at, true(), erasure.BARE_AUDIT),
)


_BEFORE = bindparam("before", type_=Moment)


def _found(words: Words) -> Select[int]:
    number = words.table.c.id
    old = words.old(_BEFORE)
    return select(number).where(number > bindparam("after"), old).order_by(number).limit(bindparam("most"))


_FOUND = {words.table.name: _found(words) for words in WORDS}  # built once: each day asks for each of them
_any_old = or_(*(select(words.table.c.id).where(words.old(_BEFORE)).exists() for words in WORDS))
_IS_ANY = PreparedSelect(select(_any_old.label("is_any")))


@dataclass(frozen=True, slots=True)
class Old:
    """Rows that hold old words: of the table at `place` in WORDS, by their numbers."""

    place: int
    ids: Sequence[int]

    @property
    def words(self) -> Words:
        return WORDS[self.place]


def find(connection: Connection, before: datetime, place: int, after: int, limit: int) -> Old | None:
    """The next rows whose words are older than `before`, lowest number first; None: there are no more.

    Of the table at `place` in WORDS those above `after`, then those of the tables behind it.
    """
    if (place, after) == (0, 0) and not _IS_ANY.rows(connection, before=before)[0].is_any:
        return None  # as on most days
    for number in range(place, len(WORDS)):
        above = after if number == place else 0
        query = _FOUND[WORDS[number].table.name]
        ids = list(connection.execute(query, {"before": before, "after": above, "most": limit}).scalars())
        if ids:
            return Old(number, ids)
    return None


def empty(connection: Connection, old: Old, before: datetime, day: date) -> int:
    """Take the words out of these rows, as far as they are still old; returns how many. Counted as of `day`.

    Another process that puts in order at this moment does what there is to do.
    """
    if not duties.take(connection, Duty.TIDY):
        return 0
    words = old.words
    still_old = (words.table.c.id.in_(old.ids), words.old(before))
    quotations.erase(connection, quotations.of_rows(connection, words.table, *still_old))
    change = update(words.table).where(*still_old).values(**words.bare)
    count = connection.execute(change).rowcount
    if words.is_text and count:
        _note_erased(connection, count, day)
    return count


def _note_erased(connection: Connection, count: int, day: date) -> None:
    counts: dict[str, int] = notes.get(connection, _ERASED) or {}
    counts[day.isoformat()] = counts.get(day.isoformat(), 0) + count
    notes.put(connection, _ERASED, dict(sorted(counts.items())[-_DAYS:]))


def erased_between(connection: Connection, first: date, last: date) -> int:
    """How many texts lost their words from `first` to `last`, both within the last half year."""
    counts: dict[str, int] = notes.get(connection, _ERASED) or {}
    return sum(count for day, count in counts.items() if first.isoformat() <= day <= last.isoformat())


_READ_BY_NOBODY = PreparedChange(delete(pages).where(or_(pages.c.kept_at.is_(None), pages.c.kept_at < _BEFORE)))


def drop_pages(connection: Connection, before: datetime) -> None:
    """What MORE would still tell people, if it was kept before then."""
    _READ_BY_NOBODY.run(connection, before=before)


def guests(connection: Connection, before: datetime, limit: int) -> list[int]:
    """People who never agreed, sent nothing since then, and for whom nothing is open, longest known first."""
    return [row.id for row in _SOME_GUESTS.rows(connection, before=before, most=limit)]


def _guests() -> Select[int]:
    """Who sent STOP or lost a phone is not among them: that must be remembered."""
    is_open = or_(inbox.c.state == literal_column("'waiting'"), inbox.c.state == literal_column("'failed'"))
    wrote = select(addresses.c.person_id).join(inbox, inbox.c.address == addresses.c.address).where(is_open)
    held = (
        select(memberships.c.person_id),
        select(threads.c.person_id).where(threads.c.answered_at.is_(None)),
        select(join_requests.c.person_id).where(join_requests.c.decided_at.is_(None)),
        select(items.c.owner_id).where(items.c.owner_id.is_not(None), items.c.state == OPEN),
        select(outbox.c.person_id).where(outbox.c.person_id.is_not(None), or_(IS_QUEUED, IS_SENDING)),
        wrote,
    )
    return select(people.c.id).where(
        func.coalesce(HEARD_AT, people.c.created_at) < bindparam("before", type_=Moment),
        people.c.consented_at.is_(None),
        people.c.stopped_at.is_(None),
        people.c.lost_at.is_(None),
        people.c.is_coordinator.is_(False),
        people.c.id.in_(select(addresses.c.person_id)),  # else they were erased already
        *(people.c.id.not_in(those) for those in held),
    )


_GUESTS = _guests()  # built once, as above
_SOME_GUESTS = PreparedSelect(_GUESTS.order_by(people.c.id).limit(bindparam("most")))


def forget_guest(connection: Connection, person_id: int, before: datetime, now: datetime) -> None:
    """Erase this guest as FORGET ME does, unless they are one no more or another process is at it."""
    if not duties.take(connection, Duty.TIDY):
        return
    if connection.execute(_GUESTS.where(people.c.id == person_id), {"before": before}).first() is None:
        return
    theirs = [str(address) for address in ways_to.of_person(connection, person_id)]
    erasure.erase(connection, person_id, None, now)
    erasure.finish(connection, person_id, theirs)


def old_texts(connection: Connection, ids: Collection[int], before: datetime) -> set[int]:
    """Which of these texts came before then; those that are not known are not among them."""
    query = select(inbox.c.id).where(inbox.c.id.in_(ids), before > _CAME)
    return set(connection.execute(query).scalars())


def drop_shown_photos(connection: Connection, before: datetime) -> None:
    """What others may see of photos that came before then; the files are not in the database."""
    old = select(inbox.c.id).where(before > _CAME)
    connection.execute(delete(shown_photos).where(shown_photos.c.inbox_id.in_(old)))
