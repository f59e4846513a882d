"""Numbers in words: `twenty one women`, `a dozen people`, `လူ သုံးဆယ်`. What counts nothing stays a word."""

from collections.abc import Sequence

from handlers.reading.numbers import value_of
from handlers.reading.pieces import Piece, join
from handlers.reading.words import Vocabulary

_MOST_WORDS = 8


def spelled(pieces: list[Piece], words: Vocabulary) -> list[Piece]:
    """The pieces, with each number in words made one piece, if what it counts stands beside it."""
    if words.numbers.keys().isdisjoint([piece.key for piece in pieces]):  # as most texts
        return pieces
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece, used = _number(pieces, at, words) or (pieces[at], 1)
        found.append(piece)
        at += used
    return found


def _number(pieces: Sequence[Piece], start: int, words: Vocabulary) -> tuple[Piece, int] | None:
    first = pieces[start]
    if start and pieces[start - 1].number is not None and first.is_burmese:
        return None  # ၁၄ နှစ် are fourteen years, not 14 and 2
    at = start + 1 if first.key in words.keys("single") or _is_small(first) else start
    values = [first.number or 1] if at > start else []
    end = at
    while end < len(pieces) and end - start < _MOST_WORDS:
        value = words.numbers.get(pieces[end].key)
        joins = values and pieces[end].key in words.keys("and") and _goes_on(pieces, end + 1, words)
        if value is None and not joins:
            break
        values += [] if value is None else [value]
        end += 1
    number = value_of(values)
    if end == at or number is None or not _counts(pieces, start, end, number, words):
        return None
    text = join(pieces[start:end])
    return Piece(text, str(number), number, first.glued), end - start


def _is_small(piece: Piece) -> bool:
    """Whether `2 hundred`, `2 dozen` may begin so."""
    return piece.number is not None and 0 < piece.number < 10


def _goes_on(pieces: Sequence[Piece], at: int, words: Vocabulary) -> bool:
    return at < len(pieces) and pieces[at].key in words.numbers


def _counts(pieces: Sequence[Piece], start: int, end: int, number: int, words: Vocabulary) -> bool:
    after = pieces[end].key if end < len(pieces) else ""
    before = pieces[start - 1].key if start else ""
    if after in words.counted or after in words.span_days or after in words.keys("came"):
        return number > 1 or after not in words.keys("came")
    return number > 1 and (words.counted.get(before, "not-people") != "not-people" or before in words.keys("total"))
