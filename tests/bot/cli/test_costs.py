"""`lanpya costs`: a month's bill, for people and for programs."""

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.outbound.bill import statement
from storage import networks
from storage.engine import open_engine, reading, writing
from tests.bot.outbound.test_budget import COSTS, NETWORK, add_text, network_with

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
FIRST = datetime(2026, 10, 31, 17, 30, tzinfo=UTC)  # November begins in Yangon
DAY = timedelta(days=1)


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> str:
    """A November: three texts by modem, two by Twilio, one of them priced, one by Telegram, one that was refused."""
    url = f"sqlite:///{tmp_path / 'lanpya.db'}"
    shutil.copy(sqlite_template, tmp_path / "lanpya.db")
    engine = open_engine(url)
    with writing(engine) as connection:
        networks.save(connection, NETWORK + COSTS, "", FIRST)
        for number in range(3):
            add_text(connection, number, FIRST + DAY, parts=2)
        add_text(connection, "a", FIRST + 2 * DAY, channel="twilio", kind="announcement")
        add_text(connection, "b", FIRST, channel="twilio", kind="announcement", price=95.5, currency="MMK")
        add_text(connection, "c", FIRST, 0, channel="telegram", scheme="telegram", kind="announcement")
        add_text(connection, "d", FIRST, 9, state="failed", channel=None, provider_id=None)
        add_text(connection, "october", FIRST - timedelta(seconds=1), 9)
        add_text(connection, "december", datetime(2026, 11, 30, 17, 30, tzinfo=UTC), 9)
    engine.dispose()
    return url


def read(database: str, now: datetime, costs: str = COSTS) -> dict[str, Any]:
    engine = open_engine(database)
    with reading(engine) as connection:
        found = statement(connection, network_with(costs), now, None)
    engine.dispose()
    return found


def bill(texts: int, parts: int, money: float | None, unpriced: int = 0) -> dict[str, Any]:
    return {"texts": texts, "parts": parts, "money": money, "unpriced": unpriced}


def test_a_month_is_told_by_channel_and_by_kind(database: str) -> None:
    found = read(database, FIRST + 15 * DAY)
    assert ("2026-11", "MMK", 1000.0) == (found["month"], found["currency"], found["budget"])
    assert bill(6, 8, 255.5) == found["total"]
    assert (744.5, 25, 511.0) == (found["left"], found["percent"], found["forecast"])
    expected = [
        {"channel": "twilio", **bill(2, 2, 195.5)},
        {"channel": "modem", **bill(3, 6, 60.0)},
        {"channel": "telegram", **bill(1, 0, 0.0)},
    ]
    assert expected == found["channels"]
    assert [{"kind": "announcement", **bill(3, 2, 195.5)}, {"kind": "reply", **bill(3, 6, 60.0)}] == found["kinds"]


def test_without_prices_parts_are_told_and_no_money(database: str) -> None:
    found = read(database, FIRST + 15 * DAY, "")
    assert bill(6, 8, None, unpriced=6) == found["total"]
    assert (None, None, None) == (found["left"], found["percent"], found["forecast"])


def test_people_read_a_table_and_what_is_left(lanpya: Lanpya, database: str) -> None:
    done = lanpya("costs", "--month", "2026-11", env={"LANPYA_DATABASE": database})
    assert (0, "") == (done.returncode, done.stderr)
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "November 2026, in MMK" == lines[0]
    assert {"twilio 2 2 195.50", "modem 3 6 60", "telegram 1 0 0", "reply 3 6 60", "all 6 8 255.50"} <= set(lines)
    assert "Used: 255.50 of 1,000 MMK (25%), 744.50 MMK left." in lines


def test_programs_read_json(lanpya: Lanpya, database: str) -> None:
    done = lanpya("costs", "--month", "2026-12", "--json", env={"LANPYA_DATABASE": database})
    found = json.loads(done.stdout)
    assert ("2026-12", bill(1, 9, 90.0)) == (found["month"], found["total"])


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        pytest.param(("--month", "November"), 2, '"November" is no month: write year and month', id="no month"),
        pytest.param(("--month", "2026-13"), 2, '"2026-13" is no month', id="a thirteenth month"),
    ],
)
def test_a_wrong_month_is_told(
    lanpya: Lanpya, database: str, arguments: tuple[str, ...], status: int, sentence: str
) -> None:
    done = lanpya("costs", *arguments, env={"LANPYA_DATABASE": database})
    assert (status, True) == (done.returncode, sentence in done.stderr)


def test_without_a_network_it_says_how_to_load_one(lanpya: Lanpya) -> None:
    done = lanpya("costs")
    assert (1, True) == (done.returncode, "lanpya network load network.toml" in done.stderr)


def test_a_month_without_texts_says_so(lanpya: Lanpya, database: str) -> None:
    done = lanpya("costs", "--month", "2025-01", env={"LANPYA_DATABASE": database})
    assert "No text was sent in this month." in done.stdout
