"""The public holidays of a country, from a library that knows those of all."""

import subprocess
import sys

import holidays
import pytest

from handlers.core.public_holidays import public_holidays

LOADED = """
import sys
from handlers.core.public_holidays import public_holidays
assert len(public_holidays("MM", 2026)) > 20
print(sum(name.startswith("holidays.countries") for name in sys.modules))
"""


@pytest.mark.parametrize("country", ["MM", "MMR", "TH", "GB", "US", pytest.param("AX", id="AX, made of Finland's")])
def test_they_are_those_of_the_library(country: str) -> None:
    assert frozenset(holidays.country_holidays(country, years=2026)) == public_holidays(country, 2026)


def test_a_country_that_is_not_known_has_none() -> None:
    assert frozenset() == public_holidays("XX", 2026)


def test_no_other_country_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 1
