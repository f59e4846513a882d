"""The page for coordinators who set a network up: what it tells to type does what it says."""

import re
import shlex
from pathlib import Path

from tests.bot.cli.conftest import Lanpya

PAGE = (Path(__file__).parents[3] / "docs" / "setting-up.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[list[str]]:
    """The lines of each block of this kind."""
    return [block.splitlines() for block in re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)]


def test_the_answers_and_commands_of_the_page_lead_to_a_network(lanpya: Lanpya) -> None:
    [answers] = blocks("init")
    typed = "".join(f"{line[2:]}\n" for line in answers if line.startswith("> "))
    done = lanpya("init", stdin=typed)
    assert (0, "") == (done.returncode, done.stderr)
    assert [] == [line for line in answers if line.startswith("< ") and line[2:] not in done.stdout]

    steps = [line for block in blocks("typed") for line in block]
    assert 9 == sum(line.startswith("$ lanpya ") for line in steps)
    said = ""
    for line in steps:
        if line.startswith("$ lanpya "):
            done = lanpya(*shlex.split(line.removeprefix("$ lanpya ")))
            assert (line, 0, "") == (line, done.returncode, done.stderr)
            said = done.stdout
        else:
            assert (line, True) == (line, line.removeprefix("< ") in said), said
