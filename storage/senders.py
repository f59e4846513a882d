"""Who texted, with what each was asked last: one look, since all texts need both."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam

from messages.address import Address
from messages.scheme import scheme_of
from storage import people
from storage import questions as open_questions
from storage.columns import Moment
from storage.people import Person
from storage.prepared_queries import PreparedSelect
from storage.questions import Question
from storage.tables import people as people_rows
from storage.tables import questions

_ASKED = ("kind", "data", "asked_at", "expires_at")  # as `Question` has them
_is_open = questions.c.expires_at > bindparam("moment", type_=Moment)
_SENDERS = PreparedSelect(
    people.BY_ADDRESS.add_columns(*(questions.c[name].label(f"question_{name}") for name in _ASKED)).join(
        questions, and_(questions.c.person_id == people_rows.c.id, _is_open), isouter=True
    )
)


class Senders(NamedTuple):
    """Those who are known, by address, and by person what is open that they were asked."""

    known: dict[Address, Person]
    asked: dict[int, Question]


def look_up(connection: Connection, those: Collection[Address], now: datetime) -> Senders:
    """Who is reached by these addresses."""
    if any(scheme_of(address.scheme).names_person for address in those):  # seldom: of who is signed in on the page
        known = people.by_address(connection, those)
        return Senders(known, open_questions.open_ones(connection, [one.id for one in known.values()], now))
    rows = _SENDERS.rows(connection, {"those": [str(address) for address in those]}, moment=now)
    asked = {
        row.id: Question(row.question_kind, row.question_data, row.question_asked_at, row.question_expires_at)
        for row in rows
        if row.question_kind is not None
    }
    return Senders(people.heard_from(rows), asked)
