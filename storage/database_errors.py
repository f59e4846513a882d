"""What a failure of the database means, and what to do about it, in sentences."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

_DAMAGED = "The database file{file} is damaged. Keep it, and put the newest copy in its place: lanpya restore"
_CLOSED = "The database{file} cannot be opened: is LANPYA_DATA a folder that you may write to?"
_READ_ONLY = "The database{file} may only be read: check who owns its file, and whether its disk is read-only."
_SILENT = "PostgreSQL does not answer: check that it runs, and LANPYA_DATABASE."

# What SQLite and PostgreSQL say, in part, and what we say.
_SENTENCES: dict[str, str] = {
    "unable to open database file": _CLOSED,
    "readonly database": _READ_ONLY,
    "not a database": _DAMAGED,
    "malformed": _DAMAGED,
    "disk is full": "The disk is full: make room, then start again. Nothing that was kept is lost.",
    "disk I/O error": "The disk of the database fails: check the disk, and keep a copy of the database elsewhere.",
    "database is locked": "Another program holds the database: close it, then start again.",
    "connection refused": _SILENT,
    "timeout expired": _SILENT,
    "resolve host": "The server in LANPYA_DATABASE has a name that this machine does not know.",
    "password authentication failed": "PostgreSQL does not accept the password in LANPYA_DATABASE.",
    "FATAL:  role": "PostgreSQL does not know the user in LANPYA_DATABASE.",
    "FATAL:  database": "PostgreSQL has no such database: make it, or check LANPYA_DATABASE.",
    "permission denied": "PostgreSQL does not let this user make tables: let it own the database.",
}


def sentence_for(error: SQLAlchemyError, file: Path | None = None) -> str:
    """What to tell of it. The driver's own words are only used where we have none: they never hold a secret."""
    sentence = _known(error)
    if sentence is None:
        return f"The database failed ({_words(error)}): check LANPYA_DATABASE."
    return sentence.format(file="" if file is None else f" {file}")


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
