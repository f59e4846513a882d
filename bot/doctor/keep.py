"""The check of what is kept: what is not there cannot be read by whoever takes the machine."""

from sqlalchemy import Connection

from bot.doctor.database import guarded
from bot.doctor.finding import Finding, Site, fine, warning
from bot.network_file import NoNetwork, network_in_force
from bot.settings import Settings
from handlers.network.model import Keep
from handlers.network.problems import BadNetwork
from messages.sentence import Said, saying

_ID = "keep"


def keep(site: Site[Settings]) -> Finding:
    """Words, people who never agreed, and photos go some day."""
    return guarded(_ID, site, _keep)


def _keep(connection: Connection) -> Finding:
    try:
        known = network_in_force(connection).keep
    except NoNetwork:
        return fine(_ID, saying("network-none"))
    except BadNetwork:
        return warning(_ID, saying("network-unreadable"), saying("do-mend-network"))
    if known.texts_days and known.guests_days and known.photos_days:
        return fine(_ID, kept_words(known))
    sample = "[keep], texts_days = 90, guests_days = 30, photos_days = 365"
    return warning(_ID, kept_words(known), saying("do-keep", sample=sample))


def kept_words(known: Keep) -> Said:
    """How long what is kept, in a sentence."""
    return saying("keep", days=known.texts_days, guest_number=known.guests_days, photo_number=known.photos_days)
