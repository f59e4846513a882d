"""Names for what is stuck: `i12` in the inbox, `o34` in the outbox, `t5` of the timers."""

import re
from dataclasses import dataclass
from enum import StrEnum

_WRITTEN = re.compile(r"([iot])?#?(\d{1,18})")


class Place(StrEnum):
    """Where something is stuck; the value is the letter of its name."""

    INBOX = "i"
    OUTBOX = "o"
    TIMERS = "t"


class NoTicket(ValueError):
    """The text names nothing that could be stuck; write it like i12."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """One thing that is stuck."""

    place: Place
    id: int

    def __str__(self) -> str:
        return f"{self.place}{self.id}"


def read_ticket(text: str, places: list[Place]) -> Ticket:
    """The ticket of that name; a bare number belongs to the only one of `places`. Raises NoTicket."""
    found = _WRITTEN.fullmatch(text.strip().lower())
    if found is None:
        raise NoTicket(f'"{text}" is nothing that the queue shows: write a name such as i12, o34 or t5, or all.')
    letter, number = found.groups()
    if letter is None and len(places) != 1:
        raise NoTicket(f"Which {number}? Write i{number} (inbox), o{number} (outbox) or t{number} (timer).")
    return Ticket(places[0] if letter is None else Place(letter), int(number))
