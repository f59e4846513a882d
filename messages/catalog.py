"""Rendered messages and keywords, from one Fluent file per language and topic."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Self, TypeVar, cast

from babel import core, localedata
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

from messages.segments import plain

Pattern = TypeVar("Pattern")
Line = Callable[[Mapping[str, object]], str]  # a message in a language, that takes its arguments

LOCALES = files("messages") / "locales"

# The private subtags of BCP 47 for a language in its short forms, and in its least: where a message has one (`.short`,
# `.least`), that is its text.
_SHORT, _LEAST = "-x-short", "-x-least"
# The attributes of a message that are its text in that form, the first that it has.
_ATTRIBUTES = {"": (), _SHORT: ("short",), _LEAST: ("least", "short")}

# Lists of words that are remembered: those of commands are shown again and again, what is read once is let go of.
_WORDS_KNOWN = 128

# What Unicode says of how numbers are written.
_OF_NUMBERS = ("decimal_formats", "default_numbering_system", "number_symbols", "numbering_systems")

# What begins at the left edge with a name is a message: Fluent wants the further lines of one indented or closing.
_MESSAGE = re.compile(r"^(?=[A-Za-z][A-Za-z0-9_-]* *=)", re.MULTILINE)

# A message of text alone, on one line or indented like all ours.
_TEXT_ALONE = re.compile(r"[^=]+= *(?P<first>[^{}\n]*)(?P<further>(?:\n {4}[^\s{}.*\[][^{}\n]*)*)(?:\n *)*")


@lru_cache(maxsize=64)
def short_form(language: str) -> str:
    """The language in its short forms, for what would cost one more SMS part in full."""
    return f"{full_form(language)}{_SHORT}"


@lru_cache(maxsize=64)
def least_form(language: str) -> str:
    """The language in its least forms, for what would cost one more SMS part in short ones: what can be asked for or
    is told elsewhere is left unsaid."""
    return f"{full_form(language)}{_LEAST}"


@lru_cache(maxsize=64)
def full_form(language: str) -> str:
    """The language, of its short and least forms too."""
    return language.removesuffix(_SHORT).removesuffix(_LEAST)


class CatalogError(ValueError):
    """A catalog, or a call for a message, is wrong; the text names language, message and what is wrong."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A message as its file has it, without what is said to translators about the next."""

    file: str
    text: str


def _sources(file: Traversable) -> dict[str, _Source]:
    _head, *messages = _MESSAGE.split(file.read_text(encoding="utf-8"))
    found = (text.partition("\n#")[0] for text in messages)
    return {text.partition("=")[0].rstrip(): _Source(file.name, text) for text in found}


class _English(core.Locale):
    """By what numbers are written, in every language alike; of the rest of English, 1 MB, nothing is kept."""

    def __init__(self) -> None:
        super().__init__("en")
        known = localedata.load("en")
        self._kept = localedata.LocaleDataDict({name: known[name] for name in _OF_NUMBERS})

    @property
    def _data(self) -> localedata.LocaleDataDict:
        return self._kept


_english = cache(_English)


class _Bundle(FluentBundle):
    """Messages with choices. Of what Unicode says of a language, 5 MB, the rule for plurals is kept."""

    def __init__(self, language: str) -> None:
        super().__init__([language], use_isolating=False)
        self._babel_locale = _english()
        localedata._cache.clear()  # pyright: ignore[reportPrivateUsage] no other way to let go of it
        core._global_data = None  # pyright: ignore[reportPrivateUsage] read again by who wants it


class Catalog:
    """The messages of one language, each parsed when it is first asked for: a start needs few of them."""

    def __init__(self, language: str, folder: Traversable) -> None:
        self._language = language
        found = (file for file in folder.iterdir() if file.name.endswith(".ftl"))
        self._files = sorted(found, key=lambda file: file.name)
        self._sources: dict[str, _Source] = {}
        for file in self._files:
            self._sources |= _sources(file)
        self._bundle = _Bundle(language)

    def has(self, key: str) -> bool:
        return key in self._sources

    def line(self, key: str, form: str = "") -> Line:
        """What renders the message `key`, in that `form`; it raises CatalogError when an argument is missing."""
        template = self._template_of(self._sources[key], form)
        return partial(self._resolve, key, form) if template is None else partial(self._fill, key, template)

    def check(self) -> None:
        """Read all files to their ends; raises CatalogError for the first place that is not Fluent."""
        for file in self._files:
            self._parse(file.name, file.read_text(encoding="utf-8"))

    def _template_of(self, source: _Source, form: str) -> str | None:
        """The message as a template of str.format, which is fifteen times faster than to resolve it.

        None: it has choices, and the bundle knows it from now on.
        """
        text = text_alone(source.text)
        if text is not None:
            return text
        resource = self._parse(source.file, source.text)
        message = next(entry for entry in resource.body if isinstance(entry, ast.Message))
        pattern = _form({one.id.name: one.value for one in message.attributes}, form) or message.value
        template = None if pattern is None else _template(pattern)
        if template is None and not self._bundle.has_message(message.id.name):
            self._bundle.add_resource(resource)
        return template

    def _parse(self, file: str, text: str) -> ast.Resource:
        resource = FluentResource(text)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                near = (entry.content or "").strip()[:60]
                raise CatalogError(f"{self._language}/{file}: cannot be read near {near!r}")
        return resource

    def _fill(self, key: str, template: str, args: Mapping[str, object]) -> str:
        try:
            return template.format_map(args)
        except KeyError as missing:
            raise CatalogError(f"{self._language}: {key} wants the argument {missing}") from None

    def _resolve(self, key: str, form: str, args: Mapping[str, object]) -> str:
        message = self._bundle.get_message(key)
        pattern = _form(message.attributes, form) or message.value
        if pattern is None:
            raise CatalogError(f"{self._language}: {key} has no text")
        values = {name: _fluent_value(value) for name, value in args.items()}
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise CatalogError(f"{self._language}: {key}: {errors[0]}")
        return str(text)


class Catalogs:
    """The messages of some languages; the first language answers for what another one lacks."""

    def __init__(self, catalogs: Mapping[str, Catalog]) -> None:
        self._catalogs = catalogs
        self._first = next(iter(catalogs.values()))
        self._words = lru_cache(maxsize=_WORDS_KNOWN)(self._read_words)
        self._lines: dict[tuple[str, str], Line] = {}
        self._fixed: dict[tuple[str, str], str] = {}  # what says the same each time, having no arguments

    @classmethod
    def load(cls, languages: Sequence[str] | None = None) -> Self:
        """The catalogs of `languages` in that order, read once; None: all installed, English first.

        Raises CatalogError for a language that is not installed.
        """
        return cast(Self, _load(installed() if languages is None else tuple(languages)))

    def check(self) -> None:
        """Read what a start leaves for later; raises CatalogError for the first place that is not Fluent."""
        for catalog in self._catalogs.values():
            catalog.check()

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._catalogs)

    def has(self, key: str) -> bool:
        """Whether there is such a message: one that the first language lacks is shown in no other."""
        return self._first.has(key)

    def text(self, language: str, key: str, /, **args: object) -> str:
        """The message `key` in `language`, its `short_form` or `least_form`, in plain characters (`segments.plain`).

        An int prints as ASCII digits and works in plurals; any other argument is text, and stays as it is.
        Raises KeyError for a message that no language has, CatalogError for a missing argument and for a message
        that is not Fluent.
        """
        return self.filled(language, key, args)

    def filled(self, language: str, key: str, args: Mapping[str, object]) -> str:
        """`text`, of arguments that are gathered already."""
        if args:
            line = self._lines.get((language, key)) or self._line(language, key)
            return plain(line(args))
        fixed = self._fixed.get((language, key))
        if fixed is None:
            self._fixed[language, key] = fixed = plain(self._line(language, key)({}))
        return fixed

    def _line(self, language: str, key: str) -> Line:
        """What renders the message, looked up once."""
        name = full_form(language)
        catalog = self._catalogs.get(name, self._first)
        if not catalog.has(key):
            catalog = self._first
            if not catalog.has(key):
                raise KeyError(key)
        line = catalog.line(key, language.removeprefix(name))
        self._lines[language, key] = line
        return line

    def words(self, key: str) -> Mapping[str, tuple[str, ...]]:
        """The words of the comma separated message `key`, by language, the one to show first.

        Languages without the message are left out; raises KeyError when none has it.
        """
        return self._words(key)

    def _read_words(self, key: str) -> Mapping[str, tuple[str, ...]]:
        found = {name: _split(catalog.line(key)({})) for name, catalog in self._catalogs.items() if catalog.has(key)}
        if not found:
            raise KeyError(key)
        return found


def installed() -> tuple[str, ...]:
    """The languages that have a folder of catalogs, English first."""
    names = sorted(entry.name for entry in LOCALES.iterdir() if entry.is_dir())
    return tuple(sorted(names, key=lambda name: name != "en"))


@cache
def _load(languages: tuple[str, ...]) -> Catalogs:
    unknown = [language for language in languages if language not in installed()]
    if unknown or not languages:
        raise CatalogError(
            f"no catalogs for {', '.join(unknown) or 'no language'}: choose from {', '.join(installed())}"
        )
    return Catalogs({language: Catalog(language, LOCALES / language) for language in languages})


def text_alone(source: str) -> str | None:
    """What a message says that holds nothing but text, as nearly all lists of words; None: it needs Fluent's parser.

    That takes twenty times as long, and a start reads five hundred such lists.
    """
    found = _TEXT_ALONE.fullmatch(source)
    if found is None:
        return None
    lines = [found["first"], *found["further"].split("\n    ")[1:]]
    return "\n".join(lines).strip(" \n") or None


def _form(attributes: Mapping[str, Pattern], form: str) -> Pattern | None:
    """What a message with these attributes says in that form, where it says anything else than in full."""
    return next((attributes[name] for name in _ATTRIBUTES[form] if name in attributes), None)


def _template(pattern: ast.Pattern) -> str | None:
    """The pattern as a str.format template; None when it has choices, terms or references."""
    parts: list[str] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(_braced(element.value))
        elif isinstance(element.expression, ast.VariableReference):
            parts.append("{" + element.expression.id.name + "}")
        elif isinstance(element.expression, ast.StringLiteral):
            parts.append(_braced(element.expression.parse()["value"]))
        else:
            return None
    return "".join(parts)


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _fluent_value(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return _number(value)
    return str(value)


@lru_cache(1024)
def _number(value: int) -> object:
    """A number for plural rules; ungrouped, or French would put a space that GSM-7 does not have."""
    return fluent_number(value, useGrouping=False)


def _split(words: str) -> tuple[str, ...]:
    return tuple(word for word in (part.strip() for part in words.split(",")) if word)
