"""Townships are found by the names that people type, in a list of a whole country."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.places import Gazetteer, distance_km
from handlers.reading.report import read_report
from handlers.reading.townships import Township
from handlers.reading.words import Vocabulary


@pytest.mark.parametrize(
    ("text", "expected", "used"),
    [
        ("Hpa-An", "Hpa-An", 1),
        ("hpa an refused", "Hpa-An", 2),
        ("HPAAN", "Hpa-An", 1),
        ("Hpa\u200bAn", "Hpa-An", 1),
        ("hpaan township map", "Hpa-An", 2),
        ("hpaantownship", "Hpa-An", 1),
        ("hpaann", "Hpa-An", 1),
        ("Hpa Ann", "Hpa-An", 2),
        ("pyin oo lwin", "Pyinoolwin", 3),
        ("pyin u lwin", "Pyinoolwin", 3),
        ("Nay Pyi Taw land", "Nay Pyi Taw", 3),
        ("mandaly", "Mandalay", 1),
        ("myawadi town", "Myawaddy", 2),
        ("Sitwe", "Sittwe", 1),
        ("north okalapa", "North Okkalapa", 2),
        ("Pale", "Pale", 1),
        ("ဘားအံ", "Hpa-An", 1),
        ("ဘားအံမြို့နယ်", "Hpa-An", 1),
        ("ဘားအံ မြို့နယ် မြေယာ", "Hpa-An", 2),
        ("ဘား\u200cအံ", "Hpa-An", 1),
        ("ဘာအံ", "Hpa-An", 1),
        ("မော်လမြိင်", "Mawlamyine", 1),
        ("မော်လမြိုင်မြို့", "Mawlamyine", 1),
        ("မော်လမြိုင်ကျွန်း", "Mawlamyinegyun", 1),
    ],
)
def test_a_township_is_found_by_name(gazetteer: Gazetteer, text: str, expected: str, used: int) -> None:
    found = gazetteer.find(text.split())

    assert (expected, used) == (found and (found[0].names["en"], found[1]))


@pytest.mark.parametrize(
    "text",
    [
        *("land", "map", "title", "men", "today", "may", "march", "mediation", "women", "people", "village"),
        *("Kachin", "Rakhine", "Irrawaddy", "ကချင်", "ရှမ်း"),
        *("money", "paid", "playing", "taken", "station", "moving", "the man", "to the", "in an", "Ko Aung", "Aung"),
        *(
            "join",
            "report",
            "refused",
            "12",
            "9:00",
            "",
            "!",
            "a",
            "ab",
            "abc",
            "xyzxyz",
            "ဦး",
            "မြေယာ",
            "လူကြီး",
            "အစီရင်ခံ",
        ),
    ],
)
def test_other_words_are_no_township(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text.split()) is None


def test_every_name_of_the_list_finds_its_township(gazetteer: Gazetteer, townships: list[Township]) -> None:
    for township in townships:
        for name in (*township.names.values(), *township.also):
            found = gazetteer.find(name.split()) if gazetteer.is_unique(township) else (township, len(name.split()))
            assert (township, len(name.split())) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tavoy", "Dawei"),
        ("Moulmein", "Mawlamyine"),
        ("Pegu", "Bago"),
        ("Rangoon", "Yangon"),
        ("YGN", "Yangon"),
        ("MDY", "Mandalay"),
        ("Akyab", "Sittwe"),
        ("Prome", "Pyay"),
        ("Arakan", None),
        ("South Dagon", "Dagon Myothit (South)"),
        ("Dagon Seikkan", "Dagon Myothit (Seikkan)"),
        ("ဒဂုံတောင်", "Dagon Myothit (South)"),
        ("Dekkhinathiri", "Det Khi Na Thi Ri"),
        ("Moulmien", "Mawlamyine"),
    ],
)
def test_towns_are_found_by_what_else_they_are_called(gazetteer: Gazetteer, text: str, expected: str | None) -> None:
    found = gazetteer.find(text.split())

    assert expected == (found and found[0].names["en"])


def test_what_two_townships_are_called_besides_is_neither(vocabulary: Vocabulary) -> None:
    first = Township("A1", {"en": "Hlaing"}, also=("Old Town", "Bagan"))
    second = Township("A2", {"en": "Bagan"}, also=("Old Town",))
    gazetteer = Gazetteer([first, second], vocabulary)

    assert gazetteer.find(["Old", "Town"]) is None
    assert (second, 1) == gazetteer.find(["Bagan"])


def test_a_township_without_a_place_is_found_by_its_name_alone(vocabulary: Vocabulary) -> None:
    nowhere = Township("A1", {"en": "Mongmao"})
    gazetteer = Gazetteer([nowhere, Township("A2", {"en": "Lashio"}, 22.9, 97.7)], vocabulary)

    assert (nowhere, 1) == gazetteer.find(["Mongmao"])
    near = gazetteer.near(23.1, 98.9)
    assert "A2" == (near and near.code)
    assert Gazetteer([nowhere], vocabulary).near(23.1, 98.9) is None


@pytest.mark.parametrize("text", ["Tavoy", "Chiang Mai", "office", "ဝက်ဆိုဒ်"])
def test_a_name_that_is_like_none_is_offered_nothing(vocabulary: Vocabulary, text: str) -> None:
    """A list without Dawei offers no far-away Tanai for it."""
    names = ("Tanai", "Taunggyi", "Hpa-An", "Mandalay", "ဘားအံ")
    gazetteer = Gazetteer([Township(f"A{at}", {"en": name}) for at, name in enumerate(names)], vocabulary)

    assert [] == gazetteer.nearest(text)


def test_a_slip_never_finds_another_township(gazetteer: Gazetteer, townships: list[Township]) -> None:
    """One letter left out: the same township, or none where the rest is too short, a word or between two."""
    exact = {name.lower().replace("-", "").replace(" ", "") for place in townships for name in [place.names["en"]]}
    wrong = []
    found_again = 0
    for township in townships:
        name = township.names["en"].lower().replace("-", "").replace(" ", "")
        for at in range(len(name)):
            slip = name[:at] + name[at + 1 :]
            found = gazetteer.find([slip])
            if found and found[0] != township and slip not in exact:
                wrong.append((slip, found[0].names["en"]))
            found_again += bool(found) and found[0] == township

    assert wrong == []
    assert found_again > 1900


def test_a_name_of_two_townships_is_neither(vocabulary: Vocabulary) -> None:
    twice = [Township("A1", {"en": "Minhla"}, 17.9, 95.7), Township("A2", {"en": "Minhla"}, 19.9, 94.9)]
    gazetteer = Gazetteer(twice, vocabulary)

    assert gazetteer.find(["Minhla"]) is None
    assert gazetteer.find(["Minhlaa"]) is None
    assert {"A1", "A2"} == {place.code for place in gazetteer.nearest("minhla")}


@pytest.mark.parametrize("text", ["Kalay", "bagu"])
def test_a_short_name_with_a_slip_that_may_be_another_is_none(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find([text]) is None


def test_a_network_without_a_list_finds_nothing(vocabulary: Vocabulary) -> None:
    gazetteer = Gazetteer([], vocabulary)

    assert gazetteer.find(["Hpa-An"]) is None
    assert gazetteer.near(16.9, 97.6) is None
    assert gazetteer.nearest("Hpa-An") == []


def test_a_list_can_be_searched_without_a_vocabulary(townships: list[Township]) -> None:
    found = Gazetteer(townships).find(["hpaan"])

    assert (found and found[0].code) == "MMR003001"


def test_the_likest_names_are_offered_first(gazetteer: Gazetteer) -> None:
    assert [place.names["en"] for place in gazetteer.nearest("hpa-aan")] == ["Hpa-An", "Hpakant", "Hpapun"]
    assert gazetteer.nearest("မော်လမြိုင", 1)[0].names["en"] == "Mawlamyine"
    assert gazetteer.nearest("!!!") == []


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [(16.89, 97.63, "Hpa-An"), (16.7, 98.5, "Myawaddy"), (21.95, 96.1, "Mandalay"), (20.14, 92.9, "Sittwe")],
)
def test_a_location_is_in_the_nearest_township(gazetteer: Gazetteer, lat: float, lon: float, expected: str) -> None:
    found = gazetteer.near(lat, lon)

    assert expected == (found and found.names["en"])


def test_distances_go_over_the_globe() -> None:
    near_the_date_line = Township("X", {"en": "X"}, 0.0, 179.5)

    assert pytest.approx(distance_km(near_the_date_line, 0.0, -179.5), abs=0.1) == 111.2
    assert distance_km(near_the_date_line, 0.0, 179.5) == 0.0


@given(st.lists(st.text()))
def test_any_words_are_looked_up(gazetteer: Gazetteer, words: list[str]) -> None:
    found = gazetteer.find(words)

    assert found is None or 1 <= found[1] <= len(words)
    gazetteer.nearest(" ".join(words))


MINHLAS = [
    Township("MMR008009", {"en": "Minhla", "my": "မင်းလှ"}, 17.9, 95.7, {"en": ("Bago (West)", "Thayarwady")}),
    Township("MMR009013", {"en": "Minhla", "my": "မင်းလှ"}, 19.9, 94.9, {"en": ("Magway",), "my": ("မကွေးတိုင်းဒေသကြီး",)}),
    Township("MMR009001", {"en": "Magway", "my": "မကွေး"}, 20.1, 94.9, {"en": ("Magway",)}),
    Township("MMR013008", {"en": "Hlaingtharya"}, 16.9, 96.1),
    Township("MMR013040", {"en": "Hlaing"}, 16.8, 96.1),
    Township("MMR006001", {"en": "Dawei"}, 14.1, 98.2),
]


@pytest.mark.parametrize(
    ("text", "township", "places"),
    [
        ("Minhla", None, ("MMR008009", "MMR009013")),
        ("5w Minhla township", None, ("MMR008009", "MMR009013")),
        ("Minhla Magway", "MMR009013", ()),
        ("Minhla, Magway region", "MMR009013", ()),
        ("Magway Minhla 5w", "MMR009013", ()),
        ("Minhla Bago region", "MMR008009", ()),
        ("Minhla, Thayarwady district", "MMR008009", ()),
        ("မကွေးတိုင်း မင်းလှမြို့နယ်", "MMR009013", ()),
        ("မင်းလှ", None, ("MMR008009", "MMR009013")),
        ("Magway", "MMR009001", ()),
        ("Magway region", None, ()),
        ("Magwey region", None, ()),
        ("MMR008009", "MMR008009", ()),
        ("Hlaing", "MMR013040", ()),
        ("Hlaing Thar Yar", "MMR013008", ()),
        ("Tavoy", "MMR006001", ()),
    ],
)
def test_townships_of_one_name_are_told_apart_by_where_they_lie(
    vocabulary: Vocabulary, text: str, township: str | None, places: tuple[str, ...]
) -> None:
    draft = read_report(text, vocabulary, Gazetteer(MINHLAS, vocabulary), {}, date(2026, 12, 1))

    assert (township, places, ("place",) if places else ()) == (draft.township, draft.places, draft.doubts)
