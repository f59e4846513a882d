"""A desk at which people of the practice network text, each handled alone, straight through the handlers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import Connection

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import people, questions
from storage.people import Person
from tests.handlers.desk import START, arrived

LEADER = Address("sms", "+959420000011")


@cache
def practice_lookup() -> NetworkLookup:
    return lookup_of(network_from(PRACTICE))


@dataclass(slots=True)
class AnnounceDesk:
    connection: Connection
    now: datetime = START
    _texts: int = 0

    def __post_init__(self) -> None:
        load(self.connection, practice_lookup().network, START)

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)

    def person(self, address: Address = LEADER) -> Person:
        return people.by_address(self.connection, [address])[address]

    def hears(self, text: str, address: Address = LEADER, *, sent: datetime | None = None) -> Context:
        """What a handler gets for this text."""
        self._texts += 1
        inbound = Inbound("sms", f"m:{self._texts}", address, text, sent)
        row = arrived(self.connection, inbound, self.now)
        person = self.person(address)
        question = questions.open_ones(self.connection, [person.id], self.now).get(person.id)
        return Context(
            self.connection, practice_lookup(), self.now, row.acts_at, person, row, text, question
        )  # fmt: skip


def said(ctx: Context) -> list[str]:
    """The keys of what was said to the sender, in order."""
    return [say.key for say in ctx.gathered.says if say.to.id == ctx.person.id]


def told(ctx: Context) -> list[tuple[str, str]]:
    """To whom else what was said: address and key."""
    return [(str(say.to.address), say.key) for say in ctx.gathered.says if say.to.id != ctx.person.id]
