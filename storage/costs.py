"""What left, in texts and SMS parts, and what its providers asked for it: the rows that a bill is made of.

A text counts when a provider took it, whatever became of it afterwards, and also when it may have left. One that was
refused, or given back to be sent later, costs nothing.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from storage.figures import Span
from storage.tables import outbox


@dataclass(frozen=True, slots=True)
class Taken:
    """Texts that leave by one way, and were priced alike.

    `channel` None: they may have left, and which channel took them is not known. `parts` are SMS parts, 0 where
    there are none. `price` is what the providers asked for all of them, in `currency`; with `currency` None they
    did not tell.
    """

    channel: str | None
    scheme: str
    texts: int
    parts: int
    price: float
    currency: str | None


def taken(connection: Connection, span: Span) -> list[Taken]:
    """What left in `span`, by way."""
    return [Taken(*row) for row in connection.execute(_taken(span))]


def taken_by_kind(connection: Connection, span: Span) -> dict[str, list[Taken]]:
    """What left in `span`, by kind (`reply`, `reminder` ...) and way."""
    return _grouped(connection, span, outbox.c.kind)


def taken_by_person(connection: Connection, span: Span) -> dict[int | None, list[Taken]]:
    """What left in `span`, by whom it was for and way; None: somebody who is not known any more."""
    return _grouped(connection, span, outbox.c.person_id)


def _grouped(connection: Connection, span: Span, key: ColumnElement[Any]) -> dict[Any, list[Taken]]:
    found: dict[Any, list[Taken]] = {}
    for *way, group in connection.execute(_taken(span, key)):
        found.setdefault(group, []).append(Taken(*way))
    return found


def _taken(span: Span, *keys: ColumnElement[Any]) -> Select[Any]:
    """The counts of `span`, each followed by `keys`."""
    way = (outbox.c.channel, outbox.c.scheme)
    return (
        select(
            *way,
            func.count(),
            func.sum(outbox.c.segments),
            func.coalesce(func.sum(outbox.c.price), 0.0),
            outbox.c.currency,
            *keys,
        )
        .where(outbox.c.sent_at >= span.begins, outbox.c.sent_at < span.ends, _was_taken())
        .group_by(*way, outbox.c.currency, *keys)
    )


def _was_taken() -> ColumnElement[bool]:
    # A refused text has a moment at which it was refused, but no provider's id.
    by_provider = and_(outbox.c.provider_id.is_not(None), outbox.c.state.not_in(("queued", "sending", "expired")))
    return or_(by_provider, outbox.c.state == "unknown")
