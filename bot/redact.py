"""What must never be read in a log, taken out: tokens, passwords, whole phone numbers, members' texts."""

import re
from collections.abc import Mapping, Sequence
from typing import cast

from structlog.typing import EventDict, WrappedLogger

_HIDDEN = "***"
SHORTEST_SECRET = 6  # letters; a shorter one stands by chance in much else, and would leave no log to read
_SHOWN_DIGITS = 3  # the last ones of a number stay, so that two can be told apart

# 123456789:AA...; a web address may carry it quoted.
_TOKEN = re.compile(r"\d{4,}(?::|%3[Aa])[A-Za-z0-9_-]{6,}")
_PASSWORD = re.compile(r"(?<=://)([^\s/:@]*):[^\s/@]+(?=@)")
_SMS = re.compile(r"(?<=sms:)\+?\d+|\+\d{7,}")
# Nine digits or more, with the signs that people put between. A date with a time of the day has them too,
# but a colon follows; full stops are left out for the sake of versions and IP addresses.
_NUMBER = re.compile(r"(?<![\d.])\+?\d(?:[ ()-]{0,2}\d){8,}(?!\d|:\d)")

# Fields that would hold what a member wrote: only their length is told.
_WORDS = frozenset({"text", "body", "caption", "note", "words"})
_PLAIN = (int, float, type(None))


def redact(text: str, secrets: Sequence[str] = ()) -> str:
    """`text` without tokens and passwords, with numbers cut to their last digits, and without `secrets`."""
    for secret in secrets:
        text = text.replace(secret, _HIDDEN)
    text = _TOKEN.sub(_HIDDEN, text)
    text = _PASSWORD.sub(rf"\1:{_HIDDEN}", text)
    text = _SMS.sub(_masked, text)
    return _NUMBER.sub(_masked, text)


def _masked(match: re.Match[str]) -> str:
    digits = [letter for letter in match.group() if letter.isdecimal()]
    return _HIDDEN + "".join(digits[-_SHOWN_DIGITS:]) if len(digits) > _SHOWN_DIGITS else _HIDDEN


class Redactor:
    """A structlog processor that cleans every field of an event, at any depth.

    Secrets of fewer letters than SHORTEST_SECRET stay as they are: `lanpya doctor` warns of them.
    """

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        self._secrets = tuple(secret for secret in secrets if len(secret) >= SHORTEST_SECRET)

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {key: self._clean(key, value) for key, value in event.items()}

    def _clean(self, key: str, value: object) -> object:
        if isinstance(value, _PLAIN):
            return value
        if key in _WORDS and isinstance(value, str):
            return f"({len(value)} letters)"
        if key == "timestamp":
            return value
        if isinstance(value, Mapping):
            fields = cast(Mapping[object, object], value)
            return {self._text(name): self._clean(str(name), one) for name, one in fields.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self._clean(key, one) for one in cast(Sequence[object], value)]
        return self._text(value)

    def _text(self, value: object) -> str:
        return redact(str(value), self._secrets)
