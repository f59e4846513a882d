"""The vocabulary, the township list and the themes that the tests of reading share."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from handlers.reading.places import Gazetteer
from handlers.reading.report import ReportDraft, read_report
from handlers.reading.townships import Township, read_townships
from handlers.reading.words import Vocabulary

MYANMAR = Path(__file__).parents[3] / "bot" / "townships" / "MM.csv"
TODAY = date(2026, 12, 1)  # a Tuesday


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.load(["en", "my"])


@pytest.fixture(scope="session")
def townships() -> list[Township]:
    """The townships of Myanmar, as they come with Lanpya."""
    found, mistakes = read_townships(MYANMAR.read_text(encoding="utf-8"))
    assert mistakes == []
    return found


@pytest.fixture(scope="session")
def gazetteer(townships: list[Township], vocabulary: Vocabulary) -> Gazetteer:
    return Gazetteer(townships, vocabulary)


@pytest.fixture(scope="session")
def themes() -> Mapping[str, Sequence[str]]:
    return {
        "land": ("land", "မြေယာ"),
        "gender": ("gender", "ကျား/မ ရေးရာ"),
        "env": ("environment", "ပတ်ဝန်းကျင်"),
        "lgbt": ("LGBT", "LGBT"),
        "crim": ("criminal justice", "ရာဇဝတ် တရားမျှတမှု"),
        "cit": ("citizenship", "နိုင်ငံသားဖြစ်မှု", "နိုင်ကတ်"),
    }


@pytest.fixture(scope="session")
def draft_of(
    vocabulary: Vocabulary, gazetteer: Gazetteer, themes: Mapping[str, Sequence[str]]
) -> Callable[[str], ReportDraft]:
    """Reads a report that was sent on Tuesday, 1 December 2026."""
    return lambda text: read_report(text, vocabulary, gazetteer, themes, TODAY)
