"""What the rest of the program knows of a provider: a record that its folder makes, and `table` lists."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.host.clock import Clock
    from bot.settings import Settings
    from handlers.network.model import Network


class HalfSet(Exception):
    """Settings of a channel do not go together; the sentence says which to set."""


def _lacks_nothing(_settings: "Settings") -> str | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A channel before it is opened. It is made at every start of every command, so its module imports nothing heavy.

    `called` stands in the middle of a sentence: `the modem`. `page` is the one of docs/channels that explains it.
    `switches` are the settings that switch it on, all of them together. `words` are the clauses for what this one
    alone says, or says differently (see `words.why`).

    `open` makes the channel from settings that switch it on, and raises HalfSet where they do not go together.
    `lacks` says what is missing for the provider to call us, where texts would not come otherwise, also of settings
    that switch nothing on; one that is also asked for texts goes on without.
    """

    name: str
    scheme: str
    called: str
    page: str
    switches: tuple[str, ...]
    open: "Callable[[Settings, Network, Clock], Channel]"
    lacks: "Callable[[Settings], str | None]" = _lacks_nothing
    words: Mapping[str, str] = field(default_factory=dict[str, str])
