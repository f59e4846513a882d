"""Simulated phones: a channel like the real ones, whose network is a script."""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

from bot.channels import page
from bot.channels.contract import Capabilities, Refused, Unreachable
from bot.channels.telegram.scheme import CHAT
from messages.envelope import DeliveryReport, Inbound, Outbound
from messages.reason import Reason
from messages.scheme import SMS, WEB

# One for each scheme that scripts have phones of, under its name.
CAPABILITIES = {
    SMS.name: Capabilities(SMS.name, buttons=False),
    CHAT.name: Capabilities(CHAT.name, buttons=True),
}
# The coordinators' page beside them, where a browser shows it.
_WITH_PAGE = {**CAPABILITIES, page.NAME: Capabilities(WEB.name, buttons=True)}


class Broke(Exception):
    """A fault of the channel's own as it sends: the provider has the text, and nobody knows."""


class SimulatedChannel:
    """Hands what is sent to `left`; `is_up`, `failing` and `breaking` are what the script makes of it."""

    def __init__(self, name: str, left: Callable[[Outbound], None]) -> None:
        self.is_up = True
        self.failing: dict[str, Reason] = {}
        self.breaking: set[str] = set()  # addresses whose next text breaks
        self.last: dict[str, str] = {}  # the provider's id of what left last, by address
        self._name = name
        self._left = left
        self.count = 0  # of texts that left: the ids go on from there

    @property
    def name(self) -> str:
        return self._name

    @property
    def capabilities(self) -> Capabilities:
        return _WITH_PAGE[self._name]

    @property
    def problem(self) -> str | None:
        return None if self.is_up else Reason.NETWORK

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """A script's text is an Inbound already."""
        return (raw,)

    async def send(self, outbound: Outbound) -> str:
        if not self.is_up:
            raise Unreachable(Reason.NETWORK)
        reason = self.failing.get(str(outbound.to))
        if reason is not None:
            raise Refused(reason)
        self._left(outbound)
        self.count += 1
        self.last[str(outbound.to)] = str(self.count)
        if str(outbound.to) in self.breaking:
            self.breaking.remove(str(outbound.to))
            raise Broke
        return str(self.count)

    async def poll(self) -> AsyncIterator[Any]:
        """Nothing comes by itself: the script says when a text arrives."""
        return
        yield

    async def close(self) -> None:
        return


def channels_to(left: Callable[[Outbound], None], *, with_page: bool = False) -> dict[str, SimulatedChannel]:
    """One of each scheme by its name, and the page's where it is shown; all hand what leaves to `left`."""
    return {name: SimulatedChannel(name, left) for name in (_WITH_PAGE if with_page else CAPABILITIES)}
