"""What every channel keeps: read, send, poll, and four errors. A new provider is one file that keeps this."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, runtime_checkable
from urllib.parse import parse_qsl, urlsplit

from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Outbound
from messages.pace import UNLIMITED, Pace
from messages.reason import Reason

MOST_FIELDS = 200  # of one call; they are counted before they are read


class ChannelError(Exception):
    """What a channel may raise; never anything else on purpose."""


class Forged(ChannelError):
    """The request does not carry the provider's signature: answer 403, keep nothing."""


class Unreadable(ChannelError):
    """The provider's request has a shape that we do not know: log it, keep nothing, go on."""


class Refused(ChannelError):
    """The provider will never take this text for this address.

    `moved_to` is the address that the provider names instead (a Telegram group that became a supergroup).
    """

    def __init__(self, reason: Reason, moved_to: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.moved_to = moved_to

    @property
    def ends_address(self) -> bool:
        """Whether nothing else can leave for this address either, as it stands."""
        return self.reason.is_unreachable_address or self.moved_to is not None


class Unreachable(ChannelError):
    """The provider did not take the text, and may later. `retry_after` is in seconds; None: our own back-off.

    `may_have_arrived`: it may have taken the text, and only the answer was lost: another try may show it twice.
    `is_of_address`: it lies with the address alone, and texts for others go on.
    """

    def __init__(
        self,
        reason: Reason,
        retry_after: float | None = None,
        *,
        may_have_arrived: bool = False,
        is_of_address: bool = False,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after
        self.may_have_arrived = may_have_arrived
        self.is_of_address = is_of_address


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do, as data."""

    scheme: str  # the addresses that it reaches; what is true of all of them: `messages.scheme`
    buttons: bool
    pace: Pace = UNLIMITED
    at_once: int = 1  # addresses served side by side
    knows_repeats: bool = False  # the same outbox row handed over again, as after a crash, leaves once


@dataclass(frozen=True)  # without slots: what is read of it is kept
class WebRequest:
    """What a provider called us with.

    `url` is the one that the provider used, also behind a proxy (LANPYA_PUBLIC_URL), with its query;
    `headers` are by their names in small letters; `body` is as it came, at most some hundred kilobytes. `query` and
    `form` raise Unreadable for more fields than any provider sends: anybody can send them, and to sort them takes time.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""

    @cached_property
    def query(self) -> list[tuple[str, str]]:
        """The fields of the URL, decoded, in order."""
        return _fields(urlsplit(self.url).query)

    @cached_property
    def form(self) -> list[tuple[str, str]]:
        """The fields of a form-encoded body, decoded, in order; others have none."""
        if not self.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            return []
        return _fields(self.body.decode("utf-8", "replace"))


def _fields(encoded: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Unreadable(f"more than {MOST_FIELDS} fields") from None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a provider wants to hear once its request is committed."""

    body: str = ""
    media_type: str = "text/plain; charset=utf-8"


class Channel(Protocol):
    """One provider."""

    @property
    def name(self) -> str: ...

    @property
    def capabilities(self) -> Capabilities: ...

    @property
    def problem(self) -> str | None:
        """Why nothing arrives or leaves now, as `words.py` has it; None: all is well, as far as it knows."""
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
class TakesRequests(Protocol):
    """A channel whose provider calls us, at `/channels/<name>` and below; `read` gets a WebRequest then."""

    @property
    def answer(self) -> Answer: ...

    def is_proven(self, head: WebRequest) -> bool:
        """Whether the head of a call, read without its body, shows already that the provider makes it.

        Its body may then be longer. `read` asks again.
        """
        ...


@runtime_checkable
class Erases(Protocol):
    """A channel that can take texts back from the person's phone or chat."""

    async def erase(self, to: Address, provider_ids: Sequence[str]) -> int:
        """Erase what came from or went to `to` under these ids; returns how many are gone.

        Those of inbound and outbound texts may stand side by side. What the provider no longer lets us erase
        is left out of the count. Raises Unreachable.
        """
        ...


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
