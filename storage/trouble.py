"""What a failure of the database means, and what to do about it, in sentences."""

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

# What SQLite and PostgreSQL say, in part, and what we say.
_SENTENCES: dict[str, str] = {
    "unable to open database file": "The database cannot be opened: is LANPYA_DATA a folder that you may write to?",
    "readonly database": "The database may only be read: check who owns its file, and whether its disk is read-only.",
    "not a database": "The database file is damaged. Keep it, and put the newest copy in its place: lanpya restore",
    "malformed": "The database file is damaged. Keep it, and put the newest copy in its place: lanpya restore",
    "disk is full": "The disk is full: make room, then start again. Nothing that was kept is lost.",
    "disk I/O error": "The disk of the database fails: check the disk, and keep a copy of the database elsewhere.",
    "database is locked": "Another program holds the database: close it, then start again.",
    "connection refused": "PostgreSQL does not answer: check that it runs, and LANPYA_DATABASE.",
    "password authentication failed": "PostgreSQL does not accept the password in LANPYA_DATABASE.",
    "does not exist": "PostgreSQL has no such database: make it, or check LANPYA_DATABASE.",
}


def sentence_for(error: SQLAlchemyError) -> str:
    """What to tell of it. The driver's own words are only used where we have none: they never hold a secret."""
    words = _words(error)
    for part, sentence in _SENTENCES.items():
        if part.casefold() in words.casefold():
            return sentence
    return f"The database failed ({words}): check LANPYA_DATABASE."


def _words(error: SQLAlchemyError) -> str:
    # Not str(error): that holds the SQL with its parameters, which may be what people wrote.
    if isinstance(error, DBAPIError) and error.orig is not None:
        return (str(error.orig).strip().splitlines() or [type(error.orig).__name__])[0]
    return type(error).__name__
