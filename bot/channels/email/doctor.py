"""The check of e-mail: both servers know the mailbox and its password."""

from bot.channels.email.servers import FAILS, UNKNOWN, mailbox, outgoing
from bot.channels.email.settings import EmailSettings
from bot.doctor.finding import Finding, Site, broken, fine, warning

_ID = "email"


def email(site: Site[EmailSettings]) -> Finding:
    try:
        with mailbox(site.settings), outgoing(site.settings):
            return fine(_ID, f"Both mail servers answer; the mailbox is {site.settings.email_address}.")
    except UNKNOWN:
        sentence = "The mail server does not know the address with this password."
        return broken(_ID, sentence, "Mend LANPYA_EMAIL_PASSWORD in .env.")
    except FAILS as error:
        todo = "See docs/channels/email.md, and whether this machine has internet. Texts wait; nothing is lost."
        return warning(_ID, f"A mail server cannot be reached now ({error}).", todo)
