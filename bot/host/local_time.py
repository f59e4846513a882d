"""Moments as people where the network is say them."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from messages.sentence import Said, saying
from storage import networks

_UTC = ZoneInfo("UTC")
_LONG = ((timedelta(hours=48), timedelta(days=1), "days"), (timedelta(hours=2), timedelta(hours=1), "hours"))


def said(moment: datetime, zone: ZoneInfo, *, has_year: bool = False) -> Said:
    """`29 Nov 20:06` there, or `29 Nov 2026 20:06`; with `UTC` behind it where no network says where people are."""
    local = moment.astimezone(zone)
    return saying("moment-utc" if zone is _UTC else "moment", text=_day(local, has_year), time=f"{local:%H:%M}")


def day_said(moment: datetime, zone: ZoneInfo) -> Said:
    """`29 Nov 2026`, the day that it is there."""
    return _day(moment.astimezone(zone), has_year=True)


def _day(local: datetime, has_year: bool) -> Said:
    month = Said(f"month-{local.month}", {})
    if has_year:
        return Said("date-long", {"day": local.day, "month": month, "year": local.year})
    return Said("date-short", {"day": local.day, "month": month})


def lasting(span: timedelta) -> Said:
    """`18 minutes`, `6 hours`, `2555 days`: in the unit that one would say it in."""
    for least, unit, name in _LONG:
        if span >= least:
            return saying(f"lasting-{name}", count=round(span / unit))
    return saying("lasting-minutes", count=round(span / timedelta(minutes=1)))


def zone_in_force(connection: Connection) -> ZoneInfo:
    """The zone of the network that was loaded last; UTC where none was."""
    kept = networks.latest(connection)
    return _UTC if kept is None else _zone_in(kept.toml)


def zone_of_file(file: Path) -> ZoneInfo:
    """The zone that a network file names; UTC where it cannot be read."""
    try:
        return _zone_in(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return _UTC


def _zone_in(toml_text: str) -> ZoneInfo:
    try:
        return ZoneInfo(tomllib.loads(toml_text)["network"]["timezone"])
    except (KeyError, TypeError, ValueError, OSError):
        return _UTC
