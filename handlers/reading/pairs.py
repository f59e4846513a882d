"""Which number belongs to which word: `5w7m`, `w5 m7`, `F:8,M:3`, `12 (5w)`, `အမျိုးသမီး ၅ ဦး`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from messages.record import record

GLUED, NAMED, SPACED, APART, ENDED = 3.0, 2.5, 2.0, 0.3, 0.0  # how closely two marks of a text hold together
_LONGEST = 10  # marks that are weighed at once
_LOST_NUMBER, _LOST_WORD = -1.0, -0.2
_BOTH = 3.0  # "12 women and men"
_WHOM_FIRST = 1.5  # အမျိုးသမီး ၄ ယောက်: whom, how many, heads, in the only order that Burmese has


@record
class Mark:
    """A number or a word that counts, at `at` of the pieces.

    `sign` is N for a number, else W, M, C, O, P for women, men, children, others, people, H for a word that counts
    heads only. `tie` says how closely it holds to the mark before it. `number` is what a number says.
    """

    sign: str
    at: int
    tie: float = APART
    number: int = 0
    is_burmese: bool = False


@record
class Group:
    """A number with what it counts; `signs` is empty where nothing says what."""

    number: Mark
    words: tuple[Mark, ...] = ()

    @property
    def sign(self) -> str:
        """What is counted: W, M, C, O, P, H, `B` for women and men together, or nothing."""
        if len(self.words) < 2:
            return self.words[0].sign if self.words else ""
        signs = "".join(word.sign for word in self.words)
        return "B" if signs in ("WM", "MW") else signs.replace("H", "")[:1] or signs[:1]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to group the marks, and how good it is."""

    score: float = 0.0
    groups: tuple[Group, ...] = ()

    def then(self, score: float, group: Group | None = None) -> "_Way":
        return _Way(self.score + score, (*self.groups, group) if group else self.groups)


def group(marks: Sequence[Mark]) -> list[Group]:
    """The best way to give each number at most one thing that it counts."""
    if len(marks) <= 2:
        return _plainly(*marks)
    return [found for part in _parts(marks) for found in _best(part).groups]


def _plainly(first: Mark, second: Mark | None = None) -> list[Group]:
    """The same of one mark or two, where nothing is to be weighed: a number and a word are one another's."""
    if second is not None and (first.sign == "N") != (second.sign == "N"):
        number, word = (first, second) if first.sign == "N" else (second, first)
        return [Group(number, (word,))]
    return [Group(mark) for mark in (first, second) if mark is not None and mark.sign == "N"]


def _parts(marks: Sequence[Mark]) -> Iterator[Sequence[Mark]]:
    for start in range(0, len(marks), _LONGEST):
        yield marks[start : start + _LONGEST]


def _best(marks: Sequence[Mark]) -> _Way:
    ways = [_Way()]
    by_length: list[list[_Way]] = [ways, *([] for _ in marks)]
    for at, ways in enumerate(by_length):
        kept = sorted(ways, key=_goodness, reverse=True)[:_KEPT]
        for way in kept:
            for used, score, found in _steps(marks, at):
                by_length[at + used].append(way.then(score, found))
    return max(by_length[-1], key=_goodness)


_KEPT = 6


def _goodness(way: _Way) -> float:
    """A number that is the sum of the women and men beside it is their total, and no count of one of them."""
    sexes = sum(found.number.number for found in way.groups if found.sign in ("W", "M"))
    bare = [found.number.number for found in way.groups if not found.words]
    return way.score + (1.0 if sexes and sexes in bare else 0.0)


def _steps(marks: Sequence[Mark], at: int) -> Iterator[tuple[int, float, Group | None]]:
    """What may be done with the mark at `at`: how many marks it takes, what it is worth, what is found."""
    if at == len(marks):
        return
    first, *others = marks[at : at + 4]
    is_number = first.sign == "N"
    yield 1, _LOST_NUMBER if is_number else _LOST_WORD, Group(first) if is_number else None
    if not others or (others[0].sign == "N") == is_number:
        return
    number, word = (first, others[0]) if is_number else (others[0], first)
    usual = is_number != (word.is_burmese and word.sign != "H")
    yield 2, others[0].tie + (0.05 if usual else 0.0), Group(number, (word,))
    yield from _threes(first, others)


def _threes(first: Mark, others: Sequence[Mark]) -> Iterator[tuple[int, float, Group]]:
    signs = first.sign + "".join(mark.sign for mark in others[:2])
    if len(signs) == 3 and signs[1:] == "NH" and others[1].is_burmese and others[1].tie >= SPACED:
        yield 3, _WHOM_FIRST + others[0].tie + others[1].tie, Group(others[0], (first, others[1]))
    is_last = len(others) < 3 or others[2].sign != "N"
    if signs in ("NWM", "NMW") and is_last and others[0].tie < GLUED and others[1].tie > ENDED:
        yield 3, _BOTH, Group(first, (others[0], others[1]))


def tie(before: str, after: str, is_glued: bool) -> float:
    """How closely a piece holds to the one before it, by what stands between their letters."""
    between = _trailing(before) + _leading(after)
    if any(mark in "-–—=:" for mark in between) and not any(mark in "()[],;/+&" for mark in between):
        return NAMED
    if between.strip("*'\"_~#"):
        return APART
    return GLUED if is_glued else SPACED


def _trailing(text: str) -> str:
    return text[len(text.rstrip(_SIGNS)) :]


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip(_SIGNS))]


_SIGNS = ",;:/()[]+&=၊။.!?-–—_*#|~'\"«»“”‘’…"
