"""E-mail by the mailbox that somebody gave the office: IMAP for what comes, SMTP for what leaves.

`account` opens both, `reading` makes a text of a mail without I/O, `channel` keeps the contract with them.
"""

from typing import TYPE_CHECKING

from bot.channels.email.scheme import MAILBOX
from bot.channels.email.settings import EmailSettings, half_set
from bot.channels.provider import Provider
from bot.setup.question import of_setting

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.doctor.finding import Finding, Site
    from bot.host.clock import Clock
    from handlers.network.model import Network


def _open(settings: EmailSettings, _network: "Network", _clock: "Clock") -> "Channel":
    from bot.channels.email.account import account_of  # here: only its users need a mail library
    from bot.channels.email.channel import EmailChannel

    return EmailChannel(account_of(settings))


def _check(site: "Site[EmailSettings]") -> "Finding":
    from bot.channels.email.doctor import email

    return email(site)


EMAIL = Provider(
    name="email",
    scheme=MAILBOX,
    title="e-mail",
    called="the mail server",
    page="email",
    settings=EmailSettings,
    switches=("email_address",),
    open=_open,
    check=_check,
    half_set=half_set,
    own=lambda settings: settings.email_address,
    questions=(
        of_setting(EmailSettings, "email_address", "What is the address of the mailbox?"),
        of_setting(EmailSettings, "email_password", "What is its password?"),
        of_setting(EmailSettings, "email_imap", "Where are mails fetched?"),
        of_setting(EmailSettings, "email_smtp", "Where are mails handed over?"),
    ),
)
