"""Members are found by the names that people use for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.people import find_person, split_owner

MEMBERS = [
    (1, "Ko Aung"),
    (2, "Ma Hla"),
    (3, "Ma Hla Hla"),
    (4, "Ko Aung Myint"),
    (5, "မနု"),
    (6, "Naw Paw"),
    (7, "ko-aung"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ko Aung", [1, 7], id="the whole name, however it is spaced"),
        pytest.param("@ma hla", [2], id="the whole name goes before its beginning"),
        pytest.param("Ko Aung M", [4], id="the beginning of one name"),
        pytest.param("ko", [1, 4, 7], id="the beginning of several"),
        pytest.param("Myint", [4], id="a name without its title"),
        pytest.param("Ko Aunng Myint", [4], id="a slip"),
        pytest.param("Naw Pwa", [6], id="two letters swapped"),
        pytest.param("မနု", [5], id="Burmese"),
        pytest.param("မ\u200bနု", [5], id="Burmese with an invisible letter"),
        pytest.param("Ko Zaw", [], id="nobody"),
        pytest.param("", [], id="nothing"),
        pytest.param("@", [], id="only the sign"),
    ],
)
def test_a_member_is_found_by_name(text: str, expected: list[int]) -> None:
    assert expected == find_person(text, MEMBERS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Draft code of conduct @Ko Aung", ("Draft code of conduct", "Ko Aung")),
        ("Draft @ Ko Aung ", ("Draft", "Ko Aung")),
        ("Draft code", ("Draft code", None)),
        ("Draft @", ("Draft", None)),
        ("@Ko Aung", ("", "Ko Aung")),
        ("mail a@b.org about it", ("mail a@b.org about it", None)),
        ("mail a@b.org @Ma Hla", ("mail a@b.org", "Ma Hla")),
        ("Draft\n@မနု", ("Draft", "မနု")),
        ("", ("", None)),
    ],
)
def test_the_owner_stands_behind_the_sign(text: str, expected: tuple[str, str | None]) -> None:
    assert expected == split_owner(text)


@given(st.text(), st.lists(st.tuples(st.integers(), st.text())))
def test_any_name_is_looked_for(text: str, people: list[tuple[int, str]]) -> None:
    assert set(find_person(text, people)) <= {person for person, _ in people}
    split_owner(text)
