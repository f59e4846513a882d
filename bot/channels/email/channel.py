"""The mailbox as a channel."""

import asyncio
import smtplib
from collections.abc import AsyncIterator, Sequence
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from imap_tools.consts import MailMessageFlags

from bot.channels.contract import Capabilities, Refused, Unreachable
from bot.channels.email.reading import read
from bot.channels.email.scheme import MAIL
from bot.channels.email.servers import FAILS, UNKNOWN, mailbox, outgoing
from bot.channels.email.settings import EmailSettings
from messages.envelope import Inbound, Outbound
from messages.pace import Pace
from messages.reason import Reason

_LONGEST = 200_000  # bytes of a mail that are fetched: its words stand before what is attached
_AT_ONCE = 50  # mails in one look
_SUBJECT = 60  # letters


class EmailChannel:
    """Asks for mails every `poll_seconds`; what was kept is marked as read, and stays in the mailbox."""

    name = MAIL.name
    capabilities = Capabilities(MAIL.name, buttons=False, pace=Pace(per_second=1))

    def __init__(self, settings: EmailSettings, poll_seconds: float = 30) -> None:
        self._settings = settings
        self._poll_seconds = poll_seconds
        self.problem: Reason | None = None

    def read(self, raw: bytes) -> Sequence[Inbound]:
        return read(raw, self._settings.email_address.lower())

    async def poll(self) -> AsyncIterator[bytes]:
        found: dict[str, bytes] = {}
        while True:
            try:
                found = await asyncio.to_thread(self._look, list(found))
                self.problem = None
                for raw in found.values():
                    yield raw
            except FAILS as error:
                self.problem = Reason.TOKEN if isinstance(error, UNKNOWN) else Reason.NETWORK
            await asyncio.sleep(self._poll_seconds)

    def _look(self, kept: Sequence[str]) -> dict[str, bytes]:
        """Mark what was kept, and fetch what is unread, by its numbers; until the next look it stays unread."""
        with mailbox(self._settings) as box:
            box.flag(kept, MailMessageFlags.SEEN, True)
            numbers = box.uids("UNSEEN")[:_AT_ONCE]
            answers = {uid: box.client.uid("FETCH", uid, f"(BODY.PEEK[]<0.{_LONGEST}>)")[1] for uid in numbers}
        return {uid: answer[0][1] for uid, answer in answers.items() if isinstance(answer[0], tuple)}

    async def send(self, outbound: Outbound) -> str:
        if not outbound.to.value.isascii() or not MAIL.shape.fullmatch(outbound.to.value):
            raise Refused(Reason.NUMBER)
        mail = _mail(outbound, self._settings.email_address)
        await asyncio.to_thread(self._hand_over, mail, outbound.to.value)
        return str(mail["Message-ID"])

    def _hand_over(self, mail: EmailMessage, to: str) -> None:
        is_open = False
        try:
            with outgoing(self._settings) as server:
                is_open = True
                server.send_message(mail, to_addrs=[to])
        except UNKNOWN:
            raise Unreachable(Reason.TOKEN) from None
        except smtplib.SMTPRecipientsRefused as refused:
            raise _refusal(*refused.recipients[to], otherwise=Reason.REJECTED) from None
        except OSError as error:
            if is_open and isinstance(error, smtplib.SMTPResponseException):
                raise _refusal(error.smtp_code, error.smtp_error, otherwise=Reason.FILTERED) from None
            raise Unreachable(Reason.NETWORK, may_have_arrived=is_open) from None

    async def close(self) -> None:
        """Nothing is open between two mails."""


def _mail(outbound: Outbound, ours: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"] = ours, outbound.to.value
    mail["Subject"] = outbound.text.partition("\n")[0][:_SUBJECT]
    mail["Date"], mail["Message-ID"] = formatdate(), make_msgid(domain=ours.partition("@")[2])
    mail["Auto-Submitted"] = "auto-generated"  # so that no out-of-office answers it; RFC 3834 section 5
    mail.set_content(outbound.text)
    return mail


def _refusal(code: int, told: bytes | str, otherwise: Reason) -> Refused | Unreachable:
    """5xx is for good, 4xx for now; 5.1.x is about the address. Source: RFC 3463 section 3.2."""
    if code < 500:
        return Unreachable(Reason.SERVER)
    return Refused(Reason.NUMBER if "5.1." in str(told) else otherwise)
