"""A month's budget: what may leave, and a running sum that is always what a whole count would be."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, update

from bot.channels.table import NAMES
from bot.outbound.budget import URGENT, Budget, held
from handlers.costs import TIMER, month_of, spent
from handlers.load_network import load
from handlers.network.model import Network
from handlers.network.parse import read_network
from messages.catalog import installed
from messages.envelope import Kind
from storage import timers
from storage.outbox import EVERYTHING, PRIORITY
from storage.tables import outbox
from tests.storage import rows

NOON = datetime(2026, 11, 20, 5, 30, tzinfo=UTC)  # 12:00 in Yangon
DECEMBER = datetime(2026, 11, 30, 17, 30, tzinfo=UTC)  # its first moment there
MORNING = DECEMBER + timedelta(hours=7)  # the end of its first quiet hours
NETWORK = """
[network]
name = "Delta"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en"]
coordinators = ["sms:+959420000001"]
[groups.LAND]
en = "Land"
join = "open"
"""
COSTS = """
[costs]
currency = "MMK"
budget = 1000
[costs.prices]
sms = 100
modem = 10
android = 0
"""


def network_with(costs: str = COSTS) -> Network:
    return read_network(NETWORK + costs, lambda _name: "", installed(), channels=NAMES)


def add_text(connection: Connection, key: object, sent_at: datetime, parts: int = 1, **fields: Any) -> None:
    rows.add_text(connection, str(key), sent_at, segments=parts, **fields)


def test_alerts_and_replies_leave_when_the_budget_is_used_up() -> None:
    passing = {kind for kind, priority in PRIORITY.items() if priority <= URGENT}
    assert {Kind.ALERT, Kind.REPLY} == passing
    assert set(Kind) == {kind for kind, priority in PRIORITY.items() if priority <= EVERYTHING}


def test_all_leaves_until_the_budget_is_used_up_and_again_from_the_first_of_the_month(connection: Connection) -> None:
    budget = Budget(network_with)
    add_text(connection, "a", NOON, parts=99)
    assert EVERYTHING == budget.ceiling(connection, NOON)
    add_text(connection, "b", NOON + timedelta(seconds=1))
    assert URGENT == budget.ceiling(connection, NOON + timedelta(seconds=1))
    assert URGENT == budget.ceiling(connection, DECEMBER - timedelta(seconds=1))
    assert URGENT == budget.ceiling(connection, MORNING - timedelta(seconds=1)), "nobody is woken for it"
    assert EVERYTHING == budget.ceiling(connection, MORNING)
    assert MORNING == budget.opens_at(NOON) == budget.opens_at(DECEMBER)


def test_another_network_file_opens_at_its_own_hour() -> None:
    early = 'quiet_hours = ["21:00", "05:00"]\ncoordinators'
    files = [network_with(), read_network(NETWORK.replace("coordinators", early), lambda _name: "", installed())]
    budget = Budget(lambda: files[0])
    assert MORNING == budget.opens_at(DECEMBER)
    files.pop(0)
    assert MORNING - timedelta(hours=2) == budget.opens_at(DECEMBER)


def test_the_first_night_of_a_month_is_like_others_when_nothing_was_held_back(connection: Connection) -> None:
    add_text(connection, "a", NOON, parts=99)
    assert EVERYTHING == Budget(network_with).ceiling(connection, DECEMBER)


def test_what_costs_nothing_always_leaves(connection: Connection) -> None:
    add_text(connection, "a", NOON, parts=100)
    budget = Budget(network_with)
    ceilings = {
        channel: budget.ceiling_of(scheme, channel)(connection, NOON)
        for scheme, channel in (
            ("telegram", "telegram"),
            ("sms", "android"),
            ("sms", "modem"),
            ("whatsapp", "whatsapp"),
        )
    }
    assert {"telegram": EVERYTHING, "android": EVERYTHING, "modem": URGENT, "whatsapp": URGENT} == ceilings


@pytest.mark.parametrize("costs", ["", COSTS.replace("budget = 1000\n", "")], ids=["no costs", "no budget"])
def test_without_a_budget_all_leaves(connection: Connection, costs: str) -> None:
    add_text(connection, "a", NOON, parts=10_000)
    budget = Budget(lambda: network_with(costs))
    assert EVERYTHING == budget.ceiling(connection, NOON)
    budget.watch(connection, NOON)
    assert None is timers.due_at(connection, TIMER)


def test_a_higher_budget_lets_all_go_on_at_once(connection: Connection) -> None:
    in_force = [network_with()]
    budget = Budget(lambda: in_force[0])
    add_text(connection, "a", NOON, parts=100)
    assert URGENT == budget.ceiling(connection, NOON)
    in_force[0] = network_with(COSTS.replace("1000", "2000"))
    assert EVERYTHING == budget.ceiling(connection, NOON)


@pytest.mark.parametrize("seed", range(4))
def test_the_running_sum_is_what_a_whole_count_says(connection: Connection, seed: int) -> None:
    rng, network, now = random.Random(seed), network_with(), DECEMBER - timedelta(days=6)
    budget = Budget(lambda: network)
    for step in range(150):
        now += timedelta(seconds=rng.choice([1, 20, 70, 400, 5_000, 40_000]))
        for number in range(rng.randint(0, 3)):
            # Written down a moment after the time that is noted.
            add_text(connection, f"{step}:{number}", now - timedelta(seconds=rng.randint(0, 50)), rng.randint(1, 5))
        expected = spent(connection, network, month_of(now, network.zone))
        assert expected == budget.spent(connection, now)
    assert now > DECEMBER, "it went over the end of the month"


def test_a_clock_that_goes_back_counts_nothing_twice(connection: Connection) -> None:
    budget = Budget(network_with)
    add_text(connection, "a", NOON - timedelta(hours=2), parts=3)
    assert 30.0 == budget.spent(connection, NOON)
    assert 30.0 == budget.spent(connection, NOON - timedelta(days=3))


def test_a_price_that_a_provider_tells_days_later_is_found_by_looking_again(connection: Connection) -> None:
    budget = Budget(network_with)
    for day in range(1, 15):
        add_text(connection, day, NOON - timedelta(days=day), channel="twilio")
    assert 1400.0 == budget.spent(connection, NOON)
    price = update(outbox).where(outbox.c.dedupe_key == "5").values(price=30.0, currency="MMK")
    connection.execute(price)
    for minute in range(31):
        budget.look_again(connection, NOON + timedelta(minutes=minute))
    assert 1330.0 == budget.spent(connection, NOON + timedelta(minutes=31))


def test_only_the_last_minutes_are_counted_each_time(connection: Connection) -> None:
    budget = Budget(network_with)
    budget.spent(connection, NOON)
    add_text(connection, "yesterday's", NOON - timedelta(days=1))
    add_text(connection, "this minute's", NOON)
    assert 10.0 == budget.spent(connection, NOON)


def test_what_is_used_is_told_through_a_timer(connection: Connection) -> None:
    network = network_with()
    load(connection, network, NOON)
    budget = Budget(lambda: network)
    add_text(connection, "a", NOON, parts=79)
    budget.watch(connection, NOON)
    assert None is timers.due_at(connection, TIMER)
    add_text(connection, "b", NOON, parts=1)
    budget.watch(connection, NOON)
    assert NOON == timers.due_at(connection, TIMER)


def test_who_looks_from_elsewhere_reads_why_texts_wait(connection: Connection) -> None:
    assert None is held(connection, NOON), "no network"
    load(connection, network_with(), NOON)
    add_text(connection, "a", NOON, parts=99)
    assert None is held(connection, NOON)
    add_text(connection, "b", NOON)
    found = held(connection, NOON)
    assert found is not None
    assert (1000.0, 1000.0, "MMK", MORNING) == (found.spent, found.budget, found.currency, found.until)
    expected = (
        "The budget of November is used up: 1,000 of 1,000 MMK. Where a text costs money all but alerts and replies "
        "wait until 1 Dec, or until a network file with a higher budget is loaded."
    )
    assert expected == found.sentence
    assert None is held(connection, DECEMBER)
