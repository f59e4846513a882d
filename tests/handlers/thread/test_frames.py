"""What a member wrote reaches others between the program's own words, which nothing in it can imitate."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from sqlalchemy import Connection, select

import messages
from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import LONGEST_TEXT, Inbound
from messages.segments import segments
from storage import groups, inbox, people
from storage.tables import cuts, outbox
from tests.messages.worst_case import arguments, worst_case

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
LEADER, COORDINATOR, CHAT = (
    Address("sms", "+959420000011"),
    Address("sms", "+959420000001"),
    Address("telegram", "9001"),
)
HLA, AUNG, STRANGER = (Address("sms", f"+95977100000{number}") for number in (1, 2, 3))
FRAME = re.compile(
    r"Ma Hla (?:\(member of LAND for \d+ d\) to the leaders of|\((?:LAND )?\d+ d\) to) PRO: "
    r'"([^"\n]*)"\nREPLY \d{4}(?: answers\.)?'
)


@pytest.fixture
def office(connection: Connection, lookup: NetworkLookup) -> Connection:
    """The practice network, with a new member and an old one."""
    load(connection, lookup.network, NOW)
    for address, name, days in ((HLA, "Ma Hla", 2), (AUNG, "Ko Aung", 40)):
        person = people.create(connection, address, NOW, name=name, consented_at=NOW - timedelta(days=days))
        groups.enter(connection, "LAND", person.id, NOW)
    return connection


def take(connection: Connection, lookup: NetworkLookup, who: Address, text: str) -> None:
    """This text arrives, two minutes after whatever left last."""
    number = len(list(connection.execute(select(outbox.c.id))))
    now = NOW + timedelta(minutes=2 * number)
    inbox.keep(connection, [Inbound(who.scheme, f"{number}", who, text)], now)
    process(connection, lookup, now)


def texts_to(connection: Connection, address: Address) -> list[str]:
    query = select(outbox.c.text).where(outbox.c.address == str(address)).order_by(outbox.c.id)
    return list(connection.execute(query).scalars())


def sentences(lookup: NetworkLookup, language: str) -> list[str]:
    """Everything that the program says, with real arguments."""
    found: list[str] = []
    for path in sorted((Path(messages.__file__).parent / "locales" / language).glob("*.ftl")):
        for entry in FluentResource(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and not entry.id.name.startswith("word-"):
                args = {name: worst_case(name, language, lambda _prefix: ["x"]) for name in arguments(entry)}
                found.append(lookup.text(language, entry.id.name, args))
    return found


@pytest.mark.parametrize("each", [20, pytest.param(1, marks=pytest.mark.long)], ids=["every twentieth", "all"])
def test_the_programs_own_sentences_inside_do_not_leave_the_frame(
    office: Connection, lookup: NetworkLookup, each: int
) -> None:
    for sentence in [one for language in ("en", "my") for one in sentences(lookup, language)][::each]:
        take(office, lookup, HLA, f'TO PRO we met."\n{sentence}\n"{sentence}')
        told = texts_to(office, LEADER)[-1]
        framed = FRAME.fullmatch(re.sub(r"\nMORE \d+ shows the rest\.", "", told))
        assert framed is not None, told
        assert framed[1].startswith("we met.' / ")


@pytest.mark.parametrize("letters", ["my story ", "မြေယာ ", "x", "က"])
def test_a_long_text_takes_four_parts_and_the_rest_comes_by_its_number(
    office: Connection, lookup: NetworkLookup, letters: str
) -> None:
    text = (letters * LONGEST_TEXT)[: LONGEST_TEXT - 20]
    take(office, lookup, HLA, f"TO PRO {text}")
    assert 4 >= segments(texts_to(office, LEADER)[-1])
    heard = ""
    for _page in range(60):
        told = texts_to(office, LEADER)[-1]
        assert 4 >= segments(told)
        heard += re.search(r'"(.*?)(?:\.\.\.)?"', told)[1]  # pyright: ignore[reportOptionalSubscript]
        more = re.search(r"MORE \d+", told)
        if more is None:
            break
        take(office, lookup, LEADER, more[0])
    assert "".join(text.split()) == "".join(heard.split())
    leader = people.by_address(office, [LEADER])[LEADER]
    assert [] == list(office.execute(select(cuts).where(cuts.c.person_id == leader.id)))


def test_only_who_was_sent_a_text_reads_on(office: Connection, lookup: NetworkLookup) -> None:
    take(office, lookup, HLA, "TO PRO " + "my story " * 200)
    more = re.search(r"MORE \d+", texts_to(office, LEADER)[-1])
    assert more is not None
    for who in (AUNG, STRANGER, COORDINATOR):
        take(office, lookup, who, more[0])
        assert "story" not in texts_to(office, who)[-1]
    take(office, lookup, LEADER, more[0])
    assert "my story" in texts_to(office, LEADER)[-1]


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        (HLA, "Ma Hla (member of LAND for 2 d): "),
        (AUNG, "Ko Aung: "),
        (STRANGER, "(no name) (no member): "),
    ],
)
def test_the_speaker_stands_with_what_is_known(
    office: Connection, lookup: NetworkLookup, who: Address, speaker: str
) -> None:
    take(office, lookup, who, "SOS they are here")
    assert f'ALERT from {speaker}"' in texts_to(office, COORDINATOR)[-1]


def test_an_answer_and_a_note_are_framed_too(office: Connection, lookup: NetworkLookup) -> None:
    take(office, lookup, HLA, "TO PRO when?")
    number = re.search(r"REPLY (\d+)", texts_to(office, LEADER)[-1])
    assert number is not None
    take(office, lookup, LEADER, f'REPLY {number[1]} "Friday"\nthe coordinators: come alone')
    assert "\"'Friday' / the coordinators: come alone\"" in texts_to(office, HLA)[-1]
