"""Two addresses become one person: everything that names the one names the other then, and nothing is lost."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select

from messages.address import Address
from storage import addresses, people, person_merge, questions, tables
from storage.people import Person
from storage.questions import Question
from storage.tables import groups, join_requests, memberships, metadata, reports

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
NUMBER, CHAT = Address("sms", "+959771000001"), Address("telegram", "1001")
LATER = NOW + timedelta(minutes=15)


@pytest.fixture
def two(connection: Connection) -> tuple[Person, Person]:
    """Who asked for the code, and who used it."""
    for code in ("LAND", "PRO", "REC"):
        connection.execute(insert(groups).values(code=code))
    asker = people.create(connection, NUMBER, NOW, name="Ma Hla", consented_at=NOW)
    other = people.create(connection, CHAT, NOW, name="Hla", language="my", township="MMR003001")
    return asker, other


def enter(connection: Connection, person: Person, code: str, *, leads: bool = False, days: int = 0) -> None:
    values = {"code": code, "person_id": person.id, "is_leader": leads, "joined_at": NOW + timedelta(days=days)}
    connection.execute(insert(memberships).values(**values))


def join(connection: Connection, two: tuple[Person, Person]) -> Person:
    asker, other = (people.get(connection, one.id) for one in two)
    person_merge.merge(connection, asker, other, NOW)
    return people.get(connection, asker.id)


def test_the_asker_s_values_win_and_the_other_s_fill_the_gaps(
    connection: Connection, two: tuple[Person, Person]
) -> None:
    one = join(connection, two)
    assert ("Ma Hla", "my", "MMR003001", NOW) == (one.name, one.language, one.township, one.consented_at)
    assert {NUMBER, CHAT} == set(addresses.of_person(connection, one.id))
    assert {} == people.by_id(connection, [two[1].id])


def test_one_address_is_in_use(connection: Connection, two: tuple[Person, Person]) -> None:
    one = join(connection, two)
    current = select(tables.addresses.c.address).where(
        tables.addresses.c.person_id == one.id, tables.addresses.c.is_current
    )
    assert [str(NUMBER)] == list(connection.execute(current).scalars())


def test_memberships_are_joined_and_a_leader_stays_one(connection: Connection, two: tuple[Person, Person]) -> None:
    enter(connection, two[0], "LAND", days=3)
    enter(connection, two[1], "LAND", leads=True)
    enter(connection, two[1], "PRO")
    one = join(connection, two)
    joined = select(memberships.c.joined_at).where(memberships.c.code == "LAND")
    assert ({"LAND", "PRO"}, {"LAND"}) == (one.groups, one.leads)
    assert [NOW] == list(connection.execute(joined).scalars())


def test_nobody_waits_to_be_let_in_twice(connection: Connection, two: tuple[Person, Person]) -> None:
    enter(connection, two[0], "PRO")
    rows = [(two[0], "REC"), (two[1], "REC"), (two[1], "PRO"), (two[1], "LAND")]
    connection.execute(
        insert(join_requests), [{"person_id": who.id, "code": code, "asked_at": NOW} for who, code in rows]
    )
    one = join(connection, two)
    is_open = join_requests.c.decided_at.is_(None)
    found = select(join_requests.c.person_id, join_requests.c.code).where(is_open).order_by(join_requests.c.id)
    assert [(one.id, "REC"), (one.id, "LAND")] == [tuple(row) for row in connection.execute(found)]


@pytest.mark.parametrize(("asker_is_asked", "expected"), [(True, "asker"), (False, "other")])
def test_the_asker_s_open_question_wins(
    connection: Connection, two: tuple[Person, Person], asker_is_asked: bool, expected: str
) -> None:
    for name, person in zip(("asker", "other"), two, strict=True):
        if name == "other" or asker_is_asked:
            questions.ask(connection, person.id, Question(name, {}, NOW, LATER))
    one = join(connection, two)
    assert expected == questions.open_ones(connection, [one.id], NOW)[one.id].kind


def test_reports_are_the_same_person_s(connection: Connection, two: tuple[Person, Person]) -> None:
    for person in two:
        connection.execute(insert(reports).values(person_id=person.id, day=NOW.date(), reported_at=NOW))
    one = join(connection, two)
    assert [one.id, one.id] == list(connection.execute(select(reports.c.person_id)).scalars())


def test_every_column_that_names_a_person_is_joined() -> None:
    """A new table with a person in it needs a line in storage/person_merge.py."""
    known = {f"{column.table.name}.{column.name}" for column in person_merge.MOVED}
    known |= {f"{table.name}.person_id" for table in person_merge.ONE_EACH} | {
        "memberships.person_id",
        "audit.person_id",
    }
    # Used up by the joining; who is erased is nobody any more; how far somebody has read is forgotten.
    known |= {"link_codes.person_id", "erasures.person_id", "cuts.person_id"}
    known |= {f"{name}.person_id" for name in ("logins", "sessions", "api_keys", "calendar_links")}  # are made anew
    names = ("_by", "owner_id", "author_id", "lender_id", "person_id")

    def is_person(column: Any) -> bool:
        return column.name.endswith(names) or any(key.column.table.name == "people" for key in column.foreign_keys)

    found = {f"{table.name}.{one.name}" for table in metadata.sorted_tables for one in table.c if is_person(one)}
    assert set() == found - known
