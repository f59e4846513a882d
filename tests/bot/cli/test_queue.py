"""A coordinator sees what waits or is stuck, has it tried again or gives it up, and no number is shown whole."""

import json
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.cli.age import age
from bot.queue.tickets import NoTicket, Place, Ticket, read_ticket
from messages.address import Address
from messages.envelope import Inbound, Kind
from messages.pace import Pace
from storage import backlog, channel_states, claims, inbox, notes, outbox, timers
from storage.channel_states import Seen
from storage.clock import BEHIND, DOUBTED
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from storage.tables import audit
from storage.tables import timers as moments
from storage.timers import NewTimer
from tests.storage.rows import waiting

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
Queue = Callable[..., subprocess.CompletedProcess[str]]

NOW = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=3, minutes=20)  # "3 hours", however slow the tests
HLA = Address("sms", "+959771234567")
# The database does not matter here: what is asked of it is asked on both elsewhere.
on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


@pytest.fixture
def queue(lanpya: Lanpya, engine: Engine) -> Queue:
    """`lanpya queue ...` on a database in which something of each kind is stuck."""
    with writing(engine) as connection:
        _stick_inbox(connection)
        _stick_outbox(connection)
        timers.add(connection, [NewTimer("remind:1", "plan-remind", NOW, {})], NOW)
        for _try in range(timers.TRIES):
            (timer,) = timers.due(connection, NOW + timedelta(hours=2), 1)
            timers.note_failure(connection, timer, "KeyError: 'item'", NOW)
    url = engine.url.render_as_string(hide_password=False)

    def run(*arguments: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return lanpya("queue", *arguments, env={"LANPYA_DATABASE": url, **(env or {})})

    return run


def _stick_inbox(connection: Any) -> None:
    texts = [
        Inbound("sms", "1", HLA, "REPORT for U Ba, his number is 09 771 234 568"),
        Inbound("sms", "2", Address("sms", "+959770000002"), "JOIN LAND"),
    ]
    inbox.keep(connection, texts, NOW)
    for _try in range(inbox.TRIES):
        row = waiting(connection)[0]
        inbox.note_failure(connection, row, "ValueError: odd +959771234567", NOW)


def _stick_outbox(connection: Any) -> None:
    texts = [
        NewOutbound("a", HLA, Kind.REPLY, "Report 1 saved", "en", 1, problem="no channel"),
        NewOutbound("b", Address("telegram", "1001"), Kind.REPLY, "Hello", "en", 0),
        NewOutbound("c", HLA, Kind.ANNOUNCEMENT, "Meeting on Monday", "en", 1),
    ]
    outbox.queue(connection, texts, NOW)
    claims.claim(connection, "sms", NOW, 5)
    claims.recover(connection, NOW + timedelta(hours=1))


def test_everything_that_waits_or_is_stuck_is_shown(queue: Queue) -> None:
    shown = queue().stdout

    assert [" ".join(line.split()) for line in shown.splitlines() if line] == [
        "Arrived, and not handled yet: 1; the oldest has waited 3 hours.",
        "channel waiting parts takes sending failed may have left oldest",
        "sms (no channel) 0 0 - 0 1 1 -",
        "telegram (no channel) 1 0 - 0 0 0 3 hours",
        "Arrived, but could not be handled:",
        "id from age text why",
        "i1 sms:***567 3 hours REPORT for U Ba, his number is ***568 ValueError: odd ***567",
        "Did not leave:",
        "id to age kind state text why",
        "o1 sms:***567 3 hours reply failed Report 1 saved no channel",
        "o3 sms:***567 3 hours announcement may have left Meeting on Monday interrupted",
        "Due, but could not be done:",
        "id kind age why",
        "t1 plan-remind 3 hours KeyError: 'item'",
        "lanpya queue retry NAME tries one again, lanpya queue drop NAME gives it up.",
    ]


@on_sqlite
def test_programs_read_the_same(queue: Queue) -> None:
    found = json.loads(queue("list", "--json").stdout)

    assert found == json.loads(queue("--json").stdout)
    assert [one["id"] for key in ("arrived", "leaving", "moments") for one in found[key]] == ["i1", "o1", "o3", "t1"]
    first = found["channels"][0]
    keys = ("name", "scheme", "waiting", "parts", "sending", "failed", "unknown", "oldest")
    assert [first[key] for key in keys] == [None, "sms", 0, 0, 0, 1, 1, None]
    assert "4567" not in json.dumps(found)


def test_each_channel_that_is_set_up_says_how_it_is(queue: Queue, engine: Engine) -> None:
    with writing(engine) as connection:
        pace = Pace(per_second=0.1)
        channel_states.note(connection, [Seen("telegram", "telegram", pace, "network")], NOW)

    shown = queue(env={"LANPYA_TELEGRAM_TOKEN": "1001:test", "LANPYA_MODEM_SPOOL": "smsd.db"}).stdout

    lines = [" ".join(line.split()) for line in shown.splitlines()]
    since = f"{NOW.day} {NOW:%b %H:%M} UTC"
    assert lines[:2] == [
        f"telegram: down since {since}: no way to Telegram. Last text in never, out never.",
        "modem: set up, and has not run yet.",
    ]
    assert "telegram 1 0 under a minute 0 0 0 3 hours" in lines


@on_sqlite
def test_whole_numbers_are_shown_when_they_are_asked_for(queue: Queue) -> None:
    assert json.loads(queue("--json", "--numbers").stdout)["arrived"][0]["from"] == str(HLA)


def test_what_is_named_is_tried_again(queue: Queue, engine: Engine) -> None:
    done = queue("retry", "i1", "O3", "t1")

    assert (done.stdout, done.returncode) == ("i1, o3, t1 will be tried again.\n", 0)
    with reading(engine) as connection:
        assert backlog.unhandled(connection)[0] == 2
        left = [(one.scheme, one.waiting, one.failed) for one in backlog.by_scheme(connection)]
        assert left == [("sms", 1, 1), ("telegram", 1, 0)]
        assert timers.next_due(connection) is not None
        told = select(audit.c.action, audit.c.subject).order_by(audit.c.id)
        assert [tuple(row) for row in connection.execute(told)] == [
            ("queue-retry", "inbox:1"), ("queue-retry", "outbox:3"), ("queue-retry", "timer:1"),
        ]  # fmt: skip


@on_sqlite
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("all",), "i1, o1, t1 will be tried again."),
        (("all", "--outbox"), "o1 will be tried again."),
        (("all", "--inbox", "--timers"), "i1, t1 will be tried again."),
        (("3", "--outbox"), "o3 will be tried again."),
    ],
)
def test_all_means_what_failed_but_not_what_may_have_left(
    queue: Queue, arguments: tuple[str, ...], expected: str
) -> None:
    assert queue("retry", *arguments).stdout.strip() == expected


def test_what_is_given_up_is_gone_from_the_queue(queue: Queue, engine: Engine) -> None:
    assert queue("drop", "i1", "o1", "o2", "o3", "t1").stdout == "i1, o1, o2, o3, t1 were given up.\n"

    assert queue("retry", "all").stdout == "Nothing was set aside.\n"
    with reading(engine) as connection:
        assert (backlog.by_scheme(connection), list(connection.execute(select(moments)))) == ([], [])


@on_sqlite
def test_a_name_that_is_not_there_changes_nothing(queue: Queue, engine: Engine) -> None:
    done = queue("drop", "i1", "i2", "t9")

    assert done.returncode == 1
    assert done.stderr == "i2, t9 is not in the queue: lanpya queue shows what is. Nothing was changed.\n"
    with reading(engine) as connection:
        assert len(inbox.failed(connection)) == 1


def test_a_clock_in_doubt_is_shown_and_can_be_confirmed(queue: Queue, engine: Engine) -> None:
    with writing(engine) as connection:
        notes.put(connection, DOUBTED, "2031-01-01T00:00:00+00:00")

    before, confirmed, after = queue(), queue("clock-is-right"), queue("clock-is-right")

    assert before.stdout.startswith("The clock of this machine jumped: it said 1 Jan 2031 00:00 UTC.")
    assert confirmed.stdout.endswith("Due texts go on.\n")
    assert after.stdout.endswith("It was not in doubt.\n")


def test_a_clock_that_is_behind_is_shown(queue: Queue, engine: Engine) -> None:
    with writing(engine) as connection:
        notes.put(connection, DOUBTED, "2026-12-01T00:00:00+00:00")
        notes.put(connection, BEHIND, 1080.0)

    shown = queue()

    assert shown.stdout.startswith(
        "The clock of this machine seems to be 18 minutes behind, by the sent times of texts."
    )


def test_an_empty_queue_says_so(lanpya: Lanpya) -> None:
    done = lanpya("queue")

    assert (done.stdout, done.stderr, done.returncode) == ("No text waits to leave.\n", "", 0)


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("i12", list(Place), Ticket(Place.INBOX, 12)),
        (" O34 ", list(Place), Ticket(Place.OUTBOX, 34)),
        ("t#5", list(Place), Ticket(Place.TIMERS, 5)),
        ("7", [Place.TIMERS], Ticket(Place.TIMERS, 7)),
    ],
)
def test_a_name_is_read(text: str, places: list[Place], expected: Ticket) -> None:
    assert read_ticket(text, places) == expected


@pytest.mark.parametrize("text", ["7", "x7", "i", "", "i-1", "i1.5", "i" + "9" * 30])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(NoTicket):
        read_ticket(text, list(Place))


def test_a_wrong_name_ends_with_2(lanpya: Lanpya) -> None:
    done = lanpya("queue", "retry", "7")

    assert done.stderr == "Which 7? Write i7 (inbox), o7 (outbox) or t7 (timer).\n"
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(30, "no time"), (60, "1 minute"), (7_300, "2 hours"), (86_400, "1 day"), (400 * 86_400, "400 days")],
)
def test_an_age_is_told_in_its_largest_unit(seconds: int, expected: str) -> None:
    assert age(NOW - timedelta(seconds=seconds), NOW) == expected
