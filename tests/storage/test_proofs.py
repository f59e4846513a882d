"""Numbers that prove: random, one for each thing, found while they are good."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert

from storage import proofs
from storage.codes import CodeKind
from storage.proofs import Proof
from storage.tables import proofs as rows

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def test_a_thing_keeps_its_number_while_it_is_open(connection: Connection) -> None:
    number = proofs.show(connection, CodeKind.THREAD, 57, NOW, LATER)
    assert 4 == len(str(number))
    assert number == proofs.show(connection, CodeKind.THREAD, 57, NOW, LATER)
    assert Proof(number, CodeKind.THREAD, 57) == proofs.find(connection, number, NOW)
    assert None is proofs.find(connection, number, LATER)


def test_numbers_are_unlike_one_another(connection: Connection) -> None:
    numbers = [proofs.show(connection, kind, 1, NOW, LATER) for kind in CodeKind]
    numbers += [proofs.show(connection, CodeKind.JOIN, subject, NOW, LATER) for subject in range(2, 40)]
    assert len(numbers) == len(set(numbers))
    assert sorted(numbers) != numbers


def test_many_open_numbers_make_the_next_one_longer(connection: Connection) -> None:
    kind = CodeKind.JOIN.value
    open_ones = [{"number": n, "kind": kind, "subject_id": n, "until": LATER} for n in range(1000, 2000)]
    connection.execute(insert(rows), open_ones)
    assert 6 == len(str(proofs.show(connection, CodeKind.THREAD, 1, NOW, LATER)))
