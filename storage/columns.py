"""Column types that keep a rule: moments are aware and UTC."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import DateTime, Dialect, String
from sqlalchemy.types import TypeDecorator, TypeEngine


class NaiveMoment(TypeError):
    """A datetime without a zone was given to the database; give it one."""


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime; naive ones are refused. SQLite keeps it as text that sorts, in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(String(26) if dialect.name == "sqlite" else DateTime(timezone=True))

    # The whole processors, rather than what SQLAlchemy makes one of: each text has a dozen moments.
    def bind_processor(self, dialect: Dialect) -> Any:
        return _as_text if dialect.name == "sqlite" else _in_utc

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return _from_text if dialect.name == "sqlite" else _in_utc


def _in_utc(moment: datetime | None) -> datetime | None:
    if moment is None or moment.tzinfo is UTC:
        return moment
    if moment.tzinfo is None:
        raise NaiveMoment(f"{moment!r} has no time zone")
    return moment.astimezone(UTC)


@lru_cache(maxsize=256)  # most rows of a transaction have the same moment
def _as_text(moment: datetime | None) -> str | None:
    utc = _in_utc(moment)
    return None if utc is None else utc.isoformat(" ", "microseconds")[:26]


@lru_cache(maxsize=512)
def _from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")
