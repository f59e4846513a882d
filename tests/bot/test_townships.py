"""The township lists that come with Lanpya are whole, clean and where they should be."""

import csv
import re
import unicodedata
from pathlib import Path

import pytest

from bot import townships
from bot.network_file import network_from
from handlers.reading.places import distance_km
from handlers.reading.townships import Township, read_townships
from tests.messages.worst_case import TEXTS

ROOT = Path(__file__).parents[2]
NETWORK = """\
[network]
name = "Delta"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en"]
coordinators = ["telegram:9001"]
townships = "MM"
[groups.LAND]
en = "Land"
join = "open"
"""
MYANMAR = ((9.5, 28.6), (92.1, 101.2))  # degrees north and east of its borders
A_TOWNSHIP_KM = 40  # from its town to the middle of its wards and villages
WITHOUT_PLACE = ["MMR015007", "MMR015008"]  # no ward or village of them has a point in the source


@pytest.fixture(scope="module")
def myanmar() -> list[Township]:
    file = townships.file_of("MM")
    assert file is not None
    found, mistakes = read_townships(file.read_text(encoding="utf-8"))
    assert [] == mistakes
    return found


def test_every_township_of_myanmar_is_there_in_both_scripts(myanmar: list[Township]) -> None:
    assert 358 == len([place for place in myanmar if re.fullmatch(r"MMR\d{6}", place.code)])
    assert {"MMR013", "MMR018", "MMR010D001"} == {
        one.code for one in myanmar if not re.fullmatch(r"MMR\d{6}", one.code)
    }
    assert all({"en", "my"} == place.names.keys() == place.regions.keys() for place in myanmar)


def test_names_hold_no_invisible_sign_and_stand_in_canonical_order(myanmar: list[Township]) -> None:
    names = [name for place in myanmar for name in (*place.names.values(), *place.also)]

    assert [] == [name for name in names if unicodedata.normalize("NFC", name) != name]
    assert [] == [name for name in names if any(unicodedata.category(letter) == "Cf" for letter in name)]


def test_every_point_lies_in_the_country_and_is_one_township_s_alone(myanmar: list[Township]) -> None:
    (south, north), (west, east) = MYANMAR
    assert WITHOUT_PLACE == [place.code for place in myanmar if place.lat is None]
    points = [(place.lat, place.lon) for place in myanmar if place.lat is not None and place.lon is not None]
    assert all(south < lat < north and west < lon < east for lat, lon in points)
    assert len(set(points)) == len(points)


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("Kale", 23.19, 94.05),
        ("Lahe", 26.33, 95.44),
        ("Nanyun", 26.98, 96.18),
        ("Waw", 17.48, 96.68),
        ("Ye", 15.25, 97.86),
        ("Paletwa", 21.31, 92.85),
        ("Thabeikkyin", 22.88, 95.97),
        ("Hpa-An", 16.89, 97.63),
    ],
)
def test_towns_are_where_maps_show_them(myanmar: list[Township], name: str, lat: float, lon: float) -> None:
    place = next(place for place in myanmar if place.names["en"] == name)

    assert distance_km(place, lat, lon) < A_TOWNSHIP_KM


@pytest.mark.parametrize("language", ["en", "my"])
def test_catalogs_are_measured_with_names_as_long(myanmar: list[Township], language: str) -> None:
    assert max(len(place.names[language]) for place in myanmar) <= len(TEXTS[language]["township"])


def test_a_network_file_names_the_list_by_its_country(tmp_path: Path) -> None:
    file = tmp_path / "network.toml"
    file.write_text(NETWORK, encoding="utf-8")

    assert 361 == len(network_from(file).townships)


def test_a_file_beside_the_network_file_is_not_mistaken_for_a_list_that_comes_with_lanpya(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("code,en\nA1,Mae Sot\n", encoding="utf-8")
    (tmp_path / "network.toml").write_text(
        NETWORK.replace('townships = "MM"', 'townships = "mine.csv"'), encoding="utf-8"
    )

    assert ["A1"] == [place.code for place in network_from(tmp_path / "network.toml").townships]
    assert None is townships.file_of("../townships/MM")


@pytest.mark.parametrize(
    "path",
    [*ROOT.glob("bot/simulate/**/townships.csv"), *ROOT.glob("tests/**/townships.csv")],
    ids=lambda path: path.parent.name,
)
def test_lists_for_practice_and_tests_have_the_codes_of_the_country(path: Path, myanmar: list[Township]) -> None:
    codes = {(place.code, place.names["en"]) for place in myanmar}
    with path.open(encoding="utf-8-sig") as file:
        assert [] == [row["code"] for row in csv.DictReader(file) if (row["code"], row["en"]) not in codes]
