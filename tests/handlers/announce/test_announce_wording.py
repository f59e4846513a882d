"""An announcement leaves whole, as cheap as its text allows."""

import pytest
from announce_desk import practice_lookup

from handlers.announce.wording import shown_reach, wordings
from storage.audiences import Audience
from storage.fanouts import Reach, Wording

HPA_AN = Audience(kinds=("mobile",), townships=("MMR003001",))


@pytest.mark.parametrize(
    ("audience", "text", "language", "expected"),
    [
        pytest.param(Audience(("LAND",)), "Come", "my", Wording("LAND: Come", 1), id="a code"),
        pytest.param(Audience(), "Come", "en", Wording("All: Come", 1), id="all"),
        pytest.param(
            HPA_AN, "Come", "my", Wording("mobile@Hpa-An: Come", 1), id="a Burmese name makes no English text dearer"
        ),
        pytest.param(
            Audience((), (), ("MMR003001",)), "လာပါ", "my", Wording("@ဘားအံ: လာပါ", 1), id="Burmese in Burmese"
        ),
        pytest.param(Audience(("LAND",)), "x" * 600, "en", Wording(f"LAND: {'x' * 600}", 4), id="never cut"),
        pytest.param(Audience(("LAND",)), "\u201cCome\u201d", "en", Wording('LAND: "Come"', 1), id="plain quotes"),
    ],
)
def test_a_text_is_worded(audience: Audience, text: str, language: str, expected: Wording) -> None:
    assert {language: expected} == wordings(practice_lookup(), audience, text, [language])


@pytest.mark.parametrize(
    ("reaches", "expected"),
    [
        pytest.param(
            [Reach("sms", "en", 10), Reach("sms", "my", 7), Reach("telegram", "en", 31)],
            "31 by Telegram, 17 by SMS x 2 parts = 34 SMS",
            id="both ways",
        ),
        pytest.param([Reach("sms", "en", 1)], "1 by SMS x 2 parts = 2 SMS", id="SMS only"),
        pytest.param(
            [Reach("sms", "en", 2), Reach("sms", "km", 3), Reach(None, "en", 9)],
            "5 by SMS = 13 SMS",
            id="dearer in one language",
        ),
    ],
)
def test_the_ways_and_their_cost_are_told(reaches: list[Reach], expected: str) -> None:
    texts = {"en": Wording("", 2), "my": Wording("", 2), "km": Wording("", 3)}
    assert expected == shown_reach(practice_lookup(), reaches, texts)("en")
