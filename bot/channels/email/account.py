"""The two servers of a mailbox, encrypted unless they stand in the same house. Everything here blocks."""

import imaplib
import smtplib
import ssl
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from imap_tools.errors import ImapToolsError
from imap_tools.mailbox import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted

from bot.channels.email.settings import EmailSettings
from bot.doctor.near import is_near

IMAP_FAILS = (OSError, imaplib.IMAP4.error, ImapToolsError)
_PATIENCE = 15  # seconds for an answer


@dataclass(frozen=True, slots=True)
class Account:
    """A mailbox. The servers are URLs: `imaps:` and `smtps:` begin encrypted, `imap:` and `smtp:` become so."""

    address: str
    password: str = field(repr=False)
    imap: str
    smtp: str

    def mailbox(self) -> BaseMailBox:
        """Logged in, to be left by `with`. Raises one of IMAP_FAILS."""
        url = urlsplit(self.imap)
        host, tls = url.hostname or "", ssl.create_default_context()
        if url.scheme == "imaps":
            box = MailBox(host, url.port or 993, timeout=_PATIENCE, ssl_context=tls)
        elif is_near(host):
            box = MailBoxUnencrypted(host, url.port or 143, timeout=_PATIENCE)
        else:
            box = MailBoxStartTls(host, url.port or 143, timeout=_PATIENCE, ssl_context=tls)
        try:
            return box.login(self.address, self.password)
        except IMAP_FAILS:
            box.client.shutdown()
            raise

    def sender(self) -> smtplib.SMTP:
        """Logged in, to be left by `with`. Raises OSError, of which smtplib's errors are."""
        url = urlsplit(self.smtp)
        host, us, tls = url.hostname or "", "[127.0.0.1]", ssl.create_default_context()
        if url.scheme == "smtps":
            server = smtplib.SMTP_SSL(host, url.port or 465, us, timeout=_PATIENCE, context=tls)
        else:
            server = smtplib.SMTP(host, url.port or 587, us, timeout=_PATIENCE)
        try:
            if url.scheme == "smtp" and not is_near(host):
                server.starttls(context=tls)
            server.login(self.address, self.password)
        except OSError:
            server.close()
            raise
        return server


def account_of(settings: EmailSettings) -> Account:
    password = settings.email_password.get_secret_value()
    return Account(settings.email_address.lower(), password, settings.email_imap, settings.email_smtp)
