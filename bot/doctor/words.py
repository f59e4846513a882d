"""Checks of what the network is and says: its file, and the catalogs of its languages."""

from bot import townships
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.host.text_files import why_unread
from bot.network_file import network_from
from bot.settings import Settings
from handlers.network.problems import BadNetwork
from messages.catalog import CatalogError, Catalogs, installed


def network_file(site: Site[Settings]) -> Finding:
    """The network file beside the settings is there and without a mistake."""
    file = site.settings.network
    if not file.exists():
        return warning(
            "network_file",
            f"There is no network file {file}.",
            "lanpya init writes one; LANPYA_NETWORK names another. What was loaded before stays in force.",
        )
    try:
        network = network_from(file)
    except BadNetwork as bad:
        first, *others = bad.errors
        more = f" and {len(others)} more" if others else ""
        return broken("network_file", f"{first}{more}.", f"lanpya network check {file} shows all.")
    except (OSError, UnicodeDecodeError) as error:
        return broken("network_file", f"{file} cannot be read: {why_unread(error)}.", "Check who may read it.")
    if not network.townships:
        return warning(
            "network_file",
            f"{file} is good, but has no township list: no report will know its place.",
            _list_for(network.country),
        )
    return fine("network_file", f"{file} is good: {len(network.groups)} groups.")


def _list_for(country: str) -> str:
    if country in townships.countries():
        return f'Write into it, below [network]: townships = "{country}". That list comes with Lanpya.'
    return 'Write a list (code,en,my,lat,lon) and name it below [network]: townships = "townships.csv"'


def catalogs(_site: Site[Settings]) -> Finding:
    """The words of every installed language can be read."""
    try:
        words = Catalogs.load()
        words.check()
    except (CatalogError, OSError) as error:
        return broken("catalogs", f"The words of the bot cannot be read: {error}", "Install Lanpya again.")
    if len(installed()) != len(words.languages):
        return broken("catalogs", "Some languages cannot be read.", "Install Lanpya again.")
    return fine("catalogs", f"The bot speaks {', '.join(words.languages)}.")
