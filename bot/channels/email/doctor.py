"""The check of e-mail: both servers know the mailbox and its password."""

from bot.channels.email.servers import FAILS, UNKNOWN, mailbox, outgoing
from bot.channels.email.settings import EmailSettings
from bot.doctor.finding import Finding, Site, broken, fine, warning
from messages.sentence import saying

_ID = "email"


def email(site: Site[EmailSettings]) -> Finding:
    try:
        with mailbox(site.settings), outgoing(site.settings):
            return fine(_ID, saying("email", address=site.settings.email_address))
    except UNKNOWN:
        return broken(_ID, saying("email-password"), saying("do-email-password"))
    except FAILS as error:
        return warning(_ID, saying("email-away", reason=str(error)), saying("do-email-away"))
