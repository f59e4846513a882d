"""A mail server as the channel meets it: aiosmtpd for what leaves, a small IMAP server of our own for what comes.

Of IMAP it knows what is asked of it (RFC 3501): LOGIN, SELECT, UID SEARCH UNSEEN, UID FETCH and UID STORE.
"""

import asyncio
import email.policy
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from email import message_from_bytes
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.channels.email.settings import EmailSettings
from tests.ports import free_port

OURS, PASSWORD = "office@example.org", "hush-hush"
_STORED = re.compile(r"STORE ([0-9,]+)")


class MailServer:
    """`refused` are addresses that it does not know; `left` is what it took: (address, words)."""

    def __init__(self) -> None:
        self.box: dict[int, bytes] = {}
        self.seen: set[int] = set()
        self.refused: dict[str, str] = {}
        self.mails: list[tuple[str, EmailMessage]] = []
        self.ports = (free_port(), free_port())
        self._servers: list[asyncio.Server] = []

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        imap = await asyncio.start_server(self._imap, "127.0.0.1", self.ports[0])
        smtp = await loop.create_server(self._smtp, "127.0.0.1", self.ports[1])
        self._servers = [imap, smtp]

    async def stop(self) -> None:
        for server in self._servers:
            server.close()
            await server.wait_closed()

    def settings(self, **more: str) -> EmailSettings:
        imap, smtp = self.ports
        values = {
            "email_address": OURS,
            "email_password": PASSWORD,
            "email_imap": f"imap://127.0.0.1:{imap}",
            "email_smtp": f"smtp://127.0.0.1:{smtp}",
        }
        return EmailSettings.model_validate(values | more)

    @property
    def left(self) -> list[tuple[str, str]]:
        return [(to, mail.get_content().replace("\r\n", "\n").removesuffix("\n")) for to, mail in self.mails]

    # aiosmtpd's hooks
    def _smtp(self) -> SMTP:
        return SMTP(self, authenticator=self._knows, auth_require_tls=False)

    def _knows(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, told: object
    ) -> AuthResult:
        assert isinstance(told, LoginPassword)
        return AuthResult(success=told == LoginPassword(OURS.encode(), PASSWORD.encode()), handled=False)

    async def handle_RCPT(
        self, _server: SMTP, session: Session, envelope: Envelope, to: str, _options: list[str]
    ) -> str:
        if not session.authenticated:
            return "530 5.7.0 Log in first"
        if to in self.refused:
            return self.refused[to]
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        mail = message_from_bytes(envelope.content or b"", policy=email.policy.default)  # pyright: ignore[reportArgumentType] bytes
        self.mails.append((envelope.rcpt_tos[0], mail))
        return "250 OK"

    async def _imap(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK IMAP4rev1 ready\r\n")
        while line := (await reader.readline()).decode():
            tag, _, command = line.strip().partition(" ")
            writer.write(b"".join(self._answers(command)) + f"{tag} {self._status(command)}\r\n".encode())
            await writer.drain()
            if command.upper().startswith("LOGOUT"):
                break
        writer.close()

    def _status(self, command: str) -> str:
        is_wrong = command.upper().startswith("LOGIN") and PASSWORD not in command
        return "NO [AUTHENTICATIONFAILED] no such user" if is_wrong else "OK done"

    def _answers(self, command: str) -> list[bytes]:
        if command.startswith("CAPABILITY"):
            return [b"* CAPABILITY IMAP4rev1\r\n"]
        if command.startswith("LOGOUT"):
            return [b"* BYE\r\n"]
        if command.startswith("SELECT"):
            return [f"* {len(self.box)} EXISTS\r\n".encode()]
        if command.startswith("UID SEARCH"):
            unseen = " ".join(str(uid) for uid in self.box if uid not in self.seen)
            return [f"* SEARCH {unseen}\r\n".encode()]
        if command.startswith("UID FETCH"):
            uid = int(command.split()[2])
            raw = self.box[uid][: int(command.rpartition(".")[2].rstrip(")>"))]
            return [f"* 1 FETCH (UID {uid} BODY[]<0> {{{len(raw)}}}\r\n".encode(), raw, b")\r\n"]
        if stored := _STORED.search(command):
            self.seen |= set(map(int, stored[1].split(",")))
        return []


@asynccontextmanager
async def mail_server() -> AsyncGenerator[MailServer]:
    server = MailServer()
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
