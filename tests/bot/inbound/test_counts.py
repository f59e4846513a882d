"""What a text costs: statements and transactions, alone and among a hundred, never more than they were."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from bot.inbound.process import Processed, process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import groups, inbox, people, plans
from storage.engine import writing
from storage.plans import NewItem
from tests.ciphered import open_engine

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
MEMBERS = 100
NUMBERS = count(1)


def _member(number: int) -> Address:
    return Address("sms", f"+95977{number:07}")


@pytest.fixture
def ready(tmp_path: Path, template: Path, lookup: NetworkLookup) -> Engine:
    """The practice network with a hundred members, who lead PRO, whose plan has an item for each of them."""
    copy(template, tmp_path / "counted.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'counted.db'}")
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        for number in range(MEMBERS):
            person = people.create(connection, _member(number), NOW, consented_at=NOW, name="Ma Hla")
            groups.enter(connection, "PRO", person.id, NOW, leads=True)
        plan = plans.begin(connection, "PRO", date(2026, 12, 1), 100, 1, NOW)
        plans.add(connection, plan, [NewItem(date(2026, 12, 20), {"en": "Map"}) for _member in range(MEMBERS)])
    return engine


def _join(_number: int) -> str:
    return "JOIN LAND"


def _report(number: int) -> str:
    return f"R land mediation {number + 1} people Hpa-An"


def _done(number: int) -> str:
    return f"DONE {number + 1}"


def _kept(numbers: Sequence[int], text: Callable[[int], str]) -> Callable[[Connection], Any]:
    arrived = [
        Inbound("modem", str(next(NUMBERS)), _member(number), text(number), sent_at=NOW, may_be_double=True)
        for number in numbers
    ]
    return lambda connection: inbox.keep(connection, arrived, NOW)


def _counted(engine: Engine, work: Callable[[Connection], Any]) -> tuple[int, Any]:
    """The statements that SQLite runs for one transaction, a row of an `executemany` each, and what it returns."""
    statements: list[str] = []
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(statements.append)
        with connection.begin():
            done = work(connection)
        driver.set_trace_callback(None)
    return len(statements), done


@pytest.mark.parametrize(
    ("text", "alone", "all_the_others"),
    [
        pytest.param(_join, 10, 398, id="JOIN"),  # one of them asks who leads, and for the plan's day
        pytest.param(_report, 8, 202, id="REPORT"),
        pytest.param(_done, 12, 594, id="DONE"),  # one of them keeps it for the leaders
    ],
)
def test_a_text_costs_no_more_statements_than_it_did(
    ready: Engine, lookup: NetworkLookup, text: Callable[[int], str], alone: int, all_the_others: int
) -> None:
    """Alone, and 98 in one commit; the first text of a program is left out, as it reads what all others know."""
    _costs(ready, lookup, text, [0])
    keeping, handling = _costs(ready, lookup, text, [1])
    assert keeping <= 3
    assert handling <= alone
    keeping, handling = _costs(ready, lookup, text, range(2, MEMBERS))
    assert keeping <= 102
    assert handling <= all_the_others


def test_an_address_that_was_answered_costs_one_look_more(ready: Engine, lookup: NetworkLookup) -> None:
    """Whether it sends our own words back."""
    _costs(ready, lookup, _report, [0])
    _keeping, handling = _costs(ready, lookup, lambda number: f"R gender mediation {number + 7} people Hpa-An", [0])
    assert handling <= 9


def test_a_report_is_read_once(ready: Engine, lookup: NetworkLookup) -> None:
    """Whoever asks what it says gets what was read, be it of the whole text or of what follows its command."""
    before = lookup.reports.read.cache_info().misses
    _costs(ready, lookup, lambda _number: "R gender mediation 83 people Hpa-An", [0])
    assert lookup.reports.read.cache_info().misses == before + 1


def _costs(
    engine: Engine, lookup: NetworkLookup, text: Callable[[int], str], numbers: Sequence[int]
) -> tuple[int, int]:
    keeping, new = _counted(engine, _kept(numbers, text))
    handling, done = _counted(engine, lambda connection: process(connection, lookup, NOW))
    assert Processed(len(numbers), goes_on=False) == done
    assert len(numbers) == new
    return keeping, handling
