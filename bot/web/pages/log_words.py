"""The audit log in the reader's words: what was changed, with where it stands, and from what to what."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from bot.web.pages.visit import Visit, as_number
from storage import people, plans
from storage.audit import Entry
from storage.people import Person
from storage.plans import Item

_LONGEST = 200  # letters of what was before or after
# What fields are called, where another page has the word already; others are called `page-field-<name>`.
CALLED: Mapping[str, str] = {
    "theme": "page-filter-theme",
    "themes": "page-column-themes",
    "activity": "page-filter-activity",
    "township": "page-filter-area",
    "kind": "page-filter-kind",
    "name": "page-column-name",
    "latin_name": "page-column-latin",
    "organisation": "page-column-organisation",
    "language": "page-column-language",
    "day": "sheet-day",
    "people": "sheet-people",
    "women": "sheet-women",
    "men": "sheet-men",
    "media": "sheet-photos",
    "location": "page-report-place",
    "owner": "page-item-owner",
    "due_day": "page-item-due",
    "state": "page-item-state",
    "code": "page-filter-group",
    "group": "page-filter-group",
    "groups": "page-filter-group",
    "scopes": "page-column-opens",
    "schemes": "page-filter-channel",
    "person": "page-member",
    "member": "page-member",
    "leads": "page-leads-it",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a line is about, in words, and the page of it; "" where it has none."""

    words: str
    place: str


class LogWords:
    """The words for some lines, with what these name looked up at once."""

    def __init__(self, visit: Visit, entries: Sequence[Entry]) -> None:
        self._visit = visit
        named = [_parts(entry.subject) for entry in entries]
        told = [number for entry in entries for number in _persons_in(entry)]
        persons = {number for kind, number in named if kind == "person" and number is not None}
        writers = {entry.person_id for entry in entries if entry.person_id is not None}
        items = {number for kind, number in named if kind == "item" and number is not None}
        self._people: Mapping[int, Person] = people.by_id(visit.connection, {*persons, *writers, *told})
        self._in_words = _in_words(visit)
        self._items: Mapping[int, Item] = {item.id: item for item in plans.find(visit.connection, sorted(items))}

    def who(self, entry: Entry) -> str:
        """Who did it."""
        return self._visit.text("page-log-office") if entry.person_id is None else self._name(entry.person_id)

    def action(self, entry: Entry) -> str:
        key = f"page-did-{entry.action}"
        return self._visit.text(key) if self._visit.lookup.catalogs.has(key) else entry.action

    def subject(self, entry: Entry) -> Subject:
        """What it was done to; what no page shows is named as the log itself names it."""
        kind, number = _parts(entry.subject)
        code = entry.subject.partition(":")[2]
        if kind == "group" and code in self._visit.lookup.network.groups:
            return Subject(code, f"/groups/{code}")
        return (None if number is None else self._numbered(kind, number)) or Subject(entry.subject, "")

    def _numbered(self, kind: str, number: int) -> Subject | None:
        match kind:
            case "item" if number in self._items:
                return Subject(self._items[number].ref, f"/plan/{number}")
            case "person" if number in self._people:
                return Subject(self._name(number), f"/members/{number}")
            case "plan" if plan := plans.find_plan(self._visit.connection, number):
                return Subject(plan.code, f"/plan?group={plan.code}")
            case "report" | "announcement":
                return Subject(self._visit.text(f"page-{kind}-number", number=number), f"/{kind}s/{number}")
            case "thread":
                return Subject(self._visit.text("page-thread"), f"/inbox/{number}")
            case _:
                return None

    def values(self, told: Mapping[str, Any]) -> str:
        """`Due: 20 Dec; Why: ...`; what is empty is left out."""
        shown = "; ".join(
            self._visit.text("page-pair", name=self._called(name), text=self._value(name, value))
            for name, value in told.items()
            if value not in (None, "", [])
        )
        return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."

    def _called(self, name: str) -> str:
        key = CALLED.get(name, f"page-field-{name.replace('_', '-')}")
        return self._visit.text(key) if self._visit.lookup.catalogs.has(key) else name

    def _value(self, name: str, value: Any) -> str:
        if isinstance(value, list):
            those = cast("Sequence[Any]", value)
            return str(len(those)) if name in _COUNTED else ", ".join(self._value(name, one) for one in those)
        if isinstance(value, bool):
            return self._visit.text("page-yes" if value else "page-no")
        if isinstance(value, int):
            return self._name(value) if name in _PERSONS else str(value)
        if isinstance(value, str):
            return self._in_words[name](value) if name in self._in_words else value
        return json.dumps(value, ensure_ascii=False)

    def _name(self, number: int) -> str:
        person = self._people.get(number)
        return str(number) if person is None else self._visit.name(person.name, person.latin_name)


_PERSONS = frozenset({"owner", "person", "lender"})  # fields that hold the number of a person
_DAYS = ("day", "due_day", "first_day", "since", "stopped_at", "stopped_all_at")
_COUNTED = frozenset({"items", "media", "location"})  # lists of which the length says enough


def _parts(subject: str) -> tuple[str, int | None]:
    """`item:5`: its kind, and its number where that is one."""
    kind, _, number = subject.partition(":")
    return kind, as_number(number)


def _persons_in(entry: Entry) -> list[int]:
    found = [one.get(name) for one in (entry.was, entry.became) for name in _PERSONS]
    return [number for number in found if isinstance(number, int)]


def _in_words(visit: Visit) -> Mapping[str, Callable[[str], str]]:
    """How a field's value reads, where the log keeps a code or a day."""
    lookup, language = visit.lookup, visit.language

    def day(written: str) -> str:
        moment = datetime.fromisoformat(written)
        return visit.day(moment if moment.tzinfo else moment.date())

    def theme(key: str) -> str:
        return lookup.theme(key)(language)

    return {
        **dict.fromkeys(_DAYS, day),
        **dict.fromkeys(("theme", "themes"), theme),
        "activity": lambda key: lookup.activity(key)(language),
        "township": lambda code: lookup.township(code)(language),
        "schemes": lambda scheme: lookup.channels([scheme])(language),
        "kind": lambda kind: visit.text(f"kind-{kind}"),
        "state": lambda state: visit.text(f"page-item-{state}"),
        "scopes": lambda scope: visit.text(f"page-scope-{scope.replace(':', '-')}"),
        "language": lambda code: lookup.text(code, "language-own-name", {}),
    }
