"""A weekday and a time as people type them: `monday 8am`, `Mon 08:00`, `6:30 pm Sunday`."""

import re

from handlers.network.problems import nearest
from handlers.network.values import WEEKDAYS
from messages.fold import digits

_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|h)?(?!\w)")
_FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BURMESE = ("တနင်္လာ", "အင်္ဂါ", "ဗုဒ္ဓဟူး", "ကြာသပတေး", "သောကြာ", "စနေ", "တနင်္ဂနွေ")
_AT = ("on", "at", "every", "each", "o'clock", "နာရီ", "နေ့")
_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_SHORTEST = 3  # letters of a weekday
_LIKE = 0.7  # how near a weekday's name must be, 0 to 1; what was understood is read back


def weekly(text: str) -> str:
    """`Mon 08:00`, as a network file says it. Raises ValueError with what to write instead."""
    written = digits(text).lower()
    for word, hour in _HOURS.items():
        written = written.replace(word, hour)
    found = _TIME.search(written)
    rest = written if found is None else written[: found.start()] + " " + written[found.end() :]
    words = [word.strip(",.") for word in rest.split() if word.strip(",.") not in _AT]
    day = _weekday(words[0]) if len(words) == 1 else None
    if found is None and day is not None:
        raise ValueError(f"At what time on {_FULL[day].capitalize()}? Write both, such as {WEEKDAYS[day]} 08:00.")
    if found is None or day is None:
        raise ValueError("Write a weekday and a time, such as Mon 08:00 or Monday 8 am.")
    return f"{WEEKDAYS[day]} {_hour(found):02}:{found[2] or '00'}"


def _weekday(word: str) -> int | None:
    if word.removesuffix("နေ့") in _BURMESE:
        return _BURMESE.index(word.removesuffix("နေ့"))
    known = [at for at, day in enumerate(_FULL) if len(word) >= _SHORTEST and day.startswith(word.removesuffix("s"))]
    if known:
        return known[0]
    near = nearest(word, _FULL, _LIKE)
    return _FULL.index(near) if near else None


def _hour(found: re.Match[str]) -> int:
    hour, half = int(found[1]), (found[3] or "")[:1].strip("h")
    if hour > (12 if half else 23) or int(found[2] or 0) > 59 or (half and not hour):
        raise ValueError(f"{found[0].strip()} is no time; write it like 08:00 or 8 am.")
    return hour % 12 + (12 if half == "p" else 0) if half else hour


def told(moment: str) -> str:
    """`every Monday at 08:00`."""
    day, hour = moment.split()
    return f"every {_FULL[WEEKDAYS.index(day)].capitalize()} at {hour}"
