"""However narrow a terminal is, no word is cut at its edge."""

import re
import shutil
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.command_line import own_environment, run_lanpya

COMMANDS = (
    ("members", "list"),
    ("members", "add", "x"),
    ("reports", "list", "--from", "2026-11-01", "--to", "2027-02-01"),
    ("reports", "show", "5"),
    ("queue",),
    ("digest", "--preview"),
    ("costs", "--month", "2026-12"),
    ("doctor", "--offline"),
    ("network", "check"),
    ("network", "invite", "FUND"),
)
CHANGING = re.compile(r"\b[A-Z]{8}\b|[0-9,]+ MB|[0-9]+:[0-9]+")  # a new code, room on the disk, a time
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def words_of(text: str) -> set[str]:
    """Its words; a heading's colon is none of them."""
    return {word.rstrip(":") for word in CHANGING.sub("", text).split()}


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_word_is_cut(tmp_path: Path, lived: Path, width: int) -> None:
    shutil.copytree(lived, tmp_path / "data")
    (tmp_path / "data" / "practice.db").rename(tmp_path / "data" / "lanpya.db")
    environment = own_environment(LANPYA_DATA=str(tmp_path / "data"), COLUMNS=str(width), TERM="xterm", NO_COLOR="1")
    for command in COMMANDS:
        plain, shown = (
            run_lanpya(*command, environment=environment, folder=tmp_path, terminal=terminal)
            for terminal in (False, True)
        )
        lines = STYLE.sub("", f"{shown.stdout}{shown.stderr}").split("\n")
        too_long = [line for line in lines if cell_len(line.rstrip()) > width and len(line.split()) > 1]
        words, seen = words_of(f"{plain.stdout}{plain.stderr}"), words_of(" ".join(lines))
        assert (command, [], set()) == (command, too_long, {word for word in words - seen if len(word) <= width})
