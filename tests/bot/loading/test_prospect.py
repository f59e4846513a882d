"""What a network file would change is told key by key."""

import pytest

from bot.loading.prospect import Change, differences

FILE = 'a = 1\n[groups.LAND]\nen = "Land"\nleaders = ["sms:1", "sms:2"]\n[themes]\nland = { en = "land" }\n'


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("a = 1", "a = 1 # why", [], id="a comment"),
        pytest.param("a = 1", "a = 2", [Change("a", 1, 2)], id="a value"),
        pytest.param('"Land"', '"Acre"', [Change("groups.LAND.en", "Land", "Acre")], id="in a section"),
        pytest.param(', "sms:2"', "", [Change("groups.LAND.leaders", ["sms:1", "sms:2"], ["sms:1"])], id="a list"),
        pytest.param(
            'land = { en = "land" }', 'cit = { en = "papers" }',
            [Change("themes.cit", None, {"en": "papers"}), Change("themes.land", {"en": "land"}, None)], id="tables",
        ),
        pytest.param(
            "[themes]", '[groups.PRO]\nen = "Pro"\n[themes]',
            [Change("groups.PRO", None, {"en": "Pro"})], id="a section of values comes as a whole",
        ),
        pytest.param(
            '[groups.LAND]\nen = "Land"\nleaders = ["sms:1", "sms:2"]\n', "",
            [Change("groups.LAND", {"en": "Land", "leaders": ["sms:1", "sms:2"]}, None)], id="and goes so",
        ),
    ],
)  # fmt: skip
def test_differences(old: str, new: str, expected: list[Change]) -> None:
    assert old in FILE
    assert expected == differences(FILE, FILE.replace(old, new))
