"""The Android channel: keeps the channel contract on top of the app's local server."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.channels.android import ids, problems, setup
from bot.channels.android.inbox import Inbox, InboxPacing
from bot.channels.android.phone import Phone
from bot.channels.android.reading import NAME, read_event, read_rows, verify
from bot.channels.android.sent import Sent, StatusPacing, is_due
from bot.channels.contract import Answer, Capabilities, Refused, Unreachable, Unreadable, WebRequest
from messages.envelope import DeliveryReport, Inbound, Kind, Outbound
from messages.pace import Pace
from messages.reason import Reason
from messages.segments import segments

log = structlog.get_logger()

_MOST_PARTS = 10
_LEAST_TTL = 5  # seconds; source: the app's OpenAPI description
_MOST_TRIES = 100
_DAY = timedelta(days=1)
_SOON = 60.0  # seconds between two looks whether a phone that turned texts away may be tried again
_PAUSES = (5.0, 15.0, 30.0, 60.0)  # seconds until a phone that does not answer is asked again
# From 100 a text goes round the phone's own limits.
_PRIORITY = {Kind.ALERT: 100, Kind.REPLY: 50, Kind.REMINDER: 20, Kind.NOTICE: 20, Kind.DIGEST: -10}


@dataclass(frozen=True, slots=True)
class PhonePacing:
    """How often the phone is asked, in all."""

    look_seconds: float = 5
    inbox: InboxPacing = field(default_factory=InboxPacing)
    sent: StatusPacing = field(default_factory=StatusPacing)


class AndroidChannel:
    """SMS through one phone.

    `sims` are the slots (from 1) that may send, the usual one first; none: the phone's own choice. Who texts one
    SIM is answered by it. `key` and `calls_url` let the app post what arrives; without them it is asked only.
    """

    name = NAME
    answer = Answer()

    def __init__(
        self,
        phone: Phone,
        *,
        country: str,
        now: Callable[[], datetime],
        pace: Pace,
        sims: Sequence[int] = (),
        key: str = "",
        calls_url: str = "",
        pacing: PhonePacing | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._phone = phone
        self._country = country
        self._now = now
        self._sims = tuple(sims)
        self._key = key
        self._hook_url = calls_url if key and setup.takes(calls_url) else ""
        self._pacing = pacing or PhonePacing()
        self._sleep = sleep
        self.capabilities = Capabilities("sms", buttons=False, pace=pace, knows_repeats=True)
        self._inbox = Inbox(phone, self._pacing.inbox)
        self._sent = Sent(NAME, phone, self._pacing.sent)
        self._homes: dict[str, tuple[datetime, int]] = {}
        self._away: Reason | None = None
        self._failures = 0
        self._set_up_at: datetime | None = None

    @property
    def problem(self) -> str | None:
        """Why texts do not come or leave; None: they do.

        Not that the app sends the newest first, or is deaf and told to look: others would stand in for a phone
        that works. The log and the doctor say so.
        """
        if self._away is not None:
            return f"away-{self._away}"
        trouble = self._sent.trouble(self._now())
        if trouble is not None:
            return f"turned-{trouble if trouble in problems.TURNED_AWAY else Reason.UNANSWERED}"
        return "stuck" if self._sent.is_stuck else None

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """What `poll` yielded, or what the app posted. Raises Forged and Unreadable."""
        if isinstance(raw, WebRequest):
            return self._read_post(raw)
        try:
            rows, reports = raw["rows"], raw["reports"]
        except (KeyError, TypeError):
            raise Unreadable("not a raw request of the Android channel") from None
        return [*self._read_rows(rows), *reports]

    def is_proven(self, head: WebRequest) -> bool:
        """Never: a call is signed over its body."""
        return False

    def _read_post(self, request: WebRequest) -> Sequence[Inbound | DeliveryReport]:
        verify(request, self._key, self._now())
        found, sim = read_event(request.body, self._country)
        for one in found:
            if isinstance(one, Inbound):
                self._note_home(one, sim)
        self._sent.look_soon()
        return found

    def _read_rows(self, rows: Sequence[dict[str, Any]]) -> list[Inbound]:
        found = read_rows(rows, self._country)
        for inbound, sim in found:
            self._note_home(inbound, sim)
        return [inbound for inbound, _sim in found]

    def _note_home(self, inbound: Inbound, sim: int | None) -> None:
        """The SIM that the person's newest text came by."""
        known = self._homes.get(inbound.sender.value)
        if sim is not None and inbound.sent_at is not None and (known is None or known[0] <= inbound.sent_at):
            self._homes[inbound.sender.value] = (inbound.sent_at, sim)

    async def send(self, outbound: Outbound) -> str:
        """Hand the text to the phone, at most once however often it is called for the same outbox row.

        Unreachable as `Phone`, and for `network`, `sim`, `flood`, `phone` and `unanswered` while the phone turns
        texts away.
        """
        if outbound.to.scheme != "sms" or not _is_e164(outbound.to.value):
            raise Refused(Reason.NUMBER)
        if not outbound.text or segments(outbound.text) > _MOST_PARTS:
            raise Refused(Reason.LONG if outbound.text else Reason.REJECTED)
        now = self._now()
        wait = self._sent.wait(now).total_seconds()
        if wait:
            raise Unreachable(self._sent.trouble(now) or Reason.PHONE, min(wait, _SOON))
        text_id = await self._hand_over(outbound, now)
        self._sent.handed(text_id, now)
        return text_id

    async def _hand_over(self, outbound: Outbound, now: datetime) -> str:
        """As the first try that the phone does not have, or has and did not give back."""
        stem = ids.stem(outbound)
        first = self._sent.next_try(stem, outbound.earlier_id)
        for number in range(first, first + _MOST_TRIES):
            text_id = ids.numbered(stem, number)
            if await self._phone.submit(self._body(outbound, text_id, now)):
                return text_id
            if not await self._sent.may_go_again(text_id, now):
                return text_id
        raise Unreachable(Reason.PHONE)

    def _body(self, outbound: Outbound, text_id: str, now: datetime) -> dict[str, Any]:
        body: dict[str, Any] = {
            "id": text_id,
            "textMessage": {"text": outbound.text},
            "phoneNumbers": [outbound.to.value],
            "withDeliveryReport": True,
            "priority": _PRIORITY.get(outbound.kind, 0),
        }
        # The phone's queue is short-lived: what it does not send in a day comes back to ours.
        use = min(_DAY, outbound.expires_at - now) if outbound.expires_at else _DAY
        body["ttl"] = max(int(use.total_seconds()), _LEAST_TTL)
        sim = self._sim_for(outbound.to.value)
        return body if sim is None else body | {"simNumber": sim}

    def _sim_for(self, number: str) -> int | None:
        home = self._homes[number][1] if number in self._homes else None
        if not self._sims or home in self._sims:
            return home
        return self._sims[0]

    async def poll(self) -> AsyncIterator[Any]:
        """Texts and reports, for ever. What is yielded counts as told only when this is resumed."""
        while True:
            try:
                await self._set_up()
                async for raw in self._look():
                    yield raw
            except Unreachable as away:
                self._note_away(away.reason)
                await self._sleep(_PAUSES[min(self._failures, len(_PAUSES)) - 1])
            else:
                self._note_well()
                await self._sleep(self._pacing.look_seconds)

    async def _set_up(self) -> None:
        """At the start and once a day: somebody may have installed the app anew."""
        now = self._now()
        if self._set_up_at is not None and not is_due(self._set_up_at + _DAY, now, _DAY):
            return
        self._inbox.installed_at = await setup.installed_at(self._phone)
        if not await setup.keep_settings(self._phone, posts=bool(self._hook_url)):
            log.warning("android.order", hint=problems.LIFO)
        await self._keep_webhooks()
        self._set_up_at = now

    async def _keep_webhooks(self) -> None:
        """Asking is enough: an app that takes none is no reason to hear nothing."""
        try:
            await setup.keep_webhooks(self._phone, f"{self._hook_url}/{NAME}" if self._hook_url else "")
        except Unreachable as away:
            if away.reason not in (Reason.ANSWER, Reason.SERVER):
                raise
            log.warning("android.no_webhooks", reason=away.reason)

    async def _look(self) -> AsyncIterator[Any]:
        async for rows in self._inbox.look(self._now()):
            yield {"rows": rows, "reports": []}
        reports = await self._sent.look(self._now())
        if reports:
            yield {"rows": [], "reports": reports}
            for report in reports:
                self._sent.told(report)

    def _note_away(self, reason: Reason) -> None:
        reason = reason if reason in problems.AWAY else Reason.ANSWER
        if reason != self._away:
            log.warning("android.away", reason=reason)
        self._away, self._failures = reason, self._failures + 1

    def _note_well(self) -> None:
        if self._away is not None:
            log.info("android.back", after=self._away, failures=self._failures)
        self._away, self._failures = None, 0

    async def close(self) -> None:
        await self._phone.close()


def _is_e164(number: str) -> bool:
    return number.startswith("+") and number[1:].isdecimal() and number.isascii()
