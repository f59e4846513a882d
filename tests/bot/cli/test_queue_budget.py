"""`lanpya queue` says that texts wait because the month's budget, or the day's SMS, are used up."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import networks
from storage.engine import open_engine, writing
from storage.migrate import upgrade
from tests.bot.outbound.test_budget import COSTS, NETWORK, add_text

Lanpya = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize(("parts", "is_held"), [(99, False), (100, True)], ids=["not used up", "used up"])
def test_a_used_up_budget_is_told(lanpya: Lanpya, tmp_path: Path, parts: int, is_held: bool) -> None:
    told, found = queue(lanpya, tmp_path, NETWORK + COSTS, parts)
    assert (is_held, is_held) == ("is used up: 1,000 of 1,000 MMK." in told, found["budget"] is not None)


@pytest.mark.parametrize(("parts", "is_held"), [(39, False), (40, True)], ids=["not used up", "used up"])
def test_used_up_sms_of_a_day_are_told(lanpya: Lanpya, tmp_path: Path, parts: int, is_held: bool) -> None:
    told, found = queue(lanpya, tmp_path, f"{NETWORK}\n[limits]\nsms_per_day = 40\n", parts)
    assert (is_held, is_held) == ("40 parts left in 24 hours" in told, found["day"] is not None)
    assert found["budget"] is None


def queue(lanpya: Lanpya, tmp_path: Path, network: str, parts: int) -> tuple[str, dict[str, object]]:
    """What is said, for people and for programs, when so many parts left just now."""
    url, now = f"sqlite:///{tmp_path / 'lanpya.db'}", datetime.now(UTC)
    engine = open_engine(url)
    upgrade(engine)
    with writing(engine) as connection:
        networks.save(connection, network, "", now)
        add_text(connection, "a", now, parts)
    engine.dispose()
    told = lanpya("queue", env={"LANPYA_DATABASE": url}).stdout
    return told, json.loads(lanpya("queue", "--json", env={"LANPYA_DATABASE": url}).stdout)
