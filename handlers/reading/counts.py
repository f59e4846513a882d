"""How many women, men and people a report speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.reading.marks import SENTENCE_ENDS, MarkReader
from handlers.reading.pairs import Group, Mark, group
from handlers.reading.pieces import Piece
from handlers.reading.words import Vocabulary

MOST_PEOPLE = 10_000  # a report of more is a slip
_YEARS = range(1900, 2100)
_MOST_BARE = 500  # a number alone that is larger may be anything
_AGE = 15


@dataclass(slots=True)
class Counts:
    """What was counted, None where the text does not tell.

    `used` are the pieces that this took. Of those, `shown` stay in the note, for they say more than was counted:
    `5-7 people`, `about 20`. `explained` are numbers that are plainly no people, and words whose number was counted.
    """

    women: int | None = None
    men: int | None = None
    people: int | None = None
    used: set[int] = field(default_factory=lambda: set())
    shown: set[int] = field(default_factory=lambda: set())
    explained: set[int] = field(default_factory=lambda: set())
    doubts: tuple[str, ...] = ()

    @property
    def both(self) -> int:
        """Women and men together."""
        return (self.women or 0) + (self.men or 0)


def read_counts(pieces: Sequence[Piece], keys: Sequence[str], vocabulary: Vocabulary) -> Counts:
    """The counts in those `pieces` that nothing else took: of the others, `keys` holds TAKEN.

    `5w 7m`, `w 5 m 7`, `12 people (5 w, 7 m)`, `12 farmers`. The total is what the text says, else the sum
    of women, men, children and others; it is never less than that sum. What may be meant in two ways, and an
    absurd number, is the doubt "people".
    """
    counter = _Counter(pieces, vocabulary, MarkReader(pieces, keys, vocabulary))
    counter.read()
    return counter.counts


@dataclass(slots=True)
class _Counter:
    pieces: Sequence[Piece]
    words: Vocabulary
    marks: MarkReader
    counts: Counts = field(default_factory=Counts)
    extra: int = 0  # children and others
    totals: list[Group] = field(default_factory=lambda: [])
    bare: list[Mark] = field(default_factory=lambda: [])

    def read(self) -> None:
        runs = list(self.marks.runs())
        self.counts.explained = self.marks.explained
        if not any(mark.sign == "N" for run in runs for mark in run):
            self._take_one(runs)
            return
        self.counts.shown = self.marks.shown
        counted: set[str] = set()  # women or men who were counted elsewhere in the text
        for run in runs:
            groups = group(run)
            for found in groups:
                self._take(found)
            named = [(one.sign, self.marks.key(one.words[0].at)) for one in groups if one.sign in ("W", "M")]
            signs = {sign for sign, _word in named}
            if signs & counted or (len(named) > len(signs) and self._is_doubled(named, groups)):
                self._doubt()  # 5w in Bago, 3w in Pyay; 5w 6w
            counted |= signs
        self._sum_up()

    def _is_doubled(self, named: Sequence[tuple[str, str]], groups: Sequence[Group]) -> bool:
        """`5w 6w`; `3w 4m. 2 men came at night`: in another sentence other men, who may be no part of it."""
        if len(named) > len(set(named)):
            return True
        ended: set[str] = set()
        so_far: list[str] = []
        for found in groups:
            if found.sign in ended:
                return True
            so_far.append(found.sign)
            last = max(found.number.at, *(word.at for word in found.words), 0)
            if self.pieces[last].text.endswith(SENTENCE_ENDS):
                ended |= {sign for sign in so_far if sign in ("W", "M")}
        return False

    def _take_one(self, runs: Sequence[Sequence[Mark]]) -> None:
        """`a woman came for advice`, where nobody else is spoken of; it stays in the note."""
        marks = [mark for run in runs for mark in run]
        if len(marks) != 1 or marks[0].sign not in ("W", "M") or any(piece.number is not None for piece in self.pieces):
            return
        at = marks[0].at
        if self.marks.key(at) in self.words.keys("one-person") and self.marks.key(at - 1) in self.words.keys("single"):
            self.counts.people = 1
            self.counts.women, self.counts.men = (1, None) if marks[0].sign == "W" else (None, 1)
            self.counts.shown = {at - 1, at}

    def _take(self, found: Group) -> None:
        sign, number = found.sign, found.number
        if not sign:
            self.bare.append(number)
        elif number.number > MOST_PEOPLE or self._is_rather_an_age(found) or self._is_each(found):
            self._doubt()
        elif sign in ("H", "P", "B"):
            self.totals.append(found)
        else:
            self._count(sign, found)

    def _count(self, sign: str, found: Group) -> None:
        number = found.number.number
        if sign == "W":
            self.counts.women = (self.counts.women or 0) + number
        elif sign == "M":
            self.counts.men = (self.counts.men or 0) + number
        else:
            self.extra += number
        self._use(found)

    def _use(self, found: Group) -> None:
        """What counts heads or says women and men is read; whoever else they were stays in the note."""
        self.counts.used.add(found.number.at)
        self.counts.explained |= {word.at for word in found.words}
        for word in found.words:
            if self.marks.counted(word.at) in ("women", "men") or self.marks.key(word.at) in self.words.keys("heads"):
                self.counts.used.add(word.at)
            elif self.marks.key(word.at) in self.words.keys("us"):
                self.counts.used |= set(range(found.number.at, word.at + 1))
        taken = [found.number.at, *(word.at for word in found.words)]
        if self._is_about(taken) or found.sign in ("C", "O"):
            self.counts.shown |= set(range(min(taken), max(taken) + 1))

    def _is_about(self, taken: list[int]) -> bool:
        """Whether the number is only near what the text says: `about 20`, `100+`, `5-7`, `၂၀ လောက်`."""
        first, last = min(taken), max(taken)
        if not self.counts.shown.isdisjoint(taken) or any(map(self._ends_with_plus, taken)):
            return True
        near = map(self.marks.key, (first - 1, last + 1, *range(first, last)))
        return not self.words.keys("about").isdisjoint(near)

    def _ends_with_plus(self, at: int) -> bool:
        """`100+ people`, but not `5w+7m`."""
        is_open = at + 1 < len(self.pieces) and not self.pieces[at + 1].glued
        return self.pieces[at].number is not None and self.pieces[at].text.endswith("+") and is_open

    def _is_rather_an_age(self, found: Group) -> bool:
        """`woman 45`, `a girl (14)`."""
        word, number = found.words[0], found.number
        return (
            word.at < number.at and number.number >= _AGE and self.marks.key(word.at) in self.words.keys("one-person")
        )

    def _is_each(self, found: Group) -> bool:
        """`၆ ယောက်စီ`: so many in each group."""
        last = max(found.number.at, *(word.at for word in found.words))
        return self.marks.key(last + 1) in self.words.keys("each")

    def _doubt(self) -> None:
        self.counts.doubts = ("people",)

    # The total

    def _sum_up(self) -> None:
        counts = self.counts
        has_parts = counts.women is not None or counts.men is not None or self.extra > 0
        if self.extra and self.extra == counts.both and self._are_parted(counts.both):
            self.extra = 0
        parts = counts.both + self.extra
        named = [mark for mark in self.bare if self._is_named(mark.at)]
        if named or has_parts:
            named += [mark for mark in self.bare if mark not in named and self._holds_parts(mark, parts)]
        if named:
            self._take_total([Group(named[0])], parts)
            counts.used |= {at for at in self._near(named[0].at) if self.marks.key(at) in self.words.keys("total")}
        elif self.totals:
            self._choose_total(parts, has_parts)
        elif not has_parts:
            self._take_bare()
        if self._says_more():
            self._doubt()
        if counts.people is None and has_parts:
            counts.people = parts

    def _are_parted(self, number: int) -> bool:
        """`4 children (3 girls, 1 boy)`: the same ones, by sex."""
        return any(
            piece.number == number and any(other.text.startswith(("(", "[")) for other in self.pieces[at + 1 : at + 4])
            for at, piece in enumerate(self.pieces)
        )

    def _is_named(self, at: int) -> bool:
        """`total 14`, `total of 14`, `14 in all`, `စုစုပေါင်း ၁၄`."""
        return any(self.marks.key(place) in self.words.keys("total") for place in self._near(at))

    def _near(self, at: int) -> tuple[int, ...]:
        """Where a word may stand that says what the number is."""
        before = at - 2 if self.marks.key(at - 1) in self.words.keys("among") else at - 1
        return before, at + 1, at + 2 if self.marks.key(at + 1) in self.words.keys("beside") else at + 1

    def _holds_parts(self, mark: Mark, parts: int) -> bool:
        """The first number of `12 (5w)`, `12: 5w 7m`, `12 of them 5 women`, and any that is the sum."""
        if mark.number == parts:
            return True
        if mark.number > parts and self._follows_part(mark.at):
            return True
        text = self.pieces[mark.at].text
        after = self.marks.key(mark.at + 1)
        is_open = text.endswith(("(", ":", "[")) or self._opens(mark.at + 1) or after in self.words.keys("among")
        return is_open and mark.number > parts

    def _follows_part(self, at: int) -> bool:
        """`5w/12`: five women of twelve people."""
        before = self.pieces[at - 1] if at else None
        is_parted = before is not None and self.pieces[at].glued and before.text.endswith("/")
        return is_parted and self.marks.counted(at - 1) in ("women", "men")

    def _opens(self, at: int) -> bool:
        return at < len(self.pieces) and self.pieces[at].text.startswith(("(", "["))

    def _take_total(self, groups: Sequence[Group], parts: int) -> None:
        number = sum(found.number.number for found in groups)
        if not parts <= number <= MOST_PEOPLE:
            self._doubt()
            return
        self.counts.people = number
        for found in groups:
            self._use(found)

    def _choose_total(self, parts: int, has_parts: bool) -> None:
        heads = [found for found in self.totals if found.sign in ("H", "B")]
        largest = max(self.totals, key=lambda found: found.number.number)
        if len(self.totals) == 1 or (len(heads) == 1 and heads[0] is largest):
            self._take_total([largest], parts)
        elif len(self.totals) == 2 and self._is_range(*self.totals):
            self.counts.shown |= {self.totals[1].number.at}
            self._take_total(self.totals[:1], parts)
        elif not heads and not has_parts and self._are_listed():
            self._take_total(self.totals, parts)
        else:
            self._doubt()

    def _is_range(self, low: Group, high: Group) -> bool:
        """`ငါးယောက် ခြောက်ယောက်`: five or six."""
        is_burmese = all(word.is_burmese for found in (low, high) for word in found.words)
        return is_burmese and high.number.number == low.number.number + 1 and self._are_listed()

    def _are_listed(self) -> bool:
        """Whether nothing but small words and marks stands between the groups: `12 farmers and 5 students`."""
        known = {at for found in self.totals for at in (found.number.at, *(word.at for word in found.words))}
        return all(at in known or self.marks.is_small(at) for at in range(min(known), max(known) + 1))

    def _take_bare(self) -> None:
        """A number alone, with no word behind it that it may belong to."""
        fair = [mark for mark in self.bare if mark.number not in _YEARS and self._stands_alone(mark.at)]
        if len(fair) > 1 or any(mark.number > _MOST_BARE for mark in fair):
            self._doubt()
        elif fair:
            self._take_total([Group(fair[0])], 0)

    def _stands_alone(self, at: int) -> bool:
        follows = at + 1
        while follows < len(self.pieces) and not self.marks.keys[follows]:
            if not self.pieces[follows].is_mark and self.pieces[follows].text.isascii():
                return False  # 5%
            follows += 1
        return (
            not self.marks.key(follows)
            or self.marks.key(follows) in self.words.keys("about")
            or self.marks.is_number(follows)
        )

    def _says_more(self) -> bool:
        """`10 people, then 5 more`, `7 out of 20 people were women`, `9 of 15 women`."""
        adding, of_whole = self.words.adding, self.words.of_whole
        if adding.isdisjoint(self.marks.keys) and of_whole.isdisjoint(self.marks.keys):  # as most texts
            return False
        return any(
            (self.marks.key(at) in adding and self.pieces[at - 1].number is not None) or self.marks.is_whole(at + 1)
            for at in range(1, len(self.pieces))
        )
