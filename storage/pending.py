"""What waits in inbox, timers and outbox, in one look: for a loop that must know what to turn to, and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, ScalarSelect, bindparam, func, select

from storage.prepared_queries import PreparedSelect
from storage.tables import IS_QUEUED, IS_SENDING, IS_WAITING, inbox, outbox, timers
from storage.timers import TRIES


@dataclass(frozen=True, slots=True)
class Pending:
    """`texts`: some wait to be handled. `timer`, `outbound`: when the next is due; None, or absent: there is none.

    `expires`: when the next queued text loses its use; `lapses`: when the next lease of one that is being sent ends.
    """

    texts: bool
    timer: datetime | None
    outbound: Mapping[str, datetime]
    expires: datetime | None = None
    lapses: datetime | None = None


def _next_outbound(scheme: str) -> ScalarSelect[datetime]:
    may_leave = outbox.c.priority <= bindparam(f"ceiling_{scheme}", type_=Integer)
    queued = (IS_QUEUED, outbox.c.scheme == scheme, may_leave)
    return select(func.min(outbox.c.due_at)).where(*queued).scalar_subquery()


@cache
def _look(schemes: tuple[str, ...]) -> PreparedSelect:
    pending = select(
        select(inbox.c.id).where(IS_WAITING).limit(1).scalar_subquery(),
        select(func.min(timers.c.due_at)).where(timers.c.attempts < TRIES).scalar_subquery(),
        select(func.min(outbox.c.expires_at)).where(IS_QUEUED, outbox.c.expires_at.is_not(None)).scalar_subquery(),
        select(func.min(outbox.c.lease_until)).where(IS_SENDING).scalar_subquery(),
        *map(_next_outbound, schemes),
    )
    return PreparedSelect(pending)


def look(connection: Connection, ceilings: Mapping[str, int]) -> Pending:
    """What waits now. `ceilings`: by each scheme that is served, the outbox priority up to which texts may leave."""
    values: dict[str, Any] = {f"ceiling_{scheme}": ceiling for scheme, ceiling in ceilings.items()}
    (found,) = _look(tuple(ceilings)).rows(connection, **values)
    text, timer, expires, lapses, *moments = tuple[Any, ...](found)
    due = {scheme: moment for scheme, moment in zip(ceilings, moments, strict=True) if moment is not None}
    return Pending(text is not None, timer, due, expires, lapses)
