"""What people may be called: nobody like another one, and nobody like the office."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.members.enrol import Enrolment, enrol
from handlers.members.entry import BadEntry, Entry
from handlers.people.names import TakenNames, clean, sounds_official
from messages.address import Address
from storage import audit, people
from storage.audit import Entry as Change

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HLA, OTHER, NEW = (Address("sms", f"+95977100000{number}") for number in (1, 2, 3))


@pytest.mark.parametrize(
    "name",
    [
        "the coordinators",
        "Office (Lanpya)",
        "The C\u043e\u043erdinat\u043ers",
        "LEADER of PRO",
        "C o o r d i n a t o r",
        "Leacler's Leader",
        "National Paralegal Network",
        "n\u00e1tional  paralegal network!",
        "တာဝန်ခံများ",
        "ညှိနှိုင်းရေးမှူး",
        "ခေါင်းဆောင် ကိုအောင်",
        "ခေါင်း\u1031ဆာင်",  # E typed before its letter
        "Team",
        "Coordlnator",
        "0ffice",
        "P.R.O.",
        "Professional Development",
        "ရုံး",
    ],
)
def test_a_name_of_power_is_nobodys(lookup: NetworkLookup, name: str) -> None:
    assert sounds_official(lookup, name)


@pytest.mark.parametrize("name", ["Ma Hla", "Ko Tun", "Daw Off", "U Lead", "မလှ", "ကိုအောင်", "National"])
def test_a_name_of_people_is_theirs(lookup: NetworkLookup, name: str) -> None:
    assert not sounds_official(lookup, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ko Aung: yes\nREPLY 9 answers.", "Ko Aung yes REPLY 9 answers"),
        ("\x1b[2Jowned", "2Jowned"),
        ("\u202eKo Aung\u202c", "Ko Aung"),
        ('"Ma" <Hla>', "Ma Hla"),
        ("Ma Hla (Hpa-An)", "Ma Hla (Hpa-An)"),
        ("ဒေါ်မြ။", "ဒေါ်မြ"),
    ],
)
def test_what_parts_a_name_from_what_is_said_is_no_part_of_it(text: str, expected: str) -> None:
    assert expected == clean(text)


def test_equal_names_from_before_stay_and_the_next_one_is_checked(connection: Connection) -> None:
    hla = people.create(connection, HLA, NOW, name="Ma Hla")
    other = people.create(connection, OTHER, NOW, name="Ma Hla")
    taken = TakenNames.read(connection, NOW)
    assert ("Ma Hla", "Ma Hla") == tuple(people.names(connection)[one.id] for one in (hla, other))
    assert taken.is_taken("MA HLA", hla.id)
    assert taken.is_taken("Ma Hla", None)
    assert not taken.is_taken("Ma Hla Hpa-An", None)


def test_an_import_takes_no_name_twice_and_leaves_known_ones(connection: Connection, lookup: NetworkLookup) -> None:
    people.create(connection, HLA, NOW, name="Ma Hla", consented_at=NOW)
    people.create(connection, OTHER, NOW, name="Ma Hla", consented_at=NOW)
    taken = TakenNames.read(connection, NOW)
    same = enrol(connection, lookup.network, Entry(OTHER, "Ma Hla"), taken, NOW).outcome
    assert Enrolment.SAME is same
    with pytest.raises(BadEntry, match="name taken"):
        enrol(connection, lookup.network, Entry(NEW, "ma hla"), taken, NOW)
    assert {} == people.by_address(connection, [NEW])
    enrol(connection, lookup.network, Entry(NEW, "Ko Tun"), taken, NOW)
    assert taken.is_taken("Ko Tun", None)


def test_a_name_that_was_changed_of_late_is_nobody_elses_yet(connection: Connection) -> None:
    hla = people.create(connection, HLA, NOW, name="Ma Myint Oo")
    change = Change(NOW, hla.id, "profile", f"person:{hla.id}", {"name": "Ma Hla"}, {"name": "Ma Myint Oo"})
    audit.record(connection, [change])
    taken = TakenNames.read(connection, NOW + timedelta(days=6))
    assert taken.is_taken("Ma Hla", None)
    assert not taken.is_taken("Ma Hla", hla.id)
    assert not TakenNames.read(connection, NOW + timedelta(days=8)).is_taken("Ma Hla", None)


def test_nobody_reserves_names_by_taking_one_after_the_other(connection: Connection) -> None:
    spy = people.create(connection, OTHER, NOW, name="Ko Z")
    log = [Change(NOW, spy.id, "profile", f"person:{spy.id}", {"name": f"Ko {one}"}) for one in "ABCDE"]
    audit.record(connection, log)
    taken = TakenNames.read(connection, NOW)
    assert [True, True, True, False, False] == [taken.is_taken(f"Ko {one}", None) for one in "ABCDE"]
