"""A report in one text: whatever it names, in any order, and the rest as a note."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

from handlers.reading.counts import read_counts
from handlers.reading.dates import day_at, may_be_misspelt_day, misspelt_day_at
from handlers.reading.hints import Hints, theme_hints
from handlers.reading.leftovers import Leftovers
from handlers.reading.names import SHORTEST_TYPO, Misspelt, activities_of, themes_of
from handlers.reading.pieces import TAKEN, Piece, join
from handlers.reading.places import Gazetteer, Township
from handlers.reading.sites import Site, best, site_of
from handlers.reading.spelled import spelled
from handlers.reading.words import Vocabulary
from messages.record import record

OLD_DAYS = 60  # a day longer ago may be a slip
_NOT_THAT_YEAR = 300  # a day without its year, so long ago, is rather one to come
_SAID_BEFORE = 3  # words before a day, at most, in which `will` says that it is to come
_REMEMBERED = 64  # texts and parts of texts: one text is read by several who ask different things of it
PART_MARK = re.compile(r"[(\[]\d/\d[)\]][.:]?")

_PART = re.compile(r"([1-4])/([2-4])")  # of as many parts as a report may have

Names = Mapping[str, Mapping[str, str]]  # key -> language -> name


_ReadDay = Callable[[Sequence[Piece], int, date, Vocabulary], tuple[date, int] | None]
_TAKEN = Piece(TAKEN, TAKEN)


MOST_READ = 700  # letters of a report; more costs too much to read, and tells a story


@record
class ReportDraft:
    """What a text reports; None for what it does not name.

    `people` is never less than women and men together. `township` is a code. `note` holds the rest, in its
    own spelling and order. `doubts` names what was there but cannot be, or may be meant in two ways: "people",
    "day", "place" (several townships are called so: `places`); the words for it stay in the note. "old-day" is a
    day that was taken, so long ago that it may be another one. `unread` is what of the note holds a number or a
    word of time, place or people that nothing explains. The hints are what the words are about
    where no name says so: they fill a gap, and change nothing that was said.
    """

    theme: str | None = None
    activity: str | None = None
    women: int | None = None
    men: int | None = None
    people: int | None = None
    township: str | None = None
    day: date | None = None
    note: str = ""
    doubts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    unread: str = ""
    theme_hint: str | None = None
    activity_hint: str | None = None


def read_report(
    text: str,
    vocabulary: Vocabulary,
    gazetteer: Gazetteer,
    themes: Mapping[str, Iterable[str]],
    today: date,
    activities: Names | None = None,
) -> ReportDraft:
    """What `text`, without its command, reports. It never raises: what cannot be read is the note.

    `themes` are what the network's are called; the first word of each is enough. `activities` are those of a
    network that lists its own, with their names; None: all that catalogs know.
    """
    return reader_of(vocabulary, gazetteer, themes, activities).read(text, today)


def reader_of(
    vocabulary: Vocabulary,
    gazetteer: Gazetteer,
    themes: Mapping[str, Iterable[str]],
    activities: Names | None = None,
) -> "ReportReader":
    """What reads reports so, the same one for the same words."""
    own = None if activities is None else _frozen({key: names.values() for key, names in activities.items()})
    return _reader(vocabulary, gazetteer, _frozen(themes), own)


_Frozen = tuple[tuple[str, tuple[str, ...]], ...]


def _frozen(names: Mapping[str, Iterable[str]]) -> _Frozen:
    return tuple((key, tuple(words)) for key, words in names.items())


@lru_cache(maxsize=8)
def _reader(
    vocabulary: Vocabulary, gazetteer: Gazetteer, themes: _Frozen, activities: _Frozen | None
) -> "ReportReader":
    return ReportReader(vocabulary, gazetteer, dict(themes), None if activities is None else dict(activities))


class ReportReader:
    """Reads reports of one network. Made once: it remembers words that it has seen."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        gazetteer: Gazetteer,
        themes: Mapping[str, Iterable[str]],
        activities: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.words = vocabulary
        self.places = gazetteer
        self.activities = activities_of(vocabulary, activities)
        self.themes = themes_of(themes, vocabulary, gazetteer)
        names = (*self.themes, *self.activities, *gazetteer.names())
        self.runs = vocabulary.runs_with(name for name in names if not name.isascii() and name not in vocabulary.plain)
        self.named = {"theme": self.themes, "activity": self.activities}
        heads = "|".join(re.escape(word) for word in vocabulary.keys("heads") if not word.isascii())
        self.in_brackets = re.compile(rf"[(\[]\s*(\d+)\s*[)\]](?=\s*(?:{heads or '(?!)'}))")
        hinted = set(self.activities.values())
        done = {name: words for name, words in vocabulary.activity_hints.items() if name in hinted}
        self.hints = {"theme": Hints(theme_hints(vocabulary.theme_hints, themes)), "activity": Hints(done)}
        self.misspelt = {
            name: lru_cache(maxsize=8192)(Misspelt(phrases, vocabulary, gazetteer))
            for name, phrases in self.named.items()
        }

        self.may_begin = lru_cache(maxsize=8192)(self._may_begin)
        self.read = lru_cache(maxsize=_REMEMBERED)(self._read)

    def _may_begin(self, key: str) -> bool:
        """Whether a theme, an activity or a place may begin with the folded word."""
        return any(names.may_begin(key) for names in (self.themes, self.activities, self.places)) or (
            self.places.ends_as_place(key)
        )

    def may_name_theme(self, text: str) -> bool:
        """False where reading `text` finds no theme, which is cheaper to see than to read."""
        said, _farewell = self.words.manners.parted(text)
        misspelt = self.misspelt["theme"]
        return any(self.themes.may_begin(piece.key) or misspelt(piece.key) for piece in self._pieces(said))

    def _pieces(self, text: str) -> list[Piece]:
        if "(" in text or "[" in text:
            text = self.in_brackets.sub(r" \1 ", text)  # အမျိုးသမီး (၁၀) ဦး
        return spelled(self.runs.split(text), self.words)

    def _read(self, text: str, today: date) -> ReportDraft:
        """What `text` reports on the day `today`; of a story the beginning, and the rest is its note."""
        text, rest = _cut(text)
        text, farewell = self.words.manners.parted(text)
        pieces = self._pieces(text)
        keys = [piece.key for piece in pieces]
        draft = _Report(self, text, pieces, keys, [False] * len(pieces)).read(today)
        if farewell:
            draft = replace(draft, note=f"{draft.note} {farewell}".strip())
        if rest:
            draft = replace(draft, note=f"{draft.note} {rest}".strip(), unread=f"{draft.unread} {rest}".strip())
        return draft


def _cut(text: str) -> tuple[str, str]:
    """What is read of a text, up to a blank, and the rest of it."""
    if len(text) <= MOST_READ:
        return text, ""
    at = text.rfind(" ", 0, MOST_READ)
    at = at if at > 0 else MOST_READ
    return text[:at], text[at:].strip()


@dataclass(frozen=True, slots=True)
class _Day:
    """A day, and where the pieces that name it begin and how many they are."""

    day: date
    at: int
    used: int

    @property
    def places(self) -> range:
        """Which pieces these are."""
        return range(self.at, self.at + self.used)


@dataclass(slots=True)
class _Report:
    """One text being read. What is read is taken out of `keys`, so that nothing reads it again."""

    reader: ReportReader
    text: str
    pieces: Sequence[Piece]
    keys: list[str]
    taken: list[bool]
    found: dict[str, str] = field(default_factory=lambda: {})
    same: tuple[str, ...] = ()  # codes of townships that share the name that was read
    named: tuple[int, ...] = ()  # where place and day begin and end, in pairs
    doubts: list[str] = field(default_factory=lambda: [])
    appointed: set[int] = field(default_factory=lambda: set())  # pieces of a day that is not the report's
    held: set[int] = field(default_factory=lambda: set())  # pieces of a doubtful day: they count nobody

    def read(self, today: date) -> ReportDraft:
        self._drop_part_mark()
        self._read_names()
        day = self._read_day(today)
        free = [TAKEN if at in self.held else key for at, key in enumerate(self.keys)]
        counts = read_counts(self.pieces, free, self.reader.words)
        for at in counts.used - counts.shown:
            self._take(at, 1)
        self._read_misspelt_names()
        left = Leftovers(self.pieces, self.keys, self.reader.words, self.reader.places, counts, self.appointed)
        if day is None and "day" not in self.doubts and left.speaks_of_time():
            self.doubts.append("day")
        if counts.people is None and not counts.doubts and left.may_count():
            counts.doubts = ("people",)
        return ReportDraft(
            theme=self.found.get("theme"),
            activity=self.found.get("activity"),
            women=counts.women,
            men=counts.men,
            people=counts.people,
            township=self.found.get("township"),
            day=day,
            note=self._note(counts.used),
            doubts=(*counts.doubts, *self.doubts),
            places=self.same,
            unread=left.excerpt(),
            theme_hint=self._hint("theme"),
            activity_hint=self._hint("activity"),
        )

    def _hint(self, field_name: str) -> str | None:
        """What all words of the text are about, where no name says so."""
        if field_name in self.found:
            return None
        return self.reader.hints[field_name].read(self.text, [piece.key for piece in self.pieces])

    def _take(self, at: int, used: int) -> None:
        for taken in range(at, at + used):
            self.keys[taken] = TAKEN
            self.taken[taken] = True

    def _drop_part_mark(self) -> None:
        """A phone marks the parts of a long text: `(1/2)`."""
        if "/" not in self.text:
            return
        for at in (0, len(self.pieces) - 1):
            if self.pieces and PART_MARK.fullmatch(self.pieces[at].text):
                self._take(at, 1)
        if len(self.pieces) > 1 and (part := _PART.fullmatch(self.keys[0])) and part[1] <= part[2]:
            self._take(0, 1)  # R 1/2 land ...

    def _read_names(self) -> None:
        sites: list[Site] = []
        for at, key in enumerate(self.keys):
            if not self.reader.may_begin(key) or self._read_theme_or_activity(at):
                continue
            if not self.same and not (sites and at < sites[-1].end):
                self._read_township(at, sites)
        self._settle_township(sites)

    def _settle_township(self, sites: Sequence[Site]) -> None:
        """Take the one that is plainly meant; of several that may be, the sender is asked which."""
        likeliest = best(sites)
        if len(likeliest) == 1:
            self._name_place(likeliest[0].at, likeliest[0].code, likeliest[0].end - likeliest[0].at)
        elif likeliest and not self.same:
            self.same = tuple(site.code for site in likeliest)
            self.doubts.append("place")

    def _read_theme_or_activity(self, at: int) -> bool:
        """Take the name that stands there, and the same thing said twice (`training session`)."""
        for field_name, phrases in self.reader.named.items():
            found = None if field_name in self.found else phrases.longest(self.keys, at)
            if found is not None:
                value, used = found
                again = phrases.longest(self.keys, at + used)
                used += again[1] if again is not None and again[0] == value else 0
                self.found[field_name] = value
                self._take(at, used)
                return True
        return False

    def _read_township(self, at: int, sites: list[Site]) -> None:
        places = self.reader.places
        same = places.same_at(self.keys, at)
        if same is not None and not self._is_everyday(at, same[1]):
            self._name_one_of(at, *same)
            return
        found = places.exact_at(self.keys, at)
        if found is None or self._is_everyday(at, found[1]) or places.is_region(self.keys, at + found[1]):
            return
        if self._tells_apart(at, found[1]):
            return
        if places.is_rather_region(self.keys, at, found[1]):
            self._take(at, found[1])
            return
        place, used = places.longer_at(self.keys, at, found[1]) or found
        region = places.region_behind(self.keys, at + used, place)
        site = site_of(self.pieces, self.keys, at, place.code, used + region, self.reader.words)
        if site is not None:
            sites.append(site)

    def _tells_apart(self, at: int, used: int) -> bool:
        """Whether the name is rather the region of a township beside it whose name is shared."""
        return any(
            self.reader.places.same_at(self.keys, near) is not None
            for near in (at + used, *range(max(0, at - 3), at))
            if near < len(self.keys) and self.reader.may_begin(self.keys[near])
        )

    def _name_one_of(self, at: int, same: tuple[Township, ...], used: int) -> None:
        """The township of that name in the region that the text names, else a question which."""
        codes = {place.code for place in same}
        for near, key in enumerate(self.keys):
            region = self.reader.places.region_at(self.keys, near) if key and key != TAKEN else None
            if region is not None and not at <= near < at + used and len(codes & region[0]) == 1:
                self._take(near, region[1])
                self._name_place(at, (codes & region[0]).pop(), used)
                return
        self.same = tuple(place.code for place in same)
        self.doubts.append("place")

    def _is_everyday(self, at: int, used: int) -> bool:
        """Whether the name is an everyday word and is not written as a name, `Pale` or `Pale township`."""
        is_name = at > 0 and self.pieces[at].text[:1].isupper()
        return not is_name and self.reader.places.is_doubtful("".join(self.keys[at : at + used]))

    def _name_place(self, at: int, code: str, used: int) -> None:
        self.found["township"] = code
        self.named += (at, at + used)
        self._take(at, used)

    def _read_day(self, today: date) -> date | None:
        """The one day that the text names; a doubt where it names two, or one that cannot be."""
        seen = self._days(today)
        self.held = {place for one in seen for place in one.places}
        found = [one for one in seen if not self._is_appointed(one)]
        self.appointed = self.held - {place for one in found for place in one.places}
        past = [day for day in found if day.day <= today]
        if len(past) > 1 and (words := self._correcting(past[-1])):
            for place in (*words, *(place for one in past[:-1] for place in one.places)):
                self._take(place, 1)
            past = past[-1:]
        if len({day.day for day in past}) > 1 or (found and not past) or any(map(self._is_range, found)):
            self.doubts.append("day")
            return None
        if not past:
            return None
        day, is_full = past[0].day, any(self._is_full_date(one) for one in past)
        days = (today - day).days
        if days > _NOT_THAT_YEAR and not is_full:
            self.doubts.append("day")  # it is rather one to come
            return None
        if days > OLD_DAYS:
            self.doubts.append("old-day")
        for one in past:
            self._take_day(one)
        return day

    def _correcting(self, day: "_Day") -> list[int]:
        """The words before the day that say it is the right one: `yesterday no sorry Sat`."""
        first, words = day.at, self.reader.words
        while first > 0 and (not self.keys[first - 1] or self.keys[first - 1] in words.keys("correcting")):
            first -= 1
        return [at for at in range(first, day.at) if self.keys[at]]

    def _days(self, today: date) -> list["_Day"]:
        free = [at for at, taken in enumerate(self.taken) if not taken]
        opening = [at for at in free if self.pieces[at].may_be_day or self.keys[at] in self.reader.words.before_day]
        misspelt = [at for at in free if may_be_misspelt_day(self.keys[at], self.reader.words)]
        return self._days_at(opening, day_at, today) or self._days_at(misspelt, misspelt_day_at, today)

    def _days_at(self, places: Sequence[int], read: "_ReadDay", today: date) -> list["_Day"]:
        """The days that `read` finds at those places."""
        if not places:
            return []
        pieces = [_TAKEN if taken else piece for piece, taken in zip(self.pieces, self.taken, strict=True)]
        found: list[_Day] = []
        end = 0
        for at in places:
            seen = read(pieces, at, today, self.reader.words) if at >= end else None
            if seen is not None and self._is_surely_day(at, seen[1]):
                day = today + timedelta(days=7) if self._is_next(at) else seen[0]
                found.append(_Day(day, at, seen[1]))
                end = at + seen[1]
        return found

    def _is_range(self, day: "_Day") -> bool:
        """`3 or 4 days ago`."""
        before = self.keys[max(day.at - 2, 0) : day.at]
        return len(before) == 2 and before[0].isdecimal() and before[1] in self.reader.words.keys("to-number")

    def _is_next(self, at: int) -> bool:
        """Whether a word before the day says that it is still to come: `next monday`."""
        words = self.reader.words
        return at > 0 and self.keys[at - 1] in words.keys("next") - words.keys("last")

    def _is_appointed(self, day: "_Day") -> bool:
        """Whether it is rather that of a court, `hearing on 12 Jan`, or of what is to come: `I will come on Friday`."""
        words, first = self.reader.words, day.at
        while first > 0 and self.keys[first - 1] in words.keys("before-date") | words.keys("beside"):
            first -= 1
        before = first > 0 and self.keys[first - 1] in words.keys("appointed")
        behind = day.at + day.used < len(self.keys) and self.keys[day.at + day.used] in words.keys("appointed-behind")
        is_dated = any(letter.isdecimal() for place in day.places for letter in self.keys[place])
        is_to_come = not words.keys("to-come").isdisjoint(self.keys[max(0, first - _SAID_BEFORE) : first])
        return is_to_come or (is_dated and (before or behind))

    def _take_day(self, day: "_Day") -> None:
        start = day.at
        before = self.reader.words.keys("before-date")
        while start > 0 and self.keys[start - 1] in before and not self.taken[start - 1]:
            start -= 1
        self.named += (start, day.at + day.used)
        self._take(start, day.at + day.used - start)

    def _is_full_date(self, day: "_Day") -> bool:
        """Whether the year was said, or how long ago it was."""
        words = self.reader.words
        keys = self.keys[day.at : day.at + day.used]
        has_year = any(len(re.split(r"[/.\-]", key)) == 3 or (len(key) == 4 and key.isdecimal()) for key in keys)
        return has_year or any(key in words.keys("ago") or key in words.keys("passed") for key in keys)

    def _is_surely_day(self, at: int, used: int) -> bool:
        """`sat` alone is a day beside what was read, or at an end: but not in `we sat together`, `Mon State`."""
        words = self.reader.words
        if self.reader.places.is_region(self.keys, at + used) or words.is_of_moon(
            "".join(self.keys[max(0, at - 2) : at])
        ):
            return False
        if used > 1 or self.keys[at] not in words.plain or at == 0 or self._is_last(at):
            return not self._is_span(at, used)
        before = self.pieces[at - 1]
        is_beside = before.key in words.keys("beside") or before.key in words.keys("correcting")
        return self.taken[at - 1] or before.key in words.counted or is_beside

    def _is_last(self, at: int) -> bool:
        """Whether nothing but politeness and signs follows."""
        return all(not key or key in self.reader.words.keys("polite") for key in self.keys[at + 1 :])

    def _is_span(self, at: int, used: int) -> bool:
        """`၃ ရက် သင်တန်း` is a training of three days, `၃ ရက်` at an end the third."""
        is_bare = used == 2 and self.keys[at].isdecimal() and self.keys[at + 1] in self.reader.words.span_days
        return is_bare and at + 2 < len(self.keys) and self.taken[at + 2]

    def _read_misspelt_names(self) -> None:
        for at, key in enumerate(self.keys):
            if len(key) < SHORTEST_TYPO - 1 or self.taken[at]:
                continue
            for field_name, misspelt in self.reader.misspelt.items():
                meant = None if field_name in self.found else misspelt(key)
                if meant is not None:
                    self.found[field_name] = meant
                    self._take(at, 1)
                    break
        if "township" not in self.found and not self.same:
            self._read_misspelt_township()

    def _read_misspelt_township(self) -> None:
        for at, key in enumerate(self.keys):
            found = self.reader.places.misspelt_at(self.keys, at) if key and not self.taken[at] else None
            if found is not None and site_of(self.pieces, self.keys, at, found[0].code, found[1], self.reader.words):
                self._name_place(at, found[0].code, found[1])
                return
        self._read_everyday_township()

    def _read_everyday_township(self) -> None:
        """The one word that is left of a report may be its place, though an everyday word: `မြေယာ ၆ ဦး ပြည်`."""
        left = [at for at, key in enumerate(self.keys) if key and not self.taken[at]]
        if len(left) != 1 or not any(self.taken):
            return
        at = left[0]
        if self.pieces[at].glued or not self.pieces[at].is_burmese:
            return
        found = self.reader.places.exact_at(self.keys, at)
        if found is not None and self.keys[at] not in self.reader.words.keys("thing"):
            self._name_place(at, found[0].code, 1)

    def _note(self, counted: set[int]) -> str:
        """What was not taken, without the small words and marks that lost what they belonged to."""
        if all(self.taken):
            return ""
        return join(
            None if self.taken[at] or self._is_left_over(at, counted) else piece for at, piece in enumerate(self.pieces)
        )

    def _is_left_over(self, at: int, counted: set[int]) -> bool:
        key, words = self.keys[at], self.reader.words
        if self.pieces[at].is_mark:
            return self._is_taken(at - 1) or self._is_taken(at + 1)
        if key in words.keys("and"):
            return at - 1 in counted and at + 1 in counted
        if key in words.keys("plural"):
            return at - 1 in counted
        if at - 1 in counted and at + 1 in counted and self.pieces[at].is_burmese and key in words.keys("beside"):
            return True
        if key not in words.keys("beside"):
            return False
        return at in self.named[1::2] if self.pieces[at].is_burmese else at + 1 in self.named[::2]

    def _is_taken(self, at: int) -> bool:
        return not 0 <= at < len(self.taken) or self.taken[at]
