"""MERGE: a coordinator makes two one person, with what it brings shown before, and takes it back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from handlers.core.doubles import likely
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from storage import people, person_merge, tables
from tests.handlers.people.people_desk import CHAT, COORDINATOR, NOW, OTHER_COORDINATOR, join, take, texts_to

HLA, STRANGER = Address("sms", "+959771000001"), Address("sms", "+959771000009")
DAY = timedelta(days=1)
OFFICE = OTHER_COORDINATOR  # writes by Telegram, which proves its sender


@pytest.fixture
def twice(office: Connection, lookup: NetworkLookup) -> Connection:
    """Ma Hla is in LAND by SMS with a report, and in PRO by Telegram, called almost the same."""
    join(office, lookup, HLA, "JOIN LAND")
    join(office, lookup, CHAT, "JOIN PRO")
    take(office, lookup, (HLA, "NAME Ma Hla"), (HLA, "R land 5w Hpa-An"), (CHAT, "NAME Ma Hla Hla"))
    take(office, lookup, (OFFICE, "LANG en"))
    return office


def _secret(connection: Connection, who: Address = OFFICE) -> str:
    return texts_to(connection, who)[-1].split("YES ")[1][:4]


def _merge(connection: Connection, lookup: NetworkLookup, text: str = "MERGE Ma Hla = Ma Hla Hla") -> None:
    take(connection, lookup, (OFFICE, text))
    take(connection, lookup, (OFFICE, f"YES {_secret(connection)}"))


def _ids(connection: Connection) -> set[int]:
    return {person.id for person in people.by_address(connection, [HLA, CHAT]).values()}


def test_what_comes_together_is_shown_and_nothing_is_done_before_the_number(
    twice: Connection, lookup: NetworkLookup
) -> None:
    take(twice, lookup, (OFFICE, "MERGE Ma Hla = Ma Hla Hla"))
    shown = texts_to(twice, OFFICE)[-1]
    assert "One person, Ma Hla, in LAND PRO?" in shown
    assert "Ma Hla (SMS; LAND; 1 report)" in shown
    assert "Ma Hla Hla (Telegram; PRO; 0 reports)" in shown
    assert 2 == len(_ids(twice))
    take(twice, lookup, (OFFICE, f"NO {_secret(twice)}"))
    assert 2 == len(_ids(twice))


def test_all_is_the_first_one_s_then_and_both_addresses_are_told(twice: Connection, lookup: NetworkLookup) -> None:
    _merge(twice, lookup)
    known = people.by_address(twice, [HLA, CHAT])
    assert [("Ma Hla", {"LAND", "PRO"}, HLA)] * 2 == [
        (one.name, set(one.groups), one.address) for one in (known[HLA], known[CHAT])
    ]
    assert ["by Telegram", "by SMS"] == [
        next(part for part in ("by Telegram", "by SMS") if part in texts_to(twice, who)[-1]) for who in (HLA, CHAT)
    ]
    entry = twice.execute(select(tables.audit).where(tables.audit.c.action == "merge")).one()
    assert known[HLA].id in _ids(twice)
    assert entry.before["person"] in person_merge.merged_into(twice, known[HLA].id)


@pytest.mark.parametrize("later", ["UNDO", "UNLINK Ma Hla"])
def test_the_office_takes_it_back(twice: Connection, lookup: NetworkLookup, later: str) -> None:
    _merge(twice, lookup)
    take(twice, lookup, (OFFICE, later), now=NOW + timedelta(hours=2))
    known = people.by_address(twice, [HLA, CHAT])
    assert [("Ma Hla", {"LAND"}, HLA), ("Ma Hla Hla", {"PRO"}, CHAT)] == [
        (known[who].name, set(known[who].groups), known[who].address) for who in (HLA, CHAT)
    ]
    assert "two people again" in texts_to(twice, OFFICE)[-1]
    assert all("not one person with another" in texts_to(twice, who)[-1] for who in (HLA, CHAT))


def test_who_is_meant_by_neither_takes_it_apart_themselves(twice: Connection, lookup: NetworkLookup) -> None:
    _merge(twice, lookup)
    take(twice, lookup, (CHAT, "UNLINK"), now=NOW + 6 * DAY)
    assert 2 == len(_ids(twice))


def test_after_a_week_it_stays(twice: Connection, lookup: NetworkLookup) -> None:
    _merge(twice, lookup)
    take(twice, lookup, (OFFICE, "UNLINK Ma Hla"), now=NOW + 8 * DAY)
    assert "nobody in the last 7 days" in texts_to(twice, OFFICE)[-1]
    assert 1 == len(_ids(twice))


def test_a_stranger_is_named_by_what_they_wrote_and_the_member_stays(twice: Connection, lookup: NetworkLookup) -> None:
    take(twice, lookup, (STRANGER, "My phone fell into the river, this is my brother's"))
    thread = twice.execute(select(tables.threads.c.id)).scalar_one()
    _merge(twice, lookup, f"MERGE {thread} = Ma Hla")
    known = people.by_address(twice, [HLA, STRANGER])
    assert known[HLA].id == known[STRANGER].id
    assert "Ma Hla" == known[STRANGER].name


def test_people_are_named_by_their_number_as_well(twice: Connection, lookup: NetworkLookup) -> None:
    known = people.by_address(twice, [HLA, CHAT])
    _merge(twice, lookup, f"MERGE #{known[HLA].id} = #{known[CHAT].id}")
    assert 1 == len(_ids(twice))


def test_from_an_sms_number_the_number_goes_to_the_real_phone(twice: Connection, lookup: NetworkLookup) -> None:
    wary = replace(lookup, network=replace(lookup.network, echoes=True))
    take(twice, wary, (COORDINATOR, "LANG en"), (COORDINATOR, "MERGE Ma Hla = Ma Hla Hla"))
    assert 2 == len(_ids(twice))
    take(twice, wary, (COORDINATOR, f"YES {_secret(twice, COORDINATOR)}"))
    assert 1 == len(_ids(twice))
    take(twice, wary, (COORDINATOR, "UNLINK Ma Hla"))
    assert 1 == len(_ids(twice))  # that waits for a YES as well
    take(twice, wary, (COORDINATOR, f"YES {_secret(twice, COORDINATOR)}"))
    assert 2 == len(_ids(twice))


REFUSED = {
    "the same": ("MERGE Ma Hla = Ma Hla", "one person already"),
    "themselves": ("MERGE Ma Hla = Daw Su", "That is you"),
    "nobody": ("MERGE Ma Hla = #99999", "nobody's number"),
    "no such name": ("MERGE Ma Hla = Zaw Min Htut", "I know nobody called Zaw Min Htut"),
    "half": ("MERGE Ma Hla =", "MERGE Ma Hla = Ma Hla 2"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_told(twice: Connection, lookup: NetworkLookup, case: str) -> None:
    text, told = REFUSED[case]
    take(twice, lookup, (OFFICE, "NAME Daw Su"), (OFFICE, text))
    assert told in texts_to(twice, OFFICE)[-1]


def test_who_sent_stop_or_lost_their_phone_is_made_one_with_nobody(twice: Connection, lookup: NetworkLookup) -> None:
    take(twice, lookup, (CHAT, "STOP"), (OFFICE, "MERGE Ma Hla = Ma Hla Hla"))
    assert "sent STOP" in texts_to(twice, OFFICE)[-1]


def test_others_than_coordinators_may_not(twice: Connection, lookup: NetworkLookup) -> None:
    take(twice, lookup, (HLA, "MERGE Ma Hla = Ma Hla Hla"), (HLA, "UNLINK Ma Hla Hla"))
    assert 2 == len(_ids(twice))


def test_who_led_by_the_joining_alone_leads_no_more_once_they_are_two(twice: Connection, lookup: NetworkLookup) -> None:
    take(twice, lookup, (OFFICE, "LEADER LAND Ma Hla Hla"), (OFFICE, "LEADER PRO Ma Hla"))
    take(twice, lookup, (CHAT, "JOIN LAND"))
    _merge(twice, lookup)
    assert {"LAND", "PRO"} == set(people.by_address(twice, [HLA])[HLA].leads)
    take(twice, lookup, (OFFICE, "UNLINK Ma Hla"))
    known = people.by_address(twice, [HLA, CHAT])
    assert [{"PRO"}, {"LAND"}] == [set(known[who].leads) for who in (HLA, CHAT)]


@pytest.mark.parametrize("no", ["MERGE NO", "merge no", "ပေါင်းစည်း မဟုတ်"])
def test_who_are_two_are_not_asked_about_again_until_undo(twice: Connection, lookup: NetworkLookup, no: str) -> None:
    take(twice, lookup, (CHAT, "JOIN LAND"), (HLA, "NAME Ma Hla Aye"), (CHAT, "NAME Ma Hla Aya"))
    [pair] = likely(twice)
    take(twice, lookup, (OFFICE, f"{no} Ma Hla Aya = Ma Hla Aye"))
    noted = "Ma Hla Aya and Ma Hla Aye are two people: not asked again. Wrong? UNDO today."
    assert noted == texts_to(twice, OFFICE)[-1]
    assert [] == likely(twice) and 2 == len(_ids(twice))
    entry = twice.execute(select(tables.audit).where(tables.audit.c.action == "two-people")).one()
    assert {f"person:{one}" for one in (pair.first, pair.second)} == {entry.subject, f"person:{entry.after['person']}"}
    take(twice, lookup, (OFFICE, "UNDO"))
    assert "Ma Hla Aya and Ma Hla Aye may be one person again." == texts_to(twice, OFFICE)[-1]
    assert [pair] == likely(twice)


def test_two_may_still_be_made_one_and_one_is_no_two(twice: Connection, lookup: NetworkLookup) -> None:
    take(twice, lookup, (OFFICE, "MERGE NO Ma Hla = Ma Hla"))
    assert "That is one person already." == texts_to(twice, OFFICE)[-1]
    take(twice, lookup, (OFFICE, "MERGE NO Ma Hla = Ma Hla Hla"))
    _merge(twice, lookup)
    assert 1 == len(_ids(twice))


def test_somebody_called_no_no_is_meant(twice: Connection, lookup: NetworkLookup) -> None:
    people.change(twice, people.by_address(twice, [CHAT])[CHAT].id, name="No No")
    take(twice, lookup, (OFFICE, "MERGE No No = Ma Hla"))
    assert "One person, No No, in" in texts_to(twice, OFFICE)[-1]


def test_who_are_two_is_said_by_coordinators_alone(twice: Connection, lookup: NetworkLookup) -> None:
    take(twice, lookup, (HLA, "MERGE NO Ma Hla = Ma Hla Hla"))
    assert "two people" not in texts_to(twice, HLA)[-1]


def test_by_sms_that_they_are_two_waits_for_a_yes(twice: Connection, lookup: NetworkLookup) -> None:
    wary = replace(lookup, network=replace(lookup.network, echoes=True))
    take(twice, wary, (COORDINATOR, "LANG en"), (COORDINATOR, "MERGE NO Ma Hla = Ma Hla Hla"))
    assert "two people" not in texts_to(twice, COORDINATOR)[-1]
    take(twice, wary, (COORDINATOR, f"YES {_secret(twice, COORDINATOR)}"))
    assert "Ma Hla and Ma Hla Hla are two people" in texts_to(twice, COORDINATOR)[-1]
