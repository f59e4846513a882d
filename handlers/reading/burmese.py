"""Burmese is written without spaces between words: known names and units are cut out of such runs."""

from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

from handlers.reading.numbers import value_of
from handlers.reading.phrases import Phrases
from handlers.reading.pieces import Piece, seen, split_word, syllables
from messages.fold import fold_word

_LONGEST = 16  # syllables of a name
_LONG = 3  # syllables that do not happen to end a word
_LONGEST_NUMBER = 8  # syllables: nine thousand nine hundred and ninety nine


class Runs:
    """Cuts runs of Burmese letters at the names that it knows.

    Any letters may happen to spell a short name. So a name counts at the beginning of its run, behind another
    one or before one of `suffixes`, a longer one at the end of its run as well; one syllable only if it is
    one of `units`, or a suffix before units alone, and follows a number or a name. Words for numbers (`numbers`)
    count before one of `counters`, or as the end of a run and more than one word.
    """

    def __init__(
        self,
        names: Iterable[str],
        units: Set[str],
        suffixes: Iterable[str],
        numbers: Mapping[str, int],
        counters: Set[str],
    ) -> None:
        self._names: Phrases[bool] = Phrases()
        for name in (*names, *units, *suffixes):
            self._names.add(name, True)
        self._units = units
        self._suffixes = tuple(suffixes)
        self._numbers = numbers
        self._counters = counters
        self.pieces = lru_cache(maxsize=8192)(self._pieces)

    def split(self, text: str) -> list[Piece]:
        """`handlers.reading.pieces.split` of what can be seen, with runs cut."""
        cut = self.pieces
        pieces: list[Piece] = []
        for word in seen(text).split():
            pieces += cut(word, bool(pieces) and pieces[-1].number is not None)
        return pieces

    def _pieces(self, word: str, follows_number: bool = False) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        for piece in split_word(word):
            if piece.is_burmese and not self._names.get(piece.key):
                follows_number = pieces[-1].number is not None if pieces else follows_number
                pieces.extend(self._cut(piece, follows_number))
            else:
                pieces.append(piece)
        return tuple(pieces)

    def _cut(self, piece: Piece, follows_number: bool) -> list[Piece]:
        texts = syllables(piece.text)
        keys = [fold_word(text) for text in texts]
        parts: list[tuple[str, int | None]] = []
        at = unknown = 0
        follows_known = follows_number
        while at < len(keys):
            number, used = self._number(keys, at)
            used = used or self._known(keys, at, follows_known, at == unknown)
            if used:
                before, found = "".join(texts[unknown:at]), "".join(texts[at : at + used])
                parts += [(part, value) for part, value in ((before, None), (found, number)) if part]
                unknown = at + used
            at += used or 1
            follows_known = bool(used)
        parts += [("".join(texts[unknown:]), None)] if unknown < len(texts) else []
        return [
            Piece(part, fold_word(part) if number is None else str(number), number, glued=piece.glued or bool(at))
            for at, (part, number) in enumerate(parts)
        ]

    def _number(self, keys: list[str], at: int) -> tuple[int | None, int]:
        """The number that words spell here, and how many syllables it takes; None and 0 for none."""
        values: list[int] = []
        best: tuple[int | None, int] = None, 0
        end = at
        while end < len(keys) and end - at < _LONGEST_NUMBER:
            used = 2 if "".join(keys[end : end + 2]) in self._numbers and end + 1 < len(keys) else 1
            number = self._numbers.get("".join(keys[end : end + used]))
            if number is None:
                break
            values.append(number)
            end += used
            value = value_of(values)
            is_long = end == len(keys) and len(values) > 1
            if value is not None and (is_long or self._is_counter(keys, end)):
                best = value, end - at
        return best

    def _is_counter(self, keys: list[str], at: int) -> bool:
        return any("".join(keys[at : at + used]) in self._counters for used in (1, 2, 3) if at + used <= len(keys))

    def _ends_in_number(self, keys: list[str], at: int, used: int) -> bool:
        """`ယောက်ျားလေးယောက်`: four men and no boys, for what counts heads has a number before it."""
        is_number = used > 1 and keys[at + used - 1] in self._numbers and self._is_counter(keys, at + used)
        shorter = "".join(keys[at : at + used - 1])
        return is_number and shorter not in self._units and self._names.get(shorter) is not None

    def _known(self, keys: list[str], at: int, follows_known: bool, is_edge: bool) -> int:
        """How many syllables a name takes that stands here; 0 for none."""
        found = self._names.longest(keys, at, _LONGEST)
        if found is None:
            return 0
        used = found[1]
        if self._ends_in_number(keys, at, used):
            return used - 1
        if used == 1:
            is_town = keys[at] in self._suffixes and (at + 1 == len(keys) or keys[at + 1] in self._units)
            return int(follows_known and (is_town or keys[at] in self._units))
        rest = "".join(keys[at + used :])
        is_end = not rest and used >= _LONG
        return used if is_edge or is_end or rest.startswith(self._suffixes) else 0
