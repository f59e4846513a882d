"""The daemon's outbox and what it says of it: a text goes in as one, at most once.

`CreatorID` carries our outbox row (`lanpya:17`), so that a repeat of that row after a crash is recognised;
`:told` is added when the end of that try was reported and committed.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.modem.outcome import UNANSWERED, SentPart, SpoolOutcome, outcome
from messages.segments import is_gsm7, split

_CREATOR = "lanpya:"
_TOLD = ":told"
# Compared with the local clock, but filled in UTC by schema 17: in the Americas a row would wait for hours.
_AT_ONCE = "2000-01-01 00:00:00"
_ROW_COLUMNS = (
    "DestinationNumber, Text, TextDecoded, Coding, UDH, Class, MultiPart, RelativeValidity, SenderID, "
    "DeliveryReport, CreatorID, Priority, InsertIntoDB, SendingDateTime, SendingTimeOut, Retries"
)


class SpoolFull(Exception):
    """The daemon has as many parts to send as it should have at a time."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A text for the daemon. `phone`: the PhoneID to send by, None: any; `at`: now, in UTC."""

    outbox_id: int
    number: str
    text: str
    priority: int
    validity: int
    phone: str | None
    at: datetime

    @property
    def creator(self) -> str:
        return _creator(self.outbox_id)


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it goes out: text and joining header in hexadecimal."""

    text: str
    udh: str

    @property
    def digits(self) -> str:
        return self.text.encode("utf-16-be", "surrogatepass").hex().upper()


@dataclass(frozen=True, slots=True)
class Try:
    """A text that the daemon has finished with."""

    spool_id: int
    creator: str
    phone: str
    outcome: SpoolOutcome
    parts: tuple[SentPart, ...] = ()

    @property
    def provider_id(self) -> str:
        """Unique even when the spool is made anew and counts from 1 again."""
        return _provider_id(self.creator, self.spool_id)


def _creator(outbox_id: int | str) -> str:
    return f"{_CREATOR}{outbox_id}"


def _provider_id(creator: str, spool_id: int) -> str:
    return f"{creator.removeprefix(_CREATOR).removesuffix(_TOLD)}-{spool_id}"


def parts_of(text: str, outbox_id: int) -> list[Part]:
    """The parts of `text`. Each try has the same 16-bit reference: a retry may complete a half text."""
    texts = split(text, reference_bits=16)
    if len(texts) == 1:
        return [Part(text, "")]
    joining = f"060804{outbox_id & 0xFFFF:04X}{len(texts):02X}"
    return [Part(each, f"{joining}{number:02X}") for number, each in enumerate(texts, 1)]


def taken(connection: sqlite3.Connection, outbox_id: int, earlier_id: str | None) -> str | None:
    """The provider id of a try that is under way, has left or may have left; None: this row can be sent.

    `earlier_id` is the try whose end our side knows: asking again in spite of it means another one.
    """
    creator = _creator(outbox_id)
    waiting = connection.execute("SELECT max(ID) FROM outbox WHERE CreatorID = ?", (creator,)).fetchone()
    if waiting[0] is not None:
        return _provider_id(creator, waiting[0])
    tries = _tries_of(connection, creator)
    if not tries or tries[-1].outcome.may_go_again or tries[-1].provider_id == earlier_id:
        return None
    # Our side did not keep the answer: it has to hear the end of this try again.
    tell(connection, tries[-1], is_told=False)
    return tries[-1].provider_id


def hand_over(connection: sqlite3.Connection, submission: Submission, limit: int) -> str:
    """Put a text that is not `taken` into the outbox; returns the provider id. Raises SpoolFull."""
    if waiting_parts(connection) >= limit:
        raise SpoolFull
    parts = _missing(submission, _tries_of(connection, submission.creator))
    return _provider_id(submission.creator, _insert(connection, submission, parts))


def _tries_of(connection: sqlite3.Connection, creator: str) -> list[Try]:
    return _tries(connection, "CreatorID IN (?, ?)", (creator, creator + _TOLD))


def _missing(submission: Submission, tries: Sequence[Try]) -> list[Part]:
    """The parts that did not leave in an earlier try; all of them when none did, or all."""
    parts = parts_of(submission.text, submission.outbox_id)
    left = {(part.udh, part.digits) for each in tries for part in each.parts if part.has_left}
    return [part for part in parts if (part.udh, part.digits) not in left] or parts


def _insert(connection: sqlite3.Connection, submission: Submission, parts: Sequence[Part]) -> int:
    coding = "Default_No_Compression" if is_gsm7(submission.text) else "Unicode_No_Compression"
    first, *others = parts
    values = (
        *(submission.number, first.digits, first.text, coding, first.udh, -1, "true" if others else "false"),
        *(submission.validity, submission.phone, "yes", submission.creator, submission.priority),
        *(f"{submission.at:%Y-%m-%d %H:%M:%S}", _AT_ONCE, _AT_ONCE, 0),
    )
    marks = ", ".join("?" * len(values))
    row = connection.execute(f"INSERT INTO outbox ({_ROW_COLUMNS}) VALUES ({marks})", values)  # noqa: S608 - constants
    spool_id = row.lastrowid or 0
    connection.executemany(
        "INSERT INTO outbox_multipart (ID, SequencePosition, Text, TextDecoded, Coding, UDH, Class) "
        "VALUES (?, ?, ?, ?, ?, ?, -1)",
        [(spool_id, place, part.digits, part.text, coding, part.udh) for place, part in enumerate(others, 2)],
    )
    return spool_id


def waiting_parts(connection: sqlite3.Connection) -> int:
    """How many parts the daemon has still to send."""
    query = "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM outbox_multipart)"
    return connection.execute(query).fetchone()[0]


def finished(connection: sqlite3.Connection) -> list[Try]:
    """What the daemon has finished with and whose end was not told yet, oldest first."""
    return _tries(connection, "CreatorID LIKE ? AND CreatorID NOT LIKE ?", (f"{_CREATOR}%", f"%{_TOLD}"))


_TRIES = """
SELECT ID, CreatorID, SenderID, SequencePosition, Status, StatusCode, StatusError, UDH, Text
FROM sentitems WHERE ID NOT IN (SELECT ID FROM outbox)
"""


def _tries(connection: sqlite3.Connection, condition: str, values: Sequence[str]) -> list[Try]:
    query = f"{_TRIES} AND {condition} ORDER BY ID, SequencePosition"
    found: dict[tuple[int, str, str], list[SentPart]] = defaultdict(list)
    for spool_id, creator, phone, *part in connection.execute(query, values):
        found[spool_id, creator, phone].append(SentPart(*part))
    return [Try(*key, outcome(parts), tuple(parts)) for key, parts in found.items()]


_PLACES = """
SELECT 1 FROM outbox WHERE ID = ?1 AND CreatorID = ?2 UNION ALL
SELECT 1 FROM sentitems WHERE ID = ?1 AND CreatorID IN (?2, ?3)
"""


def vanished(connection: sqlite3.Connection, provider_ids: Iterable[str]) -> list[Try]:
    """Those of which the spool knows nothing any more: they may have left.

    The daemon gives up noting what it sent while the spool stays locked, or somebody put a new spool there.
    """
    found: list[Try] = []
    for provider_id in provider_ids:
        outbox_id, _, spool_id = provider_id.partition("-")
        creator = _creator(outbox_id)
        if connection.execute(_PLACES, (int(spool_id), creator, creator + _TOLD)).fetchone() is None:
            found.append(Try(int(spool_id), creator, "", UNANSWERED))
    return found


def tell(connection: sqlite3.Connection, done: Try, *, is_told: bool) -> None:
    """Mark the end of a try as told and committed, or as to be told again."""
    plain = done.creator.removesuffix(_TOLD)
    mark = plain + _TOLD if is_told else plain
    connection.execute("UPDATE sentitems SET CreatorID = ? WHERE ID = ?", (mark, done.spool_id))


_STALE = "FROM outbox WHERE CreatorID LIKE ? AND SendingTimeOut = ? AND InsertIntoDB < ?"
# With those of the same urgency behind them for the same number, which would else leave before them.
_WITH_LATER_ONES = f"""
SELECT DISTINCT one.ID FROM outbox AS one
JOIN (SELECT ID, DestinationNumber, Priority, SendingTimeOut {_STALE}) AS stale
  ON one.ID >= stale.ID AND one.DestinationNumber = stale.DestinationNumber
 AND one.Priority = stale.Priority AND one.SendingTimeOut = stale.SendingTimeOut
"""  # noqa: S608 - constants

_NEVER_TRIED = """
INSERT INTO sentitems
  (ID, SequencePosition, Text, TextDecoded, Coding, UDH, DestinationNumber, SenderID, Status, CreatorID)
SELECT ID, 1, '', '', Coding, coalesce(UDH, ''), DestinationNumber, coalesce(SenderID, ''), 'Error', CreatorID
FROM outbox WHERE ID = ?
"""


def _stale_values(before: datetime) -> tuple[str, str, str]:
    return f"{_CREATOR}%", _AT_ONCE, f"{before:%Y-%m-%d %H:%M:%S}"


def has_stale(connection: sqlite3.Connection, before: datetime) -> bool:
    """Whether there is anything to withdraw."""
    return connection.execute(f"SELECT 1 {_STALE} LIMIT 1", _stale_values(before)).fetchone() is not None


def withdraw(connection: sqlite3.Connection, before: datetime) -> int:
    """Take back what waited since `before` and the daemon never touched, and what waits behind that.

    It then counts as never tried. Our own queue knows quiet hours, STOP and what a text is good for; the daemon's
    does not.
    """
    stale = connection.execute(_WITH_LATER_ONES, _stale_values(before)).fetchall()
    for row in stale:
        connection.execute(_NEVER_TRIED, row)
        connection.execute("DELETE FROM outbox WHERE ID = ?", row)
        connection.execute("DELETE FROM outbox_multipart WHERE ID = ?", row)
    return len(stale)


_TAKEN_BACK = """
SELECT 1 FROM sentitems WHERE DestinationNumber = ? AND Status = 'Error' AND CreatorID LIKE ? AND CreatorID NOT LIKE ?
AND CreatorID <> ? LIMIT 1
"""


def is_behind(connection: sqlite3.Connection, submission: Submission) -> bool:
    """Whether another text for that number was taken back, and our side does not know it yet."""
    values = (submission.number, f"{_CREATOR}%", f"%{_TOLD}", submission.creator)
    return connection.execute(_TAKEN_BACK, values).fetchone() is not None


def prune(connection: sqlite3.Connection) -> None:
    """Forget texts whose end was told two days ago, and those that nobody will report on any more."""
    connection.execute(
        "DELETE FROM sentitems WHERE (CreatorID LIKE ? AND UpdatedInDB < datetime('now', '-2 days')) "
        "OR (CreatorID LIKE ? AND UpdatedInDB < datetime('now', '-14 days'))",
        (f"{_CREATOR}%{_TOLD}", f"{_CREATOR}%"),
    )


def validity(use: timedelta | None) -> int:
    """How long the network tries, as an octet (TS 23.040 section 9.2.3.12.1); None: two days."""
    if use is None:
        return 168
    minutes = max(use // timedelta(minutes=1), 5)
    if minutes <= 12 * 60:
        return minutes // 5 - 1
    if minutes <= 24 * 60:
        return 143 + (minutes - 12 * 60) // 30
    return min(166 + minutes // (24 * 60), 196) if minutes >= 48 * 60 else 167
