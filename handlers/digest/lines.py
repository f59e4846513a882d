"""How the lists, items and plans of a digest read, and in which order they stand."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from handlers.core.lookup import Localized
from handlers.core.reader import LINE_SEGMENTS, Reader, in_chat
from handlers.digest.content import Part
from handlers.digest.fitting import LATER
from messages.catalog import full_form
from messages.fit import fit
from storage.plans import Item, Progress

FEW, MANY = 3, 10  # how many of a list are told by SMS, and in a chat


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


def words_of(reader: Reader, item: Item) -> str:
    """What is to be done."""
    return item.text(full_form(reader.language), reader.lookup.network.language)


def _item(reader: Reader, key: str, item: Item, /, **args: object) -> str:
    """A line that tells an item's number, words and day."""
    due = reader.lookup.day(item.due_day, reader.today)
    whole = words_of(reader, item)
    words = {"ref": item.ref, "date": due, **args}
    if not reader.scheme.has_segments:
        return reader.text(key, item=in_chat(whole), **words)
    return fit(lambda part: reader.text(key, item=part, **words), whole, LINE_SEGMENTS)


def item_line(reader: Reader, key: str, item: Item) -> str:
    """An item with its owner; one that nobody owns by the message `<key>-free`."""
    if item.owner_id is None:
        return _item(reader, f"{key}-free", item)
    return _item(reader, key, item, owner=reader.name(item.owner_name, item.owner_latin))


def first_few(reader: Reader, things: Sequence[str], most: int) -> str:
    """The first of them, and how many more there are."""
    if len(things) <= most:
        return ", ".join(things)
    return ", ".join([*things[:most], reader.text("digest-more", count=len(things) - most)])


def parts_of(reader: Reader, key: str, parts: Sequence[Part], name: Callable[[str], Localized]) -> tuple[str, ...]:
    """This week's reports by theme, township or group, the shortest first; nothing of what had none."""
    told = [f"{_part(reader, part, name)} {part.count}" for part in parts if part.count]
    if not told or not any(part.key for part in parts if part.count):
        return ()
    return reader.text(key, list=first_few(reader, told, FEW)), reader.text(key, list=", ".join(told))


def _part(reader: Reader, part: Part, name: Callable[[str], Localized]) -> str:
    return reader.text("digest-untold") if part.key is None else name(part.key)(reader.language)


def plan_of(reader: Reader, progress: Progress) -> str:
    """How far one group's plan is."""
    plan = progress.plan
    day_number = plan.day_number(reader.today)
    if day_number < 1:
        return reader.text("digest-plan-soon", code=plan.code, date=reader.lookup.day(plan.first_day, reader.today))
    counts = {"code": plan.code, "done_count": progress.done, "total_count": progress.total}
    if day_number > plan.days:
        return reader.text("digest-plan-over", **counts)
    day = {"day_number": day_number, "days": plan.days}
    if not progress.total:
        return reader.text("digest-plan-empty", code=plan.code, **day)
    if not progress.late:
        return reader.text("digest-plan", **counts, **day)
    return reader.text("digest-plan-late", **counts, **day, late_count=progress.late)
