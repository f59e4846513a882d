"""Burmese is written without spaces between words: known names and units are cut out of such runs."""

from collections.abc import Iterable, Set
from functools import lru_cache

from handlers.reading.phrases import Phrases
from handlers.reading.pieces import Piece, split_word, syllables
from messages.fold import fold_word

_LONGEST = 16  # syllables of a name
_LONG = 3  # syllables that do not happen to end a word


class Runs:
    """Cuts runs of Burmese letters at the names that it knows.

    Any letters may happen to spell a short name. So a name counts at the beginning of its run, behind another
    one or before one of `suffixes`, a longer one at the end of its run as well; one syllable only if it is
    one of `units` and follows a number or a name.
    """

    def __init__(self, names: Iterable[str], units: Set[str], suffixes: Iterable[str]) -> None:
        self._names: Phrases[bool] = Phrases()
        for name in (*names, *units, *suffixes):
            self._names.add(name, True)
        self._units = units
        self._suffixes = tuple(suffixes)
        self.pieces = lru_cache(maxsize=8192)(self._pieces)

    def split(self, text: str) -> list[Piece]:
        """`handlers.reading.pieces.split`, with runs cut."""
        cut = self.pieces
        return [piece for word in text.split() for piece in cut(word)]

    def _pieces(self, word: str) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        for piece in split_word(word):
            if piece.is_burmese and not self._names.get(piece.key):
                follows_number = bool(pieces) and pieces[-1].number is not None
                pieces.extend(self._cut(piece, follows_number))
            else:
                pieces.append(piece)
        return tuple(pieces)

    def _cut(self, piece: Piece, follows_number: bool) -> list[Piece]:
        texts = syllables(piece.text)
        keys = [fold_word(text) for text in texts]
        parts: list[str] = []
        at = unknown = 0
        follows_known = follows_number
        while at < len(keys):
            used = self._known(keys, at, follows_known, at == unknown)
            if used:
                parts += [part for part in ("".join(texts[unknown:at]), "".join(texts[at : at + used])) if part]
                unknown = at + used
            at += used or 1
            follows_known = bool(used)
        parts += ["".join(texts[unknown:])] if unknown < len(texts) else []
        return [Piece(part, fold_word(part), glued=piece.glued or bool(at)) for at, part in enumerate(parts)]

    def _known(self, keys: list[str], at: int, follows_known: bool, is_edge: bool) -> int:
        """How many syllables a name takes that stands here; 0 for none."""
        found = self._names.longest(keys, at, _LONGEST)
        if found is None:
            return 0
        used = found[1]
        if used == 1:
            return int(keys[at] in self._units and follows_known)
        rest = "".join(keys[at + used :])
        is_end = not rest and used >= _LONG
        return used if is_edge or is_end or rest.startswith(self._suffixes) else 0
