"""Several reports in one text are several; one report in many words is one."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from handlers.reading.places import Gazetteer
from handlers.reading.report import ReportReader, reader_of
from handlers.reading.several import split_reports
from handlers.reading.words import Vocabulary

TODAY = date(2026, 12, 1)


@pytest.fixture
def reader(vocabulary: Vocabulary, gazetteer: Gazetteer, themes: Mapping[str, Sequence[str]]) -> ReportReader:
    return reader_of(vocabulary, gazetteer, themes)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("land 5w 7m Hpa-An\nR gender 3w Bago", ["land 5w 7m Hpa-An", "gender 3w Bago"]),
        ("land 5w Hpa-An / R gender 3w Bago", ["land 5w Hpa-An", "gender 3w Bago"]),
        ("land 5w Hpa-An. R gender 3w Bago", ["land 5w Hpa-An", "gender 3w Bago"]),
        ("land 5w Hpa-An report gender 3w", ["land 5w Hpa-An", "gender 3w"]),
        ("1) land 5w Hpa-An 2) crim 3m Bago", ["land 5w Hpa-An", "crim 3m Bago"]),
        ("1. land 5w Hpa-An 2. crim 3m 3. env 4 people", ["land 5w Hpa-An", "crim 3m", "env 4 people"]),
        ("land 5w Hpa-An and gender 8w Hpa-An", ["land 5w Hpa-An", "gender 8w Hpa-An"]),
        ("land 5w Hpa-An, land 8w Bago", ["land 5w Hpa-An", "land 8w Bago"]),
        ("monday land 5w, tuesday gender 7w Hpa-An", ["monday land 5w", "tuesday gender 7w Hpa-An"]),
        ("yesterday land 4m Hpa-An today gender 6w Bago", ["yesterday land 4m Hpa-An", "today gender 6w Bago"]),
        ("land Hpa-An 5w, Bago 3w", ["land Hpa-An 5w", "land Bago 3w"]),
        ("land training 5w Hpa-An and 3w Bago", ["land training 5w Hpa-An", "land training 3w Bago"]),
        ("land 5w Hpa-An and 3w Bago last night", ["land 5w Hpa-An last night", "land 3w Bago last night"]),
        ("land 28/11 Hpa-An 5w, 29/11 Bago 3w", ["land 28/11 Hpa-An 5w", "land 29/11 Bago 3w"]),
        ("land 5w Hpa-An, ID card 3m Bago", ["land 5w Hpa-An", "ID card 3m Bago"]),
        ("land 5w, 7m Hpa-An; gender 8w", ["land 5w, 7m Hpa-An", "gender 8w"]),
        ("land 5w Hpa-An gender 8w Bago", ["land 5w Hpa-An", "gender 8w Bago"]),
        ("မြေယာ ၅ ဦး ဘားအံ / အစီရင်ခံ ပတ်ဝန်းကျင် ၃ ဦး ပဲခူး", ["မြေယာ ၅ ဦး ဘားအံ", "ပတ်ဝန်းကျင် ၃ ဦး ပဲခူး"]),
        ("မနေ့က မြေယာ ၅ ဦး ဘားအံ၊ ဒီနေ့ ပတ်ဝန်းကျင် ၈ ဦး", ["မနေ့က မြေယာ ၅ ဦး ဘားအံ", "ဒီနေ့ ပတ်ဝန်းကျင် ၈ ဦး"]),
    ],
)
def test_each_theme_with_its_people_is_a_report(
    reader: ReportReader, vocabulary: Vocabulary, text: str, parts: list[str]
) -> None:
    assert parts == split_reports(text, vocabulary.keys("report"), reader, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        *("land mediation 5w 7m Hpa-An yesterday map refused", "land and gender, Hpa-An and Bago, 5w", "land 5w, 7m"),
        *("land 5w Hpa-An, came from Bago", "land rain yesterday so training today 5w Bago"),
        *("land training 5w, gender was a topic", "land 5w Hpa-An, then 7m", "land 5w Hpa-An, police report follows"),
        *(
            "land 1) map 2) fence 5w",
            "",
            "land",
            "5w, 7m; 3 children",
            "land: R u coming",
            "land 5w. we report to the ward",
        ),
    ],
)
def test_what_names_one_theme_with_people_is_one_report(
    reader: ReportReader, vocabulary: Vocabulary, text: str
) -> None:
    assert [text] == split_reports(text, vocabulary.keys("report"), reader, TODAY)


def test_one_report_is_read_once(reader: ReportReader, vocabulary: Vocabulary) -> None:
    """Reading is most of what a text costs; the words that are left of it name no second theme."""
    reader.read.cache_clear()
    split_reports("land 23 farmers title Hpa-An", vocabulary.keys("report"), reader, TODAY)
    assert reader.read.cache_info().misses == 1
