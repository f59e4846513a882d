"""LINK in the whole loop: the network file still finds its leaders, and texts of one batch know who is one now."""

from datetime import timedelta

from sqlalchemy import Connection, select

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import link_codes, people
from storage.tables import audit
from tests.handlers.people.people_desk import CHAT, COORDINATOR, NOW, OTHER_COORDINATOR, take, texts_to


def code(connection: Connection, lookup: NetworkLookup, who: Address) -> str:
    """The code that this person gets."""
    take(connection, lookup, (who, "LINK"))
    return texts_to(connection, who)[-1].split("LINK ")[1][:4]


def test_who_coordinates_by_one_address_does_so_by_both_also_after_a_reload(
    office: Connection, lookup: NetworkLookup
) -> None:
    digits = code(office, lookup, COORDINATOR)
    take(office, lookup, (CHAT, f"LINK {digits}"))
    load(office, lookup.network, NOW + timedelta(minutes=1))
    both = people.by_address(office, [COORDINATOR, CHAT])
    assert 1 == len({person.id for person in both.values()})
    assert (True, CHAT) == (both[CHAT].is_coordinator, both[CHAT].address)


def test_two_coordinators_become_one(office: Connection, lookup: NetworkLookup) -> None:
    digits = code(office, lookup, COORDINATOR)
    take(office, lookup, (OTHER_COORDINATOR, f"LINK {digits}"))
    assert 1 == len(people.coordinators(office))
    load(office, lookup.network, NOW)
    assert 1 == len(people.coordinators(office))


def test_later_texts_of_the_same_batch_are_of_the_same_person(office: Connection, lookup: NetworkLookup) -> None:
    digits = code(office, lookup, COORDINATOR)
    take(office, lookup, (CHAT, f"LINK {digits}"), (CHAT, "NAME Ma Hla"), (COORDINATOR, "ME"), (CHAT, "ME"))
    assert texts_to(office, COORDINATOR)[-1].startswith("Ma Hla,")
    assert texts_to(office, CHAT)[-1].startswith("Ma Hla,")


def test_joining_stands_in_the_audit_log(office: Connection, lookup: NetworkLookup) -> None:
    digits = code(office, lookup, COORDINATOR)
    take(office, lookup, (CHAT, f"LINK {digits}"))
    row = office.execute(select(audit).where(audit.c.action == "link")).one()
    kept = people.by_address(office, [CHAT])[CHAT]
    assert (f"person:{kept.id}", {"schemes": ["sms", "telegram"]}) == (row.subject, row.after)


def test_a_crowd_that_guesses_ends_all_codes(office: Connection, lookup: NetworkLookup) -> None:
    digits = code(office, lookup, COORDINATOR)
    wrong = "0000" if digits != "0000" else "1111"
    for number in range(10):
        take(office, lookup, (Address("telegram", str(5000 + number)), f"LINK {wrong}"))
    take(office, lookup, (CHAT, f"LINK {digits}"))
    assert "wrong or too old" in texts_to(office, CHAT)[-1]
    assert None is link_codes.find(office, digits, NOW)
