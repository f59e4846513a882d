"""The numbers of a text that may count people, and the words that say whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from handlers.reading.pairs import APART, ENDED, Mark, tie
from handlers.reading.pieces import TAKEN, Piece
from handlers.reading.words import Vocabulary

_METRES = 100  # a number before a lone "m" that may well be metres
_LOOK_AHEAD = 2  # words between a number and whom it counts: "12 poor Karen farmers"
_NO_ADJECTIVE = ("s", "ed", "men", "took", "came", "went")  # "2 soldiers took women" counts no women
_SIGNS = {"women": "W", "men": "M", "children": "C", "others": "O", "people": "P"}
_BLANKS = ("",) * 4
_RANGE_SIGNS = frozenset("-–—~")
SENTENCE_ENDS = (".", "!", "။")


@dataclass(slots=True)
class MarkReader:
    """Finds the marks in those `pieces` that nothing else took: of the others, `keys` holds TAKEN.

    `explained` are numbers that are plainly no people, and their units; `shown` what makes a number a mere beginning,
    the ends of a range.
    """

    pieces: Sequence[Piece]
    keys: Sequence[str]
    words: Vocabulary
    shown: set[int] = field(default_factory=lambda: set())
    explained: set[int] = field(default_factory=lambda: set())
    _free: list[str] = field(init=False)
    _numbers: list[int | None] = field(init=False)

    def __post_init__(self) -> None:
        # What is looked for behind the last piece, or before the first, finds these blanks.
        self._free = ["" if key == TAKEN else key for key in (*self.keys, *_BLANKS)]
        self._numbers = [*map(self._number_at, range(len(self.pieces))), *(None for _ in _BLANKS)]

    def key(self, at: int) -> str:
        """The word that stands there, if nothing took it; at most four places from a piece."""
        return self._free[at]

    def counted(self, at: int) -> str:
        """Whom or what the word counts: women, men, people, not-people, or nothing."""
        return self.words.counted.get(self.key(at), "")

    def runs(self) -> Iterator[list[Mark]]:
        """The marks that stand together: nothing but small words lies between them."""
        run: list[Mark] = []
        skipped, joined = self._skipped(), ""
        for at, piece in enumerate(self.pieces):
            if at in skipped or self.is_small(at):
                joined += "," if self.keys[at] in self.words.keys("and") else piece.text if piece.is_mark else ""
                continue
            sign = self._sign(at)
            if sign:
                run.append(self._mark(at, sign, run[-1] if run else None, joined))
            elif run:
                yield run
                run = []
            joined = ""
        if run:
            yield run

    def is_small(self, at: int) -> bool:
        key = self.keys[at]
        return not key or key in self.words.joining or (self.pieces[at].is_burmese and self._names_whom(at))

    def _names_whom(self, at: int) -> bool:
        """`အမျိုးသမီးက ၁၀ ယောက်`: what stands between a word and its number."""
        is_particle = self.key(at) in self.words.keys("beside")
        return is_particle and self.counted(at - 1) in _SIGNS and self.is_number(at + 1)

    def _mark(self, at: int, sign: str, before: Mark | None, joined: str) -> Mark:
        piece = self.pieces[at]
        number = self._number(at) if sign == "N" else 0
        if before is None:
            return Mark(sign, at, APART, number, piece.is_burmese)
        if sign != "N" and before.sign != "N" and self.pieces[at - 1].text.endswith(SENTENCE_ENDS):
            return Mark(sign, at, ENDED, number, piece.is_burmese)
        is_glued = piece.glued and before.at == at - 1
        holds = tie(self.pieces[before.at].text + joined, piece.text, is_glued)
        return Mark(sign, at, holds, number, piece.is_burmese)

    def _sign(self, at: int) -> str:
        key = self.key(at)
        if not key:
            return ""
        if self.is_number(at):
            return "N" if self._may_count(at) else ""
        if key in self.words.keys("heads"):
            return "H"
        if key in self.words.keys("came"):
            return "H" if at and self.is_number(at - 1) else ""
        sign = _SIGNS.get(self.words.counted.get(key, ""), "")
        if sign == "P" and not key.isascii():
            return self._of_ending(key) or sign
        return "H" if not sign and self._is_us(at) else sign

    def _is_us(self, at: int) -> bool:
        """`22 of us`."""
        of_them, us = self.words.keys("of-them"), self.words.keys("us")
        return at > 1 and self.key(at) in us and self.key(at - 1) in of_them and self.is_number(at - 2)

    def _of_ending(self, key: str) -> str:
        """`ကျောင်းသား ၄၀ ကျောင်းသူ ၅၅`: students, but boys and girls where both are counted."""
        man, woman = self.words.keys("man-ending"), self.words.keys("woman-ending")
        for sign, mine, others in (("M", man, woman), ("W", woman, man)):
            stems = [key.removesuffix(ending) for ending in mine if key.endswith(ending)]
            if any(f"{stem}{other}" in self.keys for stem in stems for other in others):
                return sign
        return ""

    def is_number(self, at: int) -> bool:
        return self._numbers[at] is not None

    def _number(self, at: int) -> int:
        return self._numbers[at] or 0

    def _number_at(self, at: int) -> int | None:
        if not self._free[at]:
            return None
        return self._low_end(at) if self.pieces[at].is_day else self.pieces[at].number

    def _low_end(self, at: int) -> int | None:
        """5, of the range `5-7` where people follow."""
        low, sign, high = self.pieces[at].key.partition("-")
        if not (sign and high.isdecimal() and int(low) < int(high)):
            return None
        return int(low) if self._counts_heads(at + 1) else None

    def _counts_heads(self, at: int) -> bool:
        return self.counted(at) in _SIGNS or self.key(at) in self.words.keys("heads")

    def _may_count(self, at: int) -> bool:
        """Not `5 acres`, `Form 7`, `COVID19`, `9am`, `households 5`."""
        if self._is_other(at):
            self.explained |= {at, at + 1} if self.counted(at + 1) == "not-people" else {at}
            return False
        if self.key(at + 1) in self.words.keys("extra") or self._is_nobody(at):
            return False
        if self._counts_heads(at + 1) or self.key(at + 1) in self.words.keys("came"):
            return True
        is_glued_before = self.pieces[at].glued and self.keys[at - 1] != TAKEN and not self.pieces[at - 1].is_closed
        is_glued_after = at + 1 < len(self.keys) and self.pieces[at + 1].glued and self.keys[at + 1] != TAKEN
        if is_glued_after and not self._is_joint(at + 1):
            return False
        return not is_glued_before or self.counted(at - 1) in _SIGNS or self._is_joint(at - 1)

    def _is_nobody(self, at: int) -> bool:
        """`တစ်ယောက်မှ မလာ`: not one came."""
        heads, behind = self.key(at + 1), self.key(at + 2)
        return self._number(at) == 1 and heads in self.words.keys("heads") and behind in self.words.keys("not-one")

    def _is_other(self, at: int) -> bool:
        """Whether the number plainly counts or names something else than people."""
        before = self.key(at - 1)
        is_closed = self.pieces[at].is_closed  # `Men: 7, Township: Hpa-An`
        if (
            (self.counted(at + 1) == "not-people" and not is_closed)
            or before in self.words.keys("age")
            or self._is_measure(at)
        ):
            return True
        if self._pairs_up(at):
            return False
        is_thing = self.counted(at - 1) == "not-people" and not self.is_number(at - 2)
        return (is_thing and not self._is_us(at + 2)) or self._is_labelled(at)

    def _pairs_up(self, at: int) -> bool:
        """Whether each number has its word behind it: `meeting 5w 9m`, but not `houses 5 women 7`."""
        while self._counts_heads(at + 1):
            word = self.pieces[at + 1]
            at += 2
            while at < len(self.pieces) and self.is_small(at):
                at += 1
            if word.glued or not self.is_number(at):
                return True
            if word.is_burmese:  # it stands before its number: `ပုဒ်မ ၅၀၅ အမျိုးသား ၂ ယောက်`
                return False
        return False

    def _is_labelled(self, at: int) -> bool:
        """Whether a word says that the number is a name: `section 505 and 17(1)`."""
        if self.words.is_label(self.key(at - 1)):
            return True
        first = at - 2 if self.key(at - 1) in self.words.keys("and") else at - 1 if self.pieces[at].glued else -1
        return first >= 0 and self.is_number(first) and self._is_labelled(first)

    def _is_joint(self, at: int) -> bool:
        """Whether the piece only joins or parts numbers and words: `5w+7m`, `12(5w)`."""
        piece = self.pieces[at]
        is_word = bool(piece.key) and self.is_small(at)
        return piece.is_mark or is_word or piece.number is not None or piece.is_day

    def _is_measure(self, at: int) -> bool:
        """`200m from the road` is no men; behind women `4w 9m near Hpa-An` is."""
        is_metre = self.key(at + 1) == "m" and self.key(at + 2) in self.words.keys("apart")
        if not is_metre or self._number(at) >= _METRES:
            return is_metre
        if self.keys[at + 3 : at + 4] == [TAKEN]:  # `5m from Hpa-An`
            return False
        return self.pieces[at + 1].glued and self.counted(at - 1) != "women"

    def _skipped(self) -> set[int]:
        """What stands between a number and whom it counts, `12 poor Karen farmers`, and the upper end of a range."""
        skipped: set[int] = set()
        for at in (at for at, number in enumerate(self._numbers) if number is not None):
            if self._is_low_end(at - 2, at) and self._counts_heads(at + 1):
                skipped |= {at - 1, at}
                self.shown |= {at - 2, at - 1, at}
            elif self.pieces[at].is_day:
                self.shown |= {at}
            elif not self.counted(at + 1) and not self.is_whole(at):
                skipped |= self._adjectives(at + 1) or self._of_them(at + 1)
        return skipped

    def is_whole(self, at: int) -> bool:
        """Whether the number is that of which another one is a part: 15, in `9 of 15 were women`."""
        is_of = self.key(at - 1) in self.words.of_whole
        return is_of and at < len(self.keys) and self.is_number(at) and self.is_number(at - 2)

    def _of_them(self, start: int) -> set[int]:
        """`9 of them women`, `9 were women`, `22 of us`."""
        at = start
        while self.key(at) in self.words.keys("of-them"):
            at += 1
        is_counted = self.counted(at) in ("women", "men", "children") or self.key(at) in self.words.keys("us")
        return set(range(start, at)) if is_counted and not self.is_number(at + 1) else set()

    def _is_low_end(self, low: int, high: int) -> bool:
        if low < 0 or not self.is_number(low) or self._number(low) >= self._number(high):
            return False
        between = self.pieces[low + 1]
        is_to = between.key in self.words.keys("to-number")
        is_to = is_to or (between.key in self.words.keys("and") and self.key(low - 1) in self.words.keys("between"))
        return is_to or (not between.key and _RANGE_SIGNS.issuperset(between.text))

    def _adjectives(self, start: int) -> set[int]:
        for at in range(start, min(start + _LOOK_AHEAD + 1, len(self.pieces))):
            counted = self.counted(at)
            if counted in _SIGNS and len(self.key(at)) > 1:
                return set(range(start, at))
            is_word = self.key(at).isalpha() and not self.pieces[at].is_burmese
            is_adjective = self.key(at) in self.words.keys("adjective")
            is_word = is_word and (is_adjective or not self.key(at).endswith(_NO_ADJECTIVE))
            if not is_word or counted or self.key(at) in self.words.closing or self.pieces[at].text[-1] in ",.;:!?()":
                return set()
        return set()
