"""What the bot asked each person last, and what MORE sends next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from storage.columns import Moment
from storage.engine import insert_into
from storage.prepared_inserts import PreparedInsert
from storage.prepared_queries import PreparedChange, PreparedSelect
from storage.tables import pages, questions

_OPEN = PreparedSelect(
    select(questions).where(
        questions.c.person_id.in_(bindparam("those", expanding=True)),
        questions.c.expires_at > bindparam("moment", type_=Moment()),
    )
)


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: `kind` names who reads the answer, `data` is what that needs."""

    kind: str
    data: Mapping[str, Any]
    asked_at: datetime
    expires_at: datetime


_ASK = PreparedInsert(questions, instead=("person_id",))


def ask(connection: Connection, person_id: int, question: Question) -> None:
    """Ask this person; what was asked before is no longer open."""
    row = {
        "person_id": person_id,
        "kind": question.kind,
        "data": dict(question.data),
        "asked_at": question.asked_at,
        "expires_at": question.expires_at,
    }
    _ASK.many(connection, [row])


def open_ones(connection: Connection, people: Sequence[int], now: datetime) -> dict[int, Question]:
    """What each of these people was asked last, where that is still open."""
    found = _OPEN.rows(connection, {"those": people}, moment=now)
    return {row.person_id: Question(row.kind, row.data, row.asked_at, row.expires_at) for row in found}


def asked_before(connection: Connection, kind: str, moment: datetime) -> list[tuple[int, Question]]:
    """Who was last asked a question of that kind, and at `moment` at the latest, in the order of their numbers."""
    those = select(questions).where(questions.c.kind == kind, questions.c.asked_at <= moment)
    rows = connection.execute(those.order_by(questions.c.person_id))
    return [(row.person_id, Question(row.kind, row.data, row.asked_at, row.expires_at)) for row in rows]


_CLOSE = PreparedChange(delete(questions).where(questions.c.person_id == bindparam("person")))


def close(connection: Connection, person_id: int) -> None:
    """The question is answered, or no longer asked."""
    _CLOSE.run(connection, person=person_id)


_OVER = PreparedChange(delete(questions).where(questions.c.expires_at <= bindparam("moment", type_=Moment)))


def sweep(connection: Connection, now: datetime) -> int:
    """Forget the questions whose time is over."""
    return _OVER.run(connection, moment=now)


def keep_pages(connection: Connection, person_id: int, texts: Sequence[str], now: datetime) -> None:
    """What MORE sends this person next, page by page; nothing when empty."""
    values = {"texts": list(texts), "kept_at": now}
    insert = insert_into(connection, pages).values(person_id=person_id, **values)
    connection.execute(insert.on_conflict_do_update(index_elements=["person_id"], set_=values))


def drop_pages(connection: Connection, person_id: int) -> None:
    """MORE sends this person nothing any more."""
    connection.execute(delete(pages).where(pages.c.person_id == person_id))


def next_page(connection: Connection, person_id: int) -> str | None:
    """The next page, which is then gone; None when there is none."""
    texts = connection.execute(select(pages.c.texts).where(pages.c.person_id == person_id)).scalar()
    if not texts:
        return None
    connection.execute(update(pages).where(pages.c.person_id == person_id).values(texts=texts[1:]))
    return texts[0]
