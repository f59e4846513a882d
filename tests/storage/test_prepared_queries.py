"""What is prepared finds and changes what SQLAlchemy would."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from storage.columns import Moment
from storage.prepared_queries import PreparedChange, PreparedSelect
from storage.tables import people

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)

_since = people.c.created_at >= bindparam("since", type_=Moment)
_those = people.c.id.in_(bindparam("those", expanding=True))
FOUND = select(people.c.id, people.c.created_at, people.c.is_coordinator, people.c.name.label("called")).where(
    _those, _since, people.c.name == "Ma Hla"
)
CHANGED = update(people).where(_those).values(name="Ko Aung", heard_at=bindparam("at"))


@pytest.fixture(autouse=True)
def _seven(connection: Connection) -> None:
    rows = [{"id": number, "created_at": NOW + timedelta(days=number), "name": "Ma Hla"} for number in range(1, 8)]
    connection.execute(insert(people), rows)


@pytest.mark.parametrize(
    "those",
    [
        pytest.param([], id="an empty list finds nothing"),
        pytest.param([3], id="one"),
        pytest.param([6, 2, 4], id="a list that is filled up to four"),
        pytest.param([7, 6, 5, 4, 3], id="and to sixteen"),
        pytest.param(list(range(2_000)), id="a long one that is left to SQLAlchemy"),
    ],
)
def test_rows_are_those_that_sqlalchemy_finds(connection: Connection, those: list[int]) -> None:
    since = NOW + timedelta(days=3)
    expected = [tuple(row) for row in connection.execute(FOUND, {"those": those, "since": since})]
    prepared = PreparedSelect(FOUND)
    for _again in range(2):
        assert expected == [tuple(row) for row in prepared.rows(connection, {"those": those}, since=since)]


def test_columns_are_read_by_name_in_their_own_types(connection: Connection) -> None:
    (row,) = PreparedSelect(FOUND).rows(connection, {"those": [2]}, since=NOW)
    assert (2, NOW + timedelta(days=2), False, "Ma Hla") == (row.id, row.created_at, row.is_coordinator, row.called)


@pytest.mark.parametrize(("those", "expected"), [([], 0), ([1], 1), ([1, 2, 9], 2), (list(range(2_000)), 7)])
def test_a_change_says_how_many_rows_it_changed(connection: Connection, those: list[int], expected: int) -> None:
    assert expected == PreparedChange(CHANGED).run(connection, {"those": those}, at=NOW)
    heard = connection.execute(select(people.c.heard_at).where(people.c.name == "Ko Aung")).scalars().all()
    assert [NOW] * expected == heard


def test_a_change_returns_rows_as_sqlalchemy_reads_them(connection: Connection) -> None:
    returned = PreparedSelect(CHANGED.returning(people.c.id, people.c.heard_at, people.c.is_coordinator))
    rows = returned.rows(connection, {"those": [5, 3]}, at=NOW)
    assert {(3, NOW, False), (5, NOW, False)} == {(row.id, row.heard_at, row.is_coordinator) for row in rows}


def test_what_is_deleted_is_returned(connection: Connection) -> None:
    gone = PreparedSelect(delete(people).where(_those).returning(people.c.id, people.c.created_at))
    rows = gone.rows(connection, {"those": [4]})
    assert [(4, NOW + timedelta(days=4))] == [tuple(row) for row in rows]
    assert 4 not in connection.execute(select(people.c.id)).scalars().all()


@pytest.mark.parametrize("count", [1, 2])
def test_each_row_is_changed_by_its_own_values(connection: Connection, count: int) -> None:
    named = PreparedChange(update(people).where(people.c.id == bindparam("of")).values(name=bindparam("called")))
    expected = [(number, f"Ma {number}") for number in range(1, count + 1)]
    named.many(connection, [{"of": number, "called": name} for number, name in expected])
    changed = select(people.c.id, people.c.name).where(people.c.name != "Ma Hla").order_by(people.c.id)
    assert expected == [tuple(row) for row in connection.execute(changed)]


@pytest.mark.parametrize("most", [1, 3, 2])
def test_a_limit_counts_wherever_it_stands(connection: Connection, most: int) -> None:
    newest = select(func.max(people.c.id)).limit(1).scalar_subquery()
    older = select(people.c.id, newest).where(people.c.id < newest, people.c.name == bindparam("called"))
    first = PreparedSelect(older.order_by(people.c.id).limit(bindparam("most")).offset(1))
    expected = [(number, 7) for number in range(2, 2 + most)]
    assert expected == [tuple(row) for row in first.rows(connection, called="Ma Hla", most=most)]
