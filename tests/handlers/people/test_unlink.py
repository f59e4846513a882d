"""UNLINK takes two apart within a week, from either address: each has what was theirs, and hears what is for them."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from bot.tick import tick
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from storage import people, tables
from tests.handlers.people.people_desk import CHAT, NOW, join, take, texts_to

HLA = Address("sms", "+959771000001")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def joined(office: Connection, lookup: NetworkLookup) -> Connection:
    """A stranger's chat in PRO asked for a code, and Ma Hla's number, in LAND and with a report, used it."""
    join(office, lookup, HLA, "JOIN LAND")
    join(office, lookup, CHAT, "JOIN PRO")
    take(office, lookup, (HLA, "NAME Ma Hla"), (HLA, "REPORT land 5 people Bago"), (CHAT, "LINK"))
    digits = texts_to(office, CHAT)[-1].split("LINK ")[1][:6]
    take(office, lookup, (HLA, f"LINK {digits}"))
    assert 1 == len({person.id for person in people.by_address(office, [HLA, CHAT]).values()})
    return office


def test_both_addresses_are_told_what_to_do(joined: Connection) -> None:
    assert [True, True] == ["UNLINK within 7 days" in texts_to(joined, who)[-1] for who in (HLA, CHAT)]


@pytest.mark.parametrize("who", [HLA, CHAT], ids=["who used the code", "who asked"])
def test_each_has_what_was_theirs(joined: Connection, lookup: NetworkLookup, who: Address) -> None:
    take(joined, lookup, (HLA, "REPORT land 7 people Bago"), now=NOW + DAY)
    take(joined, lookup, (who, "unlink"), (HLA, "ME"), (CHAT, "ME"), now=NOW + DAY)
    both = people.by_address(joined, [HLA, CHAT])
    assert [("Ma Hla", {"LAND"}, HLA), (None, {"PRO"}, CHAT)] == [
        (both[one].name, set(both[one].groups), both[one].address) for one in (HLA, CHAT)
    ]
    reports = joined.execute(select(tables.reports.c.person_id)).scalars()
    assert {both[HLA].id} == set(reports)
    assert texts_to(joined, HLA)[-1].startswith("Ma Hla")
    assert not any("Ma Hla" in text for text in texts_to(joined, CHAT)[-1:])


def test_after_a_week_nothing_is_taken_apart(joined: Connection, lookup: NetworkLookup) -> None:
    take(joined, lookup, (HLA, "UNLINK"), now=NOW + 8 * DAY)
    assert "No LINK of the last 7 days" in texts_to(joined, HLA)[-1]
    assert 1 == len({person.id for person in people.by_address(joined, [HLA, CHAT]).values()})


def test_a_group_that_was_left_since_is_not_entered_again(joined: Connection, lookup: NetworkLookup) -> None:
    take(joined, lookup, (HLA, "LEAVE LAND"), (HLA, "UNLINK"))
    assert frozenset() == people.by_address(joined, [HLA])[HLA].groups


def test_who_is_erased_is_joined_with_nobody(joined: Connection, lookup: NetworkLookup) -> None:
    take(joined, lookup, (CHAT, "FORGET ME"), (CHAT, "YES"), now=NOW + 8 * DAY)
    assert [] == list(joined.execute(select(tables.merges)))


@pytest.mark.parametrize("who", [HLA, CHAT], ids=["who used the code", "who asked"])
def test_a_stop_since_then_stands_for_both(joined: Connection, lookup: NetworkLookup, who: Address) -> None:
    take(joined, lookup, (HLA, "STOP"), now=NOW + DAY)
    take(joined, lookup, (who, "UNLINK"), now=NOW + 2 * DAY)
    both = people.by_address(joined, [HLA, CHAT])
    assert both[HLA].id != both[CHAT].id
    assert [NOW + DAY] * 2 == [both[one].stopped_at for one in (HLA, CHAT)]


@pytest.mark.parametrize("asker", [HLA, CHAT], ids=["who used the code", "who asked"])
def test_who_asked_to_be_erased_is_erased_all_the_same(
    joined: Connection, lookup: NetworkLookup, asker: Address
) -> None:
    other = CHAT if asker == HLA else HLA
    take(joined, lookup, (asker, "FORGET ME"), (asker, "YES"), now=NOW + DAY)
    take(joined, lookup, (other, "UNLINK"), now=NOW + DAY + HOUR)
    tick(joined, lookup, NOW + 3 * DAY)
    assert [other] == list(people.by_address(joined, [HLA, CHAT]))
