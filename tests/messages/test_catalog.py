"""Rendering messages and reading word lists, on small catalogs made here."""

from enum import StrEnum
from pathlib import Path

import pytest
from babel import core, localedata
from fluent.syntax import FluentParser, ast

from messages.catalog import (
    LOCALES,
    Catalog,
    CatalogError,
    Catalogs,
    full_form,
    installed,
    least_form,
    short_form,
    text_alone,
)

ENGLISH = """
plain = Nothing to put in.
report = Report { $number }: { $theme }. FIX { $number } to change.
counted = { $people_count ->
    [one] 1 person
   *[other] { $people_count } people
 } in { $place }
fits = Report { $number } is kept.
    .short = { $number } kept.
    .least = { $number }
counts = You have { $count ->
    [one] 1 item
   *[other] { $count } items
 }.
    .short = { $count ->
    [one] 1 item
   *[other] { $count } items
 }
braces = { "{" }{ $text }{ "}" }
only-english = English
quoted = He said “no” – twice…
word-yes = yes, y , agree,
"""
FRENCH = """
plain = Rien.
counted = { $people_count ->
    [one] { $people_count } personne
   *[other] { $people_count } personnes
 } à { $place }
word-yes = oui
"""


class Theme(StrEnum):
    LAND = "land"


@pytest.fixture
def catalogs(tmp_path: Path) -> Catalogs:
    for language, source in (("en", ENGLISH), ("fr", FRENCH)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "topic.ftl").write_text(source, encoding="utf-8")
    return Catalogs({language: Catalog(language, tmp_path / language) for language in ("en", "fr")})


@pytest.mark.parametrize(
    ("language", "key", "args", "expected"),
    [
        pytest.param("en", "plain", {}, "Nothing to put in.", id="without arguments"),
        pytest.param("fr", "plain", {}, "Rien.", id="in another language"),
        pytest.param(
            "en",
            "report",
            {"number": 12345, "theme": Theme.LAND},
            "Report 12345: land. FIX 12345 to change.",
            id="numbers are not grouped",
        ),
        pytest.param("en", "counted", {"people_count": 1, "place": "Bago"}, "1 person in Bago", id="singular"),
        pytest.param("en", "counted", {"people_count": 1200, "place": 7}, "1200 people in 7", id="plural"),
        pytest.param("fr", "counted", {"people_count": 0, "place": "x"}, "0 personne à x", id="French zero"),
        pytest.param("fr", "counted", {"people_count": 12000, "place": "x"}, "12000 personnes à x", id="French"),
        pytest.param("en", "braces", {"text": "{ $x }"}, "{{ $x }}", id="a member's braces stay text"),
        pytest.param("en", "braces", {"text": "x" * 3000}, "{" + "x" * 3000 + "}", id="long text"),
        pytest.param("en", "quoted", {}, 'He said "no" - twice...', id="plain characters only"),
        pytest.param("fr", "only-english", {}, "English", id="the first language answers for the other"),
        pytest.param("xx", "plain", {}, "Nothing to put in.", id="an unknown language is the first one"),
    ],
)
def test_a_message_is_rendered(
    catalogs: Catalogs, language: str, key: str, args: dict[str, object], expected: str
) -> None:
    assert catalogs.text(language, key, **args) == expected


def test_a_message_that_nobody_has_is_a_key_error(catalogs: Catalogs) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        catalogs.text("en", "nowhere")
    with pytest.raises(KeyError, match="nowhere"):
        catalogs.words("nowhere")


@pytest.mark.parametrize("key", ["report", "counted"])
def test_a_missing_argument_names_itself(catalogs: Catalogs, key: str) -> None:
    with pytest.raises(CatalogError, match=f"en: {key}.*(theme|place)"):
        catalogs.text("en", key, number=1, people_count=1)


def test_words_are_listed_by_language_the_one_to_show_first(catalogs: Catalogs) -> None:
    assert catalogs.words("word-yes") == {"en": ("yes", "y", "agree"), "fr": ("oui",)}


@pytest.mark.parametrize("text", ["good = yes\n{odd}\n", "{odd}\ngood = yes\n", "{odd}\n"])
def test_a_file_that_is_not_fluent_names_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.ftl").write_text(text.format(odd="this is no message"))
    with pytest.raises(CatalogError, match=r"en/odd\.ftl.*this is no message"):
        Catalog("en", tmp_path).check()


def test_the_installed_languages_are_read_once_english_first() -> None:
    assert Catalogs.load().languages[:1] == ("en",)
    assert Catalogs.load() is Catalogs.load()
    assert Catalogs.load(["my", "en"]).languages == ("my", "en")


@pytest.mark.parametrize("languages", [["en", "xx"], []])
def test_a_language_that_is_not_installed_is_refused_with_those_that_are(languages: list[str]) -> None:
    with pytest.raises(CatalogError, match="choose from en, my"):
        Catalogs.load(languages)


def test_of_what_unicode_says_of_languages_nothing_is_kept() -> None:
    Catalogs({language: Catalog(language, LOCALES / language) for language in installed()})

    assert ({}, None) == (localedata._cache, core._global_data)


def test_the_forms_of_a_language_have_what_messages_say_in_less(catalogs: Catalogs) -> None:
    forms = ("en", short_form("en"), least_form("en"))

    def said(key: str, **args: object) -> list[str]:
        return [catalogs.text(form, key, **args) for form in forms]

    assert ["Report 3 is kept.", "3 kept.", "3"] == said("fits", number=3)
    assert ["You have 1 item.", "1 item", "1 item"] == said("counts", count=1)
    assert ["Nothing to put in."] * 3 == said("plain")
    assert ["Rien."] * 2 == [catalogs.text(form("fr"), "plain") for form in (short_form, least_form)]
    assert ["en"] * 3 == [full_form(form) for form in forms]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("word-my = my, mine \n", "my, mine", id="a line"),
        pytest.param("word-my=my\n\n", "my", id="and what parts it from the next one"),
        pytest.param("word-my =\n    my,\n    mine\n", "my,\nmine", id="on lines of its own"),
        pytest.param("word-my = my,\n    # mine", "my,\n# mine", id="which say what looks like a comment"),
        pytest.param("none =\n", None, id="no text"),
        pytest.param("taken = { $who } has it\n", None, id="an argument"),
        pytest.param("kept = Kept.\n    .short = K.\n", None, id="an attribute"),
        pytest.param("a =\n    b\n      c\n", None, id="a line that is further in"),
        pytest.param("a = b\n-brand = c\n", None, id="a term behind it"),
    ],
)
def test_text_alone_is_read_without_a_parser(source: str, text: str | None) -> None:
    assert text == text_alone(source)


@pytest.mark.parametrize("language", installed())
def test_text_alone_is_what_fluent_reads_in_every_catalog(language: str) -> None:
    catalog, parser = Catalog(language, LOCALES / language), FluentParser()
    texts = [file.read_text(encoding="utf-8") for file in (LOCALES / language).iterdir()]
    messages = [one for text in texts for one in parser.parse(text).body if isinstance(one, ast.Message)]
    expected = {one.id.name: text for one in messages if (text := _text_of(one)) is not None}
    assert expected == {name: catalog.line(name)({}) for name in expected}


def _text_of(message: ast.Message) -> str | None:
    """What Fluent reads of a message without other forms, arguments and choices; None: it has some."""
    parts = [] if message.value is None or message.attributes else message.value.elements
    texts = [part.value for part in parts if isinstance(part, ast.TextElement)]
    return "".join(texts) if texts and len(texts) == len(parts) else None
