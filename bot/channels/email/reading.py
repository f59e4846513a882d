"""What a mail says: its own words, without what it quotes. No I/O."""

import hashlib
import html
import re

from imap_tools.message import MailMessage

from bot.channels.contract import Unreadable
from bot.channels.email.scheme import MAIL
from messages.address import Address
from messages.envelope import Inbound

_BREAKS = re.compile(r"(?i)<br\b[^>]*>|</(p|div|li|tr)>")
_NO_WORDS = re.compile(r"(?is)<(style|script|head)\b.*?</\1>|<[^>]+>")
# Where an answer's quotation, or a signature (RFC 3676 section 4.3), begins.
_REST = re.compile(r"(?m)^(>|-- ?$|_{5,}|-{2,} ?(Original|Forwarded)|(On|Am|Le) .{10,}:\s*$|From: )")


def read(raw: bytes, ours: str) -> list[Inbound]:
    """The text of a mail; nothing of one that a machine wrote or that is our own. Raises Unreadable."""
    mail = MailMessage.from_bytes(raw)
    sender = mail.from_.strip().lower()
    if not MAIL.shape.fullmatch(sender):
        raise Unreadable("a mail without a sender")
    if sender == ours or _is_automatic(mail):
        return []
    provider_id = _header(mail, "message-id") or hashlib.sha256(raw).hexdigest()
    sent_at = mail.date if mail.date.tzinfo else None
    return [Inbound(MAIL.name, provider_id, Address(MAIL.name, sender), _words(mail), sent_at=sent_at)]


def _is_automatic(mail: MailMessage) -> bool:
    """Out of office, bounces, lists: who answers them writes for ever. Source: RFC 3834 section 2."""
    submitted = _header(mail, "auto-submitted").lower()
    is_bounce = _header(mail, "return-path") == "<>" or mail.obj.get_content_type() == "multipart/report"
    return submitted not in ("", "no") or is_bounce or _header(mail, "precedence").lower() in ("bulk", "list", "junk")


def _words(mail: MailMessage) -> str:
    """What was written, or the subject where nothing was."""
    plain = mail.text or html.unescape(_NO_WORDS.sub("", _BREAKS.sub("\n", mail.html)))
    return _REST.split(plain.replace("\r\n", "\n"), maxsplit=1)[0].strip() or mail.subject.strip()


def _header(mail: MailMessage, name: str) -> str:
    return str(mail.obj.get(name, "")).strip()
