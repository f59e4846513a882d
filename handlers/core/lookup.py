"""What every handler may look things up in: the network file, the words, the townships. Made once a start."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, cached_property
from zoneinfo import ZoneInfo

from handlers.network.model import Network
from handlers.reading.places import Gazetteer
from handlers.reading.report import ReportReader, reader_of
from handlers.reading.words import Vocabulary
from messages.catalog import Catalogs, full_form, least_form
from messages.dates import show_date, show_whole_date
from messages.segments import is_gsm7

Localized = Callable[[str], str]  # a language -> the words in it
Word = str | Localized


@dataclass(frozen=True, slots=True)
class Fitted:
    """A line that has a shorter form, taken by SMS where that alone keeps it in GSM-7.

    What is `left` out then stands behind the whole list: a page of its own may be dear, and no other is.
    """

    full: Localized
    short: Localized
    left: Localized

    def __call__(self, language: str) -> str:
        """The whole line."""
        return self.full(language)


@dataclass(frozen=True)
class NetworkLookup:
    """The network and its words. Nothing in it changes while it is used."""

    network: Network
    catalogs: Catalogs
    vocabulary: Vocabulary
    gazetteer: Gazetteer
    zone: ZoneInfo

    @cached_property
    def reports(self) -> ReportReader:
        """What reads this network's reports; made with the first one, as a start need not wait for it."""
        network = self.network
        return reader_of(self.vocabulary, self.gazetteer, network.theme_words, network.activity_words or None)

    def today(self, moment: datetime) -> date:
        """The day that people of this network call today at that moment."""
        return moment.astimezone(self.zone).date()

    def moment(self, day: date, hour: int, minute: int = 0) -> datetime:
        """That local time of that day, in UTC."""
        local = datetime(day.year, day.month, day.day, hour, minute, tzinfo=self.zone)
        return local.astimezone(UTC)

    def silent_since(self, day: date) -> datetime:
        """Who has sent nothing since that moment is silent on this day."""
        return self.moment(day, 0) - timedelta(days=self.network.silent_after_days)

    def text(self, language: str, key: str, args: Mapping[str, object]) -> str:
        """A catalog's message, its arguments put into the same language."""
        ready = {name: value(language) if callable(value) else value for name, value in args.items()}
        return self.catalogs.filled(language, key, ready)

    def word(self, key: str) -> Localized:
        """A catalog's message without arguments, in whatever language is asked for."""
        return lambda language: self.catalogs.text(language, key)

    def shown_name(self, name: str | None, latin: str | None = None, unnamed: str = "no-name") -> Localized:
        """Somebody's name before others, in a language of Latin letters the `latin` one; of who has none `unnamed`."""
        if not name:
            return self.word(unnamed)
        return lambda language: latin if latin and self.has_latin_letters(language) else name

    @cached_property
    def has_latin_letters(self) -> Callable[[str], bool]:
        """Whether a language is written in Latin letters, by what it calls itself; looked up once for each."""

        def is_latin(language: str) -> bool:
            return is_gsm7(self.catalogs.text(language, "language-own-name"))

        return cache(is_latin)

    def command(self, name: str, rest: object = "") -> Localized:
        """A command as one texts it, with what follows it: `YES 4821`, `ဟုတ် 4821`."""
        words = self.catalogs.words(f"word-{name}")
        first = next(iter(words.values()))
        return lambda language: f"{words.get(full_form(language), first)[0].upper()} {rest}".rstrip()

    def yes_or_no(self, secret: object) -> tuple[Localized, Localized]:
        """The buttons under what its number alone confirms."""
        return self.command("yes", secret), self.command("no", secret)

    def day(self, day: date, today: date | None = None) -> Localized:
        """`30 Dec`, with the year where it is not plain."""
        return lambda language: show_date(self.catalogs, language, day, today)

    def whole_day(self, day: date) -> Localized:
        """`30 Dec 2026`, where the year is what is asked about."""
        return lambda language: show_whole_date(self.catalogs, language, day)

    def group(self, code: str) -> Localized:
        """A group's name."""
        config = self.network.groups.get(code)
        return self._named(config.names if config else {}, code)

    @cached_property
    def theme(self) -> Callable[[str], Localized]:
        """A theme's name; in short forms how it begins, where no other begins so.

        That is its first word, or an alias that it begins with; in least forms without an ending that says little.
        """
        return cache(self._theme)

    def _theme(self, key: str) -> Localized:
        named = self._named(self.network.themes.get(key, {}), key)
        aliases = self.network.theme_aliases.get(key, ())

        def show(language: str) -> str:
            name = named(language)
            if language == full_form(language):
                return name
            beginnings = [name.partition(" ")[0], *(alias for alias in aliases if name.startswith(alias))]
            if language == least_form(language):
                beginnings += [self._stem(beginning, language) for beginning in beginnings]
            short = min(beginnings, key=len)
            return name if self._begin_so(short, language) > 1 else short

        return show

    def _stem(self, word: str, language: str) -> str:
        """The word without what its language has nouns end with."""
        endings = self.catalogs.words("theme-endings").get(full_form(language), ())
        return next((word.removesuffix(ending) for ending in endings if word.endswith(ending)), word) or word

    def _begin_so(self, words: str, language: str) -> int:
        """How many themes have a name that begins with these words."""
        names = (self._named(names, key)(language) for key, names in self.network.themes.items())
        return sum(name.startswith(words) for name in names)

    @cached_property
    def activity(self) -> Callable[[str], Localized]:
        """An activity's name."""
        return cache(self._activity)

    def _activity(self, key: str) -> Localized:
        own = self.network.activity_words.get(key)
        return self._named(own, key) if own else self.word(f"activity-{key}")

    @cached_property
    def township(self) -> Callable[[str], Localized]:
        """A township's name, with where it lies if another has that name; its code where the list has it no longer."""
        return cache(self._township)

    def _township(self, code: str) -> Localized:
        place = self.gazetteer.by_code.get(code)
        if place is None:
            return self._named({}, code)
        named = self._named(place.names, code, place.also)
        if self.gazetteer.is_unique(place):
            return named
        return lambda language: f"{named(language)} ({self.gazetteer.region_of(place, language)})"

    def channels(self, names: Iterable[str]) -> Localized:
        """Channels or schemes as people call them: `Telegram, SMS modem`; one without a name by its own word."""
        known = [self._channel(name) for name in names]
        return lambda language: ", ".join(name(language) for name in known)

    def _channel(self, name: str) -> Localized:
        key = f"outage-channel-{name}"
        return self.word(key) if self.catalogs.has(key) else lambda _language: name

    def _named(self, names: Mapping[str, str], otherwise: str, also: Iterable[str] = ()) -> Localized:
        """The name in a language, else the network's own; in a language of Latin letters no name in others."""
        first = names.get(self.network.language, otherwise)
        latin = next((name for name in (first, *names.values(), *also) if is_gsm7(name)), otherwise)
        return lambda language: names.get(full_form(language)) or (latin if self.has_latin_letters(language) else first)


def lookup_of(network: Network) -> NetworkLookup:
    """The lookup of a network."""
    catalogs = Catalogs.load(network.languages)
    vocabulary = Vocabulary.load(network.languages)
    return NetworkLookup(network, catalogs, vocabulary, Gazetteer(network.townships, vocabulary), network.zone)
