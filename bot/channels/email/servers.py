"""The two servers of a mailbox, encrypted unless they stand in the same house. Everything here blocks."""

import imaplib
import smtplib
import ssl
from collections.abc import Generator
from contextlib import contextmanager
from urllib.parse import urlsplit

from imap_tools.errors import ImapToolsError, MailboxLoginError
from imap_tools.mailbox import BaseMailBox, MailBox, MailBoxUnencrypted

from bot.channels.email.settings import EmailSettings
from bot.doctor.near import is_near

FAILS = (OSError, imaplib.IMAP4.error, ImapToolsError)  # smtplib's errors are OSErrors
UNKNOWN = (MailboxLoginError, smtplib.SMTPAuthenticationError)
_PATIENCE = 15  # seconds for an answer


@contextmanager
def mailbox(settings: EmailSettings) -> Generator[BaseMailBox]:
    """Logged in, by TLS. Raises one of FAILS."""
    url = urlsplit(settings.email_imap)
    host = url.hostname or ""
    if url.scheme == "imap" and is_near(host):
        box = MailBoxUnencrypted(host, url.port or 143, _PATIENCE)
    else:
        box = MailBox(host, url.port or 993, _PATIENCE, ssl_context=ssl.create_default_context())
    with box:
        yield box.login(settings.email_address, settings.email_password.get_secret_value())


@contextmanager
def outgoing(settings: EmailSettings) -> Generator[smtplib.SMTP]:
    """Logged in, by TLS from the first byte (`smtps:`) or soon after it (`smtp:`). Raises OSError."""
    url = urlsplit(settings.email_smtp)
    host, us, tls = url.hostname or "", "[127.0.0.1]", ssl.create_default_context()
    if url.scheme == "smtps":
        server = smtplib.SMTP_SSL(host, url.port or 465, us, timeout=_PATIENCE, context=tls)
    else:
        server = smtplib.SMTP(host, url.port or 587, us, timeout=_PATIENCE)
    with server:
        if url.scheme == "smtp" and not is_near(host):
            server.starttls(context=tls)
        server.login(settings.email_address, settings.email_password.get_secret_value())
        yield server
