"""Days and spans as people type them, day before month.

`dateparser` was tried: 1 ms for a text, and it takes `may` and `1` for days, `၁၂ ရက်` (the 12th) for twelve
days ago, and does not know `မတ် ၁၂ ရက်`. Here a text costs microseconds and a doubtful word is no day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from handlers.reading.pieces import TAKEN, Piece
from handlers.reading.typos import closest
from handlers.reading.words import SHORTEST_DAY_TYPO, Vocabulary

Found = tuple[date, int]  # the day, and how many pieces name it

_SHORT = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_YEARS = range(1900, 2200)
_LEAP_YEARS_APART = 8  # from 1896 to 1904, or from 2096 to 2104
MOST_SPAN = 9999  # units
_BUDDHIST, _BURMESE = range(2400, 2743), range(1370, 1420)  # years of other eras, as Thai and Burmese calendars count
_MOST_DAYS_AGO = 14  # people say a date for what is longer ago
_MOST_ORDINAL = 3  # "2nd" alone is rather the second of something
_LONG = 9  # letters of a day that may hold two slips
_FRACTIONS = ("1/2", "1/3", "2/3", "1/4", "3/4")


def read_day(
    words: Sequence[str], today: date, vocabulary: Vocabulary, *, future: bool = False
) -> tuple[date, int] | None:
    """The day that `words` begin with, and how many of the words name it; None where they begin with no day.

    Without a year it is the last such day up to today, with `future` the next such day from today on (a
    weekday: after today). A full date and `yesterday` may lie anywhere. A day that no calendar has, such as
    31/2, is None.
    """
    pieces, ends = _pieces(words, vocabulary)
    if not pieces:
        return None
    found = day_at(pieces, 0, today, vocabulary, future=future)
    if found is None or found[1] not in ends:
        return None
    return found[0], ends[found[1]]


def read_span(words: Sequence[str] | str, vocabulary: Vocabulary) -> tuple[timedelta, int] | None:
    """The whole days in a span such as `1w`, `2 weeks` or `၂ ပတ်`, and how many words name it.

    A month is 30 days. None where `words` begin with no span, or with none at all.
    """
    pieces, ends = _pieces(words.split() if isinstance(words, str) else words, vocabulary)
    if len(pieces) < 2 or 2 not in ends or not pieces[0].number or pieces[0].number > MOST_SPAN:
        return None
    days = vocabulary.span_days.get(pieces[1].key)
    return (timedelta(days=days * pieces[0].number), ends[2]) if days else None


def _pieces(words: Sequence[str], vocabulary: Vocabulary) -> tuple[list[Piece], dict[int, int]]:
    """The pieces of the first words, and after how many pieces how many words end."""
    pieces: list[Piece] = []
    ends: dict[int, int] = {}
    for count, word in enumerate(words[:6], 1):
        pieces.extend(vocabulary.runs.pieces(word))
        ends.setdefault(len(pieces), count)
    return pieces, ends


def day_at(
    pieces: Sequence[Piece], start: int, today: date, vocabulary: Vocabulary, *, future: bool = False
) -> Found | None:
    """`read_day` for what begins at `pieces[start]`."""
    piece = pieces[start]
    if piece.key.isdecimal():
        follows = pieces[start + 1].key if start + 1 < len(pieces) else ""
        may_be_day = follows in vocabulary.after_day_number
    else:
        may_be_day = piece.is_day or piece.key in vocabulary.before_day
    if not may_be_day:
        return None
    is_named = start > 0 and pieces[start - 1].key in vocabulary.keys("before-date")
    reader = _DayReader(pieces[start : start + 6], today, vocabulary, 1 if future else -1, is_named)
    found = next(reader.readings(), None)
    return reader.with_daypart(*found) if found else None


def may_be_misspelt_day(key: str, vocabulary: Vocabulary) -> bool:
    """Whether the word is long enough, and near enough to a day's, for `misspelt_day_at`."""
    return len(key) >= SHORTEST_DAY_TYPO and bool(_days_near(key, vocabulary))


def misspelt_day_at(pieces: Sequence[Piece], start: int, today: date, vocabulary: Vocabulary) -> Found | None:
    """A past day whose one word, which `may_be_misspelt_day`, is a slip away from it: `yesterdy`, `wendesday`."""
    key = pieces[start].key
    if key in vocabulary.plain or not (key.isalpha() or pieces[start].is_burmese):
        return None
    meant = _days_near(key, vocabulary)
    days = {day_at([Piece(word, word), *pieces[start + 1 : start + 2]], 0, today, vocabulary) for word in meant}
    return days.pop() if len(days) == 1 else None


@lru_cache(maxsize=8192)
def _days_near(key: str, vocabulary: Vocabulary) -> Sequence[str]:
    return [word for word in closest(key, vocabulary.misspelt_days) if len(word) >= _LONG or closest(key, [word], 1)]


@dataclass(frozen=True, slots=True)
class _DayReader:
    """Tries the ways to write a day on some pieces. `direction` is -1 for the past, 1 for the future.

    `is_named`: a word such as "the" stands before them, so that `28th` is a day.
    """

    pieces: Sequence[Piece]
    today: date
    words: Vocabulary
    direction: int
    is_named: bool = False

    def readings(self) -> Iterator[Found]:
        """What the pieces may say, the most certain first."""
        if self.pieces[0].is_day:
            ways = (self._with_marks,)
        elif self.pieces[0].key.isdecimal():
            ways = (self._day_month, self._ago, self._day_of_month)
        else:
            ways = (self._named, self._weekday, self._month_day, self._passed, self._ago)
        return (found for way in ways if (found := way()) is not None)

    def with_daypart(self, day: date, used: int) -> Found:
        """With the part of the day that follows: `monday morning`."""
        return day, used + int(self._key(used) in self.words.keys("daypart"))

    def _key(self, at: int) -> str:
        return self.pieces[at].key if at < len(self.pieces) else ""

    def _number(self, at: int) -> int:
        """The day of a month that stands there; 0 where it cannot be one."""
        return int(self._key(at)) if len(self._key(at)) <= 2 else 0

    def _named(self) -> Found | None:
        found = self.words.named_days.longest([piece.key for piece in self.pieces], 0)
        return self._away(*found) if found is not None else None

    def _away(self, days: int, used: int) -> Found | None:
        try:
            return self.today + timedelta(days=days), used
        except OverflowError:
            return None

    def _weekday(self) -> Found | None:
        before = self.words.keys("last" if self.direction < 0 else "next")
        at = 1 if self._key(0) in before else 0
        weekday = self.words.weekdays.get(self._key(at))
        if weekday is None:
            return None
        if self.direction < 0:
            away = -((self.today.weekday() - weekday) % 7)
            return self._away(away or (-7 if at else 0), at + 1)
        return self._away((weekday - self.today.weekday()) % 7 or 7, at + 1)

    def _with_marks(self) -> Found | None:
        """12/3, 12-3-2026, 12.3.26, 2026-03-12"""
        if iso := _ISO.fullmatch(self._key(0)):
            return self._dated(int(iso[3]), int(iso[2]), int(iso[1]), 1)
        short = _SHORT.fullmatch(self._key(0))
        if short is None or (not short[3] and self._is_measure()):
            return None
        year = int(short[3]) + (2000 if len(short[3]) == 2 else 0) if short[3] else None
        found = self._dated(int(short[1]), int(short[2]), year, 1)
        return found or self._dated(int(short[2]), int(short[1]), year, 1)  # 11/28 can be one day only

    def _is_measure(self) -> bool:
        """2.5 acres, 1/2 mile, 5-6 women: but `12/3 meeting` is a day."""
        return self._is_count(1) and ("/" not in self._key(0) or self._key(0) in _FRACTIONS)

    def _day_month(self) -> Found | None:
        """12 Mar, 12th March 2026"""
        at = 1
        while self._key(at) in self.words.keys("ordinal"):
            at += 1
        month = self.words.months.get(self._key(at))
        return self._with_year(self._number(0), month, at + 1) if month else None

    def _month_day(self) -> Found | None:
        """Mar 12, March 12 2026, မတ် ၁၂ ရက်"""
        month = self.words.months.get(self._key(0))
        if month is None or not self._key(1).isdecimal():
            return None
        used = 2
        if self._key(used) in self.words.keys("ordinal"):
            used += 1
        elif self._is_count(used) and self._is_rather_a_count(used):
            return None
        return self._with_year(self._number(1), month, used)

    def _is_rather_a_count(self, at: int) -> bool:
        """`may 12 houses`, `Mar 12 women`: but `Mar 12 meeting` is a day."""
        return self._key(0) in self.words.plain or self.words.counted[self._key(at)] != "not-people"

    def _ago(self) -> Found | None:
        """3 days ago, a week ago"""
        days = self._span(0)
        return self._away(-days, 3) if days and self._key(2) in self.words.keys("ago") else None

    def _passed(self) -> Found | None:
        """လွန်ခဲ့တဲ့ ၃ ရက်က"""
        words = self.words
        if not self.pieces[0].is_burmese or self._key(0) not in words.keys("passed") | words.keys("last"):
            return None
        days = self._span(1)
        used = 4 if self._key(3) in words.keys("beside") | words.keys("ago") else 3
        return self._away(-days, used) if days else None

    def _span(self, at: int) -> int:
        """The days in the span that stands there; 0 for none."""
        number = 1 if self._key(at) in self.words.keys("single") else None
        number = self.pieces[at].number if number is None and at < len(self.pieces) else number
        days = self.words.span_days.get(self._key(at + 1), 0)
        return days * number if number is not None and number <= MOST_SPAN else 0

    def _day_of_month(self) -> Found | None:
        """၁၂ ရက်, the 28th: this month's, or where that is on the wrong side of today, the month's beside it."""
        if not self._is_day_of_month(1) or not 1 <= self._number(0) <= 31:
            return None
        year, month = self.today.year, self.today.month
        for _ in range(3):  # no two months in a row lack a day
            found = _date(year, month, self._number(0))
            if found is not None and (found - self.today).days * self.direction >= 0:
                return found, 2
            year, month = (year + (month + self.direction - 1) // 12, (month + self.direction - 1) % 12 + 1)
        return None

    def _is_day_of_month(self, at: int) -> bool:
        # "၁၂ ရက်" is a day; the English "3rd" may be the third of anything, unless "the 3rd" stands alone. A "27th"
        # beside nothing is a day as well; "၂ ရက်က" may be two days ago.
        if self._key(at) not in self.words.keys("ordinal"):
            return False
        if self.pieces[at].is_burmese:
            is_span = self._key(at) in self.words.span_days and self._key(at + 1) in self.words.keys("beside")
            return not (is_span and self._number(0) <= _MOST_DAYS_AGO)
        if self.is_named:
            return self._ends(at)
        return self._number(0) > _MOST_ORDINAL and self._is_end(at + 1)

    def _is_end(self, at: int) -> bool:
        """Whether nothing but politeness follows from there on."""
        return self._key(at) in ("", TAKEN) or self._key(at) in self.words.keys("polite")

    def _ends(self, at: int) -> bool:
        """Whether no word follows the one that stands there which it may belong to."""
        follows = self._key(at + 1)
        words = self.words
        is_small = follows in words.keys("beside") or follows in words.keys("and") or follows in words.keys("daypart")
        return self._is_end(at + 1) or follows.isdecimal() or is_small or self.pieces[at].text[-1] in ",.;:)"

    def _is_count(self, at: int) -> bool:
        """Whether what stands there says that the number before it counts something."""
        return self._key(at) in self.words.counted

    def _with_year(self, day: int, month: int, used: int) -> Found | None:
        year = self._key(used)
        counts_people = self.words.counted.get(self._key(used + 1), "not-people") != "not-people"
        if len(year) == 4 and year.isdecimal() and _is_year(int(year)) and not counts_people:
            return self._dated(day, month, int(year), used + 1)
        return self._dated(day, month, None, used)

    def _dated(self, day: int, month: int, year: int | None, used: int) -> Found | None:
        if year is not None:
            year = _common_era(year, month)
            if year not in _YEARS:
                return None
        found = self._nearest(day, month) if year is None else _date(year, month, day)
        return (found, used) if found else None

    def _nearest(self, day: int, month: int) -> date | None:
        for years in range(_LEAP_YEARS_APART + 1):
            found = _date(self.today.year + years * self.direction, month, day)
            if found is not None and (found - self.today).days * self.direction >= 0:
                return found
        return None


def _is_year(year: int) -> bool:
    return year in _YEARS or year in _BUDDHIST or year in _BURMESE


def _common_era(year: int, month: int) -> int:
    """The year as the world counts it. A Burmese year begins in April."""
    if year in _BUDDHIST:
        return year - 543
    return year + (638 if month >= 4 else 639) if year in _BURMESE else year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
