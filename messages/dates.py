"""Dates and times as people read them."""

from datetime import date
from functools import lru_cache

from messages.catalog import Catalogs

# Nearer than this a date without its year cannot be mistaken for the one of another year.
NEAR_DAYS = 300


@lru_cache(maxsize=256)  # most texts of one day name that day
def show_date(catalogs: Catalogs, language: str, shown: date, today: date | None = None) -> str:
    """ "30 Dec"; with the year ("30 Dec 2027") when it is another year's than today's and far from today.

    `today` is the local date; None leaves the year out.
    """
    month = catalogs.text(language, f"month-{shown.month}")
    if today is None or shown.year == today.year or abs((shown - today).days) <= NEAR_DAYS:
        return catalogs.text(language, "date-short", day=shown.day, month=month)
    return catalogs.text(language, "date-long", day=shown.day, month=month, year=shown.year)


def show_time(hour: int, minute: int) -> str:
    """ "09:00", the same in every language."""
    return f"{hour:02}:{minute:02}"
