"""What must never be read in a log, taken out: tokens, passwords, whole phone numbers, members' texts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # reading the settings needs `hide`, and no logging library
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

_secrets: list[str] = []  # what `hide` was told, of the whole process


def hide(secrets: Iterable[str]) -> None:
    """From now on `redact` takes these words out, too, wherever this process shows them.

    Words of fewer letters than SHORTEST_SECRET stay as they are: `lanpya doctor` warns of them.
    """
    words = {secret for secret in secrets if len(secret) >= SHORTEST_SECRET}
    _secrets[:] = sorted({*_secrets, *words}, key=len, reverse=True)  # a word that holds another one goes first


def redact(text: str) -> str:
    """`text` without tokens, passwords and hidden words, and with numbers cut to their last digits."""
    for secret in _secrets:
        text = text.replace(secret, _HIDDEN)
    text = _TOKEN.sub(_HIDDEN, text)
    text = _PASSWORD.sub(rf"\1:{_HIDDEN}", text)
    text = _SMS.sub(_masked, text)
    return _NUMBER.sub(_masked, text)


def _masked(match: re.Match[str]) -> str:
    digits = [letter for letter in match.group() if letter.isdecimal()]
    return _HIDDEN + "".join(digits[-_SHOWN_DIGITS:]) if len(digits) > _SHOWN_DIGITS else _HIDDEN


def clean(_logger: "WrappedLogger", _method: str, event: "EventDict") -> "EventDict":
    """A structlog processor that redacts every field of an event, at any depth."""
    return {key: _cleaned(key, value) for key, value in event.items()}


def _cleaned(key: str, value: object) -> object:
    if isinstance(value, _PLAIN):
        return value
    if key in _WORDS and isinstance(value, str):
        return f"({len(value)} letters)"
    if key == "timestamp":
        return value
    if isinstance(value, Mapping):
        fields = cast(Mapping[object, object], value)
        return {redact(str(name)): _cleaned(str(name), one) for name, one in fields.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_cleaned(key, one) for one in cast(Sequence[object], value)]
    return redact(str(value))
