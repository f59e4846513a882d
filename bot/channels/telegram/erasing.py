"""Which messages of a chat are meant by the names that we keep of them. No I/O."""

import re
from collections.abc import Iterable

from messages.address import Address

AT_ONCE = 100  # source: core.telegram.org/bots/api#deletemessages

# `m:chat:message` and `e:chat:message:when` came from there, `chat:message,message` went there.
_NAME = re.compile(r"(?:[me]:)?(-?\d+):([\d,]+)(?::\d+)?")


def messages_of(to: Address, provider_ids: Iterable[str]) -> list[int]:
    """The message numbers, each once, in order; what is no message of this chat (a pressed button) is left out."""
    found: set[int] = set()
    for name in provider_ids:
        parts = _NAME.fullmatch(name)
        if parts and parts[1] == to.value:
            found.update(int(number) for number in parts[2].split(",") if number)
    return sorted(found)
