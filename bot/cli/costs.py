"""`lanpya costs`: what a month's texts cost, by channel and by kind, and what is left of the budget."""

from datetime import date
from typing import Annotated, Any

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import network_of, reading_database
from bot.cli.output import AsJson, print_json, print_lines, print_table
from bot.host.clock import SystemClock

WRONG_MONTH = 2

Month = Annotated[str | None, typer.Option("--month", metavar="YEAR-MONTH", help="Such as 2026-11; else this month.")]


def costs(month: Month = None, as_json: AsJson = False) -> None:
    """Show what a month's texts cost, by channel and by kind, and what is left of the budget."""
    from bot.outbound.bill import statement

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
