"""Checks of what the network is and says: its file, and the catalogs of its languages."""

from functools import partial

from bot import townships
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.host.text_files import why_unread
from bot.network_file import network_from
from bot.settings import Settings
from handlers.network.problems import BadNetwork
from messages.catalog import CatalogError, Catalogs, installed
from messages.sentence import Said, saying


def network_file(site: Site[Settings]) -> Finding:
    """The network file beside the settings is there and without a mistake."""
    file = site.settings.network
    if not file.exists():
        return warning(
            "network_file",
            saying("network-file-missing", path=str(file)),
            saying("do-network-file-missing"),
        )
    try:
        network = network_from(file)
    except BadNetwork as bad:
        first, *others = bad.errors
        told = partial(first.placed, Catalogs.load())
        mistakes = saying("network-file-mistakes", line=told, count=len(others))
        return broken("network_file", mistakes, saying("do-network-file", path=str(file)))
    except (OSError, UnicodeDecodeError) as error:
        unread = saying("network-file-unread", path=str(file), reason=why_unread(error))
        return broken("network_file", unread, saying("do-network-file-unread"))
    if not network.townships:
        return warning(
            "network_file",
            saying("network-file-no-townships", path=str(file)),
            _list_for(network.country),
        )
    return fine("network_file", saying("network-file", path=str(file), count=len(network.groups)))


def _list_for(country: str) -> Said:
    if country in townships.countries():
        return saying("do-townships", sample=f'townships = "{country}"')
    return saying("do-townships-csv", line="code,en,my,lat,lon", sample='townships = "townships.csv"')


def catalogs(_site: Site[Settings]) -> Finding:
    """The words of every installed language can be read."""
    try:
        words = Catalogs.load()
        words.check()
    except (CatalogError, OSError) as error:
        return broken("catalogs", saying("catalogs-broken", reason=str(error)), saying("do-install"))
    if len(installed()) != len(words.languages):
        return broken("catalogs", saying("catalogs-some"), saying("do-install"))
    return fine("catalogs", saying("catalogs", list=", ".join(words.languages)))
