"""As much of a digest as there is room for: what matters least goes first, what matters most is told in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

Fits = Callable[[str], bool]
LATER = 10  # the rank from which on lines take what room the others leave


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a short list, of a digest: the same in several lengths, the shortest first.

    Lines stand in the order in which they are given, those of one `section` together. `rank` 0 matters most.
    """

    rank: int
    section: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """The text, and the lines that it does not hold, or holds in a shorter form."""

    text: str
    left: tuple[str, ...] = ()


def fitted(lines: Sequence[Line], between: str, more: str, fits: Fits) -> Fitted:
    """The lines that fit, sections parted by `between`; a text that leaves something out ends with `more`.

    First every line that has room gets its shortest form, by rank; then, by rank again, a longer one; then the same
    for those of rank LATER and below.
    """
    whole = _fill(lines, between, fits)
    if not _left(whole, lines):
        return Fitted(_text(whole, lines, between))
    chosen = _fill(lines, between, lambda text: fits(f"{text}\n{more}"))
    return Fitted(f"{_text(chosen, lines, between)}\n{more}", _left(chosen, lines))


def _fill(lines: Sequence[Line], between: str, fits: Fits) -> dict[int, str]:
    """The text of each line that has room, by its place; those of rank LATER and below take what the others leave."""
    by_rank = sorted(range(len(lines)), key=lambda place: lines[place].rank)
    chosen: dict[int, str] = {}
    for is_later in (False, True):
        those = [place for place in by_rank if (lines[place].rank >= LATER) == is_later]
        for place in those:
            _choose(chosen, place, lines[place].texts[:1], lines, between, fits)
        for place in [place for place in those if place in chosen]:
            _choose(chosen, place, lines[place].texts[:0:-1], lines, between, fits)
    return chosen


def _choose(
    chosen: dict[int, str], place: int, texts: Sequence[str], lines: Sequence[Line], between: str, fits: Fits
) -> None:
    """Put the first of `texts` that fits at `place`; when none does, `chosen` stays as it is."""
    for text in texts:
        if fits(_text({**chosen, place: text}, lines, between)):
            chosen[place] = text
            return


def _left(chosen: dict[int, str], lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(line.texts[-1] for place, line in enumerate(lines) if chosen.get(place) != line.texts[-1])


def _text(chosen: dict[int, str], lines: Sequence[Line], between: str) -> str:
    sections = groupby(sorted(chosen), key=lambda place: lines[place].section)
    return between.join("\n".join(chosen[place] for place in places) for _section, places in sections)
