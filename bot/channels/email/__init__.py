"""E-mail by the mailbox that somebody gave the office: IMAP for what comes, SMTP for what leaves.

`servers` opens both, `reading` makes a text of a mail without I/O, `channel` keeps the contract with them.
"""

from typing import TYPE_CHECKING

from bot.channels.email.scheme import MAIL
from bot.channels.email.settings import EmailSettings
from bot.channels.provider import Later, Provider

if TYPE_CHECKING:
    from bot.channels.email import channel, doctor
else:
    channel, doctor = Later("bot.channels.email.channel"), Later("bot.channels.email.doctor")

EMAIL = Provider(
    name="email",
    scheme=MAIL,
    title="e-mail",
    page="email",
    settings=EmailSettings,
    switches=("email_address", "email_password", "email_imap", "email_smtp"),
    needs="its address, its password and both servers",
    open=lambda settings, _country, _now: channel.EmailChannel(settings),
    ask=doctor.email,
    own=lambda settings: settings.email_address,
)
