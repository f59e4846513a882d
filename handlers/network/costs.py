"""What texts cost, as a network file says it: the currency, a price for each way out, a budget for a month."""

import math
import re
from typing import Any

from handlers.network.model import Costs
from handlers.network.section import Section
from handlers.network.values import shown
from messages.scheme import SCHEMES

_KEYS = ("currency", "budget", "prices")
_CURRENCY = re.compile(r"[A-Z]{3}")
_MOST = 1_000_000_000_000  # of any currency; more is a slip of the finger, and fits no SMS


def read_costs(root: Section) -> Costs:
    """What the file says of costs; nothing is known of them where it says nothing."""
    costs = root.section("costs", _KEYS)
    prices = _prices(costs)
    budget = _amount(costs, "budget", "budget = 200000") if "budget" in costs.data else None
    if budget == 0:
        costs.report(("budget",), "budget-zero", "budget", sample="budget = 200000")
    if not costs.data:
        return Costs()
    return Costs(_currency(costs) or None, budget or None, prices)


def _currency(costs: Section) -> str:
    value = costs.text("currency", "MMK").upper()
    if value and not _CURRENCY.fullmatch(value):
        costs.report(("currency",), "is", "currency", value=f'"{value}"', sample='"MMK"')
    return value


def _prices(costs: Section) -> dict[str, float]:
    # A channel, or a scheme for all of its channels without a price of their own.
    priced = tuple(dict.fromkeys((*SCHEMES, *costs.source.channels)))
    table = costs.section("prices", priced)
    found = {key: _amount(table, key, f"{key} = 15") for key in table.data if key in priced}
    return {key: price for key, price in found.items() if price is not None}


def _amount(section: Section, key: str, example: str) -> float | None:
    """An amount of money from 0; a wrong one is reported."""
    value: Any = section.data[key]
    if isinstance(value, int | float) and not isinstance(value, bool) and _is_sensible(value):
        return float(value)
    section.report((key,), "is", "amount", value=shown(value), sample=example)
    return None


def _is_sensible(value: float) -> bool:
    return math.isfinite(value) and 0 <= value <= _MOST
