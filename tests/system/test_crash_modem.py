"""Killed with SIGKILL again and again while people text over a real modem daemon."""

from pathlib import Path

import pytest

from tests.system.conftest import Record
from tests.system.crash import crash, open_end

pytestmark = [pytest.mark.system, pytest.mark.long, pytest.mark.usefixtures("has_modem")]


def test_fifty_kills_lose_nothing_and_send_no_sms_twice(tmp_path: Path, record_property: Record) -> None:
    end = open_end("modem", tmp_path)
    try:
        ledger = crash(end, tmp_path, kills=50, seed=2026)
    finally:
        end.stop()
    record_property("shown", str(ledger))

    assert ledger.problems == []
    # The spool knows which of our rows it has: a lease that came back sends no SMS twice, and leaves none in doubt.
    assert (ledger.duplicates, ledger.unknown) == (0, 0)
