"""Countries and their time zones, as the system's tables list and call them."""

import csv
import zoneinfo
from collections.abc import Collection
from pathlib import Path

from bot import townships
from handlers.network.countries import COUNTRIES
from handlers.network.problems import nearest
from messages.fold import fold_word

# What people call countries beside the names of the system's table.
_CALLED = {
    "burma": "MM",
    "myanmar": "MM",
    "မြန်မာ": "MM",
    "မြန်မာနိုင်ငံ": "MM",
    "thai": "TH",
    "ထိုင်း": "TH",
    "uk": "GB",
    "england": "GB",
    "usa": "US",
    "america": "US",
    "korea": "KR",
    "ivorycoast": "CI",
    "timorleste": "TL",
    "swaziland": "SZ",
    "eswatini": "SZ",
    "czechia": "CZ",
    "turkiye": "TR",
    "macedonia": "MK",
    "capeverde": "CV",
    "holland": "NL",
    "ceylon": "LK",
    "siam": "TH",
}
_LIKE = 0.6  # how near a name must be to be offered, 0 to 1: a wrong far-away place helps nobody
_EXAMPLE = "Write the country, such as Myanmar or MM; where it has several time zones, one of its towns, too."


def read_place(text: str) -> tuple[str, str]:
    """A country and its time zone from `Myanmar`, `MM Asia/Yangon`, `Indonesia Jakarta` or `Asia/Yangon`.

    Raises ValueError with what to write instead.
    """
    words = text.replace(",", " ").split()
    country, rest = _country_in(words)
    if not country and not rest:
        raise ValueError(_EXAMPLE)
    country = country or _country_of_town(fold_word("".join(words)))
    is_told_by_country = len(_zones_of(country)) == 1 and "/" not in text  # a town says nothing more
    zone = _zone("_".join(rest), country) if rest and not is_told_by_country else _only_zone(country)
    return country or _only_country(zone), zone


def _country_of_town(name: str) -> str:
    """The country in whose township list that folded name stands; empty for none."""
    for country in townships.countries():
        with (townships.file_of(country) or Path()).open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                names = (row["en"], row["my"], *row["also"].split(";"), row["district_en"], row["state_en"])
                if name and name in map(fold_word, names):
                    return country
    return ""


def _zones_of(country: str) -> list[str]:
    return [zone for code, zone in _rows("zone.tab") if code == country]


def name_of(country: str) -> str:
    """What the system calls the country; its letters where it has no table."""
    return next((name for code, name in _rows("iso3166.tab") if code == country), country)


def _country_in(words: list[str]) -> tuple[str, list[str]]:
    """The country that the first or last words name, empty for none, and the other words."""
    names = _names()
    for used in range(len(words), 0, -1):
        for part, rest in ((words[:used], words[used:]), (words[-used:], words[:-used])):
            code = names.get(fold_word("".join(part)))
            if code:
                return code, rest
    code = next((word.upper() for word in words if len(word) == 2), "")
    if code:
        raise ValueError(f"{code} is no country code; Myanmar is MM, Thailand TH.")
    return "", words


def _names() -> dict[str, str]:
    """The code of each country that phone numbers are read for, by its folded names."""
    names = {code.lower(): code for code in COUNTRIES}
    for code, name in _rows("iso3166.tab"):
        plain, _, other = name.partition("(")
        names |= {fold_word(part): code for part in (name, plain, other) if fold_word(part) and code in COUNTRIES}
    return {**names, **_CALLED}


def _zone(word: str, country: str) -> str:
    """The zone that is called so, whole or by its town: `Asia/Yangon`, `Yangon`."""
    zones = sorted(zoneinfo.available_timezones())
    towns = [zone for code, zone in _rows("zone.tab") if not country or code == country]
    by_name = {zone.rpartition("/")[2].casefold(): zone for zone in towns}
    by_name |= {zone.casefold(): zone for zone in zones} | _renamed({zone for _code, zone in _rows("zone.tab")})
    if word.casefold() in by_name:
        return by_name[word.casefold()]
    shown = word.replace("_", " ")
    like = "" if country else nearest(fold_word(word), list(_names()), _LIKE)
    near = (
        name_of(_names()[like])
        if like
        else nearest(word, [*zones, *(zone.rpartition("/")[2] for zone in towns)], _LIKE)
    )
    what = "time zone" if country or "/" in word else "country or time zone"
    raise ValueError(f"{shown} is no {what}." + (f" Did you mean {near}?" if near else ""))


def _renamed(listed: Collection[str]) -> dict[str, str]:
    """What zones of today's list were called before, folded: `Asia/Rangoon` is `Asia/Yangon`."""
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / "tzdata.zi"
        if path.is_file():
            links = [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("L ")]
            return {old.casefold(): new for _mark, new, old in links if new in listed and old not in listed}
    return {}


def _only_zone(country: str) -> str:
    zones = _zones_of(country)
    if len(zones) == 1:
        return zones[0]
    if zones:
        towns = ", ".join(zone.rpartition("/")[2].replace("_", " ") for zone in zones[:4])
        raise ValueError(
            f"{name_of(country)} has several time zones; write a town of yours, too: {country} and {towns}"
        )
    raise ValueError(f"Write its time zone, too, such as {country} Asia/Yangon")


def _only_country(zone: str) -> str:
    country = next((code for code, one in _rows("zone.tab") if one == zone), "")
    if country not in COUNTRIES:
        raise ValueError(f"Write the country, too, such as Myanmar {zone}")
    return country


def _rows(table: str) -> list[tuple[str, str]]:
    """(country, its name or one of its zones) pairs; none where the system has no such table."""
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / table
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
            return [(row[0], row[-1 if table.startswith("iso") else 2]) for row in rows]
    return []
