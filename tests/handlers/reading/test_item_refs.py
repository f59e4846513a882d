"""Items as people name them: with and without their group, several in one text."""

import pytest

from handlers.reading.item_refs import read_ref, read_refs
from handlers.reading.words import Vocabulary
from messages.fold import fold_word
from messages.item_ref import ItemRef

ANDS = Vocabulary.load().keys("and")
CODES = {"pro": "PRO", "net": "NET", "g2": "G2", fold_word("မြေယာ"): "LAND"}
NO_ITEMS: list[str] = []


def code_of(word: str) -> str | None:
    return CODES.get(fold_word(word))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("3", (["3"], ""), id="one"),
        pytest.param("3 4 5", (["3", "4", "5"], ""), id="several"),
        pytest.param("3,4, 5", (["3", "4", "5"], ""), id="with commas"),
        pytest.param("3 and 4", (["3", "4"], ""), id="with a word between"),
        pytest.param("#3", (["3"], ""), id="with a sign"),
        pytest.param("3 3", (["3"], ""), id="twice is once"),
        pytest.param("၃ ၄", (["3", "4"], ""), id="Burmese digits"),
        pytest.param("၃ခု ပြီး", (["3"], "ခု ပြီး"), id="a counting word glued to it"),
        pytest.param("l5", (["15"], ""), id="a letter typed for a digit"),
        pytest.param("3 with Ma Hla", (["3"], "with Ma Hla"), id="a remark"),
        pytest.param("3, 4: both halls", (["3", "4"], "both halls"), id="a remark after a colon"),
        pytest.param("with the training", (NO_ITEMS, "with the training"), id="no number"),
        pytest.param(" ".join(map(str, range(1, 20))), ([str(n) for n in range(1, 10)], ""), id="nine at most"),
        pytest.param("PRO3", (["PRO3"], ""), id="with its group"),
        pytest.param("pro 3", (["PRO3"], ""), id="in two words"),
        pytest.param("#pro-3.", (["PRO3"], ""), id="with signs"),
        pytest.param("PRO၃ NET၄", (["PRO3", "NET4"], ""), id="two groups, Burmese digits"),
        pytest.param("မြေယာ ၃", (["LAND3"], ""), id="the group by its name"),
        pytest.param("pro 3, net 4 and 5 all well", (["PRO3", "NET4", "5"], "all well"), id="mixed, a remark"),
        pytest.param("3 PRO 12 came", (["3"], "PRO 12 came"), id="a group behind a bare number begins the remark"),
        pytest.param("3 PRO4", (["3", "PRO4"], ""), id="a whole number behind a bare one"),
        pytest.param("G2-3", (["G2-3"], ""), id="a code that ends in a digit"),
        pytest.param("ABC3", (NO_ITEMS, "ABC3"), id="no group of ours"),
    ],
)
def test_done_takes_the_items_at_the_beginning(text: str, expected: tuple[list[str], str]) -> None:
    refs, remark = read_refs(text, code_of, ANDS)
    assert expected == ([str(ref) for ref in refs], remark)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("3 1w roads closed", ("3", "1w roads closed"), id="a number"),
        pytest.param("PRO3 1w", ("PRO3", "1w"), id="with its group"),
        pytest.param("pro 3 12/1 no paper", ("PRO3", "12/1 no paper"), id="in two words"),
        pytest.param("PRO: 3 1w", ("PRO3", "1w"), id="with a colon"),
        pytest.param("g2-3 1w", ("G2-3", "1w"), id="a code that ends in a digit"),
        pytest.param("3. 1w", ("3", "1w"), id="with a full stop"),
        pytest.param("1w", None, id="a span is no number"),
        pytest.param("1,000 people", None, id="nor is a count"),
        pytest.param("PRO 1w", None, id="a group alone"),
        pytest.param("9" * 6000, None, id="longer than any number"),
        pytest.param("PRO" + "9" * 6000, None, id="longer than any number, in a group"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_late_takes_the_item_at_the_beginning(text: str, expected: tuple[str, str] | None) -> None:
    found = read_ref(text, code_of)
    assert expected == ((str(found[0]), found[1]) if found else None)


@pytest.mark.parametrize("ref", [ItemRef(3, "PRO"), ItemRef(3, "G2"), ItemRef(12)], ids=str)
def test_what_is_written_is_read(ref: ItemRef) -> None:
    assert (ref, "") == read_ref(str(ref), code_of)
