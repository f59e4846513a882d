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
from bot.host.local_time import day_said, said, zone_of_file
from bot.host.redact import SHORTEST_SECRET
from bot.settings import Settings, key_of
from bot.settings_file import secrets_of
from messages.sentence import Said, saying
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
        return fine("packages", saying("packages"))
    return broken(
        "packages",
        saying("packages-foreign", list=", ".join(intruders)),
        saying("do-packages"),
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
            saying("clock-odd", moment=day_said(site.now, zone_of_file(site.settings.network))),
            saying("do-clock"),
        )
    moment = said(site.now, zone_of_file(site.settings.network), has_year=True)
    return fine("clock", saying("clock", moment=moment))


def data_folder(site: Site[Settings]) -> Finding:
    """The folder is there, or can be made, and files can be written to it."""
    folder = site.settings.data
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    if existing.is_dir() and os.access(existing, os.W_OK | os.X_OK):
        key = "data-folder" if existing == folder else "data-folder-new"
        return fine("data_folder", saying(key, path=str(folder)))
    return broken(
        "data_folder",
        saying("data-folder-locked", path=str(folder)),
        saying("do-data-folder", sample=f"sudo chown $USER {existing}"),
    )


def disk(site: Site[Settings]) -> Finding:
    """There is room for the database and its copies."""
    folder = site.settings.data
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free // _MEGABYTE
    if free >= _LITTLE:
        return fine("disk", saying("disk", amount=f"{free:,}"))
    told = warning if free >= _TOO_LITTLE else broken
    return told(
        "disk",
        saying("disk-little", amount=str(free)),
        saying("do-disk"),
    )


def env_file(site: Site[Settings]) -> Finding:
    """The file with the secrets can be read by its owner alone."""
    file = site.env_file
    if not file.is_file():
        return fine("env_file", saying("env-file-none", path=str(file)))
    return _private("env_file", file, saying("private-secrets"))


def network_mode(site: Site[Settings]) -> Finding:
    """The network file can be read by its owner alone."""
    file = site.settings.network
    if not file.is_file():
        return fine("network_mode", saying("network-file-none", path=str(file)))
    return _private("network_mode", file, saying("private-numbers"))


def _private(check_id: str, file: Path, holds: Said) -> Finding:
    if not is_open(file):
        return fine(check_id, saying("private", path=str(file)))
    told = saying("private-open", path=str(file), what=holds, mode=f"{mode_of(file):04o}")
    return warning(check_id, told, f"chmod 600 {file}")


def short_secrets(site: Site[Settings]) -> Finding:
    """No password or key is so short that the log cannot hide it."""
    secrets = secrets_of(site.settings)
    short = [key_of(name) for name, secret in secrets.items() if 0 < len(secret) < SHORTEST_SECRET]
    if not short:
        return fine("short_secrets", saying("secrets"))
    return warning(
        "short_secrets",
        saying("secrets-short", list=", ".join(short), number=SHORTEST_SECRET),
        saying("do-secrets", path=str(site.env_file)),
    )
