"""Keys for other programs: what opens is kept nowhere, and ends with its person."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, select

from messages.address import Address
from storage import api_keys, erasure, people, person_merge, removals, tables
from storage.api_keys import Scope

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)


def person(connection: Connection, number: int) -> int:
    return people.create(connection, Address("sms", f"+9597710000{number:02}"), NOW).id


def test_a_key_is_found_by_what_opens_and_that_is_kept_nowhere(connection: Connection) -> None:
    su = person(connection, 1)
    opens, given = api_keys.give(connection, su, "board", [Scope.REPORTS, Scope.GROUPS], NOW)
    assert opens.startswith(given.prefix) and len(opens) > len(given.prefix) + 30
    assert given == api_keys.find(connection, opens, NOW)
    assert None is api_keys.find(connection, opens + "x", NOW)
    assert {Scope.REPORTS, Scope.GROUPS} == given.scopes
    rows = connection.execute(select(tables.api_keys)).all()
    assert opens not in str(rows)


def test_two_keys_are_never_the_same(connection: Connection) -> None:
    su = person(connection, 1)
    assert 20 == len({api_keys.give(connection, su, f"{n}", [Scope.GROUPS], NOW)[0] for n in range(20)})


def test_its_use_counts_as_noted_for_an_hour(connection: Connection) -> None:
    opens, given = api_keys.give(connection, person(connection, 1), "board", [Scope.GROUPS], NOW)
    api_keys.note_used(connection, given.id, NOW)
    for minutes, expected in ((59, True), (60, False)):
        found = api_keys.find(connection, opens, NOW + timedelta(minutes=minutes))
        assert found is not None and (NOW, expected) == (found.used_at, found.is_noted)


def test_a_key_that_is_taken_back_opens_nothing(connection: Connection) -> None:
    su = person(connection, 1)
    opens, given = api_keys.give(connection, su, "board", [Scope.GROUPS], NOW)
    other, _key = api_keys.give(connection, su, "other", [Scope.GROUPS], NOW)
    assert [True, False] == [api_keys.revoke(connection, given.id) for _time in range(2)]
    assert None is api_keys.find(connection, opens, NOW)
    assert api_keys.find(connection, other, NOW) is not None


def test_whose_phone_is_lost_keeps_what_was_made_on_the_machine_itself(connection: Connection) -> None:
    su = person(connection, 1)
    for name in ("office", "page"):
        api_keys.give(connection, su, name, [Scope.GROUPS], NOW, is_of_page=name == "page")
    removals.end_all(connection, su)
    assert ["office"] == [one.name for one in api_keys.every(connection)]


def test_who_is_erased_or_joined_leaves_no_key(connection: Connection) -> None:
    kept, gone, erased = (people.get(connection, person(connection, number)) for number in range(3))
    for one in (kept, gone, erased):
        api_keys.give(connection, one.id, f"{one.id}", [Scope.GROUPS], NOW)
    person_merge.merge(connection, kept, gone, NOW)
    erasure.erase(connection, erased.id, None, NOW)
    assert [kept.id] == [one.person_id for one in api_keys.every(connection)]


def test_a_scope_of_a_newer_program_opens_nothing_here(connection: Connection) -> None:
    opens, given = api_keys.give(connection, person(connection, 1), "board", [Scope.GROUPS], NOW)
    scopes = [*given.scopes, "read:minds"]
    connection.execute(tables.api_keys.update().values(scopes=scopes))
    found = api_keys.find(connection, opens, NOW)
    assert found is not None and {Scope.GROUPS} == found.scopes
