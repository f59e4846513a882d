"""Whom a TELL is for is read to the letter: what is not known is asked about, never guessed."""

import pytest

from handlers.announce.audience import Names, UnknownName, read_audience
from handlers.reading.places import Gazetteer, Township
from storage.audiences import Audience

NAMES = Names(
    groups={"land": "LAND", "မြေယာ": "LAND", "gender": "GENDER", "pro": "PRO", "team": "TEAM"},
    kinds={"mobile": "mobile", "ရွေ့လျား": "mobile", "village": "community"},
    everyone={"all", "အားလုံး"},
    plain={"them", "about"},
    gazetteer=Gazetteer(
        [
            Township("HPA", {"en": "Hpa-An", "my": "ဘားအံ"}, 16.9, 97.6),
            Township("BAG", {"en": "Bago", "my": "ပဲခူး"}, 17.3, 96.5),
            Township("NAY", {"en": "Nay Pyi Taw"}, 19.7, 96.1),
        ]
    ),
)
LAND = Audience(("LAND",))


@pytest.mark.parametrize(
    ("text", "audience", "rest"),
    [
        pytest.param("LAND Come.", LAND, "Come.", id="a group"),
        pytest.param("land: Come: 9:00", LAND, "Come: 9:00", id="a colon after it"),
        pytest.param("LAND:Come", LAND, "Come", id="a colon and no space"),
        pytest.param("LAND, come", LAND, "come", id="a comma after it"),
        pytest.param("LAND\nCome\nall", LAND, "Come\nall", id="on lines"),
        pytest.param("LAND+GENDER Come", Audience(("LAND", "GENDER")), "Come", id="two groups"),
        pytest.param("LAND + gender Come", Audience(("LAND", "GENDER")), "Come", id="spaces at the plus"),
        pytest.param("LAND+LAND Come", LAND, "Come", id="the same one twice"),
        pytest.param("LAND 1+1 is 2", LAND, "1+1 is 2", id="a plus in the text"),
        pytest.param("all Come", Audience(), "Come", id="all"),
        pytest.param("LAND+ALL Come", Audience(), "Come", id="all and a group are all"),
        pytest.param("မြေယာ လာပါ", LAND, "လာပါ", id="a group's Burmese name"),
        pytest.param("အားလုံး လာပါ", Audience(), "လာပါ", id="all in Burmese"),
        pytest.param("mobile Come", Audience(kinds=("mobile",)), "Come", id="a kind"),
        pytest.param("LAND+mobile Come", Audience(("LAND",), ("mobile",)), "Come", id="a group and those of a kind"),
        pytest.param("mobile@Hpa-An Come", Audience((), ("mobile",), ("HPA",)), "Come", id="a kind in an area"),
        pytest.param("@Hpa-An: Come", Audience(townships=("HPA",)), "Come", id="an area"),
        pytest.param("@ hpa an come", Audience(townships=("HPA",)), "come", id="an area in two words"),
        pytest.param("@ဘားအံ လာပါ", Audience(townships=("HPA",)), "လာပါ", id="an area in Burmese"),
        pytest.param("@Nay Pyi Taw come", Audience(townships=("NAY",)), "come", id="an area of several words"),
        pytest.param(
            "LAND+GENDER@Hpa-An+nay pyi taw Come",
            Audience(("LAND", "GENDER"), (), ("HPA", "NAY")),
            "Come",
            id="groups in two areas",
        ),
        pytest.param("LAND @Bago Come", Audience(("LAND",), (), ("BAG",)), "Come", id="a space before the @"),
        pytest.param("@Bago pen + paper", Audience(townships=("BAG",)), "pen + paper", id="a later plus"),
        pytest.param("LAND", LAND, "", id="no text"),
        pytest.param("@Bago", Audience(townships=("BAG",)), "", id="an area and no text"),
    ],
)
def test_an_audience_is_read(text: str, audience: Audience, rest: str) -> None:
    assert (audience, rest) == read_audience(text, NAMES)


@pytest.mark.parametrize(
    ("text", "word", "near"),
    [
        pytest.param("LANF Come", "LANF", ("LAND",), id="a typo in a code"),
        pytest.param("lnad Come", "lnad", ("LAND",), id="two letters swapped"),
        pytest.param("LAND+GENDR Come", "GENDR", ("GENDER",), id="a typo in the second"),
        pytest.param("XYZ Come", "XYZ", (), id="written as a code, near to none"),
        pytest.param("LAND+them Come", "them", (), id="a plus with what is no group"),
        pytest.param("@Bagoo Come", "Bagoo", ("BAG",), id="a typo in an area"),
        pytest.param("@", "", (), id="an area that is missing"),
        pytest.param("LAND@Hpa-An+Pago Come", "Pago", ("BAG",), id="a typo in the second area"),
    ],
)
def test_what_is_not_known_is_asked_about(text: str, word: str, near: tuple[str, ...]) -> None:
    with pytest.raises(UnknownName) as problem:
        read_audience(text, NAMES)
    assert word == problem.value.word
    assert set(near) <= set(problem.value.near)


@pytest.mark.parametrize("text", ["", "  ", "them I am late", "about the land", "me what to do", "+ +"])
def test_a_sentence_is_no_audience(text: str) -> None:
    assert read_audience(text, NAMES) is None
