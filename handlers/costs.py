"""What texts cost: the bill of a stretch of time, how far a month's budget is used, and telling the coordinators.

A text costs what its provider asked for it where that is in the network's currency, else the network's price of the
channel that took it, for each SMS part or, where there are no parts, for the text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.core.quiet import release as end_of_quiet
from handlers.network.model import Costs, Network
from messages.envelope import Kind
from messages.scheme import scheme_of
from storage import costs as rows
from storage import notes, people, timers
from storage.costs import Taken
from storage.figures import Span
from storage.timers import NewTimer, Timer

TIMER = "budget"  # the timer's kind, and its key: the stop takes the place of a warning that was not told yet
TOLD = "budget.told"  # the note of what the coordinators were told last
WARNED_AT = 80  # percent
_WHOLE = 1000  # from such an amount on, cents are left out


class Level(StrEnum):
    """What is told of a month's budget."""

    WARNING = "warning"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Bill:
    """What texts cost. `money` None: nothing is known of their prices; `unpriced`: texts for which that is so."""

    texts: int = 0
    parts: int = 0
    money: float | None = None
    unpriced: int = 0

    def __add__(self, other: "Bill") -> "Bill":
        known = [one.money for one in (self, other) if one.money is not None]
        money = round(sum(known), 6) if known else None
        unpriced = self.unpriced + other.unpriced
        return Bill(self.texts + other.texts, self.parts + other.parts, money, unpriced)


def bill_of(taken: Iterable[Taken], costs: Costs) -> Bill:
    """What these texts cost together."""
    nothing = Bill(money=0.0 if costs.prices else None)
    return sum((_bill(one, costs) for one in taken), nothing)


def _bill(one: Taken, costs: Costs) -> Bill:
    money = money_of(one, costs)
    parts = one.parts if scheme_of(one.scheme).has_segments else 0
    return Bill(one.texts, parts, money, one.texts if money is None else 0)


def money_of(one: Taken, costs: Costs) -> float | None:
    """What these texts cost; None: it is not known."""
    if costs.currency is None:
        return None
    if one.currency == costs.currency:
        return one.price
    price = costs.price(one.channel, one.scheme)
    return None if price is None else round(price * units(one.scheme, one.texts, one.parts), 6)


def units(scheme: str, texts: int, parts: int) -> int:
    """What of these texts is paid for: their parts, or the texts where there are no parts."""
    return max(texts, parts) if scheme_of(scheme).has_segments else texts


def month_of(moment: datetime, zone: ZoneInfo) -> Span:
    """The calendar month in which the moment lies, for people of that zone."""
    return month_from(moment.astimezone(zone).date(), zone)


def month_from(day: date, zone: ZoneInfo) -> Span:
    """The calendar month of that day, from its first midnight in that zone to the next one's."""
    days = day.replace(day=1), next_month(day)
    return Span(*(datetime(one.year, one.month, one.day, tzinfo=zone).astimezone(UTC) for one in days))


def next_month(day: date) -> date:
    """The first day of the month that follows."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def opens_at(month: Span, network: Network) -> datetime:
    """When texts that waited for this month's budget go on: not in the middle of its first night."""
    return end_of_quiet(month.begins, network, lambda _day: False) or month.begins


def month_name(month: Span, zone: ZoneInfo) -> str:
    """`2026-11`"""
    return f"{month.begins.astimezone(zone):%Y-%m}"


def spent(connection: Connection, network: Network, span: Span) -> float:
    """What the texts of `span` cost, as far as it is known."""
    return bill_of(rows.taken(connection, span), network.costs).money or 0.0


def forecast(money: float, month: Span, now: datetime) -> float | None:
    """What the month will have cost if it goes on so; None before it began, or within its first day."""
    passed, whole = now - month.begins, month.ends - month.begins
    if passed >= whole:
        return money
    return None if passed < timedelta(days=1) else round(money * (whole / passed), 2)


def percent_of(money: float, budget: float) -> int:
    """How much of the budget that is, rounded down: 100 only when all of it is used."""
    return int(money * 100 / budget + 1e-9)


def level_of(money: float, budget: float | None) -> Level | None:
    """What there is to tell when so much of the budget is spent; None: nothing."""
    if budget is None or percent_of(money, budget) < WARNED_AT:
        return None
    return Level.STOP if money >= budget else Level.WARNING


def shown_amount(amount: float) -> str:
    """`4,250`, `0.75`: in letters that every SMS has."""
    is_whole = amount >= _WHOLE or round(amount, 2) == round(amount)
    return f"{amount:,.0f}" if is_whole else f"{amount:,.2f}"


def shown_money(amount: float, currency: str | None) -> str:
    """`4,250 MMK`"""
    return f"{shown_amount(amount)} {currency or ''}".rstrip()


def estimate(costs: Costs, units_by_scheme: Mapping[str, int], channels: Mapping[str, str]) -> float | None:
    """What texts would cost that leave now; None: the price of some of them is not known.

    `units_by_scheme`: parts or texts. `channels`: the channel that serves a scheme, where it is known.
    """
    if costs.currency is None:
        return None
    total = 0.0
    for scheme, count in units_by_scheme.items():
        price = costs.price(channels.get(scheme), scheme)
        if price is None:
            return None
        total += price * count
    return round(total, 6)


def note_spent(connection: Connection, network: Network, money: float, now: datetime) -> Level | None:
    """Have the coordinators told when so much was spent that they must know; returns what they will be told.

    Once for each budget and month: a budget that was raised is a new one. It waits for the end of quiet hours, and
    for no holiday.
    """
    budget = network.costs.budget
    level = level_of(money, budget)
    if level is None:
        return None
    month = month_name(month_of(now, network.zone), network.zone)
    told: dict[str, Any] = notes.get(connection, TOLD) or {}
    is_known = (told.get("month"), told.get("budget")) == (month, budget)
    if is_known and told.get("level") in (level, Level.STOP):
        return None
    fact = {"month": month, "budget": budget, "level": level.value}
    notes.put(connection, TOLD, fact)
    due_at = end_of_quiet(now, network, lambda _day: False) or now
    timers.add(connection, [NewTimer(TIMER, TIMER, due_at, {**fact, "spent": money})], now)
    return level


def due_budget(ctx: Context, timer: Timer) -> None:
    """Tell the coordinators that 80 % of the month's budget, or all of it, is used."""
    costs, data = ctx.lookup.network.costs, timer.data
    if costs.budget != data["budget"]:
        return  # another budget was loaded since
    month = date.fromisoformat(f"{data['month']}-01")
    # An alert: a notice, or a digest, would wait for the very budget that it tells of.
    for person in people.coordinators(ctx.connection):
        ctx.say(
            person,
            Kind.ALERT,
            f"costs-{data['level']}",
            month=ctx.lookup.word(f"month-{month.month}"),
            percent=percent_of(data["spent"], data["budget"]),
            date=ctx.lookup.day(next_month(month), ctx.today),
            spent=shown_amount(data["spent"]),
            budget=shown_money(data["budget"], costs.currency),
            dedupe_key=f"budget:{data['month']}:{data['budget']}:{data['level']}:{person.id}",
        )
