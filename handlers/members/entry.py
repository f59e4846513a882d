"""What a coordinator writes of a member, and what can be wrong with it."""

from dataclasses import dataclass
from enum import StrEnum

from messages.address import Address


class Column(StrEnum):
    """What a cell of a list of members holds."""

    PHONE = "phone"  # or a Telegram chat
    NAME = "name"
    GROUPS = "groups"
    LANGUAGE = "language"
    KIND = "kind"
    AREA = "area"
    ORGANISATION = "organisation"


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
    """Why a cell cannot be read: `reason` follows the value, `expected` says what to write instead."""

    column: str
    value: str
    reason: str
    expected: str

    def __str__(self) -> str:
        value = f'"{self.value}" ' if self.value else ""
        return f"{self.column}: {value}{self.reason}; {self.expected}"


class BadEntry(Exception):
    """A member's entry cannot be used; `problems` names every cell that is wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
