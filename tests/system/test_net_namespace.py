"""The network that the outages happen in: nothing of an earlier one gets in its way."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system.counterparts import TelegramEnd
from tests.system.net_namespace import NetNamespace
from tests.system.program import ROOT

pytestmark = [pytest.mark.system, pytest.mark.long, pytest.mark.usefixtures("has_net_namespaces")]

OtherRun = tuple[subprocess.Popen[str], int]
PLACE = 250  # beside those that the outages take
_OTHER_RUN = f"""
import subprocess, sys
from tests.system.net_namespace import NetNamespace
with NetNamespace([{PLACE}]) as namespace:
    inside = subprocess.Popen([*namespace.before, "sleep", "600"])
    print(inside.pid, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other_run() -> Iterator[OtherRun]:
    """Another run of the tests, with a network at the place; and a process inside."""
    process = subprocess.Popen(
        [sys.executable, "-c", _OTHER_RUN], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    inside = process.stdout.readline()
    yield process, int(inside)
    process.communicate("")


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes() != b""  # empty: it has ended, and nobody asked how
    except (FileNotFoundError, ProcessLookupError):
        return False


def _reaches(namespace: NetNamespace, port: int) -> bool:
    """Whether somebody inside hears from Telegram, which is outside."""
    question = f"import httpx; httpx.get('http://telegram.example:{port}/_control/state', timeout=5).raise_for_status()"
    asked = subprocess.run([*namespace.before, sys.executable, "-c", question], capture_output=True, check=False)
    return asked.returncode == 0


def test_lines_work_where_tests_were_killed_before(other_run: OtherRun, telegram: TelegramEnd) -> None:
    tests, inside = other_run
    tests.kill()
    tests.wait()
    assert _runs(inside)

    with NetNamespace([PLACE]) as namespace:
        assert not _runs(inside)
        namespace.line(telegram.port)
        assert _reaches(namespace, telegram.port)


def test_two_runs_have_no_place_in_common(other_run: OtherRun, telegram: TelegramEnd) -> None:
    with pytest.raises(RuntimeError, match="at each place"):
        NetNamespace([PLACE])

    with NetNamespace([PLACE, PLACE + 1]) as namespace:
        namespace.line(telegram.port)
        assert _reaches(namespace, telegram.port)


def test_a_line_that_is_cut_carries_nothing_until_it_is_mended(telegram: TelegramEnd) -> None:
    with NetNamespace() as namespace:
        namespace.line(telegram.port)
        namespace.cut()
        assert not _reaches(namespace, telegram.port)
        namespace.mend()
        assert _reaches(namespace, telegram.port)
