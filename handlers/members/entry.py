"""What a coordinator writes of a member, and what can be wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from messages.address import Address

if TYPE_CHECKING:  # the command line knows columns and problems without the words
    from handlers.core.lookup import Word
    from messages.catalog import Catalogs


class Column(StrEnum):
    """What a cell of a list of members holds."""

    PHONE = "phone"  # or a Telegram chat
    NAME = "name"
    GROUPS = "groups"
    LANGUAGE = "language"
    KIND = "kind"
    AREA = "area"
    ORGANISATION = "organisation"


# What is known of a member but once, by the field of an entry and of a person; groups add up.
FIELDS: Mapping[str, Column] = {
    "name": Column.NAME,
    "language": Column.LANGUAGE,
    "kind": Column.KIND,
    "township": Column.AREA,
    "organisation": Column.ORGANISATION,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A member as written. None and no groups: nothing was written, which changes nothing."""

    address: Address
    name: str | None = None
    groups: tuple[str, ...] = ()
    language: str | None = None
    kind: str | None = None
    township: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a cell cannot be read (`members-wrong-...` of the catalogs), and what to write (`members-write-...`)."""

    column: str
    value: str
    wrong: str
    write: str
    args: Mapping[str, "Word"] = field(default_factory=lambda: {})

    def reason(self, catalogs: "Catalogs", language: str) -> str:
        """Why, as it follows the value in a sentence."""
        return _text(catalogs, language, f"members-wrong-{self.wrong}", self.args)

    def expected(self, catalogs: "Catalogs", language: str) -> str:
        """What to write instead."""
        return _text(catalogs, language, f"members-write-{self.write}", self.args)

    def heading(self, catalogs: "Catalogs", language: str) -> str:
        """What the cell's column is called; of a problem of the whole row, its own name."""
        return heading_of(catalogs, language, self.column)

    def told(self, catalogs: "Catalogs", language: str) -> str:
        """All of it in a sentence without its end."""
        value = f'"{self.value}" ' if self.value else ""
        why = f"{self.reason(catalogs, language)}; {self.expected(catalogs, language)}"
        return f"{self.heading(catalogs, language)}: {value}{why}"


class BadEntry(Exception):
    """A member's entry cannot be used; `problems` names every cell that is wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(f"{one.column} {one.wrong}" for one in problems))
        self.problems = problems


def heading_of(catalogs: "Catalogs", language: str, column: str) -> str:
    """What a column is called in a list; its own name where there is no other."""
    key = f"word-column-{column}"
    return catalogs.words(key).get(language, (column,))[0] if catalogs.has(key) else column


def _text(catalogs: "Catalogs", language: str, key: str, args: Mapping[str, "Word"]) -> str:
    ready = {name: value(language) if callable(value) else value for name, value in args.items()}
    return catalogs.text(language, key, **ready)
