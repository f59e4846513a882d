"""What a list does, row by row, in its reader's words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.members.importing import BadRow, Taken
from handlers.core.lookup import NetworkLookup
from handlers.members.enrol import Enrolled, Enrolment
from handlers.members.entry import FIELDS, Column, Problem, heading_of
from storage.people import Person


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A row that can be taken: whose it is, and what it says or changes of them."""

    line: int
    name: str
    told: Sequence[str]


@dataclass(frozen=True, slots=True)
class WrongCell:
    """A cell that cannot be read."""

    line: int
    column: str
    value: str
    reason: str
    expected: str


@dataclass(frozen=True, slots=True)
class Told:
    """How many rows are what, and the first of each kind. `beside`: numbers that are not taken, by line."""

    counts: tuple[int, int, int, int]  # new, changed, the same, wrong
    new: Sequence[GoodRow]
    changed: Sequence[GoodRow]
    wrong: Sequence[WrongCell]
    beside: Sequence[tuple[int, str]]


def columns(lookup: NetworkLookup, language: str) -> list[str]:
    """What the columns of a list may be called."""
    return [heading_of(lookup.catalogs, language, column) for column in Column]


def problem_in(lookup: NetworkLookup, language: str) -> Callable[[Problem], str]:
    """Says what is wrong with a cell."""
    return lambda problem: problem.told(lookup.catalogs, language)


def told(lookup: NetworkLookup, language: str, taken: Taken, most: int) -> Told:
    """What became of a list, `most` rows of each kind."""
    new = [(line, one) for line, one in taken.good if one.outcome is Enrolment.NEW]
    changed = [(line, one) for line, one in taken.good if one.outcome is Enrolment.CHANGED]
    reader = _Reader(lookup, language)
    return Told(
        counts=(len(new), len(changed), taken.roster.outcomes[Enrolment.SAME], len(taken.bad)),
        new=[GoodRow(line, reader.name(one.person), reader.said_of(one.person)) for line, one in new[:most]],
        changed=[GoodRow(line, reader.name(one.person), reader.changes(one)) for line, one in changed[:most]],
        wrong=[cell for row in taken.bad[:most] for cell in reader.wrong(row)],
        beside=[(line, ", ".join(others)) for line, others in taken.beside[:most]],
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    lookup: NetworkLookup
    language: str

    def name(self, person: Person) -> str:
        return self.lookup.shown_name(person.name, person.latin_name)(self.language)

    def said_of(self, person: Person) -> list[str]:
        """What is known of somebody new beside the name."""
        fields = [field for field in FIELDS if field != "name" and getattr(person, field)]
        return [*(self._value(field, person) for field in fields), *sorted(person.groups)]

    def changes(self, one: Enrolled) -> list[str]:
        before, person = one.before, one.person
        if before is None:
            return []
        fields = [field for field in FIELDS if getattr(before, field) != getattr(person, field)]
        return [
            *(f"{self._label(field)}: {self._value(field, before)} → {self._value(field, person)}" for field in fields),
            *(f"+ {code}" for code in sorted(person.groups - before.groups)),
        ]

    def wrong(self, row: BadRow) -> list[WrongCell]:
        where = self.lookup.catalogs, self.language
        return [
            WrongCell(row.row.line, one.heading(*where), one.value, one.reason(*where), one.expected(*where))
            for one in row.problems
        ]

    def _label(self, field: str) -> str:
        return heading_of(self.lookup.catalogs, self.language, FIELDS[field])

    def _value(self, field: str, person: Person) -> str:
        value: str | None = getattr(person, field)
        if value is None:
            return "-"
        if field == "kind":
            return self.lookup.text(self.language, f"kind-{value}", {})
        if field == "language":
            return self.lookup.text(value, "language-own-name", {})
        return self.lookup.township(value)(self.language) if field == "township" else value
