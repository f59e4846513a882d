"""Dates and times as people read them."""

from datetime import date
from functools import lru_cache

from messages.catalog import Catalogs

# Nearer than this, half a year, a date without its year is the nearest one, not that of another year.
NEAR_DAYS = 182


@lru_cache(maxsize=256)  # most texts of one day name that day
def show_date(catalogs: Catalogs, language: str, shown: date, today: date | None = None) -> str:
    """ "30 Dec"; with the year ("30 Dec 2027") when it is another year's than today's and far from today.

    `today` is the local date; None leaves the year out.
    """
    if today is None or shown.year == today.year or abs((shown - today).days) <= NEAR_DAYS:
        return catalogs.text(language, "date-short", day=shown.day, month=_month(catalogs, language, shown))
    return show_whole_date(catalogs, language, shown)


def show_whole_date(catalogs: Catalogs, language: str, shown: date) -> str:
    """ "30 Dec 2027"."""
    month = _month(catalogs, language, shown)
    return catalogs.text(language, "date-long", day=shown.day, month=month, year=shown.year)


def _month(catalogs: Catalogs, language: str, shown: date) -> str:
    return catalogs.text(language, f"month-{shown.month}")


def show_time(hour: int, minute: int) -> str:
    """ "09:00", the same in every language."""
    return f"{hour:02}:{minute:02}"
