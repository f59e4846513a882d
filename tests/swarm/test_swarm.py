"""Some fixed seeds that break no law, and that the oracle sees what does; `python -m tests.swarm` plays others."""

import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import structlog

from messages.envelope import Kind
from tests.swarm.generate import DAY, generate
from tests.swarm.log import Log
from tests.swarm.play import examined, judge, played
from tests.swarm.script import START, Script, Step, read, written

DAYS = 100  # of each seed
FEW = range(1, 41)  # seeds of each check: 4,000 days, some 35 CPU seconds
# Seeds of the long checks, a million days: the first blocks play beside what leaves a core free, the others behind it.
MANY = [range(first, first + 500) for first in range(1_001, 11_001, 500)]
BESIDE = 5


@pytest.fixture(autouse=True)
def no_log() -> Generator[None]:
    """Nobody reads what the program logs, and to write it takes longer than many a step."""
    configured = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    structlog.configure(**configured)


@pytest.mark.parametrize("seed", FEW)
def test_a_seed_breaks_no_law(seed: int, record_property: Callable[[str, object], None]) -> None:
    verdict = judge(generate(seed, DAYS))
    record_property("counted", {"days of the swarm": DAYS, **verdict.counts})
    assert [] == verdict.problems
    assert verdict.counts["texts out"]


def _block(number: int, seeds: range) -> Any:
    marks = [pytest.mark.long, *([pytest.mark.beside] if number < BESIDE else [])]
    return pytest.param(seeds, id=f"{seeds[0]}..{seeds[-1]}", marks=marks)


@pytest.mark.parametrize("seeds", [_block(*one) for one in enumerate(MANY)])
def test_many_seeds_break_no_law(seeds: range, record_property: Callable[[str, object], None]) -> None:
    counts: Counter[str] = Counter()
    broken: dict[int, list[str]] = {}
    for seed in seeds:
        verdict = judge(generate(seed, DAYS))
        counts += verdict.counts
        if verdict.problems:
            broken[seed] = [str(problem) for problem in verdict.problems]
    record_property("counted", {"days of the swarm": DAYS * len(seeds), **counts})
    assert {} == broken, f"seeds of {DAYS} days"
    assert set(KINDS) <= counts.keys()


# What fails at all, as the swarm counts it.
KINDS = (
    *("crash: before", "crash: after", "crash: torn", "power cut", "disk: full", "disk: locked"),
    *("send: unsent", "send: unanswered", "send: slow", "send: late", "send: breaks", "send: dies before"),
    *(
        "send: dies after",
        "send: mute",
        "send: error for one address",
        "channel down",
        "provider mute",
        "clock ahead",
        "clock behind",
    ),
    *("text late", "text twice", "text twice, by two ids", "texts reordered", "receipt", "receipt twice"),
)


def test_a_script_is_one_line_that_can_be_played_again() -> None:
    script = generate(7, DAYS)
    assert script == read(written(script))
    assert script == generate(7, DAYS)
    assert script != generate(8, DAYS)


# At night the channel is away as reminders leave in the morning before: what waits must not leave at its return.
NIGHT = Script(
    0,
    12,
    (
        Step(0, "begin", "0011", ("PRO",)),
        Step(5, "add", "0011", ("PRO", 9, "kite1x", "2001")),
        Step(9, "report", "2001", ("land", 5, 7, "Hpa-An")),
        Step(60, "channel", "sms", (0,)),
        Step(3 * DAY + 14 * 60, "channel", "sms", (1,)),
    ),
)


def test_a_channel_that_comes_back_at_night_wakes_nobody() -> None:
    assert [] == judge(NIGHT).problems


# What somebody did and reported while their channel was away for days comes at one moment, with an UNDO of the report.
UNDONE = Script(
    0,
    12,
    (
        Step(0, "begin", "0011", ("PRO",)),
        Step(5, "add", "0011", ("PRO", 9, "kite1x", "2001")),
        Step(60, "channel", "sms", (0,)),
        Step(90, "done", "2001", ("kite1x",)),
        Step(2 * DAY, "report", "2001", ("land", 5, 7, "Hpa-An")),
        Step(2 * DAY + 3, "undo", "2001"),
        Step(4 * DAY, "channel", "sms", (1,)),
    ),
)


def test_undo_after_an_outage_takes_back_the_report_that_it_was_meant_for() -> None:
    assert [] == judge(UNDONE).problems


OFF = (Step(60, "off", "", (3 * DAY,)), Step(100, "reorder", "sms", (1,)))
PLANNED = (Step(0, "begin", "0011", ("PRO",)), Step(5, "add", "0011", ("PRO", 9, "kite1x", "2001")))
# What waited while the office was off comes in another order than it was sent; the seed says in which.
REORDERED = {
    "UNDO behind a STOP that was sent after it": Script(
        34,
        20,
        (*PLANNED, *OFF, Step(204, "undo", "2001"), Step(900, "stop", "2001")),
    ),
    "START of which another one, sent later, came first": Script(
        6,
        20,
        (*PLANNED, *OFF, Step(900, "stop", "2001"), Step(950, "start", "2001"), Step(1500, "start", "2001")),
    ),
    "UNDO before its report, which comes twice": Script(
        4, 20, (*OFF, Step(200, "report", "2001", ("land", 11, 25, "Dawei"), 1, 1), Step(204, "undo", "2001"))
    ),
}


@pytest.mark.parametrize("script", REORDERED.values(), ids=REORDERED.keys())
def test_texts_in_another_order_than_they_were_sent_do_what_was_meant(script: Script) -> None:
    verdict = judge(script)
    assert verdict.counts["texts reordered"] and [] == verdict.problems


# One item is done while the text that reminds a leader and its owner of two waits for their channel.
DONE_MEANWHILE = Script(
    0,
    18,
    (
        Step(0, "begin", "9012", ("PRO",)),
        Step(5, "add", "9012", ("PRO", 4, "kite1x", "2005")),
        Step(9, "add", "9012", ("PRO", 4, "kite2x", "2005")),
        Step(6 * DAY - 300, "channel", "sms", (0,)),
        Step(6 * DAY - 60, "done", "9012", ("kite1x",)),
        Step(6 * DAY + 120, "channel", "sms", (1,)),
    ),
)


def test_nobody_is_reminded_of_what_was_done_while_their_channel_was_away() -> None:
    log, database = played(DONE_MEANWHILE)
    assert [] == examined(log, database)
    late = [one.text for one in log.received if one.to == "sms:+959420000011" and "late, due 4 Dec" in one.text]
    assert 1 == len(late)
    assert "kite2x" in late[0] and "kite1x" not in late[0]


@pytest.mark.parametrize("ahead", [300, 400 * DAY, -300, -700 * DAY])
def test_a_clock_that_stands_wrong_for_hours_loses_nothing(ahead: int) -> None:
    wrong = (Step(5 * DAY, "clock", "", (ahead,)), Step(5 * DAY + 600, "clock", "", (0,)))
    report = Step(5 * DAY + 60, "report", "2002", ("land", 3, 4, "Dawei"))
    verdict = judge(NIGHT.with_steps(sorted([*NIGHT.steps, *wrong, report])))
    assert [] == verdict.problems
    assert 1 == verdict.counts["clock ahead" if ahead > 0 else "clock behind"]


def test_a_mute_provider_and_texts_out_of_order_lose_nothing() -> None:
    mute = (Step(10, "mute", "sms", (1,)), Step(10, "reorder", "sms", (1,)), Step(400, "mute", "sms", (0,)))
    pleas = [Step(20 + number, "plea", "2001", (f"kite{number}x",)) for number in range(2, 5)]
    told = (Step(30, "tell", "9012", ("PRO", "kite9x")), Step(32, "yes", "9012"))
    verdict = judge(NIGHT.with_steps(sorted([*NIGHT.steps[:3], *mute, *pleas, *told])))
    assert [] == verdict.problems
    assert verdict.counts["send: mute"] and verdict.counts["texts reordered"]


def test_answers_to_one_phone_keep_their_order_where_the_provider_answers_with_errors() -> None:
    steps: list[Step] = []
    for day, who in enumerate(("2001", "2002", "9001", "0013")):
        begins = day * DAY + 60
        steps += [Step(begins, "refuse", who, (1,)), Step(begins + 35, "refuse", who, (0,))]
        steps += [Step(begins + 2 + 6 * place, "say", who, (look,)) for place, look in enumerate(("HELP", "MY", "ME"))]
    verdict = judge(Script(0, 6, tuple(sorted(steps))))
    assert [] == verdict.problems
    assert verdict.counts["send: error for one address"]


# An announcement waits for its channel as somebody sends STOP, and for the morning then.
STOPPED = Script(
    0,
    12,
    (
        Step(0, "channel", "sms", (0,)),
        Step(10, "tell", "9012", ("PRO", "kite1x")),
        Step(12, "yes", "9012"),
        Step(60, "stop", "2001"),
        Step(15 * 60, "channel", "sms", (1,)),
    ),
)


# The news that a plan has begun waits for a provider, which brings the STOP as soon as it speaks again.
STOPPED_AT_A_PLAN = Script(
    0,
    3,
    (
        Step(0, "mute", "sms", (1,)),
        Step(10, "begin", "9012", ("PRO",)),
        Step(20, "stop", "2001"),
        Step(300, "mute", "sms", (0,)),
    ),
)


@pytest.mark.parametrize("script", [STOPPED, STOPPED_AT_A_PLAN], ids=["announcement", "plan"])
def test_what_was_queued_before_stop_does_not_leave_after_it(script: Script) -> None:
    assert [] == judge(script).problems


# A fault of the channel's own as it sends an answer: another one of the same lease waits, its phone's next comes soon.
BROKEN = Script(
    0,
    2,
    (
        Step(10, "channel", "sms", (0,)),
        Step(11, "say", "2001", ("GROUPS",)),
        Step(12, "say", "0013", ("HELP",)),
        Step(13, "send", "breaks", (1,)),
        Step(15, "channel", "sms", (1,)),
        Step(16, "say", "0013", ("ME",)),
    ),
)


def test_what_shared_a_lease_with_a_fault_is_answered_before_what_came_after_it() -> None:
    verdict = judge(BROKEN)
    assert [] == verdict.problems
    assert 1 == verdict.counts["send: breaks"]


# At five to nine in the evening a provider is handed a reminder, and takes twelve minutes for it.
LATE = Script(
    0,
    5,
    (
        Step(0, "begin", "9012", ("PRO",)),
        Step(60, "channel", "telegram", (0,)),
        Step(3 * DAY + 654, "send", "late", (1,)),
        Step(3 * DAY + 655, "channel", "telegram", (1,)),
    ),
)


def test_a_provider_that_is_late_wakes_nobody_whom_the_program_left_alone() -> None:
    verdict = judge(LATE)
    assert [] == verdict.problems
    assert 1 == verdict.counts["send: late"]


# A stranger's call for help, which no act of a script is, comes with an ordinary text behind it in the queue.
HELP = Script(
    0,
    4,
    (
        Step(10, "channel", "sms", (0,)),
        Step(20, "say", "stranger2", ("no 2",)),
        Step(30, "say", "stranger2", ("please help me with the land title",)),
        Step(DAY, "channel", "sms", (1,)),
    ),
)


def test_who_calls_for_help_is_answered_before_what_they_asked_before() -> None:
    log, database = played(HELP)
    assert [] == examined(log, database)
    answers = [one.text for one in log.received if one.to == "sms:+959779003002"]
    assert "alerted" in answers[0] and 2 == len(answers)


# A provider that never answers is tried again and again while the clock stands a year ahead; then both are well.
MUTE_AHEAD = Script(
    0,
    3,
    (Step(60, "mute", "sms", (1,)), Step(90, "say", "2001", ("ME",)), Step(120, "clock", "", (400 * DAY,))),
)

# A text comes twice, by two ids, after the clock fell back by two years, to before all that its sender texted so far.
TWICE_SET_BACK = Script(
    0,
    3,
    (Step(60, "report", "2003", ("cit", 3, 4, "Myawaddy"), 7, 1), Step(62, "clock", "", (-700 * DAY,))),
)


# What was handled while the clock stood a year ahead is not the newest for a year.
TWICE_AFTER_AHEAD = Script(
    0,
    6,
    (
        Step(60, "clock", "", (400 * DAY,)),
        Step(120, "to", "2004", ("LAND", "kite1x")),
        Step(600, "clock", "", (0,)),
        Step(3 * DAY, "to", "2004", ("LAND", "kite2x"), 0, 1),
    ),
)


# A plan is made while the clock stands 400 days ahead: its reminders come on their days all the same.
PLANNED_AHEAD = Script(
    0,
    60,
    (
        Step(60, "clock", "", (400 * DAY,)),
        Step(72, "begin", "0013", ("LAND",)),
        Step(77, "add", "0013", ("LAND", 33, "kite35x", "0013")),
        Step(660, "clock", "", (0,)),
    ),
)


@pytest.mark.parametrize(
    "script",
    [MUTE_AHEAD, TWICE_SET_BACK, TWICE_AFTER_AHEAD, PLANNED_AHEAD],
    ids=["mute", "back", "ahead", "planned ahead"],
)
def test_a_clock_that_is_set_harms_nothing(script: Script) -> None:
    assert [] == judge(script).problems


# What the oracle must not take for a fault, though it did at first.
FAIR = {
    "STOP while the office is off for two weeks, before an announcement can leave": (
        Step(671, "tell", "0011", ("PRO", "kite9x")),
        Step(721, "yes", "0011"),
        Step(1000, "off", "", (15 * DAY,)),
        Step(12 * DAY, "stop", "2002"),
    ),
    "a report that comes after two months has the day on which it comes": (
        Step(60, "off", "", (15 * DAY,)),
        Step(200, "report", "2002", ("gender", 21, 37, "Hpa-An")),
        Step(6 * DAY, "channel", "telegram", (0,)),
    ),
    "START at the moment in which an announcement leaves that waited for the power": (
        Step(440, "stop", "2001"),
        Step(1700, "crash", "torn", (4, 300)),
        Step(1982, "tell", "0013", ("LAND", "kite15x")),
        Step(1985, "yes", "0013"),
        Step(2032, "start", "2001"),
    ),
    "a reminder of the same evening, for which the clock was set to another day": (
        Step(0, "begin", "0013", ("LAND",)),
        Step(3, "add", "0013", ("LAND", 33, "kite21x", "2004")),
        Step(32 * DAY + 607, "clock", "", (3 * DAY,)),
    ),
}


@pytest.mark.parametrize("steps", FAIR.values(), ids=FAIR.keys())
def test_the_oracle_is_fair(steps: Sequence[Step]) -> None:
    assert [] == judge(Script(0, 100, tuple(steps))).problems


def _again(log: Log, **changes: object) -> None:
    log.received.append(replace(log.received[-1], **changes))


FAULTS: dict[str, Callable[[Log, sqlite3.Connection], object]] = {
    "nothing_comes_twice": lambda log, _rows: _again(log),
    "nobody_is_woken": lambda log, _rows: _again(
        log, kind=Kind.REMINDER, left=START + timedelta(hours=17), outbox_id=-1
    ),
    "nobody_sees_a_number": lambda log, _rows: _again(log, text="call 0009771002001", to="telegram:9001"),
    "parts_keep_their_law": lambda log, _rows: _again(log, text="က" * 300, kind=Kind.REPLY, to="sms:+959771002001"),
    "nothing_is_lost": lambda _log, rows: rows.execute("DELETE FROM inbox WHERE text LIKE 'ADD PRO%'"),
    "reports_are_as_sent": lambda _log, rows: rows.execute("UPDATE reports SET women = women + 1"),
    "the_outbox_drains": lambda _log, rows: rows.execute("UPDATE outbox SET state = 'queued' WHERE kind = 'reminder'"),
}


@pytest.mark.parametrize("law", FAULTS)
def test_the_oracle_finds_what_is_put_in(law: str) -> None:
    log, database = played(NIGHT)
    with closing(sqlite3.connect(database)) as rows, rows:
        FAULTS[law](log, rows)
    assert law in {problem.law for problem in examined(log, database)}
