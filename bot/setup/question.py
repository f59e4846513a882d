"""A question that `lanpya init` asks. What one is about may ask it: the network, or a channel's record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Answers = Mapping[str, Any]
NETWORK, ENV = "network.toml", ".env"


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `read` gets the answer and the earlier ones; it raises ValueError with what to write.

    `goes_to` is the file that keeps the answer.
    """

    key: str
    goes_to: str
    text: str
    why: str
    default: str
    read: Callable[[str, Answers], Any]
