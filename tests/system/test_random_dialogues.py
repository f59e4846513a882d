"""Random dialogues through the whole program: whatever people text, nothing is lost, doubled, or left unanswered.

LANPYA_RANDOM_DIALOGUES=2000 plays that many, new ones each time; without it a fixed few, the same on every machine.
"""

import asyncio
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from bot.simulate.lines import Fail, Line, Move, Switch, Text, Turn
from bot.simulate.player import Player
from bot.simulate.run import loading
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.reason import Reason
from messages.segments import GSM7_BASIC, GSM7_EXTENSION, segments
from storage import questions
from storage.engine import reading
from storage.outbox import DIRECT
from storage.tables import announcements, inbox, join_requests, outbox, people, threads, timers
from tests.ciphered import open_engine
from tests.system.random_texts import SHOWN, TEXTS

START = datetime(2026, 12, 1, 2, 30, tzinfo=UTC)
PEOPLE = tuple(
    map(
        Address.parse,
        (
            *("telegram:9001", "sms:+959420000001"),  # coordinators
            *("sms:+959420000011", "telegram:9014", "telegram:9015"),  # leaders of PRO, NET and REC
            *("sms:+959771000001", "sms:+959771000002", "telegram:2001", "telegram:2002"),  # strangers at first
        ),
    )
)
_PROOF = re.compile(r"(?:YES|OK|REPLY) (\d{4,6})")
MANY = int(os.environ.get("LANPYA_RANDOM_DIALOGUES", "0"))
FEW = 10  # in the short checks
CHOSEN = settings(
    derandomize=not MANY,
    database=None,
    print_blob=True,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)

senders = st.sampled_from(PEOPLE)
spans = st.sampled_from([0] * 6 + [1, 1, 5, 60, 600, 1440, 8 * 1440]).map(lambda minutes: timedelta(minutes=minutes))
sent_earlier = st.sampled_from([None] * 6 + [1, 60, 3000, 70 * 1440, 900 * 1440, -5, -60, -500 * 1440])


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[timedelta, Line, int | None]:
    """A text, how long after the line before it comes, and how many minutes earlier it was sent."""
    number = draw(st.sampled_from([None] * 9 + ["a", "b", "c"]))
    return draw(spans), Text(None, draw(senders), draw(TEXTS), id=number), draw(sent_earlier)


def happenings() -> st.SearchStrategy[tuple[timedelta, Line, int | None]]:
    """What is no text: a channel, an address, the machine, or only time."""
    lines: st.SearchStrategy[Line] = st.one_of(
        st.builds(Turn, st.none(), st.sampled_from(["sms", "telegram"]), st.booleans()),
        st.builds(Switch, st.none(), st.booleans()),
        st.builds(Fail, st.none(), senders, st.sampled_from([Reason.BLOCKED, Reason.LONG])),
        st.just(Move(START)),
    )
    return st.tuples(spans, lines, st.none())


# Somebody has joined and is named before anything odd happens, or most dialogues would be a stranger's.
JOINED = tuple(
    (timedelta(), Text(None, who, text), None)
    for place, who in enumerate(PEOPLE[5:8])
    for text in ("JOIN PRO" if place else "JOIN LAND", "yes", ("Ma Hla", "Ko Aung", "မနု")[place], "mobile", "hpa an")
)
OFFICE, LEAD, REC, BO, HLA = PEOPLE[0], PEOPLE[2], PEOPLE[4], PEOPLE[7], PEOPLE[5]
# Who says what, one after the other: parts of stories that people would play to their end.
SCENES: tuple[tuple[tuple[Address, str], ...], ...] = (
    (
        *((OFFICE, "TELL PRO+NET Bring the maps"), (OFFICE, f"YES {SHOWN}"), (BO, "I bring two"), (OFFICE, "SENT 1")),
        (OFFICE, f"REPLY {SHOWN} Thank you"),
    ),
    ((LEAD, "TELL! PRO အစည်းအဝေး ရွှေ့ထားသည်"), (LEAD, f"YES {SHOWN}"), (BO, "လာပါမယ်")),
    (
        *((LEAD, "BEGIN PRO 1/12"), (LEAD, "ADD PRO 5 Book the hall @Ko Aung")),
        *((LEAD, "ADD PRO 9 လက်မှတ် ယူရန် @မနု"), (BO, "MY"), (LEAD, "PLAN PRO")),
    ),
    ((BO, "DONE 5"), (BO, "LATE 6 1w roads closed"), (BO, "NOTE 5 the key is lost"), (BO, "DROP 6 no need")),
    ((BO, "JOIN REC"), (REC, f"OK {SHOWN}"), (BO, "LEAVE REC"), (BO, "JOIN REC"), (REC, "REFUSE"), (BO, "TO REC why")),
    tuple((HLA, text) for text in ("R", "land", "3", "5w 7m", "hpa an", "today", "map refused", "FIX 1 9w")),
    tuple((HLA, text) for text in ("LANG my", "HELP", *["MORE"] * 7)),
    ((BO, "STOP"), (HLA, "STOPALL"), (BO, "START")),
)


@st.composite
def scenes(draw: st.DrawFn) -> list[tuple[timedelta, Line, int | None]]:
    """A scene, at any pace."""
    return [(draw(spans), Text(None, who, text), None) for who, text in draw(st.sampled_from(SCENES))]


one = st.one_of(*[arrivals()] * 9, happenings()).map(lambda happening: [happening])
dialogues = st.lists(st.one_of(one, one, one, scenes()), min_size=12, max_size=40).map(lambda parts: [*chain(*parts)])


class Played:
    """What a dialogue left: the lines out, and the database."""

    def __init__(self, engine: Engine, lookup: NetworkLookup) -> None:
        self.left: list[dict[str, Any]] = []
        self.engine = engine
        self.inbound: list[tuple[str, str | None]] = []
        self.letters: set[str] = set()
        self._player = Player(engine, lookup, self.left.append)
        self._player.at_start(loading(lookup.network))

    async def play(self, dialogue: list[tuple[timedelta, Line, int | None]]) -> None:
        now = START
        number = 0
        for number, (span, line, earlier) in enumerate([*JOINED, *dialogue], 1):
            now += span
            await self._player.play(self._at(now, line, earlier), number)
        for line in (
            Turn(now, "sms", True),
            Turn(now, "telegram", True),
            Switch(now, True),
            Move(now + timedelta(days=9)),
        ):
            number += 1
            await self._player.play(line, number)
        self.end = now + timedelta(days=9)

    def _at(self, now: datetime, line: Line, earlier: int | None) -> Line:
        match line:
            case Text(sender=sender, text=text, id=number):
                text = text.replace(SHOWN, self._shown_to(sender))
                self.inbound.append((sender.scheme, number))
                self.letters |= set(text)
                sent = None if earlier is None else now - timedelta(minutes=earlier)
                return Text(now, sender, text, sent, number)
            case Turn(channel=channel, is_up=is_up):
                return Turn(now, channel, is_up)
            case Switch(is_on=is_on):
                return Switch(now, is_on)
            case Fail(address=address, reason=reason):
                return Fail(now, address, reason)
            case _:
                return Move(now)

    def _shown_to(self, person: Address) -> str:
        """The newest number that they were sent to text back; "1" before any."""
        sent = [line["text"] for line in self.left if line["to"] == str(person)]
        return next((found[-1] for text in reversed(sent) if (found := _PROOF.findall(text))), "1")

    def rows(self, query: Any) -> list[Any]:
        with reading(self.engine) as connection:
            return list(connection.execute(query))


def play(lookup: NetworkLookup, template: Path, dialogue: list[tuple[timedelta, Line, int | None]]) -> Iterator[Played]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lanpya.db"
        shutil.copy(template, path)
        engine = open_engine(f"sqlite:///{path}", flush="OFF")
        played = Played(engine, lookup)
        asyncio.run(played.play(dialogue))
        yield played
        engine.dispose()


@pytest.mark.parametrize("examples", [FEW, pytest.param(3 * FEW, marks=pytest.mark.long)])
def test_whatever_people_text_nothing_is_lost_doubled_or_left_unanswered(
    lookup: NetworkLookup, template: Path, examples: int
) -> None:
    done: Counter[str] = Counter()
    # Whom answers rest for is another test's: here any of these people may say a dozen things in a minute.
    limits = replace(lookup.network.limits, texts_per_hour=10_000, texts_per_ten_minutes=10_000)
    patient = replace(lookup, network=replace(lookup.network, limits=limits))

    @settings(CHOSEN, max_examples=MANY or examples)
    @given(dialogue=dialogues)
    def hold(dialogue: list[tuple[timedelta, Line, int | None]]) -> None:
        for played in play(patient, template, dialogue):
            everything_was_handled(played)
            everything_left_once(played)
            every_text_has_one_answer(played)
            every_answer_fits(played)
            nobody_sees_a_number(played)
            who_stopped_is_left_in_peace(played)
            no_question_stays_open(played)
            done.update(what_was_done(played))

    hold()
    assert {"announcement", "request", "answer"} <= set(done)  # dialogues that get nowhere prove little


def what_was_done(played: Played) -> Iterator[str]:
    """Acts that take a number which only who was sent it can know."""
    yield from ("announcement" for row in played.rows(select(announcements)) if row.state == "sent")
    yield from ("request" for row in played.rows(select(join_requests)) if row.is_granted)
    yield from ("answer" for row in played.rows(select(threads)) if row.answered_at)


def everything_was_handled(played: Played) -> None:
    arrived = played.rows(select(inbox))
    kept = [number for number in played.inbound if number[1] is None]
    assert len(kept) + len({number for number in played.inbound if number[1] is not None}) == len(arrived)
    assert [] == [(row.text, row.reason) for row in arrived if row.state != "done" or row.attempts]
    assert [] == [(row.key, row.reason) for row in played.rows(select(timers)) if row.attempts]


def everything_left_once(played: Played) -> None:
    queued = played.rows(select(outbox))
    states = Counter(row.state for row in queued)
    assert len(played.left) == states["sent"]
    assert set() == set(states) - {"sent", "failed", "expired", "queued"}
    assert [] == [(row.text, row.due_at) for row in queued if row.state == "queued" and row.due_at <= played.end]


def every_text_has_one_answer(played: Played) -> None:
    answers = Counter(row.inbox_id for row in played.rows(select(outbox)) if row.inbox_id is not None)
    rows = played.rows(select(inbox).order_by(inbox.c.id))
    seen: Counter[tuple[str, str]] = Counter()
    for row in rows:
        seen[row.address, row.text] += 1
        fewest = 0 if seen[row.address, row.text] >= 5 else 1
        assert fewest <= answers[row.id] <= 1, (row.text, answers[row.id])


def every_answer_fits(played: Played) -> None:
    own = {letter for letter in played.letters if ord(letter) > 127}
    for line in played.left:
        text = line["text"]
        assert text.strip(), line
        assert text == text.encode("utf-8").decode("utf-8")
        assert not set(text) & set("\x00\u200b\ufeff"), line
        if not line["to"].startswith("sms:"):
            continue
        assert line["segments"] == segments(text)
        if line["kind"] in ("reply", "reminder"):
            assert line["segments"] <= 2, line
        if line["kind"] == "digest":
            assert line["segments"] <= 3, line
        if line["language"] == "en":
            odd = {letter for letter in text if letter not in GSM7_BASIC + GSM7_EXTENSION}
            assert set() == {letter for letter in odd if letter not in own and not "\u1000" <= letter <= "\u109f"}, line


def nobody_sees_a_number(played: Played) -> None:
    numbers = [person.value[-7:] for person in PEOPLE if person.scheme == "sms"]
    assert [] == [line for line in played.left if any(number in line["text"] for number in numbers)]


def who_stopped_is_left_in_peace(played: Played) -> None:
    query = (
        select(outbox.c.text, outbox.c.kind)
        .join(people, people.c.id == outbox.c.person_id)
        .where(outbox.c.created_at > people.c.stopped_at, outbox.c.kind != "reply")
        .where(*(~outbox.c.dedupe_key.startswith(direct) for direct in DIRECT))
        .where((outbox.c.kind != "alert") | people.c.alerts_stopped_at.is_not(None))  # others until a second STOP
    )
    assert [] == played.rows(query)


def no_question_stays_open(played: Played) -> None:
    with reading(played.engine) as connection:
        everybody = list(connection.execute(select(people.c.id)).scalars())
        assert {} == questions.open_ones(connection, everybody, played.end)
