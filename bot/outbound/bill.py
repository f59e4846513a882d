"""What a month's texts cost, in plain values for people and programs: `lanpya costs` and the page show it."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from handlers.costs import Bill, bill_of, forecast, month_from, month_name, percent_of
from handlers.network.model import Network
from storage.costs import Taken, taken_by_kind


def statement(connection: Connection, network: Network, now: datetime, chosen: date | None) -> dict[str, Any]:
    """What the month of the day `chosen` (None: of `now`) cost, in plain values.

    `forecast` is what the month will have cost when it goes on so; None where that is not known.
    """
    zone, costs = network.zone, network.costs
    month = month_from(chosen or now.astimezone(zone).date(), zone)
    by_kind = taken_by_kind(connection, month)
    all_of_it = [one for those in by_kind.values() for one in those]
    total, budget = bill_of(all_of_it, costs), costs.budget
    money = total.money or 0.0
    return {
        "month": month_name(month, zone),
        "currency": costs.currency,
        "budget": budget,
        "total": asdict(total),
        "left": None if budget is None else round(budget - money, 6),
        "percent": None if budget is None else percent_of(money, budget),
        "forecast": None if total.money is None else forecast(total.money, month, now),
        "channels": _rows("channel", ((name, bill_of(those, costs)) for name, those in _by_channel(all_of_it).items())),
        "kinds": _rows("kind", ((kind, bill_of(those, costs)) for kind, those in by_kind.items())),
    }


def _by_channel(taken: Iterable[Taken]) -> dict[str, list[Taken]]:
    """By the channel that took them; by the scheme where that is not known."""
    found: dict[str, list[Taken]] = {}
    for one in taken:
        found.setdefault(one.channel or one.scheme, []).append(one)
    return found


def _rows(what: str, bills: Iterable[tuple[str, Bill]]) -> list[dict[str, Any]]:
    """The dearest first."""
    ordered = sorted(bills, key=lambda entry: (-(entry[1].money or 0.0), -entry[1].texts, entry[0]))
    return [{what: name, **asdict(bill)} for name, bill in ordered]
