"""Parts of long lists."""

from typing import TypeVar

from sqlalchemy import Select

T = TypeVar("T", bound=Select)  # pyright: ignore[reportMissingTypeArgument] whatever it selects


def part_of(query: T, limit: int | None, first: int) -> T:
    """At most `limit` of its rows (None: all) from the row `first` on; without a limit SQLite knows no beginning."""
    return query if limit is None else query.limit(limit).offset(first)
