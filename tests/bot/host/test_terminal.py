"""What people wrote moves no cursor: on a terminal and in JSON it is written out."""

import json

import pytest

from bot.host.terminal import as_json, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ma Hla", "Ma Hla", id="plain"),
        pytest.param("မလှ\u200bဝင်း", "မလှ\u200bဝင်း", id="Burmese with a word space"),
        pytest.param("first\nsecond", "first\nsecond", id="lines stay lines"),
        pytest.param("\x1b[2Jgone", "\\x1b[2Jgone", id="clears the screen"),
        pytest.param("\x1b]0;title\x07", "\\x1b]0;title\\x07", id="a window's title"),
        pytest.param("\x9b31mred", "\\x9b31mred", id="an escape in one letter"),
        pytest.param("\u202eevil\u202c", "\\u202eevil\\u202c", id="turns the line round"),
        pytest.param("Ko\u2028Aung", "Ko\\u2028Aung", id="a line of its own"),
        pytest.param("a\x08\tb\r", "a\\x08\\tb\\r", id="moves the cursor"),
        pytest.param("\U000e0041", "\\U000e0041", id="a tag that nobody sees"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert expected == shown(text)


def test_json_says_the_same_with_escapes_of_its_own() -> None:
    value = {"name": "\x1b[2J\x9bm \u202eမလှ\U000e0041", "lines": ["a\nb"]}
    text = as_json(value)
    assert value == json.loads(text)
    assert text == shown(text)
