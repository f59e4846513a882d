"""The network that the outages happen in: nothing of an earlier one gets in its way."""

import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from tests.system.counterparts import TelegramEnd
from tests.system.program import ROOT
from tests.system.village import Village

pytestmark = [pytest.mark.system, pytest.mark.usefixtures("has_village")]

PLACE = 250  # beside those that the outages take
_SETTLER = f"""
import subprocess, sys
from tests.system.village import Village
with Village([{PLACE}]) as village:
    inside = subprocess.Popen([*village.before, "sleep", "600"])
    print(inside.pid, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def settler() -> Iterator[subprocess.Popen[str]]:
    """Another run of the tests, with a village at the place and a process inside."""
    process = subprocess.Popen(
        [sys.executable, "-c", _SETTLER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    yield process
    process.communicate("")


def _telegram_port(telegram: TelegramEnd) -> int:
    port = httpx.URL(telegram.url).port
    assert port is not None
    return port


def _reaches(village: Village, port: int) -> bool:
    """Whether somebody inside hears from Telegram, which is outside."""
    question = f"import httpx; httpx.get('http://telegram.example:{port}/_control/state', timeout=5).raise_for_status()"
    asked = subprocess.run([*village.before, sys.executable, "-c", question], capture_output=True, check=False)
    return asked.returncode == 0


def test_lines_work_where_tests_were_killed_before(settler: subprocess.Popen[str], telegram: TelegramEnd) -> None:
    settler.kill()
    settler.wait()

    with Village([PLACE]) as village:
        village.line(port := _telegram_port(telegram))
        assert _reaches(village, port)


def test_two_runs_have_no_place_in_common(settler: subprocess.Popen[str], telegram: TelegramEnd) -> None:
    with pytest.raises(RuntimeError, match="at each place"):
        Village([PLACE])

    with Village([PLACE, PLACE + 1]) as village:
        village.line(port := _telegram_port(telegram))
        assert _reaches(village, port)


def test_a_line_that_is_cut_carries_nothing_until_it_is_mended(telegram: TelegramEnd) -> None:
    with Village() as village:
        village.line(port := _telegram_port(telegram))
        village.cut()
        assert not _reaches(village, port)
        village.mend()
        assert _reaches(village, port)
