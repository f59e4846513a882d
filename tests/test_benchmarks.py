"""The benchmarks do the work that they measure; how fast, only a quiet machine can tell."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
MODEM_SCHEMA = Path("/usr/share/doc/gammu-smsd/examples")

pytestmark = pytest.mark.system


def play(script: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / script), *words], capture_output=True, text=True, timeout=600, check=False
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


def figures(script: str, *words: str) -> dict[str, Any]:
    return json.loads(play(script, *words).splitlines()[-1])


long = pytest.mark.long  # the short checks play three of them, so that a change of what they call is noticed


@pytest.mark.parametrize("batch", ["100", pytest.param("1", marks=long)])
def test_every_text_is_answered_and_every_report_kept(batch: str) -> None:
    found = figures("inbound.py", "--texts", "50", "--batch", batch)
    assert (40, 50) == (found["reports"], found["replies"])


@long
def test_an_announcement_is_queued_for_every_member() -> None:
    assert 200 == figures("announcement.py", "--members", "200")["queued"]


@pytest.mark.parametrize(
    "job",
    ["tick", "digest", *(pytest.param(job, marks=long) for job in ("cipher", "webhooks", "page", "simulate", "start"))],
)
def test_a_job_gives_its_rows(job: str, tmp_path: Path) -> None:
    file, page = tmp_path / "rows.json", tmp_path / "RESULTS.md"
    printed = play("run.py", job, "--quick", "--json", str(file), "--results", str(page))
    rows = json.loads(file.read_text())
    assert rows
    assert all(row["job"] in printed and row["job"] in page.read_text() for row in rows)


@long
def test_the_running_program_handles_what_both_channels_bring() -> None:
    if not MODEM_SCHEMA.exists():
        pytest.skip("gammu-smsd is missing: install the package gammu-smsd to run this test")
    found = figures("serving.py", "--texts", "60")
    assert 60 == found["handled"]
