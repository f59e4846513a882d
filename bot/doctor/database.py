"""Checks of the database: its file, its shape, its queue, its network and its copies."""

import tomllib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.host.database_key import database_key
from bot.host.local_time import lasting, said, zone_in_force, zone_of_file
from bot.host.sealed import why_not_sealed
from bot.host.text_files import read_text
from bot.settings import Settings
from storage import backlog, clock, inbox, networks, timers
from storage.backup import BackupFailed, check, existing
from storage.cipher import Locked, refuse_locked
from storage.database_errors import sentence_for
from storage.engine import open_engine, reading
from storage.migrate import HEAD, version_of

_LONG = timedelta(hours=1)  # a text that waits longer needs a look
_OLD_COPY = timedelta(days=2)
_LONG_ASIDE = timedelta(days=14)
_PATIENCE = 5  # seconds for a database that another process holds


T = TypeVar("T")


def sqlite_file(site: Site[Settings]) -> Path | None:
    """The file of the database; None when it is PostgreSQL."""
    url = make_url(site.settings.database)
    is_file = url.get_backend_name() == "sqlite"
    return Path(url.database or "") if is_file else None


def is_new(site: Site[Settings]) -> bool:
    file = sqlite_file(site)
    return file is not None and not file.exists()


def database(site: Site[Settings]) -> Finding:
    """The database can be opened, is whole, and has the shape that this version knows."""
    if is_new(site):
        return fine("database", "There is no database yet; lanpya run makes it.")
    file = sqlite_file(site)
    try:
        if file is not None:
            key = database_key(site.settings.database_key_file)
            refuse_locked(file, key)
            check(file, key)
        version = _read(site, version_of)
    except Locked as locked:
        return broken("database", locked.sentence, locked.what_to_do)
    except BackupFailed as failed:
        return broken("database", f"{failed}.", "Stop lanpya run, then: lanpya restore")
    except SQLAlchemyError as error:
        return broken("database", sentence_for(error), "lanpya restore puts a copy in its place.")
    return _shape(version)


def _shape(version: str | None) -> Finding:
    if version == HEAD:
        return fine("database", "The database is whole and up to date.")
    if version is not None and version > HEAD:
        return broken("database", "The database was made by a newer Lanpya.", "Install the newer Lanpya.")
    return warning("database", "The database is of an older version.", "lanpya run brings it up to date.")


def queue(site: Site[Settings]) -> Finding:
    """Nothing was set aside, and nothing waits for long."""
    return guarded("queue", site, lambda connection: _queue(connection, site.now))


def _queue(connection: Connection, now: datetime) -> Finding:
    set_aside = len(inbox.failed(connection)) + len(timers.failed(connection))
    those = backlog.by_scheme(connection)
    unknown = sum(one.unknown for one in those)
    if set_aside or unknown:
        return warning(
            "queue",
            f"{set_aside} texts or moments could not be handled, {unknown} may or may not have left.",
            "lanpya queue shows them, with what to do.",
        )
    oldest = min((one.oldest for one in those if one.oldest is not None), default=None)
    if oldest is not None and now - oldest > _LONG:
        count = sum(one.waiting + one.sending for one in those)
        return warning(
            "queue",
            f"{count} texts wait to be sent, the oldest since {said(oldest, zone_in_force(connection))}.",
            "See whether lanpya run is running, and what this page says of Telegram and the modem.",
        )
    return fine("queue", "Nothing waits for long, and nothing was set aside.")


def network_in_force(site: Site[Settings]) -> Finding:
    """A network file was loaded."""
    return guarded("network_in_force", site, lambda connection: _network_in_force(connection, site.settings.network))


def _network_in_force(connection: Connection, file: Path) -> Finding:
    kept = networks.latest(connection)
    if kept is None:
        return warning("network_in_force", "No network file was loaded yet.", f"lanpya network load {file}")
    name = _called(kept.toml)
    try:
        text = read_text(file).removeprefix("\ufeff")
    except (OSError, UnicodeDecodeError):
        return fine("network_in_force", f'"{name}" is in force.')
    load = f"lanpya network load {file}"
    if text == kept.toml:
        return fine("network_in_force", f'"{name}" is in force, as {file} says it.')
    if _called(text) in (name, ""):
        return warning("network_in_force", f'"{name}" is in force, as {file} was before.', load)
    what_to_do = f"If this is the right database: {load}. Else name the right one: LANPYA_DATA in .env."
    return warning("network_in_force", f'"{name}" is in force, and {file} is of "{_called(text)}".', what_to_do)


def _called(toml: str) -> str:
    """What the file calls its network; empty where it cannot be read."""
    try:
        return str(tomllib.loads(toml).get("network", {}).get("name", ""))
    except (ValueError, RecursionError, AttributeError):
        return ""


def clock_doubt(site: Site[Settings]) -> Finding:
    """The clock did not jump since the program last looked, and is not behind by what senders' texts say."""
    return guarded("clock_doubt", site, _clock_doubt)


def _clock_doubt(connection: Connection) -> Finding:
    doubt = clock.noted_doubt(connection)
    if doubt is None:
        return fine("clock_doubt", "The clock did not jump.")
    if doubt.behind is None:
        moment = said(doubt.since, zone_in_force(connection), "%d %b %Y %H:%M")
        why = f"The clock jumped (it said {moment}), so that due texts are held back."
    else:
        held = ", so that due texts are held back" if doubt.holds else ""
        why = f"The clock seems to be {lasting(doubt.behind)} behind, by the sent times of texts{held}."
    return broken("clock_doubt", why, "Set date and time right; due texts then go on by themselves.")


def backup(site: Site[Settings]) -> Finding:
    """There is a fresh copy of the database."""
    if sqlite_file(site) is None:
        return fine("backup", "PostgreSQL keeps its own copies: pg_dump makes one.")
    if is_new(site):
        return fine("backup", "There is nothing to copy yet.")
    if site.settings.backup_for and (why := why_not_sealed(site.settings.backup_for)):
        return broken("backup", f"No copies can be made: {why}.", "docs/operations.md, Encrypted copies, says how.")
    copies = existing(site.settings.backup)
    if not copies:
        sentence = f"There is no copy of the database in {site.settings.backup}."
        return warning("backup", sentence, "lanpya backup")
    newest = datetime.fromtimestamp(copies[0].stat().st_mtime, UTC)
    zone = zone_of_file(site.settings.network)
    if site.now - newest > _OLD_COPY:
        sentence = f"The newest copy of the database is of {said(newest, zone, '%d %b %Y')}."
        return warning("backup", sentence, "lanpya backup; lanpya run makes one every day.")
    if _is_elsewhere_in_name_only(site):
        sentence = f"The copies in {site.settings.backup} lie on the disk of the database itself."
        return warning("backup", sentence, "Plug the right disk in, see that it is mounted there, then: lanpya backup")
    kept = _kept_too_long(site)
    if kept:
        sentence = f"{' and '.join(kept)}: what stood there before a restore, with all that was erased since."
        return warning("backup", sentence, "Delete it when nothing is missing.")
    return fine("backup", f"The newest copy is of {said(newest, zone)}, {len(copies)} are kept.")


def _is_elsewhere_in_name_only(site: Site[Settings]) -> bool:
    """Whether copies are to lie outside the data folder, and do not lie on another disk: its stick is not there."""
    file, folder = sqlite_file(site), site.settings.backup
    if file is None or folder.resolve().is_relative_to(site.settings.data.resolve()):
        return False
    return folder.stat().st_dev == file.stat().st_dev


def _kept_too_long(site: Site[Settings]) -> list[str]:
    """Databases that a restore put aside, and nobody took away."""
    file = sqlite_file(site)
    old = file.parent.glob(f"{file.stem}-before-*") if file else ()
    return sorted(str(one) for one in old if site.now.timestamp() - one.stat().st_mtime > _LONG_ASIDE.total_seconds())


def guarded(check_id: str, site: Site[Settings], look: Callable[[Connection], Finding]) -> Finding:
    """What `look` finds in the database; where it does not open, the check of the database says why."""
    if is_new(site):
        return fine(check_id, "There is no database yet.")
    try:
        return _read(site, look)
    except Locked as locked:
        return broken(check_id, locked.sentence, "See the check database.")
    except SQLAlchemyError as error:
        return broken(check_id, sentence_for(error), "See the check database.")


def _read(site: Site[Settings], look: Callable[[Connection], T]) -> T:
    key = database_key(site.settings.database_key_file)
    engine = open_engine(site.settings.database, key=key, busy_seconds=_PATIENCE)
    try:
        with reading(engine) as connection:
            return look(connection)
    finally:
        engine.dispose()
