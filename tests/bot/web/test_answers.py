"""What answers are known by, and when they are packed."""

import gzip

import pytest

from bot.web.answers import is_known, packed, tag_of

TAG = tag_of(b"what is shown")
PLAIN = TAG.removeprefix("W/")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param("", False, id="nobody asks"),
        pytest.param(TAG, True, id="weak, as it was given"),
        pytest.param(PLAIN, True, id="strong"),
        pytest.param(f'"x",{TAG} , W/"y"', True, id="among others"),
        pytest.param('"x", W/"y"', False, id="others"),
        pytest.param(" * ", True, id="whatever there is"),
        pytest.param(PLAIN.strip('"'), False, id="without its quotes"),
    ],
)
def test_who_has_an_answer_is_told_so(asked: str, expected: bool) -> None:
    assert expected == is_known(TAG, asked)


def test_another_content_is_known_by_another_tag() -> None:
    assert TAG != tag_of(b"what is shown now")


def test_an_answer_is_packed_for_who_takes_that_and_where_it_saves_something() -> None:
    body = b"words " * 200
    small = packed(body, {"accept-encoding": "br, gzip"})
    assert small is not None and body == gzip.decompress(small)
    assert packed(body, {"accept-encoding": "br"}) is None
    assert packed(body, {}) is None
    assert packed(b"words", {"accept-encoding": "gzip"}) is None
