"""Lines that fail for more than half an hour: coordinators hear of it, nothing is lost, and nobody need do a thing."""

from pathlib import Path

import pytest

from tests.system.conftest import Record
from tests.system.outages import OUTAGES, suffer

pytestmark = [pytest.mark.system, pytest.mark.long, pytest.mark.usefixtures("has_net_namespaces")]

# Shorter than in life, so that all tests together stay short; benchmarks/outages.py takes the whole time.
MINUTES = {"internet": 37.0, "phone-off": 37.0}


@pytest.mark.parametrize("name", MINUTES)
def test_nothing_is_lost_and_coordinators_hear_of_it(name: str, tmp_path: Path, record_property: Record) -> None:
    ledger = suffer(OUTAGES[name], tmp_path, minutes=MINUTES[name])

    record_property("shown", f"{name}, {MINUTES[name]:.0f} minutes\n{ledger}")
    counted = dict(ledger.lines)
    assert ledger.problems == []
    assert 0 not in (counted["told of channel-down"], counted["told of channel-up"])
