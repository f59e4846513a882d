"""Texts about plans and moments that come, through the handlers alone: what they say, wait for and note."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from handlers.core.context import Context, Gathered, Say
from handlers.core.declare import Args
from handlers.core.lookup import NetworkLookup
from handlers.network.model import Network
from handlers.plan import begin, changes, due, items, timers
from handlers.table import ANSWERS
from messages.address import Address
from storage import groups, people, tables
from storage import timers as timer_rows
from storage.people import Person
from storage.questions import Question
from storage.timers import Timer
from tests.handlers.desk import START, lookup_with

NETWORK = """
[themes]
land = { en = "land", my = "မြေယာ" }

[groups.LAND]
en = "Land"
my = "မြေယာ"
join = "open"

[groups.PRO]
en = "Professional Development"
join = "open"

[plan.template.LAND]
"10" = { en = "Survey", my = "စစ်တမ်း" }
"20" = { en = "Map" }
"""
TOWNSHIPS = "MMR003001,Hpa-An,ဘားအံ,16.8895,97.6348\n"


@cache
def practice_lookup() -> NetworkLookup:
    return lookup_with(NETWORK, TOWNSHIPS)


@dataclass(slots=True)
class PlanDesk:
    connection: Connection
    now: datetime = START
    lookup: NetworkLookup = field(default_factory=practice_lookup)
    gathered: Gathered = field(default_factory=Gathered)
    question: Question | None = None

    def __post_init__(self) -> None:
        for code in self.lookup.network.groups:
            groups.add(self.connection, code)
        self.someone("1", name="Ma Lay", leads=True)
        self.someone("2", name="Ko Aung")
        self.someone("3", name="Ma Moe")

    def someone(self, number: str, *, leads: bool = False, **fields: Any) -> Person:
        """A member of LAND."""
        person = people.create(self.connection, Address("sms", number), START, consented_at=START, **fields)
        groups.enter(self.connection, "LAND", person.id, START, leads=leads)
        return people.get(self.connection, person.id)

    @property
    def leader(self) -> Person:
        return people.get(self.connection, 1)

    @property
    def aung(self) -> Person:
        return people.get(self.connection, 2)

    @property
    def moe(self) -> Person:
        return people.get(self.connection, 3)

    def with_network(self, **fields: Any) -> "PlanDesk":
        """From now on the network file says something else."""
        network: Network = replace(self.lookup.network, **fields)
        self.lookup = replace(self.lookup, network=network)
        return self

    def do(self, person: Person, run: Callable[[Context, Args], None], **args: Any) -> list[str]:
        """The keys of what is said to `person` when they send this."""
        ctx = Context(self.connection, self.lookup, self.now, self.now, person)
        run(ctx, Args(**args))
        self._finish(ctx)
        return [say.key for say in self.said_to(person)]

    def begin(self, text: str = "") -> list[str]:
        return self.do(self.leader, begin.begin, group="LAND", text=text)

    def add(self, text: str) -> list[str]:
        return self.do(self.leader, items.add, group="LAND", text=text)

    def done(self, person: Person, text: str) -> list[str]:
        return self.do(person, changes.done, text=text)

    def notes(self, item_id: int) -> list[str]:
        """What was written about an item, oldest first."""
        notes = tables.item_notes
        query = select(notes.c.text).where(notes.c.item_id == item_id).order_by(notes.c.id)
        return list(self.connection.execute(query).scalars())

    def answers(self, person: Person, text: str) -> bool:
        """Whether the answer to the last question is taken."""
        question = self.question
        assert question is not None
        ctx = Context(self.connection, self.lookup, self.now, self.now, person, question=question)
        was_taken = ANSWERS[question.kind].run(ctx, question.data, text)
        self._finish(ctx)
        return was_taken

    def comes(self, key: str) -> list[Say]:
        """What is said when this moment comes, at its time or, if that is over, now."""
        timer = self.waiting()[key]
        self.now = max(self.now, timer.due_at)
        ctx = Context(self.connection, self.lookup, self.now, self.now, timer=timer)
        timer_rows.take(self.connection, timer)
        (due.due_remind if timer.kind == timers.REMIND else due.due_state)(ctx, timer)
        self._finish(ctx)
        return self.gathered.says

    def renew(self) -> None:
        """A new network file is in force."""
        ctx = Context(self.connection, self.lookup, self.now, self.now)
        timers.renew(ctx)
        self._finish(ctx)

    def _finish(self, ctx: Context) -> None:
        self.gathered, self.question = ctx.gathered, ctx.question
        timer_rows.add(self.connection, ctx.gathered.timers, self.now)

    def said_to(self, person: Person) -> list[Say]:
        return [say for say in self.gathered.says if say.to.id == person.id]

    def audited(self) -> list[tuple[str, str]]:
        return [(entry.action, entry.subject) for entry in self.gathered.entries]

    def waiting(self, prefix: str = "") -> dict[str, Timer]:
        """The moments that are waited for, soonest first, by key."""
        query = select(tables.timers).order_by(tables.timers.c.due_at)
        rows = [
            Timer(row.id, row.key, row.kind, row.due_at, row.data, row.attempts)
            for row in self.connection.execute(query)
        ]
        return {timer.key: timer for timer in rows if timer.key.startswith(prefix)}

    def local_days(self, prefix: str) -> list[str]:
        """When those moments come, in local time."""
        zone = self.lookup.zone
        return [f"{timer.due_at.astimezone(zone):%d %b %H:%M}" for timer in self.waiting(prefix).values()]
