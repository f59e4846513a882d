"""Numbers and the words that they belong to."""

import pytest

from handlers.reading.pairs import SPACED, Group, Mark, group

NUMBER, WOMEN, MEN = Mark("N", 0, number=5), Mark("W", 1, SPACED), Mark("M", 1, SPACED)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([NUMBER], [Group(NUMBER)], id="a number alone"),
        pytest.param([WOMEN], [], id="a word alone counts nobody"),
        pytest.param([NUMBER, WOMEN], [Group(NUMBER, (WOMEN,))], id="5 women"),
        pytest.param([WOMEN, NUMBER], [Group(NUMBER, (WOMEN,))], id="women 5"),
        pytest.param([NUMBER, NUMBER], [Group(NUMBER), Group(NUMBER)], id="5, 5"),
        pytest.param([WOMEN, MEN], [], id="women, men"),
        pytest.param([NUMBER, WOMEN, MEN], [Group(NUMBER, (WOMEN, MEN))], id="5 women and men"),
    ],
)
def test_a_number_gets_what_it_counts(marks: list[Mark], expected: list[Group]) -> None:
    assert expected == group(marks)
