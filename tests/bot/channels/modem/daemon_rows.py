"""Rows as gammu-smsd writes them, for what its dummy phone cannot do: refuse, be silent, lose the network."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.bot.fake_channel import PATIENCE

_FINISHED = """
INSERT INTO sentitems
  (DestinationNumber, Text, Coding, UDH, CreatorID, Status, StatusCode, ID, SenderID, SequencePosition)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def write(spool: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(spool, timeout=PATIENCE)) as connection, connection:
        connection.execute(statement, values)


def ask(spool: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(spool, timeout=PATIENCE)) as connection:
        return connection.execute(query, values).fetchall()


def modem(
    spool: Path,
    phone: str = "m1",
    *,
    network: str = "ATOM",
    signal: int = 60,
    battery: int = -1,
    silent: timedelta = timedelta(),
    ahead: timedelta = timedelta(),
) -> None:
    """A modem whose daemon was last alive `silent` ago; its zone is `ahead` of this machine's."""
    wrote = datetime.now(UTC) - silent
    alive = wrote.astimezone() + timedelta(seconds=10) + ahead
    write(
        spool,
        "INSERT OR REPLACE INTO phones "
        "(ID, IMEI, IMSI, Client, NetName, NetCode, Signal, Battery, TimeOut, UpdatedInDB) "
        "VALUES (?, ?, '', 'Gammu', ?, '', ?, ?, ?, ?)",
        *(phone, f"imei-{phone}", network, signal, battery),
        *(f"{alive:%Y-%m-%d %H:%M:%S}", f"{wrote:%Y-%m-%d %H:%M:%S}"),
    )


def finish(spool: Path, *ends: tuple[str, int], phone: str = "m1") -> None:
    """The daemon is done with the oldest text: each part gets its (Status, StatusCode)."""
    ((spool_id,),) = ask(spool, "SELECT min(ID) FROM outbox")
    parts = ask(
        spool,
        "SELECT DestinationNumber, Text, Coding, UDH, CreatorID FROM outbox WHERE ID = ?1 UNION ALL "
        "SELECT outbox.DestinationNumber, part.Text, part.Coding, part.UDH, outbox.CreatorID "
        "FROM outbox_multipart AS part JOIN outbox USING (ID) WHERE ID = ?1",
        spool_id,
    )
    for position, (part, end) in enumerate(zip(parts, ends, strict=True), 1):
        write(
            spool,
            _FINISHED,
            *(*part, *end, spool_id, phone, position),
        )
    write(spool, "DELETE FROM outbox WHERE ID = ?", spool_id)
    write(spool, "DELETE FROM outbox_multipart WHERE ID = ?", spool_id)


def receive(spool: Path, digits: str, *, sender: str = "+959771234567", udh: str = "", **others: str | int) -> None:
    """A row of the inbox; `digits` is the text in hexadecimal."""
    columns: dict[str, str | int] = {
        "SenderNumber": sender,
        "Text": digits,
        "UDH": udh,
        "RecipientID": "m1",
        "ReceivingDateTime": "2026-11-20 09:30:00",
        **others,
    }
    marks = ", ".join("?" * len(columns))
    write(spool, f"INSERT INTO inbox ({', '.join(columns)}) VALUES ({marks})", *columns.values())  # noqa: S608 - a test's


def outgoing(spool: Path) -> Sequence[tuple[str, str]]:
    """(UDH, text) of all that stands in the daemon's outbox, in its order."""
    rows = ask(
        spool,
        "SELECT ID, 1 AS place, UDH, TextDecoded FROM outbox UNION ALL "
        "SELECT ID, SequencePosition, UDH, TextDecoded FROM outbox_multipart ORDER BY 1, 2",
    )
    return [(udh, text) for _, _, udh, text in rows]
