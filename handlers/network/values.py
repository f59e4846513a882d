"""What single values of the network file must look like, and how they are shown to who wrote them."""

from datetime import date, time
from typing import Any

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONGEST_WORDS = 100  # letters; a longer name or plan item fits no SMS


def is_words(value: str) -> bool:
    return 0 < len(value.strip()) <= LONGEST_WORDS and "\n" not in value.strip()


def is_whole(value: Any, low: int, high: int) -> bool:
    # In Python `true` is a whole number too; in a network file it is a mistake.
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def clock_time(value: Any) -> time | None:
    if isinstance(value, time):
        return value
    if not isinstance(value, str):
        return None
    hour, colon, minute = value.strip().partition(":")
    is_time = colon and hour.isdecimal() and minute.isdecimal() and len(minute) == 2
    if not is_time or int(hour) > 23 or int(minute) > 59:
        return None
    return time(int(hour), int(minute))


def weekly_moment(value: Any) -> tuple[int, time] | None:
    """`Mon 08:00` as the weekday (Monday is 0) and the time; None when it is no such thing."""
    name, _, hour = value.strip().partition(" ") if isinstance(value, str) else ("", "", "")
    at = clock_time(hour)
    weekday = name[:3].capitalize()
    return None if at is None or weekday not in WEEKDAYS else (WEEKDAYS.index(weekday), at)


def day(value: Any) -> date | None:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def shown(value: Any) -> str:
    """How a value looks in the file, cut short."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a section"
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
