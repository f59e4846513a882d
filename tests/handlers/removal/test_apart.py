"""Who was joined with a chat that insulted until it was blocked comes apart by UNLINK, and is a member again."""

import re

import pytest
from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import people
from tests.handlers.people.people_desk import CHAT, NOW, join, take, texts_to

HLA, LEADER = Address("sms", "+959771000001"), Address("sms", "+959420000011")


@pytest.fixture
def joined(connection: Connection, lookup: NetworkLookup) -> Connection:
    """Ma Hla's number, in PRO, used the code that a chat in PRO had asked for."""
    load(connection, lookup.network, NOW)
    join(connection, lookup, HLA, "JOIN PRO")
    join(connection, lookup, CHAT, "JOIN PRO")
    take(connection, lookup, (CHAT, "LINK"))
    digits = texts_to(connection, CHAT)[-1].split("LINK ")[1][:6]
    take(connection, lookup, (HLA, f"LINK {digits}"))
    return connection


def block(connection: Connection, lookup: NetworkLookup, *writers: Address) -> None:
    take(connection, lookup, *((writer, "TO PRO you are all thieves") for writer in writers))
    secret = re.findall(r"REPLY (\d+)", texts_to(connection, LEADER)[-1])[-1]
    take(connection, lookup, (LEADER, f"BLOCK {secret}"))
    assert all(person.blocked_at for person in people.by_address(connection, [HLA, CHAT]).values())


@pytest.mark.parametrize("writer", [CHAT, HLA], ids=["who asked", "who used the code"])
def test_who_wrote_nothing_is_a_member_again(joined: Connection, lookup: NetworkLookup, writer: Address) -> None:
    other = HLA if writer == CHAT else CHAT
    block(joined, lookup, writer)
    take(joined, lookup, (other, "UNLINK"), (other, "SOS they are at my gate"))
    both = people.by_address(joined, [HLA, CHAT])
    assert (frozenset({"PRO"}), None) == (both[other].groups, both[other].blocked_at)
    assert "at my gate" in texts_to(joined, LEADER)[-1]
    assert (frozenset(), True) == (both[writer].groups, both[writer].is_out)
    take(joined, lookup, (writer, "JOIN PRO"), (writer, "YES"))
    assert not people.by_address(joined, [writer])[writer].groups


def test_who_wrote_it_does_not_come_back_by_it(joined: Connection, lookup: NetworkLookup) -> None:
    block(joined, lookup, CHAT)
    take(joined, lookup, (CHAT, "UNLINK"))
    assert 1 == len({person.id for person in people.by_address(joined, [HLA, CHAT]).values()})


def test_where_both_wrote_it_both_stay_out(joined: Connection, lookup: NetworkLookup) -> None:
    block(joined, lookup, CHAT, HLA)
    take(joined, lookup, (HLA, "UNLINK"))
    assert people.by_address(joined, [HLA])[HLA].is_out
