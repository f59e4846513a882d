"""The check of e-mail: both servers know the mailbox and its password."""

from smtplib import SMTPAuthenticationError

from imap_tools.errors import MailboxLoginError

from bot.channels.email.account import IMAP_FAILS, account_of
from bot.channels.email.settings import EmailSettings
from bot.doctor.finding import Finding, Site, broken, fine, warning

_ID = "email"


def email(site: Site[EmailSettings]) -> Finding:
    if not site.settings.email_address:
        return fine(_ID, "E-mail is not set up.")
    if site.offline:
        return fine(_ID, "E-mail is set up; it was not asked.")
    account = account_of(site.settings)
    try:
        with account.mailbox(), account.sender():
            return fine(_ID, f"Both mail servers answer; the mailbox is {account.address}.")
    except (MailboxLoginError, SMTPAuthenticationError):
        return broken(
            _ID, "The mail server does not know the address with this password.", "Mend LANPYA_EMAIL_PASSWORD in .env."
        )
    except IMAP_FAILS as error:
        todo = "See docs/channels/email.md, and whether this machine has internet. Texts wait; nothing is lost."
        return warning(_ID, f"A mail server cannot be reached now ({error}).", todo)
