"""The database that `lanpya simulate` and `lanpya demo` play on: one that is kept, or a temporary one."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from bot.cli.choices import WRONG_CHOICE
from bot.cli.command_error import CommandError
from bot.host.database_key import database_key
from bot.host.text_files import why_unread
from bot.settings import BadSettings
from bot.settings_file import named_key_file
from bot.simulate.run import simulated_database
from handlers.load_network import WouldRemove
from storage.cipher import Key, Locked, is_plain
from storage.database_errors import is_known, told
from storage.migrate import OfAnother, TooNew


@contextmanager
def kept_or_temporary(url: str | None) -> Generator[Engine]:
    """The database at `url`, or a temporary one. Raises CommandError for what is wrong with it, or with its network."""
    try:
        with simulated_database(_url(url), _key_for(_url(url))) as engine:
            yield engine
    except Locked as locked:
        raise CommandError(locked.said, WRONG_CHOICE) from None
    except (ArgumentError, ImportError):
        raise CommandError(
            "--database is a URL: sqlite:///practice.db or postgresql://user@host/name.", WRONG_CHOICE
        ) from None
    except TooNew:
        raise CommandError("The database was made by a newer Lanpya: install the newer Lanpya.") from None
    except OfAnother:
        raise CommandError(f"{url} belongs to another program, and is as it was: name another.", WRONG_CHOICE) from None
    except WouldRemove as problem:
        codes = ", ".join(problem.codes)
        raise CommandError(
            f"The database has members in groups that the network file lacks: {codes}. Add them."
        ) from None
    except DBAPIError as error:
        if not is_known(error):
            raise  # a fault of ours, which the outermost catch keeps
        raise CommandError(told(error)) from None


def _url(url: str | None) -> str | None:
    """A file's name alone means SQLite."""
    return url if url is None or ":" in url else f"sqlite:///{url}"


def _key_for(url: str | None) -> Key | None:
    """What opens a database that is kept: the key of the settings, but for a readable file. Raises Locked."""
    if url is None or (parsed := make_url(url)).get_backend_name() != "sqlite":
        return None
    try:
        if is_plain(Path(parsed.database or "")):
            return None
    except OSError as error:
        raise CommandError(f"The database cannot be read: {why_unread(error)}. Name another.", WRONG_CHOICE) from None
    try:
        return database_key(named_key_file())
    except BadSettings as bad:
        raise CommandError("\n".join(bad.sentences), WRONG_CHOICE) from None
