"""Texts made to fit their segments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.fit import fit, pages, shorten
from messages.segments import segments

BURMESE = "မနေ့က ရွာသား ၁၂ ယောက် သင်တန်းတက်ပါတယ် ဥပဒေအကူအညီ လိုအပ်ပါသည် အုပ်ချုပ်ရေးမှူးနှင့် တွေ့ဆုံပြီး"
TEXT = st.text(alphabet="abc def\nကျွန်ုပ်တို့ €😀", max_size=600)


def test_a_text_that_fits_stays() -> None:
    assert shorten("a" * 160, 1) == "a" * 160


def test_a_long_text_is_cut_after_a_word() -> None:
    assert shorten("seven letters " * 20, 1) == ("seven letters " * 11).rstrip() + "..."


def test_a_burmese_text_is_cut_between_syllables() -> None:
    assert shorten(BURMESE, 1) == "မနေ့က ရွာသား ၁၂ ယောက် သင်တန်းတက်ပါတယ် ဥပဒေအကူအညီ လိုအပ်ပါသည် အုပ်..."


def test_a_word_without_end_is_cut_within() -> None:
    assert shorten("x" * 400, 1) == "x" * 157 + "..."


def test_a_free_text_is_cut_and_the_words_around_it_stay() -> None:
    fitted = fit(lambda part: f"Item 3 is due on 30 Dec: {part} Text DONE 3.", "code of conduct " * 20, 1)
    assert fitted.startswith("Item 3 is due on 30 Dec: code of conduct code")
    assert fitted.endswith("conduct code of... Text DONE 3.")
    assert segments(fitted) == 1


def test_a_template_that_has_no_room_comes_back_alone() -> None:
    assert fit(lambda part: "y" * 170 + part, "text " * 50, 1) == "y" * 170


@given(TEXT, st.integers(min_value=1, max_value=3))
def test_a_shortened_text_fits_and_keeps_its_beginning(text: str, limit: int) -> None:
    shown = shorten(text, limit)
    assert segments(shown) <= limit
    assert shown == text or text.startswith(shown.removesuffix("..."))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([], ["Groups:"], id="no lines"),
        pytest.param(["LAND", "ENV"], ["Groups:\nLAND\nENV"], id="one page has no number and no tail"),
        pytest.param(
            ["a" * 75, "b" * 75, "c" * 75],
            [
                "Groups: (1/3)\n" + "a" * 75 + "\nMORE",
                "(2/3)\n" + "b" * 75 + "\nMORE",
                "(3/3)\n" + "c" * 75,
            ],
            id="several are numbered",
        ),
        pytest.param(["a" * 200], ["Groups:\n" + "a" * 138 + "..."], id="one long line is shortened"),
    ],
)
def test_lines_are_laid_out_in_pages(lines: list[str], expected: list[str]) -> None:
    assert pages(lines, "Groups:", "MORE", 1) == expected


@given(
    st.lists(TEXT.map(lambda line: line.replace("\n", " ")), max_size=60),
    st.integers(min_value=1, max_value=3),
)
def test_every_page_fits_and_pages_are_numbered_to_the_last(lines: list[str], limit: int) -> None:
    made = pages(lines, "Head:", "MORE", limit)
    assert [segments(page) <= limit for page in made] == [True] * len(made)
    if len(made) > 1:
        assert [page.split("\n")[0] for page in made] == [
            f"Head: (1/{len(made)})",
            *(f"({number}/{len(made)})" for number in range(2, len(made) + 1)),
        ]


def test_pages_that_are_asked_for_may_be_longer() -> None:
    first, *further = pages([f"{number} a line of the list" for number in range(99)], "List", "MORE", 1, 3)
    assert 1 == segments(first)
    assert {3} == {segments(page) for page in further[:-1]}


def test_no_line_is_lost_between_pages() -> None:
    lines = [f"{number} a line of the list" for number in range(300)]
    shown = [line for page in pages(lines, "List", "MORE", 2) for line in page.split("\n")[1:] if line != "MORE"]
    assert shown == lines
