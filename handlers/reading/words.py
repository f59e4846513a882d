"""The words of all installed languages, by what they mean."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Self, TypeVar, cast

from handlers.reading import lost
from handlers.reading.alarms import LISTS, Pairs
from handlers.reading.burmese import Runs
from handlers.reading.command import CommandReader, Match, Reading
from handlers.reading.composed import PARTS, Composed
from handlers.reading.danger import Danger, DangerReader
from handlers.reading.leaning import LeaningReader
from handlers.reading.lost import LostThings
from handlers.reading.manners import Manners
from handlers.reading.phrases import Phrases
from handlers.reading.phrasing import Phrasing
from handlers.reading.sentences import SentenceReader
from messages.catalog import Catalogs
from messages.fold import fold_word

Value = TypeVar("Value")

# Everyday words, which are commands for those alone who may use them, and then only as they are written.
RARE = (
    "share",
    "lost",
    "found",
    "remove",
    "block",
    "unblock",
    "leader",
    "mayquote",
    "report100",
    "calendar",
    "calendaroff",
)
COMMANDS = (
    *("help", "join", "leave", "groups", "who", "me", "name", "lang", "area", "kind", "themes"),
    *("report", "reports", "fix", "undo", "plan", "my", "begin", "add", "done", "late", "note", "drop"),
    *("tell", "sent", "to", "reply", "ok", "refuse", "digest", "link", "unlink", "merge", "stop", "start", "more"),
    *("forget", "keepme", "yes", "no", "noquote", "login", "logout"),
    *RARE,
)
KINDS = ("community", "mobile", "centre")
ACTIVITIES = (
    *("information", "education", "mediation", "negotiation", "accompaniment"),
    *("advocacy", "organising", "referral", "followup"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1, "before-yesterday": -2, "after-tomorrow": 2}
SPAN_DAYS = {"day-unit": 1, "week-unit": 7, "month-unit": 30}
COUNTED = ("not-people", "women", "men", "children", "others", "people")  # beside a number; the first that fits
OTHERS = (
    *(
        "skip",
        "all",
        "coordinators",
        "and",
        "beside",
        "township",
        "last",
        "next",
        "appointed",
        "appointed-behind",
        "to-come",
        "ago",
    ),
    *("ordinal", "heads", "label", "plain", "total", "among", "about", "came", "single", "plural"),
    *("of-them", "out-of", "day-before", "region-town", "region-name", "adjective", "moon"),
    *("helped", "thing", "apart", "extra", "to-number", "between", "one-person", "age"),
    *("passed", "daypart", "before-date", "time", "vague", "region", "locality", "mend", "deny", "reporting"),
    *("whose", "clock", "noun-ending", "photo", "each", "not-one", "again"),
    *("us", "man-ending", "woman-ending", "correcting"),
    *("where", "origin", "origin-behind", "title", "street", "new-town"),
)
# Words of talk: they may be part of a name or of a report.
TALK = (
    *("small", "telling", "polite", "tail", "lead", "name-lead", "name-tail", "assent", "dissent"),
    *(
        "mine",
        "becomes",
        "fine",
        "contrary",
        "contrary-yes",
        "contrary-no",
        "ending",
        "pass",
        "wish",
        "cancel",
        "forget-me",
        "asking",
        "until",
        "courtesy",
        "private",
    ),
    "official",
    "report-words",
    *("command-ending", "beside-stop", "beside-start", "beside-join", "beside-leave", "beside-item"),
    *("show-verb", "change-verb"),
)
PLACES = tuple(f"place-{place}" for place in range(1, 10))
SAID_IN_PARTS = ("undo", "stop")  # and those that their parts mean together
SAID_WHOLE = ("me", "my", "stop", "undo", "forget", "keepme")  # commands that whole sentences mean
SHORTEST_TIME = 4  # code points of a Burmese word of time that is seen within others
SHORTEST_DAY_TYPO = 6  # letters of a misspelt day
HINTS = ("land", "gender", "environment", "lgbt", "criminal", "citizenship")
NUMBERS = (*range(1, 21), *range(30, 100, 10), 100, 1000, 10_000)  # what has a word of its own, beside a dozen


def _hyphened(numbers: Mapping[str, int]) -> dict[str, int]:
    """`thirty-two` for `thirty` and `two`."""
    tens = {key: number for key, number in numbers.items() if key.isascii() and number in range(20, 100, 10)}
    ones = {key: number for key, number in numbers.items() if key.isascii() and number < 10}
    return {f"{ten}{one}": tens[ten] + ones[one] for ten in tens for one in ones}


class Vocabulary:
    """All keywords, to be looked up in their folded form (`messages.fold.fold_word`).

    Made once from the catalogs. Of a word with two meanings in one table, the first one stays.
    """

    def __init__(self, catalogs: Catalogs, commands: Iterable[str] = COMMANDS) -> None:
        self._catalogs = catalogs
        names = tuple(commands)
        self._sets = {name: frozenset(self._table({name: name})) for name in (*OTHERS, *TALK, *PLACES, *names)}
        # Everyday words: never a typo of anything, and no township's name unless that is plain.
        self.plain: frozenset[str] = self.keys("plain")
        self.kinds: Mapping[str, str] = self._table({f"kind-{name}": name for name in KINDS})
        self.activities: Phrases[str] = self._phrases({f"activity-{name}": name for name in ACTIVITIES})
        self.weekdays: Mapping[str, int] = self._table({name: at for at, name in enumerate(WEEKDAYS)})
        self.months: Mapping[str, int] = self._table({f"month-{month}": month for month in range(1, 13)})
        self.day_offsets: Mapping[str, int] = self._table(DAY_OFFSETS)
        self.named_days: Phrases[int] = self._phrases(DAY_OFFSETS)
        for lead in self._words("day-before"):
            for word in self._words("yesterday"):
                if word.isascii():
                    self.named_days.add(f"{lead} {word}", DAY_OFFSETS["before-yesterday"])
        self.span_days: Mapping[str, int] = self._table(SPAN_DAYS)
        self.counted: Mapping[str, str] = self._table({name: name for name in COUNTED})
        numbers = self._table({f"number-{number}": number for number in NUMBERS})
        self.numbers: Mapping[str, int] = numbers | _hyphened(numbers)
        # What a day may begin with, and what may follow the number that it begins with.
        named_days = self.weekdays.keys() | self.months.keys() | self.named_days.openers()
        opening = self.keys("last") | self.keys("next") | self.keys("passed") | self.keys("single")
        self.before_day: frozenset[str] = opening | named_days
        self.misspelt_days = tuple(key for key in (*self.weekdays, *self.day_offsets) if len(key) >= SHORTEST_DAY_TYPO)
        self.after_day_number: frozenset[str] = self.keys("ordinal") | self.months.keys() | self.span_days.keys()
        times = [word for word in self.keys("time") if len(word) >= SHORTEST_TIME]
        times += [word for word in self.named_days if len(word) >= SHORTEST_DAY_TYPO]
        self.burmese_times = tuple(word for word in times if not word.isascii())
        # Words that tell much together, looked for at every place of a report.
        self.joining: frozenset[str] = self.keys("and") | self.keys("plural") | self.keys("about")
        self.closing: frozenset[str] = self.keys("and") | self.keys("beside") | self.keys("came") | self.keys("among")
        self.of_whole: frozenset[str] = self.keys("among") & self.keys("of-them")
        self.adding: frozenset[str] = self.keys("extra") | self.keys("out-of")
        self.owning: Phrases[bool] = Phrases()  # what stands before the name of whose report it is
        for word in filter(str.isascii, self.keys("whose")):
            self.owning.add(word, True)
        self._label_endings = tuple(word for word in self.keys("label") if not word.isascii())
        self._moons = tuple(self.keys("moon"))
        self.theme_hints = {name: self._words(f"hint-{name}") for name in HINTS}
        self.activity_hints = {name: self._words(f"did-{name}") for name in ACTIVITIES}
        tables = (self.kinds, self.weekdays, self.months, self.day_offsets, self.span_days, self.counted)
        known = [self._sets[name] for name in (*OTHERS, "small", *names)]
        self.reserved: frozenset[str] = frozenset().union(*tables, self.activities, *known)
        self.runs = self.runs_with(())
        keywords = {word: name for name in names for word in self._words(name)}
        self._commands = CommandReader(keywords, self.reserved, RARE)
        harmless = self.reserved | frozenset(map(fold_word, self._words("harmless")))
        self.manners = Manners(*(self.keys(name) for name in ("polite", "tail", "lead", "name-lead", "name-tail")))
        everyday = self.keys("small") | self.plain
        self.sentences = SentenceReader(everyday, self.keys("telling"), self.keys("asking"), self.manners)
        calls, topics, alone = (self._words(name) for name in ("call", "danger", "call-alone"))
        calls += [f"{who} {deed}" for who in self._words("force") for deed in self._words("force-deed")]
        no_dangers = self._words("no-danger")
        pairs = Pairs({name: self._words(name) for name in LISTS})
        things = LostThings({name: self._words(name) for name in lost.WORDS})
        self._danger = DangerReader(calls, topics, alone, no_dangers, harmless, self.manners, pairs, things)
        self.leaning = self._leaning()
        self.phrasing = self._phrasing(keywords)

    @classmethod
    def load(cls, languages: Sequence[str] | None = None) -> Self:
        """The words of these languages, as `Catalogs.load` has them, made once."""
        return cast(Self, _made(Catalogs.load(languages)))

    def _leaning(self) -> LeaningReader:
        agree = self.keys("yes") | self.keys("ok") | self.keys("assent")
        decline = self.keys("no") | self.keys("refuse") | self.keys("dissent")
        never_typos = self.plain | self.keys("small")
        contrary = {True: self.keys("contrary") | self.keys("contrary-yes")}
        contrary[False] = self.keys("contrary") | self.keys("contrary-no")
        return LeaningReader(agree, decline, contrary, self.keys("ending"), never_typos, self.manners)

    def _phrasing(self, keywords: Mapping[str, str]) -> Phrasing:
        beside = {name: self.keys(f"beside-{name}") for name in ("stop", "start", "join", "leave", "item")}
        beside |= {"mine": self.keys("mine"), "becomes": self.keys("becomes")}
        beside |= {"reporting": self.keys("reporting") | self.keys("report")}
        beside |= {"show": self.keys("show-verb"), "change": self.keys("change-verb")}
        keywords = {**keywords, **{word: name for name in ("stop", "start") for word in self._words(f"{name}-verb")}}
        endings = sorted(self.keys("command-ending"), key=len, reverse=True)
        whole = {fold_word(one): name for name in SAID_WHOLE for one in self._words(f"{name}-phrase")}
        in_parts = {name: Composed(*(self._words(f"{name}-{part}") for part in PARTS)) for name in SAID_IN_PARTS}
        return Phrasing(self._commands, keywords, self.manners, self.keys("wish"), endings, beside, whole, in_parts)

    def language_names(self, language: str) -> frozenset[str]:
        """The folded words for a language, in all installed ones."""
        return frozenset(map(fold_word, self._words(f"lang-{language}")))

    def beside(self, command: str) -> frozenset[str]:
        """The folded words that may stand beside this command and change nothing."""
        return self._sets.get(f"beside-{command}", frozenset())

    def command(self, word: str) -> Match:
        """The command that `word` is, or may be a typo of."""
        return self._commands.match(fold_word(word))

    def read(self, text: str) -> Reading:
        """The command that `text` begins with, and what follows it."""
        return self._commands.read(text)

    def danger(self, text: str) -> Danger | None:
        """Whether the text speaks of danger, and how plainly; None: it does not."""
        return self._danger.read(text)

    def means(self, word: str, key: str) -> bool:
        """Whether `word` is one of the words for `key`: a command, `skip`, `all`, `coordinators` ..."""
        return fold_word(word) in self._sets[key]

    def kind(self, word: str) -> str | None:
        """The kind of paralegal (`community`, `mobile`, `centre`) that `word` or phrase names."""
        return self.kinds.get(fold_word(word))

    def activity(self, word: str) -> str | None:
        """The activity that `word` or phrase names."""
        return self.activities.get(fold_word(word))

    def keys(self, key: str) -> frozenset[str]:
        """The folded words for `key`, as in `means`."""
        return self._sets[key]

    def is_label(self, key: str) -> bool:
        """Whether the folded word says that the number behind it is a name: `section`, `ဦးပိုင်အမှတ်`."""
        return key in self._sets["label"] or key.endswith(self._label_endings)

    def is_of_moon(self, key: str) -> bool:
        """Whether the day behind the folded word is one of a month by the moon: `နယုန်လဆန်း ၃ ရက်`."""
        return key.endswith(self._moons)

    def runs_with(self, names: Iterable[str]) -> Runs:
        """What cuts Burmese runs at the words of days and numbers, and at `names`."""
        units = self.keys("heads") | self.keys("ordinal") | self.keys("beside") | self.span_days.keys()
        units |= self.keys("plural") | self.keys("about")
        days = (*self.weekdays, *self.months, *self.day_offsets, *self.counted, *self.keys("last"), *self.keys("ago"))
        days += (*self.keys("passed"), *self.keys("daypart"), *self.keys("time"))
        known = (*days, *self.keys("and"), *self.keys("total"), *self.keys("among"), *self.keys("came"), *names)
        counters = units | {key for key, counted in self.counted.items() if counted == "not-people"}
        return Runs(
            known, units, self.keys("township"), self.numbers, counters - self.keys("beside") - self.keys("noun-ending")
        )

    def _phrases(self, names: Mapping[str, Value]) -> Phrases[Value]:
        phrases: Phrases[Value] = Phrases()
        for name, value in names.items():
            for word in self._words(name):
                phrases.add(word, value)
        return phrases

    def _table(self, names: Mapping[str, Value]) -> dict[str, Value]:
        table: dict[str, Value] = {}
        for name, value in names.items():
            for key in filter(None, map(fold_word, self._words(name))):  # a sign such as ၌ has none
                table.setdefault(key, value)
        return table

    def _words(self, name: str) -> list[str]:
        try:
            found = self._catalogs.words(f"word-{name}")
        except KeyError:  # a list that none of these languages needs
            return []
        return [word for words in found.values() for word in words]


@cache
def _made(catalogs: Catalogs) -> Vocabulary:
    return Vocabulary(catalogs)
