"""Killed with SIGKILL again and again while people text by Telegram: nothing is lost, nothing happens twice."""

from pathlib import Path

import pytest

from tests.system.conftest import Record
from tests.system.crash import crash, open_end

pytestmark = [pytest.mark.system, pytest.mark.long]


def test_fifty_kills_lose_nothing_and_do_nothing_twice(tmp_path: Path, record_property: Record) -> None:
    end = open_end("telegram", tmp_path)
    try:
        ledger = crash(end, tmp_path, kills=50, seed=2026)
    finally:
        end.stop()
    record_property("shown", str(ledger))

    assert ledger.problems == []


def test_kills_lose_nothing_on_postgresql(tmp_path: Path, own_postgres: str, record_property: Record) -> None:
    end = open_end("telegram", tmp_path)
    try:
        settings = {"LANPYA_DATABASE": own_postgres}
        ledger = crash(end, tmp_path, kills=12, seed=7, settings=settings)
    finally:
        end.stop()
    record_property("shown", str(ledger))

    assert ledger.problems == []
