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
from bot.host.local_time import day_said, lasting, said, zone_in_force, zone_of_file
from bot.host.sealed import why_not_sealed
from bot.host.text_files import read_text
from bot.settings import Settings
from messages.sentence import saying
from storage import backlog, clock, inbox, networks, timers
from storage.backup import BackupFailed, check, existing
from storage.cipher import Locked, refuse_locked
from storage.database_errors import told
from storage.engine import open_engine, reading
from storage.migrate import HEAD, version_of

_LONG = timedelta(hours=1)  # a text that waits longer needs a look
_OLD_COPY = timedelta(days=2)
_LONG_ASIDE = timedelta(days=14)


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
        return fine("database", saying("database-none-made"))
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
        return broken("database", saying("ended", reason=failed.said), saying("do-restore-stopped"))
    except SQLAlchemyError as error:
        return broken("database", told(error), saying("do-restore"))
    return _shape(version)


def _shape(version: str | None) -> Finding:
    if version == HEAD:
        return fine("database", saying("database"))
    if version is not None and version > HEAD:
        return broken("database", saying("database-newer"), saying("do-newer"))
    return warning("database", saying("database-older"), saying("do-older"))


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
            saying("queue-aside", count=set_aside, number=unknown),
            saying("do-queue"),
        )
    oldest = min((one.oldest for one in those if one.oldest is not None), default=None)
    if oldest is not None and now - oldest > _LONG:
        count = sum(one.waiting + one.sending for one in those)
        return warning(
            "queue",
            saying("queue-waits", count=count, moment=said(oldest, zone_in_force(connection))),
            saying("do-queue-waits"),
        )
    return fine("queue", saying("queue"))


def network_in_force(site: Site[Settings]) -> Finding:
    """A network file was loaded."""
    return guarded("network_in_force", site, lambda connection: _network_in_force(connection, site.settings.network))


def _network_in_force(connection: Connection, file: Path) -> Finding:
    kept = networks.latest(connection)
    if kept is None:
        return warning("network_in_force", saying("network-none"), saying("do-load", path=str(file)))
    name = _called(kept.toml)
    try:
        text = read_text(file).removeprefix("\ufeff")
    except (OSError, UnicodeDecodeError):
        return fine("network_in_force", saying("in-force", title=name))
    load, told = saying("do-load", path=str(file)), {"title": name, "path": str(file)}
    if text == kept.toml:
        return fine("network_in_force", saying("in-force-same", **told))
    if _called(text) in (name, ""):
        return warning("network_in_force", saying("in-force-older", **told), load)
    other = saying("in-force-other", **told, network_name=_called(text))
    return warning("network_in_force", other, saying("do-load-or-data", path=str(file)))


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
        return fine("clock_doubt", saying("clock-steady"))
    if doubt.behind is None:
        moment = said(doubt.since, zone_in_force(connection), has_year=True)
        why = saying("clock-jumped", moment=moment)
    else:
        why = saying("clock-behind-held" if doubt.holds else "clock-behind", duration=lasting(doubt.behind))
    return broken("clock_doubt", why, saying("do-clock-doubt"))


def backup(site: Site[Settings]) -> Finding:
    """There is a fresh copy of the database."""
    if sqlite_file(site) is None:
        return fine("backup", saying("backup-postgres"))
    if is_new(site):
        return fine("backup", saying("backup-nothing"))
    if site.settings.backup_for and (why := why_not_sealed(site.settings.backup_for)):
        return broken("backup", saying("backup-unsealed", reason=why), saying("do-backup-key"))
    copies = existing(site.settings.backup)
    if not copies:
        return warning("backup", saying("backup-none", path=str(site.settings.backup)), saying("do-backup"))
    newest = datetime.fromtimestamp(copies[0].stat().st_mtime, UTC)
    zone = zone_of_file(site.settings.network)
    if site.now - newest > _OLD_COPY:
        old = saying("backup-old", moment=day_said(newest, zone))
        return warning("backup", old, saying("do-backup-daily"))
    if _is_elsewhere_in_name_only(site):
        return warning("backup", saying("backup-same-disk", path=str(site.settings.backup)), saying("do-backup-disk"))
    kept = _kept_too_long(site)
    if kept:
        return warning("backup", saying("backup-aside", list=", ".join(kept)), saying("do-backup-aside"))
    return fine("backup", saying("backup", moment=said(newest, zone), count=len(copies)))


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
        return fine(check_id, saying("database-none"))
    try:
        return _read(site, look)
    except Locked as locked:
        return broken(check_id, locked.sentence, saying("do-see-database"))
    except SQLAlchemyError as error:
        return broken(check_id, told(error), saying("do-see-database"))


def _read(site: Site[Settings], look: Callable[[Connection], T]) -> T:
    key = database_key(site.settings.database_key_file)
    engine = open_engine(site.settings.database, key=key, busy_seconds=site.patience)
    try:
        with reading(engine) as connection:
            return look(connection)
    finally:
        engine.dispose()
