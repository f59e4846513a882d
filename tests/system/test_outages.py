"""Lines that fail for long, and come back: nothing is lost, and nothing doubled but what nobody can know."""

import os
from pathlib import Path

import pytest

from tests.bot.channels.modem import rig
from tests.system.conftest import Record
from tests.system.outages import OUTAGES, missing, suffer

pytestmark = pytest.mark.system

# Shorter than in life, so that all tests together stay short; benchmarks/outages.py takes the whole time.
MINUTES = {"internet": 40.0, "telegram-errors": 10.0, "names": 15.0, "drops": 15.0, "phone-off": 40.0}

LONG = ("internet", "phone-off")  # down for more than the half hour after which coordinators hear of it


@pytest.fixture(autouse=True)
def has_all() -> None:
    """Without a hurried clock, a network of one's own and a modem: skipped on a laptop, failed in CI."""
    lacking = missing() or rig.missing()
    if lacking and os.environ.get("CI"):
        pytest.fail(lacking)
    if lacking:
        pytest.skip(lacking)


@pytest.mark.parametrize("name", MINUTES)
def test_nothing_is_lost_and_all_recovers_by_itself(name: str, tmp_path: Path, record_property: Record) -> None:
    ledger = suffer(OUTAGES[name], tmp_path, minutes=MINUTES[name])

    record_property("shown", f"{name}, {MINUTES[name]:.0f} minutes\n{ledger}")
    counted = dict(ledger.lines)
    is_told = name in LONG
    assert ledger.problems == []
    assert (is_told, is_told) == (counted["told of channel-down"] > 0, counted["told of channel-up"] > 0)
