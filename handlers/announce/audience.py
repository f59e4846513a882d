"""Whom an announcement is for, as a leader writes it: `LAND`, `LAND+GENDER`, `ALL`, `mobile@Hpa-An`."""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from handlers.core.lookup import NetworkLookup
from handlers.reading.places import Gazetteer
from handlers.reading.typos import closest
from messages.fold import fold_word
from storage.audiences import Audience

_WHO = re.compile(r"(?P<who>[^\s+@:,&၊]+(?:\s*\+\s*[^\s+@:,&၊]+)*)?")
_AT = re.compile(r"\s*(?P<at>@?)")
# Between two names also `LAND, PRO`, `LAND & PRO`, `land and pro`: where a name that is known follows.
_NEXT = re.compile(r"\s*(?:[,&၊]|\b(?:and|နှင့်|နဲ့)(?=\s))\s*(?P<word>[^\s+@:,&၊]+)(?P<ends>\s*[@:,&+၊])?", re.IGNORECASE)
_PLUS = re.compile(r"\s*\+\s*")
_BETWEEN = " \t\r\n:,;၊။"
_LONGEST_NAME = 4  # words of a township's name


class UnknownName(Exception):
    """A part of an audience is no group, kind or township: it is asked about, never guessed.

    `near` is what may be meant: codes of groups, kinds, or (`is_place`) codes of townships.
    """

    def __init__(self, word: str, near: tuple[str, ...], *, is_place: bool = False) -> None:
        super().__init__(word)
        self.word = word
        self.near = near
        self.is_place = is_place


@dataclass(frozen=True, slots=True)
class Names:
    """What an audience may be made of. Groups and kinds by their folded names; `plain`: words that mean none."""

    groups: Mapping[str, str]
    kinds: Mapping[str, str]
    everyone: Set[str]
    plain: Set[str]
    gazetteer: Gazetteer


def names_of(lookup: NetworkLookup, shown: Iterable[str]) -> Names:
    """What an audience in this network may be made of; of its groups, these."""
    groups = {fold_word(name): code for code in shown for name in (*lookup.network.groups[code].names.values(), code)}
    words = lookup.vocabulary
    return Names(groups, words.kinds, words.keys("all"), words.plain, lookup.gazetteer)


def read_audience(text: str, names: Names) -> tuple[Audience, str] | None:
    """The audience that `text` begins with, and what follows it.

    None when the text begins with no name of an audience, and with nothing that looks like one.
    Raises UnknownName for one that is not known.
    """
    found = _WHO.match(text)
    if found is None:
        return None
    words = _PLUS.split(found["who"]) if found["who"] else []
    end = _read_next(text, found.end(), words, names)
    is_at = _AT.match(text, end)
    if is_at is None or not (words or is_at["at"]):
        return None
    if len(words) == 1 and not is_at["at"] and _is_prose(words[0], names):
        return None
    codes, kinds = _who(words, names)
    townships, rest = (), text[is_at.end() :]
    if is_at["at"]:
        townships, rest = _where(rest, names.gazetteer)
    return Audience(codes, kinds, townships), rest.strip(_BETWEEN)


def _read_next(text: str, end: int, words: list[str], names: Names) -> int:
    """Add the groups and kinds that are named next; returns where the last one ends.

    A kind is an everyday word as well (`LAND, mobile clinic comes`): it counts before a colon or another name only.
    """
    while words and (found := _NEXT.match(text, end)) is not None:
        key = fold_word(found["word"])
        if not (key in names.groups or (found["ends"] and (key in names.kinds or key in names.everyone))):
            break
        words.append(found["word"])
        end = found.end("word")
    return end


def _is_prose(word: str, names: Names) -> bool:
    """Whether a text that begins so is rather a sentence: no name, near to none, and not written as a code."""
    key = fold_word(word)
    if key in names.groups or key in names.kinds or key in names.everyone:
        return False
    return key in names.plain or not (word.isupper() or _near(key, names))


def _who(words: list[str], names: Names) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups and kinds that are meant; neither when everyone is."""
    codes: list[str] = []
    kinds: list[str] = []
    is_everyone = False
    for word in words:
        key = fold_word(word)
        if key in names.everyone:
            is_everyone = True
        elif key in names.groups:
            codes.append(names.groups[key])
        elif key in names.kinds:
            kinds.append(names.kinds[key])
        else:
            raise UnknownName(word, _near(key, names))
    if is_everyone:
        return (), ()
    return tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(kinds))


def _near(key: str, names: Names) -> tuple[str, ...]:
    """The codes and kinds that the word may be a typo of."""
    found = closest(key, [*names.groups, *names.kinds])
    return tuple(dict.fromkeys(names.groups.get(name, name) for name in found))


def _where(text: str, gazetteer: Gazetteer) -> tuple[tuple[str, ...], str]:
    """The townships that the text begins with, joined by `+`, and what follows them."""
    codes: list[str] = []
    goes_on = True
    while goes_on:
        code, text, goes_on = _place(text, gazetteer)
        codes.append(code)
    return tuple(dict.fromkeys(codes)), text


def _place(text: str, gazetteer: Gazetteer) -> tuple[str, str, bool]:
    """The township that the text begins with, what follows it, and whether that is another township."""
    head, plus, after = text.partition("+")
    words = head.split()[:_LONGEST_NAME]
    keys = [fold_word(word) for word in words]
    found = gazetteer.exact_at(keys, 0) if keys else None
    if found is None:
        word = words[0] if words else ""
        near = tuple(place.code for place in gazetteer.nearest(word, 1))
        raise UnknownName(word, near, is_place=True)
    place, used = found
    parts = head.split(maxsplit=used)
    rest = parts[used] if len(parts) > used else ""
    if plus and not rest:
        return place.code, after, True
    return place.code, f"{rest}{plus}{after}", False
