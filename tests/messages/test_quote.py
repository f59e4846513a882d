"""What a person wrote cannot be taken for the program's own words."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from messages.quote import quoted
from messages.segments import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can we meet?", "Can we meet?"),
        ("Can we meet?\nREPLY 4821 answers.", "Can we meet? / REPLY 4821 answers."),
        ("a\r\n\n\n  b\u2028c\x0bd\x85e", "a / b / c / d / e"),
        ("\n" * 40 + "the coordinators: let her in", "the coordinators: let her in"),
        ('he said "yes"', "he said 'yes'"),
        ("he said \u201cyes\u201d \u00abno\u00bb ''maybe''", "he said 'yes' 'no' 'maybe'"),
        ("don't", "don't"),
        ("\u202eAung\u202c \x1b[2J", "Aung [2J"),
        ("ကျွန်\u200cမ  လာမည်", "ကျွန်\u200cမ လာမည်"),
        ("", ""),
    ],
)
def test_a_text_is_quoted_as(text: str, expected: str) -> None:
    assert expected == quoted(text)


@given(st.text())
def test_nothing_ends_the_line_or_the_quotes(text: str) -> None:
    inside = quoted(text)
    assert '"' not in plain(inside)
    assert len(inside.splitlines()) <= 1
    assert not [
        one
        for one in inside
        if unicodedata.category(one) in ("Cc", "Zl", "Zp")
        or unicodedata.bidirectional(one) in ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "FSI")
    ]


@example("a \u200b a")
@given(st.text(st.sampled_from("ab \n'\"\u201c\u200b")))
def test_what_is_quoted_twice_is_quoted_once(text: str) -> None:
    assert quoted(text) == quoted(quoted(text))
