"""The daemon's inbox: rows that wait for us, and marking them as handed on."""

import sqlite3
from collections.abc import Iterable

from bot.channels.modem.multipart import InboxRow

USSD = 127  # the class of an operator's answer to *124#: not a text
UNREADABLE = "unreadable"  # set aside for a person to look at
# Parts that were handed on stay in sight: their rest, or a stray copy, may still come.
_SELECT = f"""
SELECT ID, SenderNumber, ReceivingDateTime, Text, UDH, TextDecoded, Coding, RecipientID, Processed
FROM inbox WHERE Class <> {USSD} AND (Processed = 'false' OR (Processed = 'true' AND UDH <> ''))
ORDER BY ID
"""  # noqa: S608 - the only value is our own constant


def rows(connection: sqlite3.Connection) -> list[InboxRow]:
    """What waits, with the parts of joined texts that were handed on lately."""
    return [_row(*row) for row in connection.execute(_SELECT)]


def _row(
    row_id: int,
    sender: str,
    sent: str,
    digits: str,
    udh: str,
    decoded: str,
    coding: str,
    phone: str,
    processed: str,
) -> InboxRow:
    return InboxRow(row_id, sender, sent, digits, udh, decoded, coding, phone, processed == "true")


def mark(connection: sqlite3.Connection, row_ids: Iterable[int], as_what: str = "true") -> None:
    """These rows are handed on and committed (or set aside)."""
    connection.executemany("UPDATE inbox SET Processed = ? WHERE ID = ?", [(as_what, each) for each in row_ids])


def prune(connection: sqlite3.Connection) -> None:
    """Forget what was handed on two days ago: nothing joins with it any more."""
    connection.execute("DELETE FROM inbox WHERE Processed = 'true' AND UpdatedInDB < datetime('now', '-2 days')")
