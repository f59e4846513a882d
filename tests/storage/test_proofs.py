"""Numbers that prove: random, one for each thing, found while they are good."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from storage import proofs
from storage.codes import CodeKind
from storage.proofs import Proof

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
    numbers += [proofs.show(connection, CodeKind.JOIN, subject, NOW, LATER) for subject in range(2, 9)]
    assert len(numbers) == len(set(numbers))
    assert sorted(numbers) != numbers


@pytest.mark.parametrize(("kind", "few"), [(CodeKind.ANNOUNCEMENT, 8), (CodeKind.JOIN, 8), (CodeKind.THREAD, 200)])
def test_many_open_numbers_make_the_next_one_of_their_kind_longer(
    connection: Connection, kind: CodeKind, few: int
) -> None:
    shown = [proofs.show(connection, kind, subject, NOW, LATER) for subject in range(few + 2)]
    assert [4] * few + [6, 6] == [len(str(number)) for number in shown]
    assert 4 == len(str(proofs.show(connection, CodeKind.ECHO, 1, NOW, LATER)))


def test_numbers_that_are_over_make_none_longer(connection: Connection) -> None:
    for subject in range(8):
        proofs.show(connection, CodeKind.JOIN, subject, NOW, LATER)
    assert 4 == len(str(proofs.show(connection, CodeKind.JOIN, 9, LATER, LATER + timedelta(days=1))))
