"""For whom a digest is worded, and how its lists, items and plans read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from handlers.core.lookup import Localized, NetworkLookup
from handlers.digest.content import Part
from messages.fit import fit
from messages.scheme import Scheme
from storage.plans import Item, Progress

FEW, MANY = 3, 10  # how many of a list are told by SMS, and in a chat
_ITEM_SEGMENTS = 1  # an item's own words never make a line dearer


class Section(IntEnum):
    """What stands together, in this order."""

    HEAD = 0
    NEEDS = 1
    WEEK = 2
    PLAN = 3
    COMING = 4
    SILENT = 5
    COST = 6
    ERASED = 7


class Rank(IntEnum):
    """What stays when there is no room for all: the first ones."""

    HEAD = 0
    REPORTS = 1
    NEEDS = 2
    JOINS = 3
    THREADS = 4
    OVERDUE = 5
    GROUPS = 6
    PEOPLE = 7
    PLAN = 8
    WOMEN_MEN = 9
    COMING = 10
    FAILED = 11
    SILENT = 12
    THEMES = 13
    TOWNSHIPS = 14
    COST = 15
    ERASED = 16
    NOTHING = 17


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

    def item(self, key: str, item: Item, /, **args: object) -> str:
        """A line that tells an item's number, words and day."""
        told = item.text(self.language, self.lookup.network.language)
        due = self.lookup.day(item.due_day, self.today)
        return fit(lambda part: self.text(key, ref=item.ref, item=part, date=due, **args), told, _ITEM_SEGMENTS)

    def item_line(self, item: Item) -> str:
        """An item with its owner, as a line of a list."""
        if item.owner_id is None:
            return self.item("digest-item-line-free", item)
        return self.item("digest-item-line", item, owner=self.name(item.owner_name))

    def under(self, head: str, lines: Sequence[str]) -> str:
        """A list under its head, so many lines of it as a chat shows."""
        return "\n".join([head, *self.few(lines, MANY)])

    def few(self, things: Sequence[str], most: int) -> list[str]:
        """The first of them, and how many more there are."""
        if len(things) <= most:
            return list(things)
        return [*things[:most], self.text("digest-more", count=len(things) - most)]

    def parts(self, key: str, parts: Sequence[Part], name: Callable[[str], Localized]) -> tuple[str, ...]:
        """Reports by theme, township or group, the shortest first: without and with the week before."""

        def list_(most: int, shown: Callable[[Part], str]) -> str:
            told = [f"{self._part(part, name)} {shown(part)}" for part in parts]
            return self.text(key, list=", ".join(self.few(told, most)))

        def both(part: Part) -> str:
            return f"{part.count} ({part.before})"

        return list_(FEW, lambda part: str(part.count)), list_(FEW, both), list_(MANY, both)

    def _part(self, part: Part, name: Callable[[str], Localized]) -> str:
        return self.text("digest-untold") if part.key is None else name(part.key)(self.language)

    def plan(self, progress: Progress) -> str:
        """How far one group's plan is."""
        plan = progress.plan
        day_number = plan.day_number(self.today)
        if day_number < 1:
            return self.text("digest-plan-soon", code=plan.code, date=self.lookup.day(plan.first_day, self.today))
        counts = {"done_count": progress.done, "total_count": progress.total}
        if day_number > plan.days:
            return self.text("digest-plan-over", code=plan.code, **counts)
        day = {"day_number": day_number, "days": plan.days, "late_count": progress.late}
        return self.text("digest-plan", code=plan.code, **counts, **day)
