"""A whole list of members: what each row does, and rows that contradict an earlier one."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from handlers.members.enrol import Enrolled, Enrolment, enrol
from handlers.members.entry import FIELDS, BadEntry, Entry, Problem
from handlers.network.model import Network
from handlers.people.names import TakenNames
from messages.address import Address


@dataclass(slots=True)
class Roster:
    """Takes the entries of one list in their order."""

    network: Network
    taken: TakenNames
    by: int | None = None  # who imports it; None: the command line
    outcomes: Counter[Enrolment] = field(default_factory=Counter[Enrolment])
    _seen: dict[Address, tuple[int, Entry]] = field(default_factory=lambda: {})

    def take(self, connection: Connection, line: int, entry: Entry, now: datetime) -> Enrolled:
        """Put the entry of that line into force, and say what that did.

        Raises BadEntry when it contradicts an earlier line or cannot be put into force.

        The same person twice is fine: once for each group, for example.
        """
        earlier_line, earlier = self._seen.get(entry.address, (line, entry))
        problems = tuple(_contradictions(earlier_line, earlier, entry))
        if problems:
            raise BadEntry(problems)
        self._seen.setdefault(entry.address, (line, entry))
        done = enrol(connection, self.network, entry, self.taken, now, self.by)
        self.outcomes[done.outcome] += 1
        return done


def _contradictions(line: int, earlier: Entry, later: Entry) -> list[Problem]:
    pairs = ((column, getattr(earlier, name), getattr(later, name)) for name, column in FIELDS.items())
    return [
        Problem(column, str(new), "twice", "line", {"before": str(old), "number": str(line)})
        for column, old, new in pairs
        if old is not None and new is not None and old != new
    ]
