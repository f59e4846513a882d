"""Where a person can be reached: `sms:+959771234567`, `whatsapp:+959771234567` or `telegram:1001`."""

from dataclasses import dataclass
from functools import lru_cache


class BadAddress(ValueError):
    """The text is no address; write `sms:+959771234567` or `telegram:1001`."""


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """The name of a scheme (see `messages.scheme`) and what it calls a person (E.164 number, chat id)."""

    scheme: str
    value: str

    @staticmethod
    def parse(text: str) -> "Address":
        """Read `scheme:value`; raises BadAddress."""
        return _parsed(text)

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"

    # Each text has its address compared and looked up two dozen times, mostly with itself.
    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Address) and self.value == other.value and self.scheme == other.scheme

    def __hash__(self) -> int:
        return hash(self.value)


@lru_cache(maxsize=2048)  # the rows of one text say several times where it came from
def _parsed(text: str) -> Address:
    scheme, colon, value = text.strip().partition(":")
    if not (scheme and colon and value):
        raise BadAddress(f"{text!r} is no address: write sms:+959771234567 or telegram:1001")
    return Address(scheme.lower(), value)
