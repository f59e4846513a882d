"""What is kept when there is no room for all of a digest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.digest.fitting import LATER, Fitted, Line, Room, fitted, most_len
from messages.segments import most_letters, segments

HEAD = Line(0, 0, ("LAND",))
COST = Line(9, 2, ("SMS 5",))
NAMES = Line(5, 1, ("silent 2", "silent 2 (Hla)", "silent 2 (Hla, Aung)"))


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        pytest.param(99, "LAND\nsilent 2 (Hla, Aung)\nSMS 5", id="all of it, in full"),
        pytest.param(30, "LAND\nsilent 2 (Hla)\nSMS 5\nMORE", id="a shorter list, so that every line is told"),
        pytest.param(25, "LAND\nsilent 2\nSMS 5\nMORE", id="each line at its shortest"),
        pytest.param(20, "LAND\nsilent 2\nMORE", id="what matters least goes"),
        pytest.param(17, "LAND\nSMS 5\nMORE", id="what has room stays"),
        pytest.param(10, "LAND\nMORE", id="the head alone"),
    ],
)
def test_what_matters_most_is_kept(room: int, expected: str) -> None:
    assert expected == fitted([HEAD, NAMES, COST], "\n", "MORE", Room(len, room, most_len)).text


def test_sections_stand_apart() -> None:
    lines = [HEAD, Line(1, 1, ("a",)), Line(2, 1, ("b",)), COST]
    assert Fitted("LAND\n\na\nb\n\nSMS 5") == fitted(lines, "\n\n", "MORE", Room(len, 9999, most_len))


def test_what_is_left_out_or_shortened_is_left() -> None:
    kept = fitted([HEAD, NAMES, COST], "\n", "MORE", Room(len, 20, most_len))
    assert ("silent 2 (Hla, Aung)", "SMS 5") == kept.left


def test_where_room_is_dear_what_waits_takes_what_it_needs_and_the_rest_what_that_leaves() -> None:
    parts = Room(lambda text: -(-len(text) // 10), 3, lambda _text, parts: 10 * parts, last=1, rest=2)
    waits = Line(1, 1, ("who waits", "who waits for whom"))
    assert "LAND\nwho waits\nMORE" == fitted([HEAD, waits, NAMES, COST], "\n", "MORE", parts).text
    assert "LAND\nsilent 2\nMORE" == fitted([HEAD, NAMES, COST, Line(LATER, 3, ("Themes",))], "\n", "MORE", parts).text
    roomy = Room(lambda text: -(-len(text) // 30), 3, lambda _text, parts: 30 * parts, last=1, rest=1)
    assert "LAND\nwho waits for whom\nMORE" == fitted([HEAD, waits, NAMES, COST], "\n", "MORE", roomy).text


texts = st.lists(st.text("ab", min_size=1, max_size=20), min_size=1, max_size=3).map(
    lambda forms: tuple(sorted(forms, key=len))
)
some = st.lists(st.builds(Line, st.integers(0, 9), st.just(0), texts), max_size=8)


@given(lines=some, room=st.integers(0, 120))
def test_it_always_fits_and_keeps_the_order(lines: list[Line], room: int) -> None:
    kept = fitted(lines, "\n", "", Room(len, room + 1, most_len))
    assert len(kept.text.rstrip("\n")) <= room + 1
    remaining = iter(lines)
    assert all(any(text in line.texts for line in remaining) for text in kept.text.split("\n") if text)


@given(lines=some, room=st.integers(1, 60), last=st.integers(0, 9))
def test_what_is_told_and_what_is_left_are_all_lines_in_full(lines: list[Line], room: int, last: int) -> None:
    kept = fitted(lines, "\n", "MORE", Room(len, room * 2, most_len, last, room))
    told = [*kept.text.split("\n"), *kept.left]
    assert all(line.texts[-1] in told for line in lines)


@given(lines=some)
def test_with_room_enough_everything_is_told_in_full(lines: list[Line]) -> None:
    assert "\n".join(line.texts[-1] for line in lines) == fitted(lines, "\n", "MORE", Room(len, 9999, most_len)).text


@pytest.mark.parametrize("letter", ["a", "\u1000"])
def test_of_hundreds_of_lines_few_are_put_together_and_none_more_is_told(letter: str) -> None:
    costs: list[int] = []

    def cost(text: str) -> int:
        costs.append(segments(text))
        return costs[-1]

    lines = [HEAD, *(Line(LATER, 1, (f"{number} {letter * 20}",)) for number in range(500))]
    kept = fitted(lines, "\n", "MORE", Room(cost, 3, most_letters, 4, 1))
    assert len(costs) <= 60
    assert kept == fitted(lines, "\n", "MORE", Room(segments, 3, lambda _text, _most: 10**9, 4, 1))


@given(text=st.text("ab[\u1000", max_size=200), more=st.text("a[\u1000", max_size=200), count=st.integers(1, 4))
def test_a_text_of_more_letters_costs_more_parts(text: str, more: str, count: int) -> None:
    assert len(text + more) <= most_letters(text, count) or segments(text + more) > count
