"""Checks of the machine: installed packages, clock, data folder, disk, who may read the secrets."""

import os
import shutil
from collections.abc import Mapping, Sequence
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

from bot.channels.table import PROVIDERS
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.doctor.modes import is_open, mode_of
from bot.host.local_time import said, zone_of_file
from bot.host.redact import SHORTEST_SECRET
from bot.settings import Settings, key_of
from bot.settings_file import secrets_of
from storage.clock import BUILT

OURS = ("bot", "handlers", "storage", "messages")
OWNERS = {
    **dict.fromkeys(OURS, "lanpya"),
    **{name: name for name in ("starlette", "uvicorn")},
    **{name: owner for provider in PROVIDERS for name, owner in provider.packages.items()},
}

_LITTLE, _TOO_LITTLE = 500, 50  # megabytes
_MEGABYTE = 1_000_000


def packages(_site: Site[Settings]) -> Finding:
    """The names that we import come from the distributions that we mean: some have namesakes."""
    intruders = sorted(foreign(packages_distributions()) | scattered())
    if not intruders:
        return fine("packages", "The installed packages are the right ones.")
    return broken(
        "packages",
        f"Another package has put itself in the place of ours: {', '.join(intruders)}.",
        "Install Lanpya in an environment of its own: uv sync",
    )


def foreign(owners: Mapping[str, Sequence[str]]) -> set[str]:
    """Those of our names that another distribution brings, too."""
    return {
        f"{name} (from {owner})"
        for name, right in OWNERS.items()
        for owner in owners.get(name, ())
        if owner.lower() != right
    }


def scattered() -> set[str]:
    """Those of our packages that are not imported from the folder that this one is in."""
    home = Path(__file__).parents[2]
    places = {name: find_spec(name) for name in OURS}
    return {
        f"{name} (not in {home})"
        for name, spec in places.items()
        if spec is None or spec.origin is None or Path(spec.origin).parents[1] != home
    }


def clock(site: Site[Settings]) -> Finding:
    """The date is possible, and the machine knows its time zone."""
    if site.now < BUILT:
        return broken(
            "clock",
            f"The clock of this machine says {said(site.now, zone_of_file(site.settings.network), '%d %b %Y')}.",
            "Set date and time; a laptop that forgets them needs a new battery for its clock.",
        )
    return fine("clock", f"The clock says {said(site.now, zone_of_file(site.settings.network), '%d %b %Y %H:%M')}.")


def data_folder(site: Site[Settings]) -> Finding:
    """The folder is there, or can be made, and files can be written to it."""
    folder = site.settings.data
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    if existing.is_dir() and os.access(existing, os.W_OK | os.X_OK):
        made = "is writable" if existing == folder else "can be made"
        return fine("data_folder", f"The data folder {folder} {made}.")
    return broken(
        "data_folder",
        f"The data folder {folder} cannot be written to.",
        f"Make it yours (sudo chown $USER {existing}), or name another one in LANPYA_DATA.",
    )


def disk(site: Site[Settings]) -> Finding:
    """There is room for the database and its copies."""
    folder = site.settings.data
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free // _MEGABYTE
    if free >= _LITTLE:
        return fine("disk", f"{free:,} MB are free on the disk of the data folder.")
    told = warning if free >= _TOO_LITTLE else broken
    return told(
        "disk",
        f"Only {free} MB are free on the disk of the data folder.",
        "Delete what is not needed, or move old backups to another disk.",
    )


def env_file(site: Site[Settings]) -> Finding:
    """The file with the secrets can be read by its owner alone."""
    file = site.env_file
    if not file.is_file():
        return fine("env_file", f"There is no {file}; the settings come from the environment.")
    return _private("env_file", file, "secrets")


def network_mode(site: Site[Settings]) -> Finding:
    """The network file can be read by its owner alone."""
    file = site.settings.network
    if not file.is_file():
        return fine("network_mode", f"There is no {file} here.")
    return _private("network_mode", file, "numbers of leaders and coordinators")


def _private(check_id: str, file: Path, holds: str) -> Finding:
    if not is_open(file):
        return fine(check_id, f"{file} can be read by you alone.")
    sentence = f"{file} holds {holds}, and others on this machine may read it (mode {mode_of(file):04o})."
    return warning(check_id, sentence, f"chmod 600 {file}")


def short_secrets(site: Site[Settings]) -> Finding:
    """No password or key is so short that the log cannot hide it."""
    secrets = secrets_of(site.settings)
    short = [key_of(name) for name, secret in secrets.items() if 0 < len(secret) < SHORTEST_SECRET]
    if not short:
        return fine("short_secrets", "No password or key is too short.")
    return warning(
        "short_secrets",
        f"{' and '.join(short)} is shorter than {SHORTEST_SECRET} letters: easy to guess, and not hidden in the log.",
        f"Choose a longer one where it was made, and write it into {site.env_file}.",
    )
