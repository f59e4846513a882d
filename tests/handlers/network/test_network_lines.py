"""The line of every key and element, whatever TOML allows around them."""

import pytest

from handlers.network.lines import Where, lines_of


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        pytest.param("a = 1\nb = 2\n", ("b",), 2, id="plain keys"),
        pytest.param("# [x]\n[a.b]\nc = 1", ("a", "b", "c"), 3, id="a key of a dotted table"),
        pytest.param("\n[a.'b c']\n\"d.e\" = 1", ("a", "b c", "d.e"), 3, id="quoted keys"),
        pytest.param("a.b.c = 1\n", ("a", "b", "c"), 1, id="dotted keys"),
        pytest.param('a = [\n  1, # ]\n  "]",\n  2]', ("a", 2), 4, id="elements of a long list"),
        pytest.param('a = """\nb = 1\n"""\nb = 2', ("b",), 4, id="a key within a long text is none"),
        pytest.param("a = '''\n\\'''\nb = 2", ("b",), 3, id="a literal long text"),
        pytest.param('a = { b = "}", c = [1, 2] }\nd = 1', ("a", "c", 1), 1, id="braces"),
        pytest.param('a = [\n[1],\n{b = [\n"x",\n"y"]}]', ("a", 1, "b", 1), 5, id="nested"),
        pytest.param("[[a]]\nb = 1\n[[a]]\nb = 2", ("a", 1, "b"), 4, id="repeated tables"),
        pytest.param('a = "\\""\nb = 2026-11-24 10:00:00\nc = 3', ("c",), 3, id="escapes and dates"),
    ],
)
def test_a_key_has_its_line(text: str, where: Where, expected: int) -> None:
    assert lines_of(text)[where] == expected
