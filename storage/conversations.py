"""What somebody texted on the page, and what they were answered there."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, literal_column, select

from messages.address import Address
from storage.tables import inbox, outbox

_MOST = 5  # answers to one text


@dataclass(frozen=True, slots=True)
class Answer:
    """One text back, with the texts that its buttons send."""

    text: str
    buttons: Sequence[str]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A text and its answers; `is_handled` False: it is kept, and waits for its turn."""

    id: int
    text: str
    sent_at: datetime
    is_handled: bool
    answers: Sequence[Answer]


def sent(connection: Connection, channel: str, provider_id: str) -> tuple[int, bool] | None:
    """The number of the text that the channel calls so, and whether it was handled; None: it is not kept yet."""
    same = (inbox.c.channel == channel, inbox.c.provider_id == provider_id)
    row = connection.execute(select(inbox.c.id, inbox.c.state).where(*same)).first()
    return None if row is None else (row.id, row.state != "waiting")


def is_called(connection: Connection, inbox_id: int, channel: str, beginning: str) -> bool:
    """Whether this text came by the channel, under a name that begins so."""
    row = connection.execute(select(inbox.c.channel, inbox.c.provider_id).where(inbox.c.id == inbox_id)).first()
    return row is not None and row.channel == channel and row.provider_id.startswith(beginning)


def exchange(connection: Connection, address: Address, inbox_id: int) -> Exchange | None:
    """This text of somebody's, with its answers; None: they sent no such text."""
    row = connection.execute(select(inbox).where(inbox.c.id == inbox_id, inbox.c.address == str(address))).first()
    if row is None:
        return None
    answers = _answers(connection, address, [inbox_id])[inbox_id]
    return Exchange(row.id, row.text, row.received_at, row.state != "waiting", answers)


def newest(connection: Connection, address: Address, limit: int, first: int = 0) -> list[Exchange]:
    """What was said and handled there last, the newest first, from the row `first` on."""
    # In the words of their index.
    done = (inbox.c.address == str(address), inbox.c.state == literal_column("'done'"))
    query = select(inbox).where(*done).order_by(inbox.c.handled_at.desc(), inbox.c.id.desc())
    rows = connection.execute(query.limit(limit).offset(first)).all()
    answers = _answers(connection, address, [row.id for row in rows])
    return [Exchange(row.id, row.text, row.received_at, True, answers[row.id]) for row in rows]


def _answers(connection: Connection, address: Address, ids: Collection[int]) -> dict[int, list[Answer]]:
    """By their dedupe keys, which have an index."""
    keys = [key for number in ids for key in (f"failed:{number}", *(f"reply:{number}:{n}" for n in range(_MOST)))]
    query = (
        select(outbox.c.dedupe_key, outbox.c.text, outbox.c.buttons)
        .where(outbox.c.dedupe_key.in_(keys), outbox.c.address == str(address), outbox.c.text != "")
        .order_by(outbox.c.id)
    )
    found: dict[int, list[Answer]] = defaultdict(list)
    for row in connection.execute(query):
        found[int(row.dedupe_key.split(":")[1])].append(Answer(row.text, tuple(row.buttons or ())))
    return found
