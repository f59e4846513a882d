"""Numbers that prove: `YES 4821`, `REPLY 3094`. Random, and shown to those alone who may text them back.

What people talk about, announcement 73 or report 214, has a small number of its own.
"""

import hmac
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, or_, select, update

from storage.chance import below
from storage.codes import CodeKind
from storage.tables import join_requests, memberships, proofs, threads

DIGITS = 4
LONG = 6  # where many guess, or many numbers are open
_OF_COORDINATORS = (CodeKind.JOIN, CodeKind.THREAD, CodeKind.FORGET, CodeKind.BORROWED)  # kinds that they are shown
# So many open numbers of a kind make the next one longer, so that a guess does not hit one of many: whoever forges a
# leader's number can have any number of previews made, and strangers of requests. Threads are open for a month.
_CROWDED = 8
_CROWDED_THREADS = 200


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
    taken = {row.number: row.kind for row in connection.execute(select(proofs.c.number, proofs.c.kind))}
    alike = sum(other == kind.value for other in taken.values())
    wanted = digits if alike < (_CROWDED_THREADS if kind is CodeKind.THREAD else _CROWDED) else LONG
    number = _draw(connection, f"{kind}:{subject_id}:{now.isoformat()}", wanted, taken)
    connection.execute(proofs.insert().values(number=number, kind=kind.value, subject_id=subject_id, until=until))
    return number


def _draw(connection: Connection, seed: str, digits: int, taken: Collection[int]) -> int:
    tries = (10 ** (digits - 1) + below(connection, f"{seed}:{n}", 9 * 10 ** (digits - 1)) for n in range(100_000))
    return next(number for number in tries if number not in taken)


def find(connection: Connection, number: int, now: datetime) -> Proof | None:
    """What this number stands for; None: nothing that is open. How long it takes tells nothing of open numbers."""
    wanted, found = str(number).encode(), None
    for row in connection.execute(select(proofs).where(proofs.c.until > now)):
        if hmac.compare_digest(str(row.number).encode(), wanted):
            found = row
    return None if found is None else Proof(found.number, CodeKind(found.kind), found.subject_id)


def end_of(connection: Connection, kind: CodeKind, subject_id: int) -> datetime | None:
    """Until when the number of this subject is good; None: it has none."""
    same = (proofs.c.kind == kind.value, proofs.c.subject_id == subject_id)
    return connection.execute(select(proofs.c.until).where(*same)).scalar()


def close(connection: Connection, kind: CodeKind, subject_id: int) -> None:
    """The number of this subject is good no longer."""
    connection.execute(delete(proofs).where(proofs.c.kind == kind.value, proofs.c.subject_id == subject_id))


def end_shown(connection: Connection, codes: Collection[str] | None, person_id: int) -> list[Proof]:
    """End the numbers that a leader of these groups could see (None: a coordinator); what had them, in order."""
    ended = delete(proofs).where(_is_shown(codes, person_id)).returning(proofs)
    rows = sorted(connection.execute(ended), key=lambda row: (row.kind, row.subject_id))
    return [Proof(row.number, CodeKind(row.kind), row.subject_id) for row in rows]


def _is_shown(codes: Collection[str] | None, person_id: int) -> ColumnElement[bool]:
    is_join, is_thread = proofs.c.kind == CodeKind.JOIN.value, proofs.c.kind == CodeKind.THREAD.value
    if codes is None:
        return proofs.c.kind.in_([kind.value for kind in _OF_COORDINATORS])
    # Leaders also see what alerts them: texts of their groups' members to the coordinators.
    members = select(memberships.c.person_id).where(memberships.c.code.in_(codes))
    seen = or_(threads.c.code.in_(codes), threads.c.to_person_id == person_id, threads.c.person_id.in_(members))
    asked = select(join_requests.c.id).where(join_requests.c.code.in_(codes))
    of_join = and_(is_join, proofs.c.subject_id.in_(asked))
    return or_(of_join, and_(is_thread, proofs.c.subject_id.in_(select(threads.c.id).where(seen))))
