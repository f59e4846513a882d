"""What changes or ends something says what it was, and UNDO takes it back within a day, in both languages."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import tables
from tests.handlers.people.people_desk import NOW, take, texts_to

NU, AYE, OFFICE = Address("telegram", "5001"), Address("telegram", "5002"), Address("telegram", "9001")
LEADERS = (Address("sms", "+959420000011"), Address("sms", "+959420000012"))  # of PRO
COLUMNS = (
    (tables.people, ("id", "name", "kind", "township", "themes", "language")),
    (tables.memberships, ("code", "person_id")),
    (tables.items, ("id", "owner_id", "state", "due_day")),
    (tables.reports, ("id", "women", "withdrawn_at")),
)


@pytest.fixture
def town(connection: Connection, lookup: NetworkLookup) -> Connection:
    """PRO in its first week, with two members, of whom Ma Nu owns the first item and is in another group as well."""
    load(connection, lookup.network, NOW)
    for steps in zip(*(_entering(*one) for one in ((NU, "Ma Nu"), (AYE, "Ma Aye"))), strict=True):
        take(connection, lookup, *steps)
    take(connection, lookup, (NU, "THEMES land"), (NU, "JOIN NET"), (OFFICE, "BEGIN PRO 1/12"))
    take(connection, lookup, (OFFICE, "NOTE PRO1 @Ma Nu"))
    return connection


def _entering(who: Address, name: str) -> list[tuple[Address, str]]:
    return [(who, text) for text in ("JOIN PRO", "YES", name, "community", "Hpa-An")]


def _state(connection: Connection) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for table, names in COLUMNS:
        columns = [table.c[name] for name in names]
        rows += [tuple(row) for row in connection.execute(select(*columns).order_by(*columns))]
    return rows


# Who changes what, and what the answer says that it was.
CHANGES = {
    "NAME": (NU, "NAME Daw Mya", "Was Ma Nu"),
    "NAME in Burmese": (NU, "နာမည် ဒေါ်မြ", "Was Ma Nu"),
    "AREA": (NU, "AREA Mandalay", "Was Hpa-An"),
    "AREA in Burmese": (NU, "မြို့နယ် မန္တလေး", "Was Hpa-An"),
    "KIND": (NU, "KIND mobile", "Was community"),
    "KIND in Burmese": (NU, "အမျိုးအစား နယ်လှည့်", "Was community"),
    "THEMES": (NU, "THEMES gender", "Was land"),
    "LEAVE": (NU, "LEAVE PRO", "PRO"),
    "LEAVE in Burmese": (NU, "PRO ထွက်မယ်", "PRO"),
    "DONE": (NU, "DONE PRO1", "PRO1"),
    "DONE in Burmese": (NU, "PRO1 ပြီးပါပြီ", "PRO1"),
    "LATE": (NU, "LATE PRO1 1w", "not 10 Dec"),
    "LATE in Burmese": (NU, "PRO1 ၁ ပတ် နောက်ကျမယ်", "not 10 Dec"),
    "DROP": (NU, "DROP PRO1 no money", "PRO1"),
    "DROP in Burmese": (NU, "ပယ် PRO1 ပိုက်ဆံမရှိ", "PRO1"),
    "DONE of a leader": (OFFICE, "DONE PRO1", "PRO1"),
    "GIVE": (OFFICE, "NOTE PRO1 @Ma Aye", "Was Ma Nu"),
}


@pytest.mark.parametrize("word", ["UNDO", "ပြန်ဖျက်"])
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_says_what_it_was_and_undo_takes_it_back(
    town: Connection, lookup: NetworkLookup, change: str, word: str
) -> None:
    who, text, was = CHANGES[change]
    before = _state(town)

    take(town, lookup, (who, text), now=NOW + timedelta(hours=1))
    assert before != _state(town)
    assert was in texts_to(town, who)[-1]
    take(town, lookup, (who, word), now=NOW + timedelta(hours=24))
    assert before == _state(town)


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_day_it_stays(town: Connection, lookup: NetworkLookup, change: str) -> None:
    who, text, _was = CHANGES[change]
    take(town, lookup, (who, text), now=NOW + timedelta(hours=1))
    changed = _state(town)

    take(town, lookup, (who, "UNDO"), now=NOW + timedelta(hours=26))
    assert changed == _state(town)


def test_the_language_is_as_before(town: Connection, lookup: NetworkLookup) -> None:
    take(town, lookup, (NU, "LANG my"))
    take(town, lookup, (NU, "LANG en"), (NU, "ပြန်ဖျက်"), now=NOW + timedelta(hours=1))
    assert "my" in {row[5] for row in _state(town) if len(row) == 6}


def test_a_correction_says_what_was_and_a_report_is_withdrawn(town: Connection, lookup: NetworkLookup) -> None:
    take(town, lookup, (NU, "R land 5w Hpa-An"), (NU, "FIX 6w"))
    assert "Was 5 people (5 w)." in texts_to(town, NU)[-1]
    take(town, lookup, (NU, "UNDO"), now=NOW + timedelta(hours=1))
    assert "withdrawn" in texts_to(town, NU)[-1]


@pytest.mark.parametrize(
    ("text", "way_back"),
    [("STOP", "START"), ("FORGET ME", "NO"), ("TELL PRO Meet at 9", "NO"), ("JOIN LAND", "LAND")],
)
def test_what_undo_does_not_take_back_names_its_own_way_back(
    town: Connection, lookup: NetworkLookup, text: str, way_back: str
) -> None:
    who = OFFICE if text.startswith("TELL") else NU
    take(town, lookup, (who, text))
    assert way_back in texts_to(town, who)[-1]


def test_who_was_told_that_it_is_done_hears_that_it_is_open_again(town: Connection, lookup: NetworkLookup) -> None:
    """An item that is due soon is told at once, and so is its UNDO; of another both are silent until 17:00."""
    soon = NOW + timedelta(days=5)
    take(town, lookup, (NU, "DONE PRO1"), now=soon)
    assert all("Ma Nu did PRO1" in texts_to(town, leader)[-1] for leader in LEADERS)
    take(town, lookup, (NU, "UNDO"), now=soon + timedelta(hours=1))
    assert all("Ma Nu opened PRO1 again" in texts_to(town, leader)[-1] for leader in LEADERS)


def test_what_nobody_was_told_is_taken_back_in_silence(town: Connection, lookup: NetworkLookup) -> None:
    before = [texts_to(town, leader) for leader in LEADERS]
    take(town, lookup, (NU, "DONE PRO1"))
    take(town, lookup, (NU, "UNDO"), now=NOW + timedelta(hours=1))
    assert before == [texts_to(town, leader) for leader in LEADERS]
