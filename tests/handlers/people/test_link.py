"""LINK in the whole loop: the network file still finds its leaders, and texts of one batch know who is one now."""

from datetime import timedelta

from sqlalchemy import Connection, select

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import groups, link_codes, people
from storage.tables import audit, reports
from tests.handlers.people.people_desk import CHAT, COORDINATOR, NOW, OTHER_COORDINATOR, join, take, texts_to


def code(connection: Connection, lookup: NetworkLookup, who: Address) -> str:
    """The code that this person gets."""
    take(connection, lookup, (who, "LINK"))
    return texts_to(connection, who)[-1].split("LINK ")[1][:6]


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


def test_ten_wrong_codes_shut_link_for_an_hour(office: Connection, lookup: NetworkLookup) -> None:
    digits = code(office, lookup, COORDINATOR)
    wrong = "000000" if digits != "000000" else "111111"
    for number in range(10):
        take(office, lookup, (Address("telegram", str(5000 + number)), f"LINK {wrong}"))
    take(office, lookup, (CHAT, f"LINK {digits}"), (COORDINATOR, "LINK"))
    assert None is link_codes.find(office, digits, NOW)
    assert ["LINK rests for an hour" in texts_to(office, who)[-1] for who in (CHAT, COORDINATOR)] == [True, True]
    told = [text for text in texts_to(office, OTHER_COORDINATOR) if "somebody may be guessing" in text]
    assert 1 == len(told)
    take(office, lookup, (COORDINATOR, "LINK"), now=NOW + timedelta(hours=1, seconds=1))
    assert "Your code is" in texts_to(office, COORDINATOR)[-1]


def test_a_crowd_that_guesses_at_many_codes_has_ten_tries_an_hour(office: Connection, lookup: NetworkLookup) -> None:
    """Throw-away chats guess for five hours while leaders ask again and again: every code ends with the tenth try."""
    leaders = [COORDINATOR, OTHER_COORDINATOR, *(Address("sms", f"+9597710000{n:02}") for n in range(4))]
    for leader in leaders[2:]:
        join(office, lookup, leader, "JOIN LAND")
    chats = iter(Address("telegram", str(6000 + n)) for n in range(100))
    tried: list[str] = []
    for half in range(10):
        now = NOW + half * timedelta(minutes=31)
        take(office, lookup, *((leader, "LINK") for leader in leaders), now=now)
        told = [text for leader in leaders for text in texts_to(office, leader) if "Your code is" in text]
        given = {text.split("LINK ")[1][:6] for text in told}
        wrong = next(digits for digits in map("{:06}".format, range(1000)) if digits not in given)
        crowd = [next(chats) for _ in range(10)]
        take(office, lookup, *((chat, f"LINK {wrong}") for chat in crowd), now=now)
        assert {None} == {link_codes.find(office, digits, now) for digits in given}
        tried += [text for chat in crowd for text in texts_to(office, chat) if "That code is wrong" in text]
    assert 5 * 9 == len(tried)  # the tenth of an hour is told that LINK rests


def test_who_guesses_is_locked_out_by_address_until_tomorrow(office: Connection, lookup: NetworkLookup) -> None:
    join(office, lookup, CHAT, "JOIN LAND")
    digits = code(office, lookup, COORDINATOR)
    wrong = "000000" if digits != "000000" else "111111"
    for text in (f"LINK {wrong}", f"LINK {wrong}", "FORGET ME", "YES", f"LINK {wrong}", f"LINK {digits}"):
        take(office, lookup, (CHAT, text))
    assert "locked here until tomorrow" in texts_to(office, CHAT)[-1]


def test_who_is_in_a_closed_group_must_ask(office: Connection, lookup: NetworkLookup) -> None:
    hla = Address("sms", "+959771000001")
    join(office, lookup, hla, "JOIN LAND")
    join(office, lookup, CHAT, "JOIN LAND")
    groups.enter(office, "REC", people.by_address(office, [hla])[hla].id, NOW)
    digits = code(office, lookup, CHAT)
    take(office, lookup, (hla, f"LINK {digits}"))
    assert "closed group here, so ask here" in texts_to(office, hla)[-1]
    digits = code(office, lookup, hla)
    take(office, lookup, (CHAT, f"LINK {digits}"))
    assert {"LAND", "REC"} == people.by_address(office, [CHAT])[CHAT].groups


def test_reports_that_both_had_begun_are_both_kept(office: Connection, lookup: NetworkLookup) -> None:
    hla = Address("sms", "+959771000001")
    for who in (hla, CHAT):
        join(office, lookup, who, "JOIN PRO")
    digits = code(office, lookup, CHAT)
    take(office, lookup, (hla, "REPORT"), (hla, "land"), (hla, "mediation"))
    take(office, lookup, (CHAT, "REPORT"), (CHAT, "gender"), (CHAT, "training"))
    take(office, lookup, (hla, f"LINK {digits}"))
    assert any("land, mediation" in text for text in texts_to(office, hla)[-2:])
    take(office, lookup, (CHAT, "SKIP"), (CHAT, "SKIP"), (CHAT, "SKIP"), (CHAT, "SKIP"))
    kept = office.execute(select(reports.c.theme).order_by(reports.c.id)).scalars()
    assert ["land", "gender"] == list(kept)
