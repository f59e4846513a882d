"""`lanpya costs`: what a month's texts cost, by channel and by kind, and what is left of the budget."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import network_of, reading_database
from bot.cli.output import AsJson, print_json, print_lines, print_table
from bot.host.clock import SystemClock

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.costs import Bill
    from handlers.network.model import Network
    from storage.costs import Taken

WRONG_MONTH = 2

Month = Annotated[str | None, typer.Option("--month", metavar="YEAR-MONTH", help="Such as 2026-11; else this month.")]


def costs(month: Month = None, as_json: AsJson = False) -> None:
    """Show what a month's texts cost, by channel and by kind, and what is left of the budget."""
    chosen = None if month is None else _first_day(month)
    with reading_database() as connection:
        found = statement(connection, network_of(connection), SystemClock().now(), chosen)
    if as_json:
        print_json(found)
    else:
        _print(found)


def _first_day(month: str) -> date:
    try:
        return date.fromisoformat(f"{month.strip()}-01")
    except ValueError:
        raise CommandError(f'"{month}" is no month: write year and month, such as 2026-11.', WRONG_MONTH) from None


def statement(connection: "Connection", network: "Network", now: datetime, chosen: date | None) -> dict[str, Any]:
    """What the month of the day `chosen` (None: of `now`) cost, in plain values.

    `forecast` is what the month will have cost when it goes on so; None where that is not known.
    """
    from handlers.costs import bill_of, forecast, month_from, month_name, percent_of
    from storage.costs import taken_by_kind

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


def _by_channel(taken: "Iterable[Taken]") -> "dict[str, list[Taken]]":
    """By the channel that took them; by the scheme where that is not known."""
    found: dict[str, list[Taken]] = {}
    for one in taken:
        found.setdefault(one.channel or one.scheme, []).append(one)
    return found


def _rows(what: str, bills: "Iterable[tuple[str, Bill]]") -> list[dict[str, Any]]:
    """The dearest first."""
    ordered = sorted(bills, key=lambda entry: (-(entry[1].money or 0.0), -entry[1].texts, entry[0]))
    return [{what: name, **asdict(bill)} for name, bill in ordered]


def _print(found: dict[str, Any]) -> None:
    month = date.fromisoformat(f"{found['month']}-01")
    currency = found["currency"]
    print_lines([f"{month:%B %Y}, in {currency}" if currency else f"{month:%B %Y}", ""])
    for what in ("channel", "kind"):
        rows = [(one[what], *_figures(one)) for one in found[f"{what}s"]]
        if rows:
            print_table((what, "texts", "SMS parts", "money"), [*rows, ("all", *_figures(found["total"]))])
            print_lines([""])
    print_lines(_told(found))


def _figures(bill: dict[str, Any]) -> tuple[str, str, str]:
    from handlers.costs import shown_amount

    money = "-" if bill["money"] is None else shown_amount(bill["money"])
    return str(bill["texts"]), str(bill["parts"]), money


def _told(found: dict[str, Any]) -> list[str]:
    """What follows from the figures, in sentences."""
    from handlers.costs import shown_amount, shown_money

    total, budget, currency = found["total"], found["budget"], found["currency"]
    lines: list[str] = []
    if not total["texts"]:
        lines.append("No text was sent in this month.")
    if currency is None:
        return [*lines, "No price is known: [costs] in the network file says what texts cost, and what may be spent."]
    if total["unpriced"]:
        count = total["unpriced"]
        which = f"{count} text has" if count == 1 else f"{count} texts have"
        lines.append(f"{which} no price: name it under [costs.prices] in the network file.")
    if budget is not None:
        used = f"{shown_amount(total['money'] or 0.0)} of {shown_money(budget, currency)} ({found['percent']}%)"
        left = found["left"]
        rest = f"{shown_money(left, currency)} left" if left > 0 else "nothing left"
        lines.append(f"Used: {used}, {rest}.")
    if found["forecast"] is not None and found["forecast"] > (total["money"] or 0.0):
        lines.append(f"If the month goes on so, it will cost about {shown_money(found['forecast'], currency)}.")
    return lines
