"""The dialogues that pass on the simulator pass over Telegram's HTTP and over a real modem daemon."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.system.conversation import FOLDER, hold
from tests.system.counterparts import ModemEnd, TelegramEnd

pytestmark = pytest.mark.system

DIALOGUES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda file: file.stem)
def test_the_dialogue_is_held_over_telegram(dialogue: Path, telegram: TelegramEnd, tmp_path: Path) -> None:
    assert [] == hold(telegram, tmp_path, dialogue)


@pytest.fixture
def modems(tmp_path: Path, has_modem: None) -> Iterator[list[ModemEnd]]:
    """A modem with its daemon for each dialogue."""
    with ThreadPoolExecutor() as threads:
        ends = list(threads.map(ModemEnd, (tmp_path / file.stem / "modem" for file in DIALOGUES)))
    yield ends
    for end in ends:
        end.stop()


def test_the_dialogues_are_held_over_modems(modems: list[ModemEnd], tmp_path: Path) -> None:
    """Side by side, since a modem takes a second for each text."""

    def play(end: ModemEnd, dialogue: Path) -> list[str]:
        return hold(end, tmp_path / dialogue.stem, dialogue)

    with ThreadPoolExecutor() as threads:
        differences = threads.map(play, modems, DIALOGUES)
        assert {file.stem: [] for file in DIALOGUES} == {
            file.stem: each for file, each in zip(DIALOGUES, differences, strict=True)
        }
