"""`lanpya digest --preview`."""

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot.simulate
from storage import networks
from storage.engine import open_engine, writing

Lanpya = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> str:
    """A database in which the practice network is in force; nobody reported yet."""
    folder = Path(bot.simulate.__file__).parent / "practice"
    toml, townships = ((folder / name).read_text(encoding="utf-8") for name in ("network.toml", "townships.csv"))
    url = f"sqlite:///{tmp_path / 'lanpya.db'}"
    shutil.copy(sqlite_template, tmp_path / "lanpya.db")
    engine = open_engine(url)
    with writing(engine) as connection:
        networks.save(connection, toml, townships, datetime(2026, 12, 1, tzinfo=UTC))
    engine.dispose()
    return url


def test_the_digest_of_the_network_is_shown(lanpya: Lanpya, database: str) -> None:
    done = lanpya("digest", "--preview", env={"LANPYA_DATABASE": database})
    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith("The network: nothing new, and nothing waits for you.")


def test_a_program_gets_what_it_would_cost(lanpya: Lanpya, database: str) -> None:
    arguments = ("digest", "--preview", "--group", "land", "--language", "my", "--sms", "--json")
    told = json.loads(lanpya(*arguments, env={"LANPYA_DATABASE": database}).stdout)
    assert ("LAND", "my", True) == (told["group"], told["language"], 1 <= told["segments"] <= 3)


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        pytest.param(
            ["--preview", "--group", "SEA"], 2, 'There is no group "SEA". The groups are: PRO NET', id="group"
        ),
        pytest.param(
            ["--preview", "--language", "fr"], 2, 'There is no language "fr": choose from en, my', id="language"
        ),
    ],
)
def test_a_wrong_choice_is_told(
    lanpya: Lanpya, database: str, arguments: list[str], status: int, sentence: str
) -> None:
    done = lanpya("digest", *arguments, env={"LANPYA_DATABASE": database})
    assert status == done.returncode
    assert sentence in done.stderr


def test_without_a_network_it_says_how_to_load_one(lanpya: Lanpya) -> None:
    done = lanpya("digest", "--preview")
    assert (1, True) == (done.returncode, "lanpya network load network.toml" in done.stderr)
