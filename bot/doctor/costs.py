"""The check of what texts cost: a channel that sends bills has a price, and there is a budget."""

from sqlalchemy import Connection

from bot.channels.table import set_up
from bot.doctor.database import guarded
from bot.doctor.finding import Finding, Site, fine, warning
from bot.network_file import NoNetwork, network_in_force
from bot.settings import Settings
from handlers.costs import shown_money
from handlers.network.model import Costs
from handlers.network.problems import BadNetwork

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
        return fine(_ID, "No network file was loaded yet, so that no price is known.")
    except BadNetwork:
        return warning(_ID, "The network file in force cannot be read any more.", "Mend it, then lanpya network load.")
    lacking = [name for name, scheme in paid.items() if known.price(name, scheme) is None]
    if lacking:
        sentence = f"What texts by {' and '.join(lacking)} cost is not known before the provider tells."
        return warning(_ID, sentence, f"Write the price into the network file: [costs.prices], {lacking[0]} = 180")
    if paid and known.budget is None:
        sentence = f"Texts by {' and '.join(paid)} cost money, and there is no budget."
        return warning(_ID, sentence, "Write into the network file what a month may cost: [costs], budget = 200000")
    return fine(_ID, _told(known))


def _told(known: Costs) -> str:
    if known.budget is None:
        return "No channel that sends bills is set up, and there is no budget."
    return f"A month may cost {shown_money(known.budget, known.currency)}; lanpya costs shows what it cost so far."
