"""What things and people are called, in each language."""

from dataclasses import replace

import pytest

from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.reading.townships import Township
from messages.catalog import least_form, short_form

HPA_AN = Township("MMR003002", {"my": "ဘားအံ"}, also=("ဖားအံ", "Pa-an"))
MYAWADDY = Township("MMR003005", {"my": "မြဝတီ"})


def test_no_text_in_latin_letters_has_a_theme_or_township_in_burmese(lookup: NetworkLookup) -> None:
    themes = {"land": {"my": "မြေယာ"}, "env": {"my": "ပတ်ဝန်းကျင်", "en": "environment"}}
    network = replace(lookup.network, languages=("my", "en"), themes=themes, townships=(HPA_AN, MYAWADDY))
    named = lookup_of(network)
    shown = [named.theme("land"), named.theme("env"), *(named.township(one.code) for one in (HPA_AN, MYAWADDY))]
    assert ["land", "environment", "Pa-an", "MMR003005"] == [name("en") for name in shown]
    assert ["မြေယာ", "ပတ်ဝန်းကျင်", "ဘားအံ", "မြဝတီ"] == [name("my") for name in shown]


@pytest.mark.parametrize(
    ("name", "full", "short", "least"),
    [
        pytest.param("ရာဇဝတ် တရားမျှတမှု", "ရာဇဝတ် တရားမျှတမှု", "ရာဇဝတ်", "ရာဇဝတ်", id="its first word"),
        pytest.param("နိုင်ငံသားဖြစ်မှု", "နိုင်ငံသားဖြစ်မှု", "နိုင်ငံသားဖြစ်မှု", "နိုင်ငံသား", id="without its ending"),
        pytest.param("ပြစ်မှုဆိုင်ရာ တရားမျှတမှု", "ပြစ်မှုဆိုင်ရာ တရားမျှတမှု", "ပြစ်မှုဆိုင်ရာ", "ပြစ်မှု", id="both"),
        pytest.param("မြေယာ", "မြေယာ", "မြေယာ", "မြေယာ", id="one that begins as another does"),
    ],
)
def test_a_theme_is_shorter_where_a_part_is_dear(
    lookup: NetworkLookup, name: str, full: str, short: str, least: str
) -> None:
    network = replace(lookup.network, themes={"one": {"my": name}, "other": {"my": "မြေယာဥပဒေ"}}, theme_aliases={})
    shown = lookup_of(network).theme("one")
    assert (full, short, least) == (shown("my"), shown(short_form("my")), shown(least_form("my")))


def test_a_name_in_two_scripts_is_shown_in_that_of_the_reader(lookup: NetworkLookup) -> None:
    name = lookup.shown_name("မနု", "Ma Nu")
    assert ("Ma Nu", "မနု") == (name("en"), name("my"))
    assert "မနု" == lookup.shown_name("မနု")("en")
    assert "(no name)" == lookup.shown_name(None, "Ma Nu")("en")
