"""Moments that have come are acted on once, and a wrong clock is not believed."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, select

from bot.tick import tick
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.catalog import LOCALES, Catalog, Catalogs
from storage import clock, groups, people, plans, timers
from storage.engine import writing
from storage.plans import NewItem
from storage.tables import outbox
from storage.timers import NewTimer
from tests.engines import BOTH, on

engine = on(BOTH)

DAY = datetime(2026, 12, 1, 3, 30, tzinfo=UTC)  # 10:00 in Yangon
NIGHT = datetime(2026, 12, 1, 16, tzinfo=UTC)  # 22:30 there


@pytest.fixture
def ready(engine: Engine, lookup: NetworkLookup) -> Engine:
    """Somebody waits for an OK of REC's leader, who is to be reminded."""
    with writing(engine) as connection:
        load(connection, lookup.network, DAY)
        timers.cancel(connection, "digest")
        hla = people.create(connection, Address("sms", "+959771000001"), DAY, consented_at=DAY, name="Ma Hla")
        request, _new = groups.request(connection, "REC", hla.id, DAY)
        timers.add(connection, [NewTimer("join-remind:1", "join-remind", DAY, {"request": request.id})], DAY)
    return engine


def ticked(engine: Engine, lookup: NetworkLookup, now: datetime) -> int:
    with writing(engine) as connection:
        return tick(connection, lookup, now)


def texts(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(select(outbox.c.text).order_by(outbox.c.id)).scalars())


def test_a_moment_is_acted_on_once(ready: Engine, lookup: NetworkLookup) -> None:
    assert (1, 0) == (ticked(ready, lookup, DAY), ticked(ready, lookup, DAY))
    (text,) = texts(ready)
    assert "Ma Hla" in text


def test_what_comes_together_for_one_person_is_told_in_one_text(ready: Engine, lookup: NetworkLookup) -> None:
    with writing(ready) as connection:
        bo = people.create(connection, Address("sms", "+959771000002"), DAY, consented_at=DAY, name="Ko Bo")
        request, _new = groups.request(connection, "REC", bo.id, DAY)
        timers.add(connection, [NewTimer("join-remind:2", "join-remind", DAY, {"request": request.id})], DAY)
    assert (2, 0) == (ticked(ready, lookup, DAY), ticked(ready, lookup, DAY))
    (text,) = texts(ready)
    assert "2 ask to join REC" in text
    assert "Ma Hla" in text and "Ko Bo" in text


def test_a_moment_in_quiet_hours_waits_for_their_end(ready: Engine, lookup: NetworkLookup) -> None:
    ticked(ready, lookup, NIGHT)
    assert [] == texts(ready)
    with ready.connect() as connection:
        assert datetime(2026, 12, 2, 0, 30, tzinfo=UTC) == timers.next_due(connection)
    ticked(ready, lookup, datetime(2026, 12, 2, 0, 30, tzinfo=UTC))
    assert 1 == len(texts(ready))


def test_a_moment_whose_handler_breaks_does_not_hold_up_the_others(ready: Engine, lookup: NetworkLookup) -> None:
    with writing(ready) as connection:
        timers.add(connection, [NewTimer("bad", "join-remind", DAY - timedelta(hours=1), {})], DAY)
    for minute in range(5):
        ticked(ready, lookup, DAY + timedelta(minutes=minute))
    assert 1 == len(texts(ready))
    with ready.connect() as connection:
        assert ["bad"] == [timer.key for timer in timers.failed(connection)]


_NO_WORDS_FOR_PRO1 = """
reminder-own = { $ref ->
        [PRO1] { $nobody-gives-this }
       *[other] { $ref }
    }
"""


def test_a_moment_without_words_does_not_hold_up_what_would_be_one_text_with_it(
    ready: Engine, lookup: NetworkLookup, tmp_path: Path
) -> None:
    shutil.copytree(LOCALES / "en", tmp_path / "en")
    (tmp_path / "en" / "zz.ftl").write_text(_NO_WORDS_FOR_PRO1)
    spoilt = replace(lookup, catalogs=Catalogs({"en": Catalog("en", tmp_path / "en")}))
    with writing(ready) as connection:
        hla = people.create(connection, Address("sms", "+959771000003"), DAY, consented_at=DAY, language="en")
        plan = plans.begin(connection, "PRO", DAY.date(), 100, hla.id, DAY)
        in_a_week = NewItem(DAY.date() + timedelta(days=7), {"en": "Survey"}, hla.id)
        made = plans.add(connection, plan, [in_a_week] * 3)
        due = [NewTimer(f"remind:{one.id}", "remind", DAY, {"item": one.id, "step": -7}) for one in made]
        timers.add(connection, due, DAY)
    for minute in range(5):
        ticked(ready, spoilt, DAY + timedelta(minutes=minute))
    newcomer, reminder = texts(ready)
    assert "Ma Hla" in newcomer
    assert "PRO2\nPRO3" == reminder
    with ready.connect() as connection:
        assert ["remind:1"] == [timer.key for timer in timers.failed(connection)]


@pytest.mark.parametrize(
    ("later", "is_doubtful"),
    [
        pytest.param(timedelta(minutes=-4), False, id="a little back"),
        pytest.param(timedelta(minutes=-6), True, id="back"),
        pytest.param(timedelta(days=-4000), True, id="a dead battery"),
        pytest.param(timedelta(days=30), False, id="off for a month"),
        pytest.param(timedelta(days=61), True, id="far ahead"),
    ],
)
def test_a_clock_that_jumps_is_doubted(connection: Connection, later: timedelta, is_doubtful: bool) -> None:
    clock.confirm(connection, DAY)
    assert is_doubtful is (clock.look(connection, DAY + later).doubt is not None)


def test_nothing_due_leaves_while_the_clock_is_in_doubt_and_all_of_it_after(
    ready: Engine, lookup: NetworkLookup
) -> None:
    ticked(ready, lookup, DAY - timedelta(days=1))
    far = DAY + timedelta(days=365)
    assert 0 == ticked(ready, lookup, far)
    assert [] == texts(ready)
    with writing(ready) as connection:
        clock.confirm(connection, far)
    ticked(ready, lookup, far)
    assert 1 == len(texts(ready))
