"""The check of what is kept: what is not there cannot be read by whoever takes the machine."""

from sqlalchemy import Connection

from bot.doctor.database import guarded
from bot.doctor.finding import Finding, Site, fine, warning
from bot.network_file import NoNetwork, network_in_force
from bot.settings import Settings
from handlers.network.model import Keep
from handlers.network.problems import BadNetwork

_ID = "keep"


def keep(site: Site[Settings]) -> Finding:
    """Words, people who never agreed, and photos go some day."""
    return guarded(_ID, site, _keep)


def _keep(connection: Connection) -> Finding:
    try:
        known = network_in_force(connection).keep
    except NoNetwork:
        return fine(_ID, "No network file was loaded yet.")
    except BadNetwork:
        return warning(_ID, "The network file in force cannot be read any more.", "Mend it, then lanpya network load.")
    if known.texts_days and known.guests_days and known.photos_days:
        return fine(_ID, kept_words(known))
    what_to_do = (
        "Write into the network file how many days: [keep], texts_days = 90, guests_days = 30, photos_days = 365"
    )
    return warning(_ID, kept_words(known), what_to_do)


def kept_words(known: Keep) -> str:
    """How long what is kept, in a sentence."""
    days = {"words of texts": known.texts_days, "guests": known.guests_days, "photos": known.photos_days}
    told = [f"{what} for {count} days" if count else f"{what} for ever" for what, count in days.items()]
    return f"Kept are {', '.join(told)}; figures for ever."
