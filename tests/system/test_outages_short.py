"""Lines that fail for some minutes: nothing is lost or doubled but what nobody can know, and nobody is told."""

from pathlib import Path

import pytest

from tests.system.conftest import Record
from tests.system.outages import OUTAGES, suffer

pytestmark = [pytest.mark.system, pytest.mark.long, pytest.mark.usefixtures("has_net_namespaces")]

# Shorter than in life, so that all tests together stay short; benchmarks/outages.py takes the whole time.
MINUTES = {"telegram-errors": 8.0, "names": 8.0, "drops": 10.0}


@pytest.mark.parametrize("name", MINUTES)
def test_nothing_is_lost_and_nobody_is_told(name: str, tmp_path: Path, record_property: Record) -> None:
    ledger = suffer(OUTAGES[name], tmp_path, minutes=MINUTES[name])

    record_property("shown", f"{name}, {MINUTES[name]:.0f} minutes\n{ledger}")
    counted = dict(ledger.lines)
    assert ledger.problems == []
    assert (0, 0) == (counted["told of channel-down"], counted["told of channel-up"])
