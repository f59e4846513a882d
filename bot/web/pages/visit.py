"""One look at a page: who looks, at what, and the words in their language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import Connection

from handlers.core.declare import Who
from handlers.core.lookup import NetworkLookup
from handlers.core.sight import overseen, overseen_codes
from messages.dates import show_time
from storage.people import Person

if TYPE_CHECKING:
    from bot.doctor.trials import Trials

T = TypeVar("T")

LONGEST_NUMBER = 9  # digits


@dataclass(frozen=True, slots=True)
class Machine:
    """What pages show of this machine. `schemes` of the channels that are set up, by name.

    `taken_back`: the actions of the log that UNDO takes back. `links`: what opens a channel on one's phone with the
    text that joins a group, such as `LAND`, by the channel's name. `media`: the folder of photos that members sent.
    `network`: the file that the settings name; None: no network file is to be changed here. `trials`
    looks at its channels.
    """

    schemes: Mapping[str, str]
    newest_copy: Callable[[], datetime | None]  # when the newest copy of the database was made
    taken_back: frozenset[str] = frozenset()
    links: Callable[[str], Mapping[str, str]] = lambda _words: {}
    media: Path | None = None
    network: Path | None = None
    trials: "Trials | None" = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A look at `path`, whose parts after the page's own name are `rest`."""

    connection: Connection
    lookup: NetworkLookup
    machine: Machine
    now: datetime
    person: Person
    path: str
    rest: tuple[str, ...]
    query: Mapping[str, str]
    upload: bytes | None = None  # the file that a form brought

    @property
    def language(self) -> str:
        """In which language the page is."""
        return self.person.language or self.lookup.network.language

    @property
    def today(self) -> date:
        """The network's day."""
        return self.lookup.today(self.now)

    @property
    def codes(self) -> frozenset[str] | None:
        """The groups that the person answers for; None: all."""
        return overseen(self.person)

    @property
    def shown_codes(self) -> list[str]:
        """The same in the order of the network file."""
        return overseen_codes(self.person, self.lookup.network)

    def text(self, key: str, /, **args: object) -> str:
        """A text of the catalogs."""
        return self.lookup.text(self.language, key, args)

    def name(self, name: str | None, latin: str | None = None) -> str:
        """A person's name as this reader reads it."""
        return self.lookup.shown_name(name, latin)(self.language)

    def day(self, day: date | datetime) -> str:
        """A day, or the day of a moment."""
        local = self.lookup.today(day) if isinstance(day, datetime) else day
        return self.lookup.day(local, self.today)(self.language)

    def moment(self, moment: datetime) -> str:
        """A moment: of today its time, else its day with it."""
        return moment_said(self.lookup, self.language, moment, self.today)

    def number(self, name: str, otherwise: int = 0) -> int:
        """A number that was asked for in the address."""
        return as_number(self.query.get(name, "")) or otherwise

    @property
    def id(self) -> int | None:
        """The number behind the page's name; None: there is none."""
        return as_number(self.rest[0]) if self.rest else None


def moment_said(lookup: NetworkLookup, language: str, moment: datetime, today: date) -> str:
    """A moment as it is read today: of this day its time, else its day with it."""
    local = moment.astimezone(lookup.zone)
    time = show_time(local.hour, local.minute)
    return time if local.date() == today else f"{lookup.day(local.date(), today)(language)} {time}"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: its template, its title, and what stands in it."""

    template: str
    title: str
    words: Mapping[str, Any] = field(default_factory=lambda: {})
    refreshes: bool = False  # it is looked at for long: it is fetched again while nobody types


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Download:
    """A file in place of a page. `is_read`: the browser shows it, with the styles that are in it, and keeps no file."""

    name: str
    media_type: str
    body: bytes
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Growing:
    """A file that leaves while it is made, so that nothing ever holds all of it.

    `more`: its next bytes, asked for in a transaction of its own each time; None: that was all.
    """

    name: str
    media_type: str
    more: Callable[[Visit], bytes | None]


class Missing(Exception):
    """There is no such thing, or it is not for this reader."""


@dataclass(frozen=True, slots=True)
class Afterwards(Generic[T]):
    """What an act does besides, once what it changed is kept: `work`, without the database, and what is shown of it."""

    work: Callable[[], T]
    show: Callable[[Visit, T], Shown]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A long act, of which a part is done and kept: texts are handled before `go_on` does the next part."""

    go_on: Callable[[Visit], "Shown | Download | Unfinished"]


# Does what has no text, and may show something of it; else one is back where the form was.
Act = Callable[[Visit, Mapping[str, str]], Shown | Download | Afterwards[Any] | Unfinished | None]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the menu, at `/<name>` and below. `acts`: what has no text, by the path's next part.

    `under`: the page of the menu to which it belongs, where it has no place of its own there.
    """

    name: str
    title: str
    show: Callable[[Visit], Shown | Download | Growing]
    who: Who = Who.LEADER
    acts: Mapping[str, Act] = field(default_factory=lambda: {})
    under: str = ""
    most_form: int = 64 * 1024  # bytes of a form

    def is_for(self, person: Person) -> bool:
        """Whether this person sees it at all; what of it, their groups say."""
        return person.is_coordinator or (self.who is Who.LEADER and bool(person.leads))


def as_number(text: str) -> int | None:
    """A number of a path or a field; None: it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None
