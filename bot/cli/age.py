"""How long something has been so, as people say it."""

from datetime import datetime, timedelta

_UNITS = (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1)))


def age(since: datetime | None, now: datetime) -> str:
    """`3 days`, `1 hour`, `no time`; a dash for None."""
    if since is None:
        return "-"
    for name, unit in _UNITS:
        count = (now - since) // unit
        if count >= 1:
            return f"{count} {name}" if count == 1 else f"{count} {name}s"
    return "no time"
