"""UNDO and STOP in parts that the catalogs list, and sentences that only hold some of them."""

import pytest

from handlers.reading.words import Vocabulary


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("sorry that report was a mistake pls remove", "undo"),
        ("can you delete my last report please", "undo"),
        ("erase it please", "undo"),
        ("အဲဒီအစီရင်ခံစာ ဖျက်ပေးပါ", "undo"),
        ("dont send me sms again", "stop"),
        ("pls do not text me any more", "stop"),
        ("7 finished last night", "done"),
        ("7 will be 2 weeks late", "late"),
        ("delete the form from the list", None),
        ("do not send me the form", None),
        ("remove that name from the report", None),
        ("dont send him the report", None),
        ("ဖျက်ပေးပါ", None),
    ],
)
def test_a_command_is_known_by_its_parts(vocabulary: Vocabulary, text: str, command: str | None) -> None:
    reading = vocabulary.phrasing.read(text, lambda _word: False)

    assert command == (reading.command if reading is not None else None)
