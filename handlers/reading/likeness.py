"""Which names look alike: by Unicode's table of confusable letters, and by what is typed in many ways in Burmese."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from messages.fold import fold
from messages.zawgyi import read_burmese

_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # controls, format and direction marks, private letters
_MARKS = re.compile("[\u102b-\u103e]{2,}")  # of one Burmese syllable: they look the same in any order
# The vowel E behind another sign was typed before its letter: it looks as it does where it belongs.
_EARLY_E = re.compile("(?<=[\u102b-\u1030\u1032\u1036-\u1038\u103a])\u1031([\u1000-\u1021][\u103b-\u103e]*)")
_ACCENTS = re.compile("[\u0300-\u036f]+")


def without_hidden(text: str) -> str:
    """The text on one line, without what nobody sees or what turns the letters around it."""
    seen = (" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(one for one in seen if unicodedata.category(one) not in _HIDDEN).split())


@lru_cache(maxsize=16_384)
def looks(name: str) -> frozenset[str]:
    """The keys of what the name looks like; two names look alike when they have one in common.

    Blanks, signs, accents and case do not count. There are two, since case is folded before and after letters are
    taken for their likes: a small l is like a large I, and not like a small i.
    """
    plain = _plain(name)
    return frozenset({_alike(plain.casefold()), _alike(plain).casefold()})


def _plain(name: str) -> str:
    """Letters and digits alone, in one spelling; blanks first, since one within a syllable keeps its signs unsorted."""
    text, _is_zawgyi = read_burmese("".join(without_hidden(name).split()), writes_zawgyi=False)
    text = _ACCENTS.sub("", unicodedata.normalize("NFKD", fold(text)))
    letters = "".join(letter for letter in text if unicodedata.category(letter)[0] in "LNM")
    letters = _EARLY_E.sub("\\1\u1031", letters)
    return _MARKS.sub(lambda marks: "".join(sorted(marks[0])), letters)


def _alike(text: str) -> str:
    return "".join(map(_prototype, text))


@cache
def _prototype(letter: str) -> str:
    """What stands for all letters that look like this one: several for one that looks like several ("m" is "rn")."""
    table = _table()
    near = {letter, *(one["c"] for one in table.get(letter, ()))}
    family = near.union(*((one["c"] for one in table.get(other, ())) for other in near))
    return min(family, key=_rank)


def _rank(one: str) -> tuple[bool, int, str]:
    """Latin letters before all else, and of these the small ones."""
    return not (one.isascii() and one.isalpha()), -len(one), one.swapcase()


def _table() -> Mapping[str, list[dict[str, str]]]:
    # Here, because the table takes as long to read as a start, and few texts give a name.
    from confusable_homoglyphs.confusables import confusables_data

    return confusables_data
