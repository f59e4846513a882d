"""What changes or ends something says what it was, and UNDO takes it back within a day, in both languages."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from handlers.table import COMMANDS, TAKEN_BACK
from messages.address import Address
from storage import tables
from tests.handlers.people.people_desk import COORDINATOR, NOW, take, texts_to

NU, AYE, OFFICE = Address("telegram", "5001"), Address("telegram", "5002"), Address("telegram", "9001")
LEADERS = (Address("sms", "+959420000011"), Address("sms", "+959420000012"))  # of PRO
# All that an UNDO has to put back: whole rows, but for what a row is called and which steps led to it.
STATE = (
    (tables.people, ()),
    (tables.memberships, ()),
    (tables.items, ()),
    (tables.item_notes, ()),
    (tables.plans, ()),
    (tables.shares, ("id",)),
    (tables.reports, ()),
    (tables.put_out, ()),
    (tables.collected, ("id",)),
)


@pytest.fixture
def town(connection: Connection, lookup: NetworkLookup) -> Connection:
    """PRO in its first week, with two members, of whom Ma Nu owns the first item and is in another group as well."""
    load(connection, lookup.network, NOW)
    for steps in zip(*(_entering(*one) for one in ((NU, "Ma Nu"), (AYE, "Ma Aye"))), strict=True):
        take(connection, lookup, *steps)
    take(connection, lookup, (NU, "THEMES land"), (NU, "JOIN NET"), (OFFICE, "BEGIN PRO 1/12"))
    take(connection, lookup, (OFFICE, "NOTE PRO1 @Ma Nu"), (OFFICE, "SHARE PRO a quiet week"))
    take(connection, lookup, (AYE, "R land 5w Hpa-An"))
    return connection


def _entering(who: Address, name: str) -> list[tuple[Address, str]]:
    return [(who, text) for text in ("JOIN PRO", "YES", name, "community", "Hpa-An")]


def _state(connection: Connection) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for table, unlike in STATE:
        columns = [column for column in table.c if column.name not in unlike]
        rows += sorted((table.name, *map(repr, row)) for row in connection.execute(select(*columns)))
    reminders = select(tables.timers.c.key, tables.timers.c.due_at).where(
        tables.timers.c.kind.in_(("remind", "plan-state"))
    )
    return rows + sorted((key, repr(due_at)) for key, due_at in connection.execute(reminders))


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
    "GIVE what nobody had": (OFFICE, "NOTE PRO2 @Ma Aye", "PRO2 is Ma Aye's"),
    "DONE and words": (NU, "DONE PRO1 both villages agreed", "PRO1"),
    "LATE and why": (NU, "LATE PRO1 1w road closed", "not 10 Dec"),
    "NOTE": (NU, "NOTE PRO1 two villages are missing", "PRO1"),
    "NOTE in Burmese": (NU, "မှတ် PRO1 ရွာနှစ်ရွာ ကျန်သေးတယ်", "PRO1"),
    "ADD": (OFFICE, "ADD PRO 40 Draft code @Ma Nu", "due 9 Jan"),
    "ADD in Burmese": (OFFICE, "ထည့် PRO 40 စည်းကမ်း ရေးရန်", "due 9 Jan"),
    "BEGIN": (OFFICE, "BEGIN LAND 10/12", "day 1 is 10 Dec"),
    "BEGIN in Burmese": (OFFICE, "အစပြု LAND 10/12", "day 1 is 10 Dec"),
    "SHARE": (OFFICE, "SHARE PRO we met three times", "PRO"),
    "SHARE in Burmese": (OFFICE, "မျှဝေ PRO သုံးကြိမ်တွေ့တယ်", "PRO"),
    "FIX": (AYE, "FIX 6w", "Was 5 people (5 w)"),
    "FIX in Burmese": (AYE, "ပြင် မ၆", "Was 5 people (5 w)"),
    "LEADER": (OFFICE, "LEADER LAND Ma Nu", "leads LAND now"),
    "REMOVE": (OFFICE, "REMOVE Ma Nu PRO", "Ma Nu is out of PRO"),
    "STOP": (NU, "STOP", "START brings them back"),
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


def test_what_was_noted_long_after_undo_was_texted_stays(town: Connection, lookup: NetworkLookup) -> None:
    """After weeks without a line texts of many days come at once, in any order."""
    take(town, lookup, (NU, "DONE PRO1"), now=NOW + timedelta(days=9))
    changed = _state(town)
    take(town, lookup, (NU, "UNDO"), now=NOW + timedelta(days=7))
    assert changed == _state(town)


def test_the_language_is_as_before(town: Connection, lookup: NetworkLookup) -> None:
    take(town, lookup, (NU, "LANG my"))
    take(town, lookup, (NU, "LANG en"), (NU, "ပြန်ဖျက်"), now=NOW + timedelta(hours=1))
    assert ["my"] == list(
        town.execute(select(tables.people.c.language).where(tables.people.c.name == "Ma Nu")).scalars()
    )


def test_a_correction_says_what_was_and_a_report_is_withdrawn(town: Connection, lookup: NetworkLookup) -> None:
    take(town, lookup, (NU, "R land 5w Hpa-An"), (NU, "FIX 6w"))
    assert "Was 5 people (5 w)." in texts_to(town, NU)[-1]
    take(town, lookup, (NU, "UNDO"), (NU, "UNDO"), now=NOW + timedelta(hours=1))
    assert ["Was 6 people (6 w).", "withdrawn"] == [
        next(part for part in ("Was 6 people (6 w).", "withdrawn") if part in text) for text in texts_to(town, NU)[-2:]
    ]


# Commands that change or end something and are not taken back by UNDO: how they are, and what their answer says of it.
OTHER_WAYS_BACK = {
    "start": "STOP",
    "forget": "NO, or KEEPME within the day that it waits from an address that proves nothing",
    "keepme": "FORGET ME",
    "join": "LEAVE",
    "link": "UNLINK",
    "unlink": "LINK, MERGE",
    "merge": "UNDO, as tests/handlers/people/test_merge.py plays it",
    "block": "UNBLOCK",
    "unblock": "BLOCK",
    "lost": "FOUND",
    "found": "LOST",
    "login": "LOGOUT ALL",
    "logout": "LOGIN",
    "calendar": "CALENDAR OFF",
    "calendaroff": "CALENDAR",
    "tell": "NO to the preview, or to what waits; of what has left UNDO says so",
    "yes": "what it confirms",
    "no": "what it refuses can be asked for again",
    "ok": "REMOVE",
    "refuse": "they may ask again",
    "to": "what was sent is sent",
    "reply": "what was sent is sent; UNDO says so",
    "report100": "UNDO, as transcripts/report100.txt plays it",
    "mayquote": "the author's NO",
    "noquote": "words that FIX changed may be asked for anew",
}
SHOWS_ONLY = {"reports", "my", "groups", "plan", "sent", "digest", "who", "me", "more", "help"}


def test_each_command_has_its_way_back_or_only_shows() -> None:
    """Whoever adds a command that changes something says in these tables how that is taken back."""
    taken_back = {COMMANDS[name].name for name in _commands_of_changes()} | {"report", "undo", "lang"}
    assert set(COMMANDS) == taken_back | OTHER_WAYS_BACK.keys() | SHOWS_ONLY
    assert not taken_back & OTHER_WAYS_BACK.keys() and not SHOWS_ONLY & (taken_back | OTHER_WAYS_BACK.keys())


def _commands_of_changes() -> set[str]:
    return {text.partition(" ")[0].casefold() for _who, text, _was in CHANGES.values() if text.isascii()}


def test_every_action_that_undo_takes_back_is_played_here(town: Connection, lookup: NetworkLookup) -> None:
    for who, text, _was in CHANGES.values():
        take(town, lookup, (who, text), (who, "UNDO"), now=NOW + timedelta(hours=1))
    take(town, lookup, (OFFICE, "BEGIN PRO 2/12"), (OFFICE, "YES"), now=NOW + timedelta(hours=1))
    actions = set(town.execute(select(tables.audit.c.action)).scalars())
    elsewhere = {
        "quote-give",
        "quote-give-photo",
        "report100-approve",
        "report100-words",
    }  # played in transcripts/report100.txt
    elsewhere |= {"merge", "two-people"}  # in people/test_merge.py
    assert set(TAKEN_BACK) - elsewhere <= actions


# Who did something with it since, and what UNDO says then.
IN_BETWEEN = {
    "ADD": ((OFFICE, "ADD PRO 40 Draft code @Ma Nu"), (NU, "NOTE PRO5 no paper"), "PRO5 stays"),
    "BEGIN": ((OFFICE, "BEGIN LAND 10/12"), (COORDINATOR, "ADD LAND 30 Draft code"), "LAND stays"),
    "FIX": ((AYE, "FIX 6w"), (OFFICE, "FIX 1 7w"), "changed once more"),
    "LEADER": ((OFFICE, "LEADER PRO Ma Nu"), (NU, "LEAVE PRO"), "no longer so"),
    "SHARE": ((OFFICE, "SHARE PRO once"), (LEADERS[0], "SHARE PRO twice"), "Something else was said"),
}


@pytest.mark.parametrize("change", IN_BETWEEN)
def test_what_others_worked_with_since_is_not_taken_back_in_part(
    town: Connection, lookup: NetworkLookup, change: str
) -> None:
    first, between, said = IN_BETWEEN[change]
    take(town, lookup, first, now=NOW + timedelta(hours=1))
    take(town, lookup, between, now=NOW + timedelta(hours=2))
    take(town, lookup, (first[0], "UNDO"), now=NOW + timedelta(hours=3))
    assert said in texts_to(town, first[0])[-1]


def test_what_was_open_in_the_old_plan_is_open_there_again(town: Connection, lookup: NetworkLookup) -> None:
    """After a hundred days: taken along or left behind by the answer, UNDO of BEGIN puts back what was."""
    before = _state(town)
    for answer, later in (("1", NOW + timedelta(days=101)), ("2", NOW + timedelta(days=102))):
        take(town, lookup, (OFFICE, "BEGIN PRO 15/3"), (OFFICE, answer), now=later)
        assert before != _state(town)
        take(town, lookup, (OFFICE, "UNDO"), now=later + timedelta(hours=1))
        assert _rows(before) == _rows(_state(town))


def _rows(state: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Without reminders, whose days are past."""
    return [row for row in state if not str(row[0]).startswith("remind:") and not str(row[0]).startswith("plan-state:")]


def test_who_was_told_of_a_note_or_a_plan_hears_that_it_is_taken_back(town: Connection, lookup: NetworkLookup) -> None:
    soon = NOW + timedelta(days=5)
    take(town, lookup, (NU, "NOTE PRO1 two villages are missing"), (NU, "UNDO"), now=soon)
    assert all("Ma Nu took back the note on PRO1" in texts_to(town, leader)[-1] for leader in LEADERS)
    take(town, lookup, (OFFICE, "NOTE PRO1 no map"), (OFFICE, "UNDO"), now=soon + timedelta(hours=1))
    assert "took back the note on your PRO1" in texts_to(town, NU)[-1]
    take(
        town, lookup, (AYE, "JOIN LAND"), (OFFICE, "BEGIN LAND 10/12"), (OFFICE, "UNDO"), now=soon + timedelta(hours=2)
    )
    assert 1 == sum("the plan of LAND does not begin on 10 Dec" in text for text in texts_to(town, AYE))


def test_who_left_their_one_group_comes_back_and_no_stranger_learns_of_undo(
    town: Connection, lookup: NetworkLookup
) -> None:
    before = _state(town)
    take(town, lookup, (AYE, "LEAVE PRO"), (AYE, "UNDO"), now=NOW + timedelta(hours=1))
    assert before == _state(town)
    stranger = Address("telegram", "6001")
    take(town, lookup, (stranger, "UNDO"), now=NOW + timedelta(hours=1))
    assert "JOIN" in texts_to(town, stranger)[-1]


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
    take(town, lookup, (NU, "DONE PRO1 printed"), now=soon)
    assert all("Ma Nu did PRO1" in texts_to(town, leader)[-1] for leader in LEADERS)
    take(town, lookup, (NU, "UNDO"), now=soon + timedelta(hours=1))
    assert all("Ma Nu opened PRO1 again" in texts_to(town, leader)[-1] for leader in LEADERS)


def test_what_nobody_was_told_is_taken_back_in_silence(town: Connection, lookup: NetworkLookup) -> None:
    before = [texts_to(town, leader) for leader in LEADERS]
    take(town, lookup, (NU, "DONE PRO1"))
    take(town, lookup, (NU, "UNDO"), now=NOW + timedelta(hours=1))
    assert before == [texts_to(town, leader) for leader in LEADERS]


@pytest.mark.parametrize(("who", "text"), [(OFFICE, "REMOVE Ma Nu PRO"), (NU, "LEAVE PRO")])
def test_a_leader_who_is_back_leads_since_they_did_before(
    town: Connection, lookup: NetworkLookup, who: Address, text: str
) -> None:
    take(town, lookup, (OFFICE, "LEADER PRO Ma Nu"), now=NOW + timedelta(hours=1))
    before = _leading(town)
    take(town, lookup, (who, text), now=NOW + timedelta(days=3))
    assert before != _leading(town)
    take(town, lookup, (who, "UNDO"), now=NOW + timedelta(days=3, hours=1))
    assert before == _leading(town)


def _leading(connection: Connection) -> list[tuple[object, ...]]:
    columns = tables.memberships.c.person_id, tables.memberships.c.joined_at, tables.memberships.c.leads_since
    query = select(*columns).where(tables.memberships.c.code == "PRO").order_by(tables.memberships.c.person_id)
    return [tuple(row) for row in connection.execute(query)]
