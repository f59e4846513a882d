"""What a network file says of how long words, guests and photos are kept, and every mistake in it."""

import pytest

from handlers.network.model import Keep
from handlers.network.parse import read_network
from tests.handlers.network.test_network_file import NETWORK, files, problems


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        pytest.param("", Keep(0, 0, 0), id="without a section all is kept, as before there was one"),
        pytest.param("[keep]\n", Keep(90, 30, 365), id="an empty section has the usual days"),
        pytest.param("[keep]\ntexts_days = 0\n", Keep(0, 30, 365), id="0 keeps"),
        pytest.param("[keep]\ntexts_days = 14\nguests_days = 1\nphotos_days = 1\n", Keep(14, 1, 1), id="the shortest"),
    ],
)
def test_how_long_things_are_kept(section: str, expected: Keep) -> None:
    assert expected == read_network(f"{NETWORK}\n{section}", files, ["en", "my"]).keep


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "texts_days = 13", "keep.texts_days is 13; write a whole number of days from 14 to 36500, ", id="13"
        ),
        pytest.param("texts_days = false", "keep.texts_days is false; write a whole number of days", id="false"),
        pytest.param('photos_days = "1"', 'keep.photos_days is "1"; write a whole number of days from 1 to', id="text"),
        pytest.param(
            "guests_days = -1", "keep.guests_days is -1; write a whole number of days from 1 to", id="negative"
        ),
        pytest.param("text_days = 90", "keep.text_days is not known here", id="a typo"),
    ],
)
def test_what_is_wrong_with_it(line: str, expected: str) -> None:
    [problem] = problems(f"{NETWORK}\n[keep]\n{line}\n")
    assert problem.startswith(expected)
