"""Who cries for help reads the truth about who hears it now."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import LONGEST_TEXT, Kind
from messages.reason import Reason
from storage import addresses, groups, people
from storage.outbox import PRIORITY
from storage.people import Person
from storage.tables import outbox
from tests.handlers.people.people_desk import NOW, take, texts_to

HLA, NU = Address("sms", "+959771000001"), Address("sms", "+959771000002")
LEADERS = (Address("sms", "+959420000011"), Address("sms", "+959420000012"))  # of PRO


@pytest.fixture
def office(connection: Connection, lookup: NetworkLookup) -> Connection:
    """The practice network, with two members of PRO."""
    load(connection, lookup.network, NOW)
    for address, name in ((HLA, "Ma Hla"), (NU, "Ma Nu")):
        person = people.create(connection, address, NOW, consented_at=NOW, name=name)
        groups.enter(connection, "PRO", person.id, NOW)
    return connection


def freeze(connection: Connection, those: list[Person]) -> None:
    for person in those:
        people.change(connection, person.id, lost_at=NOW)


def lose_addresses(connection: Connection, those: list[Person]) -> None:
    for person in those:
        for address in addresses.live(connection, person.id):
            addresses.note_unreachable(connection, address, Reason.BLOCKED, NOW)


@pytest.mark.parametrize("silenced", [freeze, lose_addresses], ids=["lost phones", "no address works"])
def test_leaders_hear_it_where_no_coordinator_does_and_nobody_is_said_to_where_nobody_does(
    office: Connection, lookup: NetworkLookup, silenced: Callable[[Connection, list[Person]], None]
) -> None:
    silenced(office, people.coordinators(office))
    take(office, lookup, (HLA, "SOS police at my house"))
    assert "No coordinator can be reached. 2 leaders" in texts_to(office, HLA)[-1]
    assert all("police at my house" in texts_to(office, leader)[-1] for leader in LEADERS)
    silenced(office, people.in_groups(office, ["PRO"], leaders=True))
    take(office, lookup, (HLA, "SOS they come again"), now=NOW + timedelta(hours=1))
    assert "call somebody near you whom you trust" in texts_to(office, HLA)[-1]
    assert not any("they come again" in text for leader in LEADERS for text in texts_to(office, leader))


def test_a_text_of_thousands_of_letters_keeps_no_help_and_no_sos_back(
    office: Connection, lookup: NetworkLookup
) -> None:
    long = "R land mediation 5w 7m Hpa-An, and " * 400
    take(office, lookup, (HLA, long[:LONGEST_TEXT]), (HLA, f"SOS {long}"), (HLA, "HELP"), (HLA, "SOS they come"))
    told = texts_to(office, LEADERS[0])
    assert 2 == len([text for text in told if text.startswith("ALERT")])
    assert "they come" in told[-1]
    assert any("HELP" in text or "REPORT" in text for text in texts_to(office, HLA)[-2:])


def test_who_calls_on_and_on_does_not_hold_up_the_first_call_of_another(
    office: Connection, lookup: NetworkLookup
) -> None:
    take(office, lookup, *((HLA, f"SOS police here {number}") for number in range(8)))
    take(office, lookup, (NU, "SOS they burn my house"))
    rows = office.execute(
        select(outbox.c.text, outbox.c.priority).where(outbox.c.address == str(LEADERS[0])).order_by(outbox.c.id)
    ).all()
    urgent, reply = PRIORITY[Kind.ALERT], PRIORITY[Kind.REPLY]
    assert [*[urgent] * 5, *[reply] * 3, urgent] == [row.priority for row in rows if "ALERT" in row.text]
    take(office, lookup, (HLA, "SOS they are back"), now=NOW + timedelta(hours=2))
    again = office.execute(select(outbox.c.priority).where(outbox.c.text.contains("are back"))).scalars()
    assert {urgent} == set(again)
