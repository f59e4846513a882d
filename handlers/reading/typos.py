"""When a word is another one with a slip of the thumb."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_MYANMAR = ("\u1000", "\uaa7f")


def edits_allowed(word: str) -> int:
    """How many slips `word`, already folded, may hold: none in short words, one up to five letters, else two.

    A Burmese letter carries its signs as code points of their own, some two for each letter, so that the
    same word is longer: none up to three code points, one up to seven, else two.
    """
    length = len(word)
    if _MYANMAR[0] <= word[:1] <= _MYANMAR[1]:
        return 0 if length <= 3 else 1 if length <= 7 else 2
    return 0 if length <= 2 else 1 if length <= 5 else 2


def closest(word: str, choices: Sequence[str], most: int = 2) -> list[str]:
    """Those of `choices` that differ least from `word`, if no more than both words allow.

    A slip is a letter too many, too few or wrong, or two neighbours swapped (optimal string alignment).
    """
    limit = min(edits_allowed(word), most)
    if not limit:
        return []
    found = extract(word, choices, scorer=OSA.distance, score_cutoff=limit, limit=None)
    fair = [(choice, int(edits)) for choice, edits, _ in found if edits <= edits_allowed(choice)]
    least = min((edits for _, edits in fair), default=0)
    return [choice for choice, edits in fair if edits == least]
