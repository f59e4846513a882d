"""For whom a digest is worded, and how its lists, items and plans read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from handlers.core.lookup import Localized, NetworkLookup
from handlers.digest.content import Part
from handlers.digest.fitting import LATER
from messages.catalog import full_form
from messages.fit import cut, fit
from messages.quote import quoted
from messages.scheme import Scheme
from storage.plans import Item, Progress

FEW, MANY = 3, 10  # how many of a list are told by SMS, and in a chat
_LINE_SEGMENTS = 1  # what somebody wrote never makes a line dearer by SMS
_CHAT_LETTERS = 300  # of it in a chat


class Section(IntEnum):
    """What stands together, in this order."""

    HEAD = 0
    NEEDS = 1
    WORDS = 2
    WEEK = 3
    PLAN = 4
    COMING = 5
    TEAM = 6
    SILENT = 7
    COST = 8
    ERASED = 9


class Rank(IntEnum):
    """What stays when there is no room for all: the first ones."""

    HEAD = 0
    HELD = 1
    JOINS = 2
    THREADS = 3
    OVERDUE = 4
    WORDS = 5
    PLAN = 6
    PEOPLE = 7
    COMING = 8
    VOICE = 9
    LATER = LATER  # what waits beside the first of its kind
    FAILED = 11
    TEAM = 12
    SILENT = 13
    GROUPS = 14
    THEMES = 15
    TOWNSHIPS = 16
    COST = 17
    ERASED = 18


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader's language, and the kind of address at which they read it."""

    lookup: NetworkLookup
    language: str
    scheme: Scheme
    today: date

    def text(self, key: str, /, **args: object) -> str:
        """A line of the catalog."""
        return self.lookup.text(self.language, key, args)

    def name(self, name: str | None) -> str:
        """A person's name; of one without, that there is none."""
        return name or self.text("no-name")

    def day(self, moment: datetime) -> str:
        """The day of a moment."""
        return self.lookup.day(self.lookup.today(moment), self.today)(self.language)

    def quoting(self, key: str, words: str, /, **args: object) -> str:
        """A line that quotes what somebody wrote, as much as fits."""
        told = quoted(words)
        if not self.scheme.has_segments:
            return self.text(key, quote=told if len(told) <= _CHAT_LETTERS else cut(told, _CHAT_LETTERS), **args)
        return fit(lambda part: self.text(key, quote=part, **args), told, _LINE_SEGMENTS)

    def words_of(self, item: Item) -> str:
        """What is to be done."""
        return item.text(full_form(self.language), self.lookup.network.language)

    def item(self, key: str, item: Item, /, **args: object) -> str:
        """A line that tells an item's number, words and day."""
        due = self.lookup.day(item.due_day, self.today)
        words = {"ref": item.ref, "date": due, **args}
        return fit(lambda part: self.text(key, item=part, **words), self.words_of(item), _LINE_SEGMENTS)

    def item_line(self, key: str, item: Item) -> str:
        """An item with its owner; one that nobody owns by the message `<key>-free`."""
        if item.owner_id is None:
            return self.item(f"{key}-free", item)
        return self.item(key, item, owner=self.name(item.owner_name))

    def few(self, things: Sequence[str], most: int) -> str:
        """The first of them, and how many more there are."""
        if len(things) <= most:
            return ", ".join(things)
        return ", ".join([*things[:most], self.text("digest-more", count=len(things) - most)])

    def parts(self, key: str, parts: Sequence[Part], name: Callable[[str], Localized]) -> tuple[str, ...]:
        """This week's reports by theme, township or group, the shortest first; nothing of what had none."""
        told = [f"{self._part(part, name)} {part.count}" for part in parts if part.count]
        if not told or not any(part.key for part in parts if part.count):
            return ()
        return self.text(key, list=self.few(told, FEW)), self.text(key, list=", ".join(told))

    def _part(self, part: Part, name: Callable[[str], Localized]) -> str:
        return self.text("digest-untold") if part.key is None else name(part.key)(self.language)

    def plan(self, progress: Progress) -> str:
        """How far one group's plan is."""
        plan = progress.plan
        day_number = plan.day_number(self.today)
        if day_number < 1:
            return self.text("digest-plan-soon", code=plan.code, date=self.lookup.day(plan.first_day, self.today))
        counts = {"code": plan.code, "done_count": progress.done, "total_count": progress.total}
        if day_number > plan.days:
            return self.text("digest-plan-over", **counts)
        day = {"day_number": day_number, "days": plan.days}
        if not progress.total:
            return self.text("digest-plan-empty", code=plan.code, **day)
        if not progress.late:
            return self.text("digest-plan", **counts, **day)
        return self.text("digest-plan-late", **counts, **day, late_count=progress.late)
