"""As much of a digest as there is room for: what matters least goes first, what matters most is told in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

LATER = 10  # the rank from which on lines take what room the others leave


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a short list, of a digest: the same in several lengths, the shortest first.

    Lines stand in the order in which they are given, those of one `section` together. `rank` 0 matters most.
    """

    rank: int
    section: int
    texts: tuple[str, ...]


def most_len(_text: str, count: int) -> int:
    """The `letters` of a room where each letter costs one."""
    return count


@dataclass(frozen=True, slots=True)
class Room:
    """What a text may cost, as `cost` counts it: `most`.

    `letters`: how many letters a text that holds this one has at most, where it costs so much.
    Lines of a rank above `last`, and longer forms, take only what room those up to `last` leave, or `rest`.
    """

    cost: Callable[[str], int]
    most: int
    letters: Callable[[str, int], int]
    last: int | None = None
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Fitted:
    """The text, and the lines that it does not hold, or holds in a shorter form."""

    text: str
    left: tuple[str, ...] = ()


def fitted(lines: Sequence[Line], between: str, more: str, room: Room) -> Fitted:
    """The lines that there is room for, sections parted by `between`; one that leaves something out ends with `more`.

    First every line that has room gets its shortest form, by rank; then, by rank again, a longer one. So do first those
    up to the room's `last` rank, then the others, then those of rank LATER and below.
    """
    whole = _fill(lines, between, "", room)
    if not _left(whole, lines):
        return Fitted(_text(whole, lines, between))
    tail = f"\n{more}"
    chosen = _fill(lines, between, tail, room)
    return Fitted(_text(chosen, lines, between) + tail, _left(chosen, lines))


def _fill(lines: Sequence[Line], between: str, tail: str, room: Room) -> dict[int, str]:
    """The text of each line that has room, by its place."""
    by_rank = sorted(range(len(lines)), key=lambda place: lines[place].rank)
    filling = _Filling(lines, between, tail, room)
    for turn in range(3):
        those = [place for place in by_rank if _turn(lines[place], room) == turn]
        for place in those:
            filling.choose(place, lines[place].texts[:1])
        if turn == 0 and room.last is not None:
            filling.keep_to(max(room.rest, room.cost(filling.text)))
        for place in [place for place in those if place in filling.chosen]:
            filling.choose(place, lines[place].texts[:0:-1])
    return filling.chosen


def _turn(line: Line, room: Room) -> int:
    """When the line is chosen: 0 first."""
    return (room.last is not None and line.rank > room.last) + (line.rank >= LATER)


class _Filling:
    """A text that is filled line by line; what is too long already by its letters is not even put together."""

    def __init__(self, lines: Sequence[Line], between: str, tail: str, room: Room) -> None:
        self.chosen: dict[int, str] = {}
        self._lines = lines
        self._between = between
        self._tail = tail
        self._room = room
        self._most = room.most
        self.text = self._text({})

    def keep_to(self, most: int) -> None:
        """Let the text cost no more than so much from here on."""
        self._most = most

    def choose(self, place: int, texts: Sequence[str]) -> None:
        """Put the first of `texts` that fits at `place`; when none does, all stays as it is."""
        others = {at: text for at, text in self.chosen.items() if at != place}
        whole = self.text if len(others) == len(self.chosen) else self._text(others)
        # A line more stands at least one letter off from the others.
        left = self._room.letters(whole, self._most) - len(whole) - bool(others)
        for text in texts:
            if len(text) <= left and self._room.cost(filled := self._text({**others, place: text})) <= self._most:
                self.chosen[place], self.text = text, filled
                return

    def _text(self, chosen: dict[int, str]) -> str:
        return _text(chosen, self._lines, self._between) + self._tail


def _left(chosen: dict[int, str], lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(line.texts[-1] for place, line in enumerate(lines) if chosen.get(place) != line.texts[-1])


def _text(chosen: dict[int, str], lines: Sequence[Line], between: str) -> str:
    sections = groupby(sorted(chosen), key=lambda place: lines[place].section)
    return between.join("\n".join(chosen[place] for place in places) for _section, places in sections)
