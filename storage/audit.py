"""Who changed what, from what to what. Nothing here changes or goes, but the words of who had themselves erased."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from storage.tables import audit


@dataclass(frozen=True, slots=True)
class Entry:
    """One change; `subject` is like `report:214`. `person_id` None: the command line or the clock."""

    at: datetime
    person_id: int | None
    action: str
    subject: str
    before: Any = None
    after: Any = None


def record(connection: Connection, entries: Sequence[Entry]) -> None:
    """Write these down."""
    if entries:
        rows = [
            {"at": e.at, "person_id": e.person_id, "action": e.action, "subject": e.subject,
             "before": e.before, "after": e.after}
            for e in entries
        ]  # fmt: skip
        connection.execute(insert(audit), rows)
