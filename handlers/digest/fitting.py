"""As much of a digest as there is room for: what matters least goes first, what matters most is told in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

Fits = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a short list, of a digest: the same in several lengths, the shortest first.

    Lines stand in the order in which they are given, those of one `section` together. `rank` 0 matters most.
    """

    rank: int
    section: int
    texts: tuple[str, ...]


def fitted(lines: Sequence[Line], between: str, fits: Fits) -> str:
    """The text of the lines that fit, sections parted by `between`; empty when not even one fits.

    First every line that has room gets its shortest form, by rank; then, by rank again, a longer one.
    """
    by_rank = sorted(range(len(lines)), key=lambda place: lines[place].rank)
    chosen: dict[int, str] = {}
    for place in by_rank:
        _choose(chosen, place, lines[place].texts[:1], lines, between, fits)
    for place in [place for place in by_rank if place in chosen]:
        _choose(chosen, place, lines[place].texts[:0:-1], lines, between, fits)
    return _text(chosen, lines, between)


def _choose(
    chosen: dict[int, str], place: int, texts: Sequence[str], lines: Sequence[Line], between: str, fits: Fits
) -> None:
    """Put the first of `texts` that fits at `place`; when none does, `chosen` stays as it is."""
    for text in texts:
        if fits(_text({**chosen, place: text}, lines, between)):
            chosen[place] = text
            return


def _text(chosen: dict[int, str], lines: Sequence[Line], between: str) -> str:
    sections = groupby(sorted(chosen), key=lambda place: lines[place].section)
    return between.join("\n".join(chosen[place] for place in places) for _section, places in sections)
