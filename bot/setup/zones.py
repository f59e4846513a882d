"""Countries and their time zones, as the system's zone table lists them."""

import zoneinfo
from pathlib import Path

from handlers.network.countries import COUNTRIES
from handlers.network.problems import nearest


def read_place(text: str) -> tuple[str, str]:
    """A country and its time zone from `MM Asia/Yangon`, from `MM` or from `Asia/Yangon`.

    Raises ValueError with what to write instead.
    """
    words = text.split()
    country = next((word.upper() for word in words if len(word) == 2), "")
    zone = next((word for word in words if len(word) != 2), "")
    if country and country not in COUNTRIES:
        raise ValueError(f"{country} is no country code; Myanmar is MM, Thailand TH.")
    zone = _known_zone(zone) if zone else _only_zone(country)
    return country or _only_country(zone), zone


def _known_zone(zone: str) -> str:
    zones = sorted(zoneinfo.available_timezones())
    by_folded = {one.casefold(): one for one in zones}
    if zone.casefold() in by_folded:
        return by_folded[zone.casefold()]
    near = nearest(zone, zones)
    raise ValueError(f"{zone} is no time zone." + (f" Did you mean {near}?" if near else ""))


def _only_zone(country: str) -> str:
    zones = [zone for code, zone in _table() if code == country]
    if len(zones) == 1:
        return zones[0]
    if zones:
        raise ValueError(f"{country} has several time zones; write one, too: {country} {zones[0]}")
    raise ValueError("Write the country and the time zone, such as MM Asia/Yangon")


def _only_country(zone: str) -> str:
    country = next((code for code, one in _table() if one == zone), "")
    if country not in COUNTRIES:
        raise ValueError(f"Write the country, too, such as MM {zone}")
    return country


def _table() -> list[tuple[str, str]]:
    """(country, zone) pairs; none where the system has no such table."""
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / "zone.tab"
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
            return [(row[0], row[2]) for row in rows]
    return []
