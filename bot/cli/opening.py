"""What commands open first: settings, log, network file, database. What is wrong ends the command in words."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.command_error import CommandError
from bot.host.database_key import database_key
from bot.host.text_files import why_unread
from messages.sentence import saying
from storage.backup import newest_copy
from storage.cipher import Key, Locked

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.exc import DBAPIError

    from bot.settings import Settings
    from handlers.core.lookup import NetworkLookup
    from handlers.network.model import Network
    from messages.sentence import Words

BAD_SETTINGS = 2


def open_settings() -> "Settings":
    """The settings of this machine, with the log set up as they say. Raises CommandError."""
    from bot.host.log import configure
    from bot.settings import BadSettings
    from bot.settings_file import read_settings

    try:
        settings = read_settings()
    except BadSettings as bad:
        raise CommandError("\n".join(bad.sentences), BAD_SETTINGS) from None
    configure(settings.log, settings.log_level)
    return settings


@contextmanager
def open_database(settings: "Settings", patience: float | None = None) -> "Generator[Engine]":
    """The database, made and brought up to date where needed, and closed afterwards. Raises CommandError.

    A failure of the database within the block becomes a sentence, too. `patience`: how many seconds to wait
    for another program that holds the file; None: as long as the loops do.
    """
    from sqlalchemy.exc import DBAPIError, OperationalError

    from storage.database_errors import is_known
    from storage.engine import BUSY_SECONDS, open_engine
    from storage.migrate import OfAnother, TooNew, upgrade

    key = key_in_force(settings)
    make_data_folder(settings.data)
    _refuse_lost(settings)
    try:
        engine = open_engine(settings.database, key=key, busy_seconds=BUSY_SECONDS if patience is None else patience)
        try:
            upgrade(engine)
            yield engine
        finally:
            engine.dispose()
    except TooNew:
        raise CommandError("The database was made by a newer Lanpya: install the newer Lanpya.") from None
    except OfAnother:
        raise CommandError(
            f"{sqlite_file(settings) or 'The database'} belongs to another program, and was left as it is: name "
            "another folder in LANPYA_DATA, or another LANPYA_DATABASE."
        ) from None
    except Locked as locked:
        raise CommandError(locked.said, BAD_SETTINGS) from None
    except DBAPIError as error:
        if not is_known(error) and not isinstance(error, OperationalError):
            raise  # a fault of ours, which the outermost catch keeps
        raise CommandError(_told(settings, error)) from error


@contextmanager
def reading_database(settings: "Settings | None" = None) -> "Generator[Connection]":
    """The database to read in, as `settings` say, or those of this machine. Raises CommandError."""
    from storage.engine import reading

    with open_database(settings or open_settings()) as engine, reading(engine) as connection:
        yield connection


@contextmanager
def writing_database() -> "Generator[Connection]":
    """The database to write in: all of it, or nothing where the block fails. Raises CommandError."""
    from storage import hooks
    from storage.engine import writing

    with open_database(open_settings()) as engine, writing(engine) as connection:
        yield connection
        hooks.queue_told(connection)


@contextmanager
def held_alone(database: Path) -> "Generator[None]":
    """Nothing runs on this SQLite file within the block. Raises CommandError where something does."""
    from bot.host.instance import AlreadyRunning, FileLock

    try:
        lock = FileLock(Path(f"{database}.lock"))
    except AlreadyRunning:
        raise CommandError("lanpya run works on this database: stop it first. Nothing was changed.") from None
    except OSError as error:
        raise CommandError(f"{database.parent} cannot be written to ({(error.strerror or '').lower()}).") from None
    try:
        yield
    finally:
        lock.release()


def key_in_force(settings: "Settings") -> Key | None:
    """What opens the database; None: nothing has to. Raises CommandError."""
    try:
        return database_key(settings.database_key_file)
    except Locked as locked:
        raise CommandError(locked.said, BAD_SETTINGS) from None


def make_data_folder(folder: Path) -> None:
    """Have the folder for the database. Raises CommandError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "").lower()
        sentence = f"The data folder {folder} cannot be made ({reason}): name another one in LANPYA_DATA."
        raise CommandError(sentence) from None


def _refuse_lost(settings: "Settings") -> None:
    """Begin no new database where the one that was copied is not there. Raises CommandError."""
    file = sqlite_file(settings)
    newest = newest_copy(settings.backup)
    if file is None or newest is None or (file.exists() and file.stat().st_size > 0):
        return
    what = "is empty" if file.exists() else "is missing"
    raise CommandError(
        f"The database file {file} {what}, though there are copies of it. Put the newest in its place: lanpya restore "
        f"{newest} - or, to begin a new network, move the copies out of {settings.backup}."
    )


def _told(settings: "Settings", error: "DBAPIError") -> "Words":
    """What to tell of a failure, with the files that it is about."""
    from storage.database_errors import is_damage, told

    file = sqlite_file(settings)
    if file is None or not is_damage(error):
        return told(error, file)

    newest = newest_copy(settings.backup)
    if newest is None:
        return saying("database-last", path=str(file), folder=str(settings.backup))
    return saying("database-lost", path=str(file), file=str(newest))


def sqlite_file(settings: "Settings") -> Path | None:
    """The file of the database; None when it is on a server."""
    from sqlalchemy.engine import make_url

    url = make_url(settings.database)
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def only_faults() -> None:
    """Log to standard error what went wrong, and nothing else: for commands whose output is a conversation."""
    from bot.host.log import configure
    from bot.settings import LogForm, LogLevel

    configure(LogForm.CONSOLE, LogLevel.ERROR)


def open_network(file: Path) -> "Network":
    """The network that a file describes. Raises CommandError with every mistake in the file."""
    from bot.host.terminal import language
    from bot.network_file import network_from
    from handlers.network.problems import BadNetwork
    from messages.catalog import Catalogs

    try:
        return network_from(file)
    except BadNetwork as bad:
        catalogs, reads = Catalogs.load(), language()
        raise CommandError("\n".join(one.placed(catalogs, reads) for one in bad.errors)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(file, error) from None


def network_of(connection: "Connection") -> "Network":
    """The network in force. Raises CommandError."""
    from bot.network_file import NoNetwork, network_in_force

    try:
        return network_in_force(connection)
    except NoNetwork:
        raise CommandError("No network is loaded yet: lanpya network load network.toml") from None


def lookup_in_force(connection: "Connection") -> "NetworkLookup":
    """The same with what is looked up in it. Raises CommandError."""
    from handlers.core.lookup import lookup_of

    return lookup_of(network_of(connection))


def unreadable(file: Path, error: OSError | UnicodeDecodeError) -> CommandError:
    """What to tell of a file that cannot be read."""
    return CommandError(
        f"{file} cannot be read: {why_unread(error)}. Give the name of a network file, such as network.toml."
    )
