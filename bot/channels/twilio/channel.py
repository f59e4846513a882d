"""The channel: Twilio's library and list outside, our contract inside."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from twilio.base import values

from bot.channels.contract import Answer, Capabilities, Refused, Unreachable, Unreadable, WebRequest
from bot.channels.twilio.account import Account, look
from bot.channels.twilio.health import ApiHealth
from bot.channels.twilio.history import History, ListedText
from bot.channels.twilio.media import fetch
from bot.channels.twilio.polling import Poller
from bot.channels.twilio.reading import read_call, read_list
from bot.channels.twilio.services import Service
from bot.channels.twilio.signature import Signatures
from bot.channels.twilio.transport import Transport, client_of, understood
from bot.channels.twilio.tries import Tries
from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Outbound
from messages.pace import Pace
from messages.reason import Reason

_LONGEST = 1600  # characters; source: https://www.twilio.com/docs/api/errors/21617
_VALIDITY = range(1, 36_001)  # seconds; source: https://www.twilio.com/docs/api/errors/90007
_AT_ONCE = 8
_NUMBER = re.compile(r"\+[0-9]{7,15}")


@dataclass(frozen=True, slots=True)
class Credentials:
    """What opens an account at Twilio; `api` is where it answers."""

    account: str
    token: str
    api: str = "https://api.twilio.com"

    def __repr__(self) -> str:
        return f"Credentials({self.account})"


class TwilioChannel:
    """One number of ours at Twilio, by SMS or by WhatsApp. It needs no network to start.

    `calls_url` is where the channels' calls reach us (`https://.../channels`); empty: they do not, and
    Twilio's list is asked every `poll_seconds` instead (0: never). `country`: where numbers without a country
    code belong.
    """

    answer = Answer("<Response/>", "text/xml")

    def __init__(
        self,
        service: Service,
        number: str,
        credentials: Credentials,
        *,
        country: str,
        now: Callable[[], datetime],
        calls_url: str = "",
        poll_seconds: float = 60,
        per_second: float = 1,
        answer_seconds: float = 20,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._service = service
        self._number = number
        self._credentials = credentials
        self._country = country
        self._now = now
        self._calls_url = calls_url
        self._per_second = per_second
        self._transport = Transport(credentials.api, answer_seconds)
        self._client = client_of(credentials.account, credentials.token, self._transport)
        self._signatures = Signatures(credentials.token)
        self._history = History(self._client, service, number)
        self._health = ApiHealth()
        self._poller = Poller(self._history, self._health, poll_seconds, now, sleep)
        self._tries = Tries()

    @property
    def name(self) -> str:
        return self._service.channel

    @property
    def capabilities(self) -> Capabilities:
        return Capabilities(
            self._service.scheme.name,
            buttons=False,
            pace=Pace(self._per_second),
            at_once=max(1, min(_AT_ONCE, int(self._per_second))),
            knows_repeats=True,
        )

    @property
    def problem(self) -> str | None:
        """Why nothing arrives or leaves now, as a word of the contract; None: all is well."""
        return self._health.problem

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """What a call (WebRequest) or a batch of `poll` holds. Raises Forged or Unreadable."""
        if isinstance(raw, WebRequest):
            self._signatures.check(raw)
            return read_call(raw, self._country)
        if isinstance(raw, list) and all(isinstance(one, ListedText) for one in raw):  # pyright: ignore[reportUnknownVariableType] -- whatever it is
            return read_list(raw, self._country)  # pyright: ignore[reportUnknownArgumentType]
        raise Unreadable("neither a call of Twilio's nor a part of its list")

    def is_proven(self, head: WebRequest) -> bool:
        """Never: a call is signed over its body."""
        return False

    def poll(self) -> AsyncIterator[list[ListedText]]:
        """Parts of Twilio's list for `read`: what no call brought, and what became of texts that left."""
        return self._poller.batches()

    async def send(self, outbound: Outbound) -> str:
        """Send the text (files are left out); returns Twilio's id of it. Raises Refused or Unreachable.

        One that was tried before is looked for first among the latest ones to its address.
        """
        to = self._written(outbound.to)
        text = outbound.text
        if len(text.encode("utf-16-le")) // 2 > _LONGEST:
            raise Refused(Reason.LONG)
        if not text.strip():
            raise Refused(Reason.REJECTED)  # no words
        try:
            sid = await self._send(outbound, to)
        except (Refused, Unreachable) as error:
            if isinstance(error, Refused):
                self._tries.note_over(outbound)
                self._health.note_well(sending=True)
            else:
                self._health.note_failure(error, sending=True)
            raise
        self._tries.note_over(outbound, sid)
        self._health.note_well(sending=True)
        return sid

    async def _send(self, outbound: Outbound, to: str) -> str:
        since = self._tries.doubtful_since(outbound, self._now())
        if since is not None:
            left_as = self._tries.earlier(outbound, since, await self._history.latest_to(to))
            if left_as is not None:
                return left_as
        self._tries.begin(outbound, since or self._now())
        try:
            return await self._create(outbound, to)
        except Unreachable as error:
            if not error.may_have_arrived:
                self._tries.note_stayed(outbound, since)
            raise

    async def _create(self, outbound: Outbound, to: str) -> str:
        with understood(changes=True):
            message = await self._client.messages.create_async(
                to=to,
                from_=self._service.written(self._number),
                body=outbound.text,
                status_callback=f"{self._calls_url}/{self.name}/status" if self._calls_url else values.unset,
                validity_period=self._validity(outbound.expires_at),
            )
        if not message.sid:
            raise Unreachable(Reason.ANSWER, may_have_arrived=True)
        return message.sid

    def _written(self, to: Address) -> str:
        if to.scheme != self._service.scheme.name or not _NUMBER.fullmatch(to.value):
            raise Refused(Reason.NUMBER)
        return self._service.written(to.value)

    def _validity(self, expires_at: datetime | None) -> int | object:
        """For how many seconds Twilio may keep the text in its queue; it allows ten hours at most."""
        if expires_at is None:
            return values.unset
        seconds = int((expires_at - self._now()).total_seconds())
        return max(_VALIDITY[0], min(seconds, _VALIDITY[-1]))

    async def download(self, ref: str) -> bytes:
        """The picture that `Media.ref` names. Raises Unreachable, and Refused where it is there no more."""
        return await fetch(self._transport, self._credentials.account, self._credentials.token, ref)

    async def account(self) -> Account:
        """How the account and the number are at Twilio, for the doctor. Raises Refused or Unreachable."""
        return await look(self._client, self._credentials.account, self._number)

    async def close(self) -> None:
        """Close the connections. Twice is as good as once."""
        await self._transport.close()
