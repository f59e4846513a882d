"""What every channel keeps: read, send, poll, and four errors. A new provider is one file that keeps this."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from messages.envelope import DeliveryReport, Inbound, Outbound


class ChannelError(Exception):
    """What a channel may raise; never anything else on purpose."""


class Forged(ChannelError):
    """The request does not carry the provider's signature: answer 403, keep nothing."""


class Unreadable(ChannelError):
    """The provider's request has a shape that we do not know: log it, keep nothing, go on."""


class Refused(ChannelError):
    """The provider will never take this text for this address. `reason` is one word: `blocked`, `unknown`, ...

    `moved_to` is the address that the provider names instead (a Telegram group that became a supergroup).
    """

    def __init__(self, reason: str, moved_to: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.moved_to = moved_to


class Unreachable(ChannelError):
    """The provider did not take the text, and may later. `retry_after` is in seconds; None: our own back-off.

    `may_have_arrived`: it may have taken the text, and only the answer was lost: another try may show it twice.
    """

    def __init__(self, reason: str, retry_after: float | None = None, *, may_have_arrived: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after
        self.may_have_arrived = may_have_arrived


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do, as data."""

    scheme: str  # the addresses that it reaches
    is_sms: bool  # texts cost segments
    buttons: bool
    per_second: float  # texts; 0: as fast as it takes them
    at_once: int = 1  # addresses served side by side
    knows_repeats: bool = False  # the same outbox row handed over again, as after a crash, leaves once


class Channel(Protocol):
    """One provider."""

    @property
    def name(self) -> str: ...

    @property
    def capabilities(self) -> Capabilities: ...

    @property
    def problem(self) -> str | None:
        """Why nothing arrives or leaves now, in a word or a sentence; None: all is well, as far as it knows."""
        ...

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """What one raw request holds, without I/O. Raises Forged or Unreadable."""
        ...

    async def send(self, outbound: Outbound) -> str:
        """Hand the text over; returns the provider's id. Raises Refused or Unreachable."""
        ...

    def poll(self) -> AsyncIterator[Any]:
        """Raw requests for `read`, for ever. It is resumed only after the one it yielded was committed.

        It never raises for a provider that is away: it waits and tries again. It ends by cancellation.
        """
        ...

    async def close(self) -> None: ...


@runtime_checkable
class HasMenu(Protocol):
    """A channel whose app shows the commands."""

    async def set_commands(self, menus: Mapping[str, Sequence[tuple[str, str]]], fallback: str) -> None:
        """Show (command, description) by language; `fallback` is for all others. Raises Refused or Unreachable."""
        ...


@runtime_checkable
class HoldsMedia(Protocol):
    """A channel that keeps what came with a text until it is fetched."""

    async def download(self, ref: str) -> bytes:
        """What `Media.ref` names. Raises Unreachable, and Refused where it is there no more."""
        ...
