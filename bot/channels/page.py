"""The coordinators' page as a channel: what is sent there is there, for the page shows what was answered."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from bot.channels.contract import Capabilities
from messages.envelope import DeliveryReport, Inbound, Outbound
from messages.scheme import WEB

NAME = "page"


class PageChannel:
    """Takes every text at once. Texts come in by the page's own requests, with whoever is signed in as their sender."""

    name = NAME
    capabilities = Capabilities(WEB.name, buttons=True, at_once=20, knows_repeats=True)
    problem: str | None = None

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """What the page made is an Inbound already."""
        return (raw,)

    async def send(self, outbound: Outbound) -> str:
        return str(outbound.id)

    async def poll(self) -> AsyncIterator[Any]:
        """Nothing is asked for."""
        return
        yield

    async def close(self) -> None:
        return
