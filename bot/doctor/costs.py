"""The check of what texts cost: a channel that sends bills has a price, and there is a budget."""

from collections.abc import Iterable

from sqlalchemy import Connection

from bot.channels.table import set_up
from bot.doctor.database import guarded
from bot.doctor.finding import Finding, Site, fine, warning
from bot.network_file import NoNetwork, network_in_force
from bot.settings import Settings
from handlers.costs import shown_money
from handlers.network.model import Costs
from handlers.network.problems import BadNetwork
from messages.sentence import Said, Words, listed, saying

_ID = "costs"


def costs(site: Site[Settings]) -> Finding:
    """The prices of paid channels are known, and a budget keeps the bill small."""
    return guarded(_ID, site, lambda connection: _costs(connection, _paid(site.settings)))


def _paid(settings: Settings) -> dict[str, str]:
    """The channels that are set up and send bills, with their schemes."""
    return {provider.name: provider.scheme.name for provider in set_up(settings) if provider.sends_bills}


def _costs(connection: Connection, paid: dict[str, str]) -> Finding:
    try:
        known = network_in_force(connection).costs
    except NoNetwork:
        return fine(_ID, saying("costs-no-network"))
    except BadNetwork:
        return warning(_ID, saying("network-unreadable"), saying("do-mend-network"))
    lacking = [name for name, scheme in paid.items() if known.price(name, scheme) is None]
    if lacking:
        unknown = saying("costs-unknown", channels=_named(lacking))
        return warning(_ID, unknown, saying("do-costs-price", sample=f"[costs.prices], {lacking[0]} = 180"))
    if paid and known.budget is None:
        no_budget = saying("costs-no-budget", channels=_named(paid))
        return warning(_ID, no_budget, saying("do-costs-budget", sample="[costs], budget = 200000"))
    return fine(_ID, _told(known))


def _named(channels: Iterable[str]) -> Words:
    return listed([Said(f"outage-channel-{name}", {}) for name in channels])


def _told(known: Costs) -> Said:
    if known.budget is None:
        return saying("costs-none")
    return saying("costs", budget=shown_money(known.budget, known.currency))
