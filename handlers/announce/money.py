"""What an announcement would cost, and whether the month's budget still has so much."""

from collections.abc import Iterable, Mapping

from handlers.announce.serving import serving
from handlers.core.context import Context
from handlers.costs import estimate, month_from, next_month, shown_money, spent, units
from storage.fanouts import Reach, Wording


def cost_of(ctx: Context, reaches: Iterable[Reach], texts: Mapping[str, Wording]) -> float | None:
    """What all of it would cost; None: the price of some of it is not known."""
    paid_for: dict[str, int] = {}
    for one in reaches:
        if one.scheme is not None:
            parts = one.count * texts[one.language].segments
            paid_for[one.scheme] = paid_for.get(one.scheme, 0) + units(one.scheme, one.count, parts)
    return estimate(ctx.lookup.network.costs, paid_for, _channels(ctx))


def _channels(ctx: Context) -> dict[str, str]:
    """The channel that serves each scheme first."""
    states = serving(ctx.connection, ctx.lookup.network)
    return {state.scheme: state.name for state in reversed(states)}


def tell_if_over_budget(ctx: Context, money: float | None, *, is_urgent: bool) -> None:
    """Say so when the announcement costs more than is left of the month's budget."""
    network = ctx.lookup.network
    if not money or network.costs.budget is None:
        return
    today = ctx.lookup.today(ctx.now)
    left = network.costs.budget - spent(ctx.connection, network, month_from(today, network.zone))
    if money <= left:
        return
    shown = shown_money(max(left, 0.0), network.costs.currency)
    if is_urgent:
        ctx.reply("costs-over-urgent", money=shown)
    else:
        ctx.reply("costs-over", money=shown, date=ctx.lookup.day(next_month(today), today))
