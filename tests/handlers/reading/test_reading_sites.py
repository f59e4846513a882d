"""Of several places that a report names, the one is taken where it was; where that is open, it is asked."""

from collections.abc import Callable

import pytest

from handlers.reading.report import ReportDraft

Read = Callable[[str], ReportDraft]

HPA_AN, BAGO, MYAWADDY, HLAING, ANN, KALE = (
    *("MMR003001", "MMR007001", "MMR003005", "MMR013040", "MMR012014", "MMR005027"),
)


@pytest.mark.parametrize(
    ("text", "township"),
    [
        ("land 5w in Hpa-An, people from Bago", HPA_AN),
        ("land 5w from Bago, we met Hpa-An", HPA_AN),
        ("land 5w Hpa-An near Bago", HPA_AN),
        ("land 5w Bago Street no. 36, Hpa-An", HPA_AN),
        ("land 5w of Bago", BAGO),
        ("land 5w at Bago road", BAGO),
        ("land mediation between Daw Ann and her brother, Hpa-An", HPA_AN),
        ("land 4m with U Hlaing and his sons, in Hpa-An", HPA_AN),
        ("land with Saw Htoo Eh, 5w Hpa-An", HPA_AN),
        ("land 5m from Hpa-An", HPA_AN),
        ("ပဲခူးက လူ ၅ ယောက် ဘားအံမှာ မြေယာ", HPA_AN),
        ("ကလေးမြို့မှာ မြေယာ ၅ယောက်", KALE),
        ("ဘားအံမြို့က မြေယာ ၅ယောက်", HPA_AN),
    ],
)
def test_where_it_was_is_told_from_where_people_came_from(draft_of: Read, text: str, township: str) -> None:
    draft = draft_of(text)
    assert (township, ()) == (draft.township, draft.places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("land 5w Hpa-An and Bago", (HPA_AN, BAGO)),
        ("land 5w from Bago to Hpa-An", (BAGO, HPA_AN)),
        ("land 5w Hpa-An, Bago, Hpa-An", (HPA_AN, BAGO)),
        ("မြေယာ ၅ယောက် ဘားအံနဲ့ ပဲခူး", (HPA_AN, BAGO)),
    ],
)
def test_two_that_are_as_likely_are_asked_about(draft_of: Read, text: str, places: tuple[str, ...]) -> None:
    draft = draft_of(text)
    assert (None, places, ("place",)) == (draft.township, draft.places, draft.doubts)


@pytest.mark.parametrize("text", ["land 5m with U Hlaing", "land 5m Daw Ann", "land 5m saw htoo"])
def test_who_is_called_as_a_township_is_none(draft_of: Read, text: str) -> None:
    assert draft_of(text).township is None
