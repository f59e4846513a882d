"""E-mail for the contract suite: the channel beside a mail server."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.contract import Channel
from bot.channels.email.channel import EmailChannel
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Kind, Outbound
from tests.bot.channels.email.servers import MailServer, mail_server

HLA = "hla@example.net"
SENT_AT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)


def mail(words: str, provider_id: str = "5", more: str = "") -> bytes:
    """As it lies in the mailbox."""
    head = (
        f"From: Ma Hla <Hla@example.net>\r\nTo: office@example.org\r\nDate: Fri, 27 Nov 2026 16:00:00 +0630\r\n{more}"
    )
    plain = "" if "Content-Type" in more else "Content-Type: text/plain; charset=utf-8\r\n"
    return f"{head}Message-ID: <{provider_id}@example.net>\r\n{plain}\r\n{words}\r\n".encode()


def inbound(words: str, provider_id: str = "5") -> Inbound:
    return Inbound("email", f"<{provider_id}@example.net>", Address("email", HLA), words, sent_at=SENT_AT)


HTML = "Content-Type: text/html; charset=utf-8\r\n"


class EmailRig:
    channel: Channel

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._to = HLA
        self.channel = EmailChannel(server.settings())

    def read_table(self) -> Mapping[str, tuple[Any, Sequence[Inbound | DeliveryReport]]]:
        answer = "YES 74\r\n\r\nOn Fri, 27 Nov 2026 at 15:00, Lanpya wrote:\r\n> Let Ko Aung in?"
        return {
            "a text": (mail("R land"), [inbound("R land")]),
            "a Burmese text": (mail("မင်္ဂလာပါ"), [inbound("မင်္ဂလာပါ")]),
            "an answer without what it quotes": (mail(answer), [inbound("YES 74")]),
            "without the signature": (mail("R land\r\n-- \r\nMa Hla"), [inbound("R land")]),
            "the subject where nothing was written": (mail("", more="Subject: HELP\r\n"), [inbound("HELP")]),
            "HTML alone": (mail("<p>R land &amp; water</p><p>5w</p>", more=HTML), [inbound("R land & water\n5w")]),
            "an out-of-office is left alone": (mail("I am away", more="Auto-Submitted: auto-replied\r\n"), []),
            "a list is left alone": (mail("News", more="Precedence: bulk\r\n"), []),
            "a bounce is left alone": (mail("It failed", more="Return-Path: <>\r\n"), []),
            "what is our own is left alone": (mail("x").replace(b"Hla@example.net", b"office@example.org"), []),
        }

    def text(self, words: str, provider_id: str) -> Any:
        return mail(words, provider_id)

    def again(self, words: str, provider_id: str) -> Any:
        return mail(words, provider_id, "X-Spam-Score: 0\r\n")

    def forged(self) -> Any | None:
        return None

    def unreadable(self) -> Any:
        return b"Subject: nobody\r\n\r\nR land\r\n"

    def report(self, provider_id: str, state: DeliveryState) -> Any | None:
        return None

    def outbound(self, words: str, outbox_id: int = 1) -> Outbound:
        to, self._to = self._to, HLA
        return Outbound(outbox_id, Address("email", to), words, Kind.REPLY)

    async def left(self) -> Sequence[tuple[str, str]]:
        return self._server.left

    async def refuse(self) -> str:
        """The next text goes to somebody whom the server does not know."""
        self._to = "nobody@example.net"
        self._server.refused[self._to] = "550 5.1.1 No such user"
        return "number"

    async def go_away(self) -> None:
        await self._server.stop()

    async def come_back(self) -> None:
        await self._server.start()


@asynccontextmanager
async def rig(_tmp_path: Path) -> AsyncGenerator[EmailRig]:
    async with mail_server() as server:
        made = EmailRig(server)
        try:
            yield made
        finally:
            await made.channel.close()
