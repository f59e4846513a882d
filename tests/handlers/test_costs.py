"""What texts cost, and when a month's budget is told of."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from handlers import costs
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.costs import Bill, Level, bill_of
from handlers.load_network import load
from handlers.network.model import Costs
from handlers.network.parse import read_network
from messages.address import Address
from messages.catalog import installed
from storage import timers
from storage.costs import Taken
from storage.figures import Span

MMK = Costs("MMK", 200_000.0, {"sms": 15.0, "twilio": 180.0, "whatsapp": 60.0})
NOON = datetime(2026, 11, 20, 5, 30, tzinfo=UTC)  # 12:00 in Yangon
NETWORK = """
[network]
name = "Delta"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en"]
coordinators = ["sms:+959420000001", "telegram:9001"]
[groups.LAND]
en = "Land"
join = "open"
[costs]
currency = "MMK"
budget = 1000
[costs.prices]
sms = 15
"""


def world_with(budget: str = "1000") -> NetworkLookup:
    text = NETWORK.replace("budget = 1000", f"budget = {budget}")
    return lookup_of(read_network(text, lambda _name: "", installed()))


@pytest.mark.parametrize(
    ("taken", "money"),
    [
        pytest.param(Taken("modem", "sms", 2, 5, 0.0, None), 75.0, id="parts at the price of the scheme"),
        pytest.param(Taken("twilio", "sms", 2, 5, 0.0, None), 900.0, id="a channel's own price goes before it"),
        pytest.param(Taken("twilio", "sms", 2, 5, 333.5, "MMK"), 333.5, id="what the provider asked goes before all"),
        pytest.param(Taken("twilio", "sms", 2, 5, 0.02, "USD"), 900.0, id="but not in another currency"),
        pytest.param(Taken("whatsapp", "whatsapp", 2, 5, 0.0, None), 120.0, id="texts where there are no parts"),
        pytest.param(Taken("telegram", "telegram", 9, 0, 0.0, None), 0.0, id="Telegram is free"),
        pytest.param(Taken(None, "sms", 1, 2, 0.0, None), 30.0, id="nobody knows which channel"),
        pytest.param(Taken("pigeon", "air", 1, 1, 0.0, None), None, id="no price"),
    ],
)
def test_a_text_costs_what_its_provider_or_the_network_says(taken: Taken, money: float | None) -> None:
    assert money == costs.money_of(taken, MMK)


def test_a_bill_adds_up_and_tells_what_it_does_not_know() -> None:
    taken = [
        Taken("modem", "sms", 2, 5, 0.0, None),
        Taken("whatsapp", "whatsapp", 1, 3, 0.0, None),
        Taken("pigeon", "air", 4, 4, 0.0, None),
    ]
    assert Bill(texts=7, parts=9, money=135.0, unpriced=4) == bill_of(taken, MMK)
    assert Bill(texts=2, parts=5, money=None, unpriced=2) == bill_of(taken[:1], Costs())
    assert Bill(money=0.0) == bill_of([], MMK)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param(
            datetime(2026, 11, 30, 17, 29, tzinfo=UTC),
            Span(datetime(2026, 10, 31, 17, 30, tzinfo=UTC), datetime(2026, 11, 30, 17, 30, tzinfo=UTC)),
            id="its last minute",
        ),
        pytest.param(
            datetime(2026, 11, 30, 17, 30, tzinfo=UTC),
            Span(datetime(2026, 11, 30, 17, 30, tzinfo=UTC), datetime(2026, 12, 31, 17, 30, tzinfo=UTC)),
            id="the next one's first, and a year's end",
        ),
    ],
)
def test_a_month_is_that_of_the_networks_calendar(moment: datetime, expected: Span) -> None:
    month = costs.month_of(moment, world_with().zone)
    assert expected == month


@pytest.mark.parametrize(
    ("money", "level"),
    [(159_999.0, None), (160_000.0, Level.WARNING), (199_999.9, Level.WARNING), (200_000.0, Level.STOP)],
)
def test_80_percent_warn_and_100_stop(money: float, level: Level | None) -> None:
    assert level == costs.level_of(money, 200_000.0)
    assert None is costs.level_of(money, None)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(datetime(2026, 11, 15, 17, 30, tzinfo=UTC), 2000.0, id="half of the month"),
        pytest.param(datetime(2026, 11, 1, 5, 30, tzinfo=UTC), None, id="too early to tell"),
        pytest.param(datetime(2026, 12, 9, tzinfo=UTC), 1000.0, id="it is over"),
    ],
)
def test_a_forecast_goes_on_as_the_month_began(now: datetime, expected: float | None) -> None:
    assert expected == costs.forecast(1000.0, costs.month_of(NOON, world_with().zone), now)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(0.0, "0"), (4250.0, "4,250"), (0.75, "0.75"), (12.5, "12.50"), (999.999, "1,000"), (1234567.89, "1,234,568")],
)
def test_amounts_are_shown_in_letters_that_every_sms_has(amount: float, shown: str) -> None:
    assert shown == costs.shown_amount(amount)


@pytest.mark.parametrize(
    ("units", "channels", "expected"),
    [
        pytest.param({"sms": 34, "telegram": 31}, {}, 510.0, id="the price of the scheme"),
        pytest.param({"sms": 34}, {"sms": "twilio"}, 6120.0, id="the channel that serves it"),
        pytest.param({"sms": 34, "air": 1}, {}, None, id="one price is not known"),
    ],
)
def test_what_texts_would_cost(units: dict[str, int], channels: dict[str, str], expected: float | None) -> None:
    assert expected == costs.estimate(MMK, units, channels)


def told(connection: Connection, lookup: NetworkLookup, now: datetime) -> list[tuple[str, str]]:
    """To whom what is said when the timer comes due now; empty when there is none."""
    due = [timer for timer in timers.due(connection, now, 10) if timer.kind == costs.TIMER]
    for timer in due:
        timers.take(connection, timer)
    says: list[tuple[str, str]] = []
    for timer in due:
        ctx = Context(connection, lookup, now, now, timer=timer)
        costs.due_budget(ctx, timer)
        says += [(str(say.to.address), lookup.text("en", say.key, say.args)) for say in ctx.gathered.says]
    return says


WARNING = (
    "80% of the budget of Nov is used: 800 of 1,000 MMK. When all of it is, only alerts and answers still leave where "
    "a text costs money."
)


def test_both_coordinators_are_warned_once_a_month(connection: Connection) -> None:
    lookup = world_with()
    load(connection, lookup.network, NOON)
    assert None is costs.note_spent(connection, lookup.network, 799.0, NOON)
    assert Level.WARNING is costs.note_spent(connection, lookup.network, 800.0, NOON)
    assert None is costs.note_spent(connection, lookup.network, 810.0, NOON)
    expected = [("sms:+959420000001", WARNING), ("telegram:9001", WARNING)]
    assert expected == told(connection, lookup, NOON)
    assert [] == told(connection, lookup, NOON)
    december = NOON + timedelta(days=15)
    assert Level.WARNING is costs.note_spent(connection, lookup.network, 810.0, december)


def test_the_stop_is_told_after_the_warning_and_then_no_more(connection: Connection) -> None:
    lookup = world_with()
    load(connection, lookup.network, NOON)
    costs.note_spent(connection, lookup.network, 810.0, NOON)
    told(connection, lookup, NOON)
    assert Level.STOP is costs.note_spent(connection, lookup.network, 1005.0, NOON)
    (text, other) = [words for _to, words in told(connection, lookup, NOON)]
    assert text == other
    assert text.startswith("The budget of Nov is used up: 1,005 of 1,000 MMK.")
    assert "wait until 1 Dec" in text
    assert None is costs.note_spent(connection, lookup.network, 1020.0, NOON)


def test_a_stop_takes_the_place_of_a_warning_that_waits_for_the_morning(connection: Connection) -> None:
    lookup = world_with()
    load(connection, lookup.network, NOON)
    night, morning = NOON.replace(hour=16), NOON.replace(hour=16) + timedelta(hours=8, minutes=30)
    costs.note_spent(connection, lookup.network, 810.0, night)
    costs.note_spent(connection, lookup.network, 1000.0, night)
    assert [] == told(connection, lookup, night)
    assert {"The budget of Nov is used up"} == {
        words.partition(":")[0] for _to, words in told(connection, lookup, morning)
    }


def test_a_raised_budget_is_told_of_anew_and_its_older_news_no_more(connection: Connection) -> None:
    lookup, richer = world_with(), world_with("1500")
    load(connection, lookup.network, NOON)
    costs.note_spent(connection, lookup.network, 1000.0, NOON)
    load(connection, richer.network, NOON)
    assert [] == told(connection, richer, NOON)
    assert None is costs.note_spent(connection, richer.network, 1100.0, NOON)
    assert Level.STOP is costs.note_spent(connection, richer.network, 1500.0, NOON)
    assert 2 == len(told(connection, richer, NOON))


def test_news_of_the_budget_is_an_alert_which_the_budget_does_not_hold_back(connection: Connection) -> None:
    lookup: Any = world_with()
    load(connection, lookup.network, NOON)
    costs.note_spent(connection, lookup.network, 1000.0, NOON)
    (timer,) = [one for one in timers.due(connection, NOON, 10) if one.kind == costs.TIMER]
    ctx = Context(connection, lookup, NOON, NOON, timer=timer)
    costs.due_budget(ctx, timer)
    assert [Address("sms", "+959420000001"), Address("telegram", "9001")] == [
        say.to.address for say in ctx.gathered.says
    ]
    assert {"alert"} == {say.kind.value for say in ctx.gathered.says}
