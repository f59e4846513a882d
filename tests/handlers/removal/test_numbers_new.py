"""What a lost phone showed is good no longer: the others get new numbers, and whoever holds it has none of them."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import groups, people, questions
from tests.handlers.people.people_desk import NOW, take, texts_to
from tests.handlers.test_load_network import practice

BA, MYA = Address("sms", "+959420000011"), Address("telegram", "9015")  # the leaders of REC
OFFICE = Address("telegram", "9001")
HLA = Address("sms", "+959771000001")
NUMBER = r"(REPLY|OK) (\d{4,6})"


class Talk:
    """Texts in turn, a minute after one another, and what each reads."""

    def __init__(self, connection: Connection, lookup: NetworkLookup) -> None:
        self.connection, self.lookup, self.at = connection, lookup, NOW

    def text(self, sender: Address, text: str) -> None:
        self.at += timedelta(minutes=1)
        take(self.connection, self.lookup, (sender, text), now=self.at)

    def read(self, reader: Address) -> list[str]:
        return texts_to(self.connection, reader)

    def number(self, reader: Address, command: str) -> str:
        """The newest number that this reader may use with the command."""
        return [found[1] for text in self.read(reader) for found in re.findall(NUMBER, text) if found[0] == command][-1]


@pytest.fixture
def talk(connection: Connection, lookup: NetworkLookup) -> Talk:
    """Both leaders of REC were asked to admit Ma Hla, and read a text of hers."""
    load(connection, lookup.network, NOW)
    ba = people.by_address(connection, [BA])[BA]
    people.change(connection, ba.id, name="U Ba")
    groups.enter(connection, "REC", ba.id, NOW, leads=True)
    talk = Talk(connection, lookup)
    for sender, text in ((MYA, "NAME Daw Mya"), (OFFICE, "NAME Daw Hnin")):
        talk.text(sender, text)
    for text in ("JOIN LAND", "YES", "Ma Hla", "SKIP", "SKIP", "JOIN REC", "TO REC where do we meet?"):
        talk.text(HLA, text)
    return talk


@pytest.mark.parametrize(("command", "words"), [("OK", ""), ("REPLY", " at my house")], ids=["OK", "REPLY"])
def test_other_leaders_get_new_numbers_and_the_old_ones_end(talk: Talk, command: str, words: str) -> None:
    old = talk.number(BA, command)
    assert old == talk.number(MYA, command)
    talk.text(MYA, "LOST U Ba")
    new = talk.number(MYA, command)
    assert old != new
    assert f"{command} {new}: Ma Hla" in talk.read(MYA)[-2]
    assert not any(new in text for text in talk.read(BA))
    heard = len(talk.read(HLA))
    talk.text(MYA, f"{command} {old}{words}")
    assert heard == len(talk.read(HLA))
    talk.text(MYA, f"{command} {new}{words}")
    assert heard < len(talk.read(HLA))


def test_who_led_nothing_ends_nobody_elses_numbers(talk: Talk) -> None:
    old = talk.number(MYA, "REPLY")
    talk.text(MYA, "LOST Ma Hla")
    assert old == talk.number(MYA, "REPLY")


def test_a_coordinators_lost_phone_ends_all_numbers(talk: Talk) -> None:
    old = talk.number(MYA, "REPLY")
    talk.text(MYA, "LOST Daw Hnin")
    assert old != talk.number(MYA, "REPLY")


def test_a_network_file_that_names_a_leader_no_more_ends_what_they_saw(talk: Talk) -> None:
    load(talk.connection, practice(('leaders = ["telegram:9015"]', f'leaders = ["telegram:9015", "{BA}"]')), talk.at)
    old, told = talk.number(BA, "REPLY"), len(talk.read(BA))
    assert old == talk.number(MYA, "REPLY")
    load(talk.connection, practice(), talk.at + timedelta(minutes=1))
    assert told == len(talk.read(BA))
    new = talk.number(MYA, "REPLY")
    assert old != new
    heard = len(talk.read(HLA))
    talk.text(MYA, f"REPLY {old} at my house")
    assert heard == len(talk.read(HLA))
    talk.text(MYA, f"REPLY {new} on Monday")
    assert heard < len(talk.read(HLA))


def test_pages_that_wait_for_who_leads_no_more_are_not_read_on(talk: Talk) -> None:
    hla = people.by_address(talk.connection, [HLA])[HLA]
    talk.text(OFFICE, "LEADER REC Ma Hla")
    questions.keep_pages(talk.connection, hla.id, ["REC, 24 people: Daw Mya"], talk.at)
    talk.text(OFFICE, "UNDO")
    talk.text(HLA, "MORE")
    assert not any("24 people" in text for text in talk.read(HLA))


def test_what_is_answered_gets_no_new_number(talk: Talk) -> None:
    talk.text(MYA, f"REPLY {talk.number(MYA, 'REPLY')} at my house")
    talk.text(MYA, f"OK {talk.number(MYA, 'OK')}")
    before = talk.read(MYA)
    talk.text(MYA, "LOST U Ba")
    assert [] == re.findall(NUMBER, " ".join(talk.read(MYA)[len(before) :]))
