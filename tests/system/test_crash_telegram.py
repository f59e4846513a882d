"""Killed with SIGKILL again and again while people text by Telegram: nothing is lost, nothing happens twice."""

from pathlib import Path

import pytest

from storage.engine import open_engine
from tests.system.conftest import Record
from tests.system.crash import crash, open_end

pytestmark = pytest.mark.system


def test_fifty_kills_lose_nothing_and_do_nothing_twice(tmp_path: Path, record_property: Record) -> None:
    end = open_end("telegram", tmp_path)
    try:
        ledger = crash(end, tmp_path, kills=50, seed=2026)
    finally:
        end.stop()
    record_property("shown", str(ledger))

    assert ledger.problems == []


def test_kills_lose_nothing_on_postgresql(tmp_path: Path, postgres_server: str, record_property: Record) -> None:
    server = open_engine(postgres_server)
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CREATE DATABASE crash")
    server.dispose()
    end = open_end("telegram", tmp_path)
    try:
        settings = {"LANPYA_DATABASE": postgres_server.replace("/postgres?", "/crash?")}
        ledger = crash(end, tmp_path, kills=12, seed=7, settings=settings)
    finally:
        end.stop()
    record_property("shown", str(ledger))

    assert ledger.problems == []
