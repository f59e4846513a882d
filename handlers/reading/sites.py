"""Which of the places that a report names is the one where it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from handlers.reading.pieces import Piece
from handlers.reading.words import Vocabulary


class Role(IntEnum):
    """What a place is in its sentence, the likeliest to be meant last."""

    BESIDE = 0  # something came from there or went there, or a street is called so
    NAMED = 1
    WHERE = 2  # `in Hpa-An`, `ဘားအံမှာ`


@dataclass(frozen=True, slots=True)
class Site:
    """A township, by its code, in the pieces from `at` to `end`."""

    code: str
    at: int
    end: int
    role: Role


def site_of(
    pieces: Sequence[Piece], keys: Sequence[str], at: int, code: str, used: int, words: Vocabulary
) -> Site | None:
    """The township named there; None where a person is called so (`Daw Ann`, `Saw Htoo Eh`), or another one is meant.

    `Dagon Myothit` is another one than Dagon.
    """
    before = keys[at - 1] if at else ""
    behind = keys[at + used] if at + used < len(keys) else ""
    if before in words.keys("title") and _is_title(pieces, at - 1):
        return None
    if used == 1 and keys[at] in words.keys("title") and _is_name(pieces, at + 1) and pieces[at].text[0].isupper():
        return None
    if behind.startswith(tuple(words.keys("new-town"))):
        return None
    if before in words.keys("origin") or behind in words.keys("origin-behind") or behind in words.keys("street"):
        return Site(code, at, at + used, Role.BESIDE)
    is_where = before in words.keys("where") or behind in words.keys("where")
    return Site(code, at, at + used, Role.WHERE if is_where else Role.NAMED)


def _is_title(pieces: Sequence[Piece], at: int) -> bool:
    """Not `၅ဦးလှိုင်`, which counts heads, nor `we saw Hpa-An`."""
    piece = pieces[at]
    if piece.is_burmese:
        return pieces[at + 1].glued and not (at and pieces[at - 1].number is not None)
    return not piece.is_closed and (piece.text[0].isupper() or _is_name(pieces, at + 1))


def _is_name(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a word written as a name stands there."""
    return at < len(pieces) and pieces[at].text[:1].isupper() and pieces[at].key.isalpha()


def best(sites: Sequence[Site]) -> list[Site]:
    """Those that may be meant, each township once, in the order of the text."""
    most = max((site.role for site in sites), default=Role.BESIDE)
    first: dict[str, Site] = {}
    for site in sites:
        if site.role is most:
            first.setdefault(site.code, site)
    return list(first.values())
