"""Waiting for the answer to a text that was sent here, on the page or by the API."""

import asyncio

from bot.host.store import Store
from storage import conversations

_ANSWERED_IN = 5.0  # seconds that a text is waited for; then its answer is there when it is there
_LOOK = 0.05  # seconds between two looks


async def handled(store: Store, channel: str, provider_id: str) -> tuple[int, bool]:
    """The number of the text that the channel calls so, and whether it was handled before it had waited for long."""
    until = asyncio.get_running_loop().time() + _ANSWERED_IN
    while True:
        found = await store.read(lambda c: conversations.sent(c, channel, provider_id))
        if found is not None and (found[1] or asyncio.get_running_loop().time() > until):
            return found
        await asyncio.sleep(_LOOK)
