"""A text taken apart: words, numbers and days as they are written, each with its folded form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from messages.fold import digits, fold, fold_word

TAKEN = "|"  # in place of the key of what was read: no word holds it
MOST_DIGITS = 7  # longer ones are phone numbers or cards, never counts
_ZEROS = 3  # digits: `05` and `007` are counts, `0977` begins a phone number

# The letter wa is typed for the digit 0 after a digit, and the digit for the letter before a vowel sign.
_SIGNED = "(?![\u102b-\u103e]|[\u1000-\u1021]\u103a)"
_NUMBER = rf"\d{_SIGNED}(?:\d{_SIGNED}|\u101d{_SIGNED})*"
# O and l are typed for 0 and 1 where a number stands alone or before a letter that counts: `2O`, `l5`, `1Ow`.
_ALIKE = r"(?<![A-Za-z\d])(?=[\dl]*[Oo]|l)[Ool\d]*\d(?:[\dOo]|l(?=\d))*(?=[wmfpWMFP]?(?![A-Za-z\d]))"
# What nobody sees, within a number or beside it, parts nothing: joiners and marks of direction, an emoji's keycap.
_UNSEEN = "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0f\u20e3\ufeff]+"
_UNSEEN_RUN = re.compile(_UNSEEN)
_UNSEEN_AT_NUMBER = re.compile(rf"(?<=\d){_UNSEEN}|{_UNSEEN}(?=\d)")
_UNSEEN_AROUND = re.compile(rf"^{_UNSEEN}|{_UNSEEN}$")
# Where a keyboard parts words so, `ပေးတယ်`, `မ၁၃`, the word before a number is one.
_PARTED = re.compile("\u200b(?=[\u1000-\u103f]{1,12}[0-9\u1040-\u1049])")
# Within words they change nothing but what is read; within a picture they join its parts.
_JOINERS = re.compile(
    r"[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
)
_PIECE = re.compile(
    rf"(?P<alike>{_ALIKE})"
    r"|(?P<day>\d{1,4}(?P<sign>[/.\-])\d{1,2}(?:(?P=sign)\d{1,4})?(?![/.\-]?\d))"
    r"|(?P<time>\d+:\d+)"
    rf"|(?P<number>\d{{1,3}}(?:,\d{{3}})+(?!\d)|{_NUMBER})"
    r"|(?P<mark>[,;:/()\[\]+&=၊။]+)"
    rf"|(?P<word>(?:[^\d,;:/()\[\]+&=၊။]|\d(?!{_SIGNED}))+)"
)
_CLOSING = (",", ";", "၊", "။")
_OPENING = ",;:/()[]+&=၊။"
_MARKS = frozenset(",;:/()[]+&=၊။.!?-–—_*#|~'\"«»“”‘’…")
_PLAIN = re.compile(r"[a-z]+", re.IGNORECASE)

_PART_MARKS = re.compile(r"^\s*[(\[][1-9]/[1-9][)\]][.:]?\s+(?=\S)|\s+[(\[][1-9]/[1-9][)\]][.:]?\s*$")
# A syllable starts at a letter that neither closes the one before nor stands under it.
_SYLLABLE_START = re.compile("(?<!\u1039)[\u1000-\u102a\u103f\u104c-\u104f](?!\u1037?[\u103a\u1039])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text.

    `text` is as it was written, `key` folded (of a day such as `12/3`, with its marks). `number` is None
    for what counts nothing: words, days, times, very long numbers. `glued`: no space before.
    """

    text: str
    key: str
    number: int | None = None
    glued: bool = False
    is_day: bool = False

    @property
    def may_be_day(self) -> bool:
        """Whether a day may begin with it, if not by a name."""
        return self.is_day or self.key.isdecimal()

    @property
    def is_mark(self) -> bool:
        """Whether it only parts what stands around it."""
        return not self.key and _MARKS.issuperset(self.text)

    @property
    def is_closed(self) -> bool:
        """Whether a mark behind it parts it from what follows: the `come,` of `come,3 women`."""
        return self.text.endswith(_CLOSING)

    @property
    def is_burmese(self) -> bool:
        return "\u1000" <= self.key[:1] <= "\u109f"


def without_part_mark(text: str) -> str:
    """The text without the mark that a phone puts on the parts of a long one: `(1/2) R land`, `R land (1/2)`."""
    return _PART_MARKS.sub("", text) if "/" in text else text


def without_joiners(text: str) -> str:
    """The text without what nobody sees between its letters."""
    return text if text.isascii() else _JOINERS.sub("", _PARTED.sub(" ", text))


def split(text: str) -> list[Piece]:
    """The pieces of a text in their order; together they hold every character that is no white space."""
    return [piece for word in text.split() for piece in split_word(word)]


@lru_cache(maxsize=8192)
def split_word(word: str) -> tuple[Piece, ...]:
    """The pieces of what stands between two spaces: `5w,` is `5` and `w,`."""
    if _PLAIN.fullmatch(word):
        return (Piece(word, word.lower()),)
    word = _UNSEEN_AT_NUMBER.sub("", _UNSEEN_AROUND.sub("", word))
    pieces: list[Piece] = []
    before = ""
    for match in _PIECE.finditer(word):
        kind, text = match.lastgroup, match.group()
        if kind != "mark":
            pieces.append(_piece(kind, before + text, glued=bool(pieces)))
            before = ""
        elif pieces:
            pieces[-1] = _with_mark(pieces[-1], text)
        else:
            before += text
    if before:
        pieces.append(Piece(before, ""))
    return tuple(pieces)


def _piece(kind: str | None, text: str, *, glued: bool) -> Piece:
    if kind in ("day", "time"):
        return Piece(text, digits(text).lstrip(_OPENING), glued=glued, is_day=kind == "day")
    key = fold_word(text)
    if kind == "word":
        return Piece(text, key, glued=glued)
    if kind == "alike":
        key = key.replace("o", "0").replace("l", "1")
    is_count = key.isdecimal() and len(key) <= MOST_DIGITS and (len(key) <= _ZEROS or not key.startswith("0"))
    return Piece(text, key, int(key) if is_count else None, glued)


def _with_mark(piece: Piece, mark: str) -> Piece:
    return Piece(piece.text + mark, piece.key, piece.number, piece.glued, piece.is_day)


def seen(text: str) -> str:
    """The text without what nobody sees."""
    return text if text.isascii() else _UNSEEN_RUN.sub("", text)


def syllables(text: str) -> list[str]:
    """A run of Burmese letters, one syllable each; together they are `text`."""
    starts = sorted({0, *(match.start() for match in _SYLLABLE_START.finditer(text))})
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def folded_words(text: str) -> list[str]:
    """The folded words of a text, Burmese ones in syllables."""
    words = fold(text).split()
    if text.isascii():
        return list(filter(None, map(fold_word, words)))
    parts = [part for word in words for part in ([word] if word.isascii() else syllables(word))]
    return list(filter(None, map(fold_word, parts)))


def join(pieces: Iterable[Piece | None]) -> str:
    """The text again; None is a piece that was taken out, and leaves a space."""
    text = ""
    is_whole = False
    for piece in pieces:
        if piece is not None:
            text += piece.text if piece.glued and is_whole else f" {piece.text}"
        is_whole = piece is not None
    return text.strip()
