"""What the contract suite needs from each channel: the channel itself, and a counterpart that does as it is told.

Each channel has a `rig.py` in its folder with `rig(tmp_path) -> AbstractAsyncContextManager[ContractRig]`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.channels.contract import Channel
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Outbound


class ContractRig(Protocol):
    """One channel beside a counterpart that speaks over the wire."""

    channel: Channel

    def read_table(self) -> Mapping[str, tuple[Any, Sequence[Inbound | DeliveryReport]]]:
        """By a name: a raw request as the provider documents it, and what `read` makes of it."""
        ...

    def text(self, words: str, provider_id: str) -> Any:
        """A raw request that brings one text."""
        ...

    def again(self, words: str, provider_id: str) -> Any:
        """The same text once more, the way in which this provider repeats one (another request, the same text)."""
        ...

    def forged(self) -> Any | None:
        """A request that somebody else made up; None where nothing comes by request."""
        ...

    def unreadable(self) -> Any:
        """A genuine request of a shape that nobody knows."""
        ...

    def report(self, provider_id: str, state: DeliveryState) -> Any | None:
        """A raw delivery report; None where the provider sends none of that state."""
        ...

    def outbound(self, words: str, outbox_id: int = 1) -> Outbound:
        """A text to an address that the counterpart knows."""
        ...

    async def left(self) -> Sequence[tuple[str, str]]:
        """What reached the counterpart, in order: (address value, words)."""
        ...

    async def refuse(self) -> str:
        """The next text is refused for good; returns the reason that we should see."""
        ...

    async def go_away(self) -> None:
        """Nothing answers any more."""
        ...

    async def come_back(self) -> None:
        """All is well again."""
        ...
