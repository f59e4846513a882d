"""What a failure of the database means, and what to do about it, in sentences of the catalogs."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from messages.sentence import Said, saying

_DAMAGED = "damaged"

# What SQLite and PostgreSQL say, in part, and what we say: `doctor-trouble-...` of the catalogs.
_SENTENCES: dict[str, str] = {
    "unable to open database file": "closed",
    "readonly database": "read-only",
    "not a database": _DAMAGED,
    "malformed": _DAMAGED,
    "disk is full": "full",
    "disk I/O error": "disk",
    "database is locked": "held",
    "connection refused": "silent",
    "timeout expired": "silent",
    "resolve host": "host",
    "password authentication failed": "password",
    "FATAL:  role": "user",
    "FATAL:  database": "absent",
    "permission denied": "rights",
}


def told(error: SQLAlchemyError, file: Path | None = None) -> Said:
    """What to tell of it. The driver's own words are only used where we have none: they never hold a secret."""
    sentence = _known(error)
    if sentence is None:
        return saying("database-failed", reason=_words(error))
    return saying(f"trouble-{sentence}", path="" if file is None else f" {file}")


def is_known(error: SQLAlchemyError) -> bool:
    """Whether it is a trouble of disk, file or server that we know; else it may be our fault."""
    return _known(error) is not None


def is_damage(error: SQLAlchemyError) -> bool:
    """Whether the file itself is broken, so that only a copy helps."""
    return _known(error) == _DAMAGED


def fails_all(error: Exception) -> bool:
    """Whether the disk, the file or the server fails, and not what was asked of it."""
    return isinstance(error, OperationalError) or (isinstance(error, DBAPIError) and is_damage(error))


def _known(error: SQLAlchemyError) -> str | None:
    words = _words(error).casefold()
    return next((sentence for part, sentence in _SENTENCES.items() if part.casefold() in words), None)


def _words(error: SQLAlchemyError) -> str:
    # Not str(error): that holds the SQL with its parameters, which may be what people wrote.
    if isinstance(error, DBAPIError) and error.orig is not None:
        return (str(error.orig).strip().splitlines() or [type(error.orig).__name__])[0]
    return type(error).__name__
