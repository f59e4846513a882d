"""Reading what a coordinator wrote of a member, cell by cell; every mistake at once."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from handlers.core.arguments import find_group
from handlers.core.lookup import Localized, NetworkLookup, Word
from handlers.members import phones
from handlers.members.entry import BadEntry, Column, Entry, Problem
from handlers.people import names
from handlers.reading.likeness import without_hidden
from handlers.reading.report import read_report
from handlers.reading.words import KINDS
from messages.address import Address, BadAddress
from messages.fold import fold, fold_word
from messages.scheme import SMS
from messages.zawgyi import read_burmese

ReadAddress = Callable[[str, str], Address]  # text and country -> address; raises ValueError

_ORGANISATION_LETTERS = 80
_ROUNDED = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)  # a spreadsheet's 9.59771E+11
_DATE = re.compile(  # of a number that a spreadsheet took for a day: by its digits it may be one
    r"((19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d[/.][0-3]?\d[/.](19|20)?\d\d)( [\d:.]+)?"
)
_BETWEEN_GROUPS = re.compile(r"[\s,;+/|၊]+")
_BRACKETS = re.compile(r"[()]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Wrong(Exception):
    """A cell cannot be read: why, and what to write instead, as a `Problem` has it."""

    def __init__(self, wrong: str, write: str, **args: Word) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.write = write
        self.named = args


def read_entry(
    lookup: NetworkLookup, cells: Mapping[Column, str], read_address: ReadAddress, *, writes_zawgyi: bool = False
) -> Entry:
    """The member that these cells describe; raises BadEntry with all that is wrong. Of several numbers in a cell the
    first counts (`other_numbers`). `writes_zawgyi`: who made the list does.
    """
    found: dict[Column, object] = {}
    problems: list[Problem] = []
    for column in Column:
        text = _clean(cells.get(column, ""), writes_zawgyi)
        if not text and column is not Column.PHONE:
            continue
        try:
            found[column] = _READERS[column](lookup, text, read_address)
        except _Wrong as wrong:
            problems.append(Problem(column.value, text, wrong.wrong, wrong.write, wrong.named))
    if problems:
        raise BadEntry(tuple(problems))
    return Entry(**{_FIELDS[column]: value for column, value in found.items()})  # pyright: ignore[reportArgumentType] the readers give what the fields hold


def _clean(cell: str, writes_zawgyi: bool) -> str:
    """On one line, in Unicode, without the apostrophe that keeps a spreadsheet from reading a formula."""
    text, _zawgyi = read_burmese(" ".join(cell.split()), writes_zawgyi)
    return text[1:].lstrip() if text[:1] == "'" and text[1:].startswith(_FORMULA) else text


def _address(lookup: NetworkLookup, text: str, read_address: ReadAddress) -> Address:
    text = phones.plain(text)
    if not text:
        raise _Wrong("missing", "number")
    if _ROUNDED.fullmatch(text):
        raise _Wrong("rounded", "text")
    if _DATE.fullmatch(text):
        raise _Wrong("date", "text")
    try:
        return read_address(text, lookup.network.country)
    except ValueError as problem:
        numbers = phones.numbers_in(text)
        if numbers and numbers != [text]:
            return _address(lookup, numbers[0], read_address)
        raise _Wrong("address" if isinstance(problem, BadAddress) else "number", "number") from None


def other_numbers(cell: str, address: Address) -> list[str]:
    """What other numbers the cell of this address holds, as they are written there."""
    numbers = phones.numbers_in(phones.plain(cell))
    return numbers[1:] if len(numbers) > 1 and address.scheme == SMS.name else []


def _name(lookup: NetworkLookup, text: str, _read_address: ReadAddress) -> str:
    name = without_hidden(text)
    if len(name) > names.LETTERS or not any(letter.isalpha() for letter in name):
        raise _Wrong("name", "letters", count=str(names.LETTERS))
    if names.sounds_official(lookup, name):
        raise _Wrong("official", "own-name")
    return name


def _groups(lookup: NetworkLookup, text: str, _read_address: ReadAddress) -> tuple[str, ...]:
    whole = find_group(lookup, text)
    words = [text] if whole else [word for word in _BETWEEN_GROUPS.split(text) if word]
    codes = {word: find_group(lookup, word) for word in words}
    wrong = next((word for word, code in codes.items() if code is None), None)
    if wrong is not None:
        raise _Wrong("group", "codes", word=wrong, codes=" ".join(lookup.network.groups))
    return tuple(dict.fromkeys(code for code in codes.values() if code))


def _language(lookup: NetworkLookup, text: str, _read_address: ReadAddress) -> str:
    languages = lookup.network.languages
    names = {fold_word(code): code for code in languages}
    for code in languages:
        names[fold_word(lookup.catalogs.text(code, "language-own-name"))] = code
        for other in languages:
            names[fold_word(lookup.catalogs.text(other, f"language-{code}"))] = code
    found = names.get(fold_word(text))
    if found is None:
        raise _Wrong("language", "one", list=", ".join(languages))
    return found


def _kind(lookup: NetworkLookup, text: str, _read_address: ReadAddress) -> str:
    found = lookup.vocabulary.kind(fold(text))
    if found is None:
        raise _Wrong("kind", "one", list=", ".join(KINDS))
    return found


def _area(lookup: NetworkLookup, text: str, _read_address: ReadAddress) -> str:
    if text in lookup.gazetteer.by_code:
        return text
    words = fold(text).split()
    found = lookup.gazetteer.find(words) if words else None
    if found is not None and found[1] == len(words):
        return found[0].code
    # `Minhla (Magway)`, `Hpa-An, Kayin State`: read as it is in a report, of a name that is written right.
    draft = read_report(_BRACKETS.sub(" ", text), lookup.vocabulary, lookup.gazetteer, {}, date.min, None)
    if draft.township is not None and not (draft.unread or draft.doubts) and _is_written(lookup, draft.township, text):
        return draft.township
    if draft.places:
        raise _Wrong("areas", "one", list=_shown(lookup, draft.places))
    near = lookup.gazetteer.nearest(text)
    if not near:
        raise _Wrong("area-unknown", "area-of-list")
    raise _Wrong("area", "area", list=_shown(lookup, [place.code for place in near]))


def _is_written(lookup: NetworkLookup, code: str, text: str) -> bool:
    names = lookup.gazetteer.by_code[code].names.values()
    return any(fold_word(name) in fold_word(text) for name in names)


def _shown(lookup: NetworkLookup, codes: Sequence[str]) -> Localized:
    return lambda language: ", ".join(lookup.township(code)(language) for code in codes)


def _organisation(_lookup: NetworkLookup, text: str, _read_address: ReadAddress) -> str:
    if len(text) > _ORGANISATION_LETTERS:
        raise _Wrong("long", "shorter", count=str(_ORGANISATION_LETTERS))
    return text


_READERS: Mapping[Column, Callable[[NetworkLookup, str, ReadAddress], object]] = {
    Column.PHONE: _address,
    Column.NAME: _name,
    Column.GROUPS: _groups,
    Column.LANGUAGE: _language,
    Column.KIND: _kind,
    Column.AREA: _area,
    Column.ORGANISATION: _organisation,
}
_FIELDS: Mapping[Column, str] = {
    Column.PHONE: "address",
    Column.NAME: "name",
    Column.GROUPS: "groups",
    Column.LANGUAGE: "language",
    Column.KIND: "kind",
    Column.AREA: "township",
    Column.ORGANISATION: "organisation",
}
