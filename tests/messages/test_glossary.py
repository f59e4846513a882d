"""One thing has one Burmese word: the glossary's table is a law over the catalogs."""

import re
from pathlib import Path

import pytest

from tests.messages.test_catalog_laws import SENT

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
LAW = "## What Burmese texts call things"
NO_SYNONYM = ("အချက်အလက်",)  # data, in which the word for a point stands
BURMESE = {f"{entry.key} ({entry.file})": entry.written for entry in SENT if entry.language == "my"}


def _terms() -> list[tuple[str, str, tuple[str, ...]]]:
    """Each thing, its Burmese word and those that nothing of ours calls it."""
    law = GLOSSARY.read_text(encoding="utf-8").partition(LAW)[2].partition("\n## ")[0]
    rows = [row.strip("| ").split(" | ") for row in re.findall(r"^\|.*\|$", law, re.MULTILINE)[2:]]
    return [(thing, term, tuple(never.split(", "))) for thing, term, never in rows]


TERMS = _terms()


def _without(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text


def test_the_glossary_has_a_word_for_each_thing_that_texts_speak_of() -> None:
    assert len(TERMS) > 20
    terms = [term for _thing, term, _never in TERMS]
    assert sorted(set(terms)) == sorted(terms)


@pytest.mark.parametrize(("thing", "term", "never"), TERMS, ids=[thing for thing, _term, _never in TERMS])
def test_burmese_texts_call_a_thing_by_its_word_alone(thing: str, term: str, never: tuple[str, ...]) -> None:
    texts = {key: _without(text, NO_SYNONYM) for key, text in BURMESE.items()}
    assert any(term in text for text in texts.values()), f"no text says {term} for {thing}"
    wrong = {key: word for key, text in texts.items() for word in never if word in text}
    assert {} == wrong, f"say {term} for {thing}"


def test_burmese_texts_have_plain_digits_and_no_colon_behind_a_letter() -> None:
    """Digits are typed back; U+1038, which ends many words, looks like a colon."""
    odd = re.compile("[\u1040-\u1049]|[\u1000-\u103f\u104a-\u109f]:")
    assert {} == {key: found[0] for key, text in BURMESE.items() if (found := odd.search(text))}


def test_or_is_never_the_bare_word_for_to() -> None:
    """သို့ alone is "to": "look at PLAN to MY". Between two things to choose from it stands in brackets."""
    bare = re.compile('["\u201d0-9] သို့ ["0-9(]')
    assert {} == {key: found[0] for key, text in BURMESE.items() if (found := bare.search(text))}
