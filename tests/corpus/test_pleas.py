"""Every plea of the corpus is read as one: without that, an open question or a stranger's welcome may swallow it."""

import json
from pathlib import Path

import pytest

from handlers.reading.words import Vocabulary
from messages.zawgyi import read_burmese

FOLDER = Path(__file__).parent
# What reaches a human as any other text does: a command with a slip, and words that are no plea by themselves.
NO_ALARM = {"helppp", "Please come to our village now"}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load(["en", "my"])


@pytest.mark.parametrize("table", sorted(FOLDER.glob("*.jsonl")), ids=lambda table: table.stem)
def test_every_plea_speaks_of_danger(vocabulary: Vocabulary, table: Path) -> None:
    texts = [json.loads(line) for line in table.read_text("utf-8").splitlines()]
    pleas = [read_burmese(one["text"], writes_zawgyi=False)[0] for one in texts if one["kind"] == "pleas"]

    assert pleas
    assert NO_ALARM >= {text for text in pleas if vocabulary.danger(text) is None}


def test_what_only_sounds_like_a_plea_alarms_nobody(vocabulary: Vocabulary) -> None:
    texts = [json.loads(line) for line in (FOLDER / "alarms.jsonl").read_text("utf-8").splitlines()]
    near = [one["text"] for one in texts if one["kind"] == "near"]

    assert near
    assert [] == [text for text in near if vocabulary.danger(text) is not None]
