"""What a text costs: statements and transactions, alone and among a hundred, never more than they were."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select

from bot.inbound.process import Processed, process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import groups, inbox, people, plans
from storage.engine import writing
from storage.plans import NewItem
from storage.tables import outbox
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


def _kept(numbers: Sequence[int], text: Callable[[int], str], now: datetime) -> Callable[[Connection], Any]:
    arrived = [
        Inbound("modem", str(next(NUMBERS)), _member(number), text(number), sent_at=now, may_be_double=True)
        for number in numbers
    ]
    return lambda connection: inbox.keep(connection, arrived, now)


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
        pytest.param(_join, 10, 495, id="JOIN"),  # one of them asks who leads, and for the plan's day
        pytest.param(_report, 8, 299, id="REPORT"),
        pytest.param(_done, 12, 691, id="DONE"),  # one of them keeps it for the leaders
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


def test_who_texts_all_day_costs_no_look_more(ready: Engine, lookup: NetworkLookup) -> None:
    """Whether our own words come back, or somebody is answered too often."""
    _costs(ready, lookup, _report, [0])
    for later in range(4 * lookup.network.limits.texts_per_ten_minutes):
        now = NOW + timedelta(minutes=4 * later)
        words = f"R {('land', 'gender')[later % 2]} mediation {later + 7} people Hpa-An"
        _keeping, handling = _costs(ready, lookup, lambda _number, words=words: words, [0], now)
        assert handling <= 8


def test_who_sends_our_own_words_back_is_found_by_one_look(ready: Engine, lookup: NetworkLookup) -> None:
    _costs(ready, lookup, _report, [0])
    with ready.connect() as connection:
        own = connection.execute(select(outbox.c.text).order_by(outbox.c.id.desc()).limit(1)).scalar_one()
    _keeping, handling = _costs(ready, lookup, lambda _number: own, [0])
    assert handling <= 6


def test_a_report_is_read_once(ready: Engine, lookup: NetworkLookup) -> None:
    """Whoever asks what it says gets what was read, be it of the whole text or of what follows its command."""
    before = lookup.reports.read.cache_info().misses
    _costs(ready, lookup, lambda _number: "R gender mediation 83 people Hpa-An", [0])
    assert lookup.reports.read.cache_info().misses == before + 1


def _costs(
    engine: Engine, lookup: NetworkLookup, text: Callable[[int], str], numbers: Sequence[int], now: datetime = NOW
) -> tuple[int, int]:
    keeping, new = _counted(engine, _kept(numbers, text, now))
    handling, done = _counted(engine, lambda connection: process(connection, lookup, now))
    assert Processed(len(numbers), goes_on=False) == done
    assert len(numbers) == new
    return keeping, handling
