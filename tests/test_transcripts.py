"""Dialogues that the bot must hold, played against the whole program."""

from pathlib import Path

import pytest

from bot.simulate.rehearse import rehearse

FOLDER = Path(__file__).with_name("transcripts")


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.txt")), ids=lambda file: file.stem)
def test_the_dialogue_is_held_as_written(file: Path) -> None:
    assert [] == rehearse(file)
