"""A bot that polls a phone, beside a clock that moves when a test says so."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.android.channel import AndroidChannel, PhonePacing
from bot.channels.android.phone import Phone as Client
from messages.address import Address
from messages.envelope import Kind, Outbound
from messages.pace import Pace
from tests.bot.channels.android.standin import PASSWORD, USER, Phone
from tests.bot.channels.polling import Polling
from tests.bot.fake_channel import PATIENCE

HLA = "+959771234567"
AUNG = "+959771234568"
QUICK = PhonePacing(look_seconds=0.02)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def pass_by(self, **time: float) -> None:
        self.moment += timedelta(**time)


def channel_on(
    phone: Phone, *, password: str = PASSWORD, answer_seconds: float = PATIENCE, **options: Any
) -> AndroidChannel:
    """A channel for Myanmar that looks fifty times a second."""
    client = Client(phone.url, USER, password, answer_seconds=answer_seconds)
    defaults: dict[str, Any] = {"country": "MM", "now": phone.now, "pace": Pace(per_second=0.1), "pacing": QUICK}
    return AndroidChannel(client, **{**defaults, **options})


def outbound(text: str = "Report 1", *, row: int = 1, to: str = HLA, **others: Any) -> Outbound:
    """A reply to Hla."""
    defaults: dict[str, Any] = {"kind": Kind.REPLY}
    return Outbound(id=row, to=Address("sms", to), text=text, **{**defaults, **others})


class Consumer(Polling[AndroidChannel]):
    """A bot that polls a phone."""

    async def rounds(self, phone: Phone, count: int = 2) -> None:
        """Let it look some times more, from the beginning of a look to the end of one."""
        before = _looks(phone)
        await self.until(lambda: _looks(phone) > before + count)


def _looks(phone: Phone) -> int:
    return sum(one.query["limit"] == "20" for one in phone.asked("GET", "/inbox"))
