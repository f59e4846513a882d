"""The page's own server, on a port apart from the one that providers call."""

import socket
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from bot.channels.provider import Provider
from bot.channels.table import set_up
from bot.doctor.finding import Finding, Site
from bot.doctor.trials import Trials
from bot.host.clock import Clock
from bot.host.store import READERS, FewReaders, Store
from bot.inbound.intake import Intake
from bot.settings import Settings
from bot.settings_file import ENV_FILE
from bot.upkeep.health import HealthCheck
from bot.web.limits import CallLimits
from bot.web.pages.site import PageSite, Reached
from bot.web.pages.visit import Machine
from bot.web.server import Listener
from storage.backup import newest_copy

# Some people with a few tabs each, and never a crowd.
LIMITS = CallLimits(connections=200, at_once=100)
_READ_AT_ONCE = READERS // 2  # the others are for texts: those wait for no page, however long its sheet is


class PageServer:
    """Serves the page until cancelled."""

    def __init__(self, bound: socket.socket, store: Store, clock: Clock, machine: Machine, reached: Reached) -> None:
        self._bound = bound
        self._store = store
        self._clock = clock
        self._machine = machine
        self._reached = reached

    async def serve(self, intake: Intake, health: HealthCheck) -> None:
        """Ends by cancellation alone."""
        store = FewReaders(self._store, _READ_AT_ONCE)
        site = PageSite(store, self._clock, intake.keep, self._machine, self._reached)
        await Listener(self._bound, LIMITS).serve(site, lambda: None)


def page_server(
    bound: socket.socket, store: Store, clock: Clock, settings: Settings, taken_back: Iterable[str]
) -> PageServer:
    """As the settings say. `taken_back`: the actions of the log that UNDO takes back."""
    return PageServer(bound, store, clock, _machine(settings, frozenset(taken_back)), _reached(settings))


def _machine(settings: Settings, taken_back: frozenset[str]) -> Machine:
    providers = set_up(settings)
    schemes = {provider.name: provider.scheme.name for provider in providers}

    def made() -> datetime | None:
        newest = newest_copy(settings.backup)
        return None if newest is None else datetime.fromtimestamp(newest.stat().st_mtime, UTC)

    def links(words: str) -> Mapping[str, str]:
        return {one.name: link for one in providers if (link := one.link(settings, words))}

    return Machine(schemes, made, taken_back, links, settings.data / "media", settings.network, _trials(settings))


def _trials(settings: Settings) -> Trials:
    """What looks at the channels that are set up: each as `lanpya doctor` does."""

    def look(provider: Provider[Any], now: datetime) -> Sequence[Finding]:
        from bot.doctor.channels import of_provider
        from bot.doctor.checks import run  # here: only who looks pays for it

        return run({provider.page: partial(of_provider, provider)}, Site(settings, ENV_FILE, now))

    return Trials({provider.name: partial(look, provider) for provider in set_up(settings)})


def _reached(settings: Settings) -> Reached:
    url = urlsplit(settings.page_url)
    hosts: Sequence[str] = [name for name in (url.hostname, settings.page_host) if name]
    return Reached(" ".join(hosts), url.scheme == "https", settings.page_behind_proxy)
