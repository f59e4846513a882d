"""Items as people name them: `3`, `#3`, `PRO3`, `pro 3`, `PRO-3`, in Burmese digits too. Pure."""

import re
from collections.abc import Callable, Set

from handlers.reading.numbers import bare_number
from handlers.reading.pieces import seen, split_word
from messages.fold import fold, fold_word
from messages.item_ref import ItemRef

MOST_NUMBER = 999_999_999  # what a column of the database holds
MOST_ITEMS = 9  # in one text

CodeOf = Callable[[str], str | None]  # the code of the group that a word names

_SIGNS = ".,:;#()!*-"
_PARTED = re.compile(r"([A-Za-z]\w*)[-#.:](\d+)")  # a code that ends in a digit needs a sign before the number
_TOKEN = re.compile("[^\\s,;:&+\u104a\u104b]+")


def read_ref(text: str, code_of: CodeOf) -> tuple[ItemRef, str] | None:
    """The item that `text` begins with, and what follows it; None when it begins with none."""
    first, *others = text.split(maxsplit=1)[:2] or [""]
    rest = others[0] if others else ""
    alone = _of_word(first, code_of)
    if alone is not None:
        return alone, rest
    code, (second, *after) = code_of(_bare(first)), rest.split(maxsplit=1) or [""]
    number = _number(second) if code is not None else None
    return (ItemRef(number, code), " ".join(after)) if number is not None else None


def read_refs(text: str, code_of: CodeOf, ands: Set[str]) -> tuple[list[ItemRef], str]:
    """The items that `text` begins with, each once, and what follows them: `3, PRO4 and 5 with Ma Hla`.

    `ands` are the folded words that may stand between two.
    """
    refs: list[ItemRef] = []
    begin = 0
    while token := _TOKEN.search(text, begin):
        ref, end = _at(text, token, code_of, is_next=bool(refs) and refs[-1].code is None)
        if ref is not None:
            refs.append(ref)
            begin = end
        elif fold_word(token.group()) and fold_word(token.group()) not in ands:
            return _once(refs), " ".join(text[token.start() :].split())
        else:
            begin = token.end()
    return _once(refs), ""


def _at(text: str, token: re.Match[str], code_of: CodeOf, *, is_next: bool) -> tuple[ItemRef | None, int]:
    """The item at this token, and where it ends. After bare numbers a code that stands alone begins the remark."""
    word = token.group()
    ref = _of_word(word, code_of)
    if ref is not None:
        return ref, token.end()
    counted, *others = split_word(word) or (None,)
    if counted is not None and counted.number is not None and others:  # a counting word is glued to it
        return ItemRef(counted.number), token.start() + word.index(others[0].text)
    code, second = code_of(_bare(word)), _TOKEN.search(text, token.end())
    number = _number(second.group()) if code is not None and second is not None and not is_next else None
    return (None, 0) if number is None or second is None else (ItemRef(number, code), second.end())


def _of_word(word: str, code_of: CodeOf) -> ItemRef | None:
    number = _number(word)
    if number is not None:
        return ItemRef(number)
    parted = _PARTED.fullmatch(_bare(word))
    pieces = [parted[1], parted[2]] if parted else [piece.text for piece in split_word(seen(word))]
    if len(pieces) != 2:
        return None
    code, number = code_of(_bare(pieces[0])), _number(pieces[1])
    return ItemRef(number, code) if code is not None and number is not None else None


def _bare(word: str) -> str:
    return fold(word).strip(_SIGNS)


def _number(word: str) -> int | None:
    bare = _bare(word)
    if bare.isalnum() and not bare.isdecimal():  # a letter O or l typed for a digit
        pieces = split_word(bare)
        return pieces[0].number if len(pieces) == 1 else None
    return bare_number(bare, MOST_NUMBER)


def _once(refs: list[ItemRef]) -> list[ItemRef]:
    return list(dict.fromkeys(refs))[:MOST_ITEMS]
