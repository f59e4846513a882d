"""What a newcomer reads of a group stands there in one look."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import entrances, groups, people, plans, removals
from storage.entrances import Entrance, Leader
from storage.people import Person

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LEADERS = [  # name, name in Latin letters
    ("Ma Hla", None),
    (None, None),
    ("ကိုအောင်", "Ko Aung"),
    ("Ma Lost", None),
    ("Ma Aye", None),
    ("Ma Last", None),
]


@pytest.fixture
def leaders(connection: Connection) -> list[Person]:
    """Six who lead LAND, one without a name and one who lost her phone; and the group PRO, which has a member."""
    for code in ("LAND", "PRO"):
        groups.add(connection, code)
    those: list[Person] = []
    for number, (name, latin_name) in enumerate(LEADERS):
        address = Address("sms", f"+95977000000{number}")
        those.append(people.create(connection, address, NOW, name=name, latin_name=latin_name))
        groups.enter(connection, "LAND", those[-1].id, NOW, leads=True)
    people.change(connection, those[3].id, lost_at=NOW)
    groups.enter(connection, "PRO", those[0].id, NOW)
    return those


def test_the_first_leaders_in_reach_who_have_a_name_are_named(connection: Connection, leaders: list[Person]) -> None:
    named = (Leader("Ma Hla", None), Leader("ကိုအောင်", "Ko Aung"), Leader("Ma Aye", None))
    assert Entrance(False, named, None) == entrances.look(connection, "LAND")
    groups.end_leading(connection, "LAND", leaders[0].id)
    assert (*named[1:], Leader("Ma Last", None)) == entrances.look(connection, "LAND").leaders


def test_the_newest_plan_is_told_also_where_nobody_leads(connection: Connection, leaders: list[Person]) -> None:
    assert Entrance(False, (), None) == entrances.look(connection, "PRO")
    for first_day in (date(2026, 9, 1), date(2026, 12, 1)):
        plan = plans.begin(connection, "PRO", first_day, 30, leaders[0].id, NOW)
    plans.begin(connection, "LAND", date(2027, 1, 1), 30, leaders[0].id, NOW)
    assert Entrance(False, (), plan) == entrances.look(connection, "PRO")


def test_whoever_was_put_out_of_this_very_group_is_noticed(connection: Connection, leaders: list[Person]) -> None:
    removals.keep_out(connection, [Address("sms", "+959770000000")], "PRO", leaders[1].id, NOW)
    assert [False, True] == [entrances.look(connection, code).turned_away for code in ("LAND", "PRO")]
