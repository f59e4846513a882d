"""Moments as people where the network is say them."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from storage import networks

_UTC = ZoneInfo("UTC")
_LONG = ((timedelta(hours=48), timedelta(days=1), "days"), (timedelta(hours=2), timedelta(hours=1), "hours"))


def said(moment: datetime, zone: ZoneInfo, form: str = "%d %b %H:%M") -> str:
    """`29 Nov 20:06` there; with `UTC` behind it where no network says where people are."""
    local = f"{moment.astimezone(zone):{form}}"
    return f"{local} UTC" if zone is _UTC else local


def lasting(span: timedelta) -> str:
    """`18 minutes`, `6 hours`, `2555 days`: in the unit that one would say it in."""
    for least, unit, name in _LONG:
        if span >= least:
            return f"{round(span / unit)} {name}"
    return f"{round(span / timedelta(minutes=1))} minutes"


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
