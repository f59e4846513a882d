"""Numbers that prove: `YES 4821`, `REPLY 3094`. Random, and shown to those alone who may text them back.

What people talk about, announcement 73 or report 214, has a small number of its own.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from storage.chance import below
from storage.codes import CodeKind
from storage.tables import proofs

DIGITS = 4
LONG = 6  # where many guess, or many numbers are open
_CROWDED = 1_000  # so many open numbers make the next one longer: a guess must not hit one in nine


@dataclass(frozen=True, slots=True)
class Proof:
    """What a number stands for: the announcement, request, thread or echo of that id."""

    number: int
    kind: CodeKind
    subject_id: int


def show(
    connection: Connection, kind: CodeKind, subject_id: int, now: datetime, until: datetime, digits: int = DIGITS
) -> int:
    """The number of this subject, good until then: the one that it has, or a new one that nothing else has."""
    connection.execute(delete(proofs).where(proofs.c.until <= now))
    same = (proofs.c.kind == kind.value, proofs.c.subject_id == subject_id)
    known = connection.execute(update(proofs).where(*same).values(until=until).returning(proofs.c.number)).scalar()
    if known is not None:
        return known
    taken = set(connection.execute(select(proofs.c.number)).scalars())
    wanted = digits if len(taken) < _CROWDED else LONG
    number = _draw(connection, f"{kind}:{subject_id}:{now.isoformat()}", wanted, taken)
    connection.execute(proofs.insert().values(number=number, kind=kind.value, subject_id=subject_id, until=until))
    return number


def _draw(connection: Connection, seed: str, digits: int, taken: set[int]) -> int:
    tries = (10 ** (digits - 1) + below(connection, f"{seed}:{n}", 9 * 10 ** (digits - 1)) for n in range(100_000))
    return next(number for number in tries if number not in taken)


def find(connection: Connection, number: int, now: datetime) -> Proof | None:
    """What this number stands for; None: nothing that is open. How long it takes tells nothing of open numbers."""
    wanted, found = str(number).encode(), None
    for row in connection.execute(select(proofs).where(proofs.c.until > now)):
        if hmac.compare_digest(str(row.number).encode(), wanted):
            found = row
    return None if found is None else Proof(found.number, CodeKind(found.kind), found.subject_id)


def close(connection: Connection, kind: CodeKind, subject_id: int) -> None:
    """The number of this subject is good no longer."""
    connection.execute(delete(proofs).where(proofs.c.kind == kind.value, proofs.c.subject_id == subject_id))
