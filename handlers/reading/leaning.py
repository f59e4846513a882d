"""Whether an answer agrees or declines."""

import re
from collections.abc import Iterable, Mapping, Set

from handlers.reading.manners import Manners
from handlers.reading.pieces import syllables
from handlers.reading.sentences import is_marked
from handlers.reading.typos import closest
from messages.fold import fold_word

_SIGNS = {True: "👍👌✅✔🆗🙆", False: "👎❌🚫🙅"}
_REPEATED = re.compile(r"(.)\1+")
_MOST_REST = 8  # words after a yes or a no
_SHORTEST_TYPO = 3


class LeaningReader:
    """Reads what may answer a question for yes or no: near forms, polite ones, signs, a sentence behind the word.

    `contrary` words behind a yes or a no leave the answer open ("yes but not now"), as does the other word.
    """

    def __init__(
        self,
        agree: Set[str],
        decline: Set[str],
        contrary: Mapping[bool, Set[str]],
        endings: Set[str],
        plain: Set[str],
        manners: Manners,
    ) -> None:
        self._sides = {True: agree, False: decline}
        self._contrary = contrary
        self._endings = endings
        self._plain = plain
        self._manners = manners
        self._squeezed = {side: {_squeeze(key) for key in keys} for side, keys in self._sides.items()}
        self._targets = {
            side: [key for key in keys if len(key) >= _SHORTEST_TYPO] for side, keys in self._sides.items()
        }

    def read(self, text: str) -> bool | None:
        """True: it agrees; False: it declines; None: it does neither plainly."""
        if is_marked(self._manners.parted(text)[0]):
            return None
        if not self._manners.rest(text) and (side := self._of_signs(text)) is not None:
            return side
        return self._of_words([key for key in map(fold_word, self._manners.bare(text).split()) if key])

    def is_only(self, text: str) -> bool:
        """Whether the text is a yes or a no and cannot be a name: `Naw`, `Ya Min` and `မအေး` are names."""
        keys = [key for key in map(fold_word, self._manners.bare(text).split()) if key]
        both = self._sides[True] | self._sides[False]
        whole = "".join(keys)
        is_said = whole in both or (
            whole.isascii() and any(_squeeze(whole) in side for side in self._squeezed.values())
        )
        return not keys or is_said or (keys[0] in both and not both.isdisjoint(keys[1:]))

    def _of_signs(self, text: str) -> bool | None:
        sides = [side for side, signs in _SIGNS.items() if any(sign in text for sign in signs)]
        return sides[0] if len(sides) == 1 else None

    def _of_words(self, keys: list[str]) -> bool | None:
        whole = self._side("".join(keys)) if keys else None
        if whole is not None:
            return whole
        for count in range(min(4, len(keys)), 0, -1):
            side = self._side("".join(keys[:count]), is_near=count == 1)
            if side is not None:
                return side if self._goes_along(side, keys[count:]) else None
        return None

    def _side(self, key: str, *, is_near: bool = True) -> bool | None:
        forms = (key, self._stem(key))
        for side, known in self._sides.items():
            if not known.isdisjoint(forms) or (is_near and _squeeze(key) in self._squeezed[side]):
                return side
        if not is_near or len(key) < _SHORTEST_TYPO or key in self._plain:
            return None
        near = [side for side, targets in self._targets.items() if closest(key, targets, most=1)]
        return near[0] if len(near) == 1 else None

    def _stem(self, key: str) -> str:
        """A Burmese verb without its endings."""
        if key.isascii():
            return key
        parts = syllables(key)
        while len(parts) > 1 and parts[-1] in self._endings:
            parts.pop()
        return "".join(parts)

    def _goes_along(self, side: bool, rest: Iterable[str]) -> bool:
        """Whether what follows says nothing else."""
        words = list(rest)
        if words and self._of_words(words) is side:
            return True  # "no i dont want"
        others = self._sides[not side] | self._contrary[side]
        return len(words) <= _MOST_REST and others.isdisjoint(words) and not any(map(_is_negated, words))


def _is_negated(key: str) -> bool:
    return not key.isascii() and key.endswith(("\u1018\u1030\u1038", "\u1014\u1032\u1037"))


def _squeeze(key: str) -> str:
    return _REPEATED.sub(r"\1", key)
