"""The program to be measured, without its channels: a database file, the practice network, and members in it."""

import logging
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from secrets import token_hex
from typing import Any

import structlog
from field import number
from sqlalchemy import Connection, Engine, Table, func, select

from bot.inbound.intake import keep
from bot.inbound.process import process
from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage.cipher import Key
from storage.engine import open_engine, writing
from storage.migrate import upgrade
from storage.tables import addresses, memberships, people

START = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)  # 09:30 in Yangon, no quiet hour
COORDINATOR = Address("sms", "+959420000001")  # of the practice network
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class FilledNetwork:
    """Texts come by `take`, as the loops would take them: on one connection, which `ThreadStore` keeps open, too."""

    engine: Engine
    lookup: NetworkLookup
    connection: Connection

    def take(self, arrived: list[Inbound], now: datetime) -> None:
        """What receive and process do with a batch: one commit each."""
        with self.connection.begin():
            keep(self.connection, arrived, now)
        goes_on = True
        while goes_on:
            with self.connection.begin():
                goes_on = process(self.connection, self.lookup, now).goes_on

    def rows(self, table: Table) -> int:
        """How many rows a table has."""
        with writing(self.engine) as connection:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()


@contextmanager
def filled_network(members: int, *, code: str | None = None, encrypted: bool = False) -> Generator[FilledNetwork]:
    """A network whose database survives a power cut (synchronous=FULL), with `members` reached by SMS.

    `code`: the group that all of them are in. `encrypted`: only a key opens the database.
    """
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory(prefix="lanpya-bench-") as folder:
        engine = open_engine(
            f"sqlite:///{Path(folder) / 'bench.db'}", key=Key(token_hex(32), Path()) if encrypted else None
        )
        upgrade(engine)
        lookup = lookup_of(network_from(PRACTICE))
        with writing(engine) as connection:
            load(connection, lookup.network, START)
            enrol(connection, [Address("sms", number(member)) for member in range(members)], code)
        with engine.connect() as connection:
            yield FilledNetwork(engine, lookup, connection)
        engine.dispose()


def enrol(connection: Connection, reached: Sequence[Address], code: str | None = None) -> None:
    """Have a member for each of these addresses."""
    first = connection.execute(select(func.coalesce(func.max(people.c.id), 0))).scalar_one() + 1
    ids = range(first, first + len(reached))
    put(connection, people, ({"id": one, "created_at": START, "consented_at": START} for one in ids))
    pairs = zip(ids, reached, strict=True)
    put(connection, addresses, ({"address": str(at), "scheme": at.scheme, "person_id": one} for one, at in pairs))
    if code is not None:
        put(connection, memberships, ({"code": code, "person_id": one, "joined_at": START} for one in ids))


def put(connection: Connection, table: Table, rows: Generator[dict[str, Any]]) -> None:
    """Insert rows, many at once."""
    while some := list(islice(rows, AT_ONCE)):
        connection.execute(table.insert(), some)
