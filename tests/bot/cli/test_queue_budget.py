"""`lanpya queue` says that texts wait because the month's budget is used up."""

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
    url, now = f"sqlite:///{tmp_path / 'lanpya.db'}", datetime.now(UTC)
    engine = open_engine(url)
    upgrade(engine)
    with writing(engine) as connection:
        networks.save(connection, NETWORK + COSTS, "", now)
        add_text(connection, "a", now, parts)
    engine.dispose()

    told = lanpya("queue", env={"LANPYA_DATABASE": url}).stdout
    found = json.loads(lanpya("queue", "--json", env={"LANPYA_DATABASE": url}).stdout)

    assert (is_held, is_held) == ("is used up: 1,000 of 1,000 MMK." in told, found["budget"] is not None)
