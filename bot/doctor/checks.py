"""The table of checks, and running it. A new check is a function that returns a Finding, and a line here.

Those of channels stand in their records.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.channels.table import PROVIDERS
from bot.doctor import channels, costs, database, encryption, keep, machine, page, seized, web, words
from bot.doctor.finding import Finding, Level, Site, broken, fine
from bot.settings import BadSettings, Settings
from bot.settings_file import read_settings
from messages.sentence import saying

Check = Callable[[Site[Any]], Finding]

CHECKS: Mapping[str, Check] = {
    "packages": machine.packages,
    "clock": machine.clock,
    "data_folder": machine.data_folder,
    "disk": machine.disk,
    "env_file": machine.env_file,
    "network_mode": machine.network_mode,
    "disk_encryption": seized.disk_encryption,
    "swap": seized.swap,
    "core_dumps": seized.core_dumps,
    "short_secrets": machine.short_secrets,
    "catalogs": words.catalogs,
    "network_file": words.network_file,
    "database": database.database,
    "encryption": encryption.encryption,
    "network_in_force": database.network_in_force,
    "clock_doubt": database.clock_doubt,
    "queue": database.queue,
    "channels": channels.channels,
    "costs": costs.costs,
    "keep": keep.keep,
    "backup": database.backup,
    **{provider.page: partial(channels.of_provider, provider) for provider in PROVIDERS},
    "web": web.web,
    "page": page.page,
}

_EXIT = {Level.OK: 0, Level.WARNING: 1, Level.BROKEN: 2}


def examine(env_file: Path, now: datetime, *, offline: bool) -> list[Finding]:
    """What all checks find; the settings alone when they cannot be read, as all else depends on them."""
    try:
        settings = read_settings(env_file)
    except BadSettings as bad:
        mistakes = saying("settings-broken", lines="\n".join(bad.sentences))
        return [broken("settings", mistakes, saying("do-settings", path=str(env_file)))]
    site = Site(settings, env_file, now, offline)
    return [fine("settings", saying("settings")), *run(CHECKS, site)]


def run(checks: Mapping[str, Check], site: Site[Settings]) -> list[Finding]:
    """The finding of each check, in order."""
    return [_run(check_id, check, site) for check_id, check in checks.items()]


def _run(check_id: str, check: Check, site: Site[Settings]) -> Finding:
    try:
        return check(site)
    except Exception as error:  # the outermost catch: a check that fails is a finding, and the others go on
        logging.getLogger(__name__).debug("doctor.%s", check_id, exc_info=True)
        reason = f"{type(error).__name__}: {error}"
        return broken(check_id, saying("not-looked", reason=reason), saying("do-debug"))


def exit_status(findings: Sequence[Finding]) -> int:
    """0 when all is well, 1 with a warning, 2 when something is broken."""
    return max(_EXIT[finding.level] for finding in findings)
