"""What `lanpya run` does: opens everything, runs the loops, and lets go of it all when it is stopped."""

import asyncio
import contextlib
import gc
import resource
import signal
from collections.abc import Awaitable, Callable, Generator, Sequence
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from bot.app import App
from bot.channels.contract import Channel
from bot.channels.page import PageChannel
from bot.channels.provider import HalfSet
from bot.channels.table import open_channels, set_up, switches
from bot.channels.words import called
from bot.cli.command_error import CommandError
from bot.cli.opening import BAD_SETTINGS, key_in_force, open_database, open_network, open_settings, sqlite_file
from bot.host.clock import Clock, SystemClock
from bot.host.docstrings import forget_docstrings
from bot.host.heap import share_one_heap
from bot.host.instance import AlreadyRunning, DatabaseGone, FileLock, ServerLock, keep, lock, share
from bot.host.parts import ALL, Part
from bot.host.shared import Shared
from bot.host.spoken import Spoken
from bot.host.store import ThreadStore
from bot.loading.disk import settle
from bot.network_file import NoNetwork, lookup_in_force
from bot.outbound.deliver import GRACE
from bot.settings import Settings
from bot.upkeep import copies
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from handlers.network.model import Network
from storage import backup, duties, hooks, people, sessions
from storage.cipher import Key
from storage.database_errors import is_damage
from storage.duties import Duty
from storage.engine import reading, writing

if TYPE_CHECKING:
    from socket import socket

    from bot.channels.hooks import HookChannel
    from bot.web.pages.server import PageServer
    from bot.web.server import WebServer
    from storage.hooks import Hook


def serve(only: Sequence[Part]) -> None:
    """Run these parts, or all where none is named, until stopped. Raises CommandError."""
    _leave_no_memory()
    share_one_heap()
    settings = open_settings()
    with open_database(settings) as engine:
        held = _lock(engine, shares=bool(only))
        try:
            _run(engine, settings, held, frozenset(only or ALL), shares=bool(only))
        except AlreadyRunning:
            raise CommandError(
                "The connection that held the database was lost, and another lanpya run took it meanwhile."
            ) from None
        except DatabaseGone:
            raise CommandError(_gone(settings)) from None
        except HalfSet as half:
            raise CommandError(str(half), BAD_SETTINGS) from None
        finally:
            held.release()


def _gone(settings: Settings) -> str:
    newest = backup.newest_copy(settings.backup)
    what_to_do = f", or the newest copy: lanpya restore {newest}" if newest else ""
    return (
        f"The database file {sqlite_file(settings)} was removed or replaced while lanpya run worked on it. What came "
        f"since is not in it. Put the right file there{what_to_do}"
    )


def _leave_no_memory() -> None:
    """A crash writes no memory, with the texts in it, to the disk."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _run(
    engine: Engine, settings: Settings, held: FileLock | ServerLock, parts: frozenset[Part], *, shares: bool
) -> None:
    clock, store = SystemClock(), ThreadStore(engine)
    lookup = _lookup(engine, settings, clock)
    network = lookup.network
    channels = open_channels(settings, network, clock)
    if not channels:
        raise CommandError(f"No channel is switched on: set {switches()} in .env, or run lanpya init.")
    web = _web(settings, channels) if Part.WEB in parts else None
    page = _page(settings, store, clock) if Part.WEB in parts else None
    if web is None and page is None and not parts - {Part.WEB}:
        raise CommandError("Nobody can call: set LANPYA_WEB_PORT or LANPYA_PAGE_PORT in .env.")
    if settings.page_port is not None:
        channels.append(PageChannel())
    if settings.page_port is not None or _tells_programs(engine):
        channels.append(_hooks(store, clock))
    _note_page(engine, settings)
    _say_started(engine, settings, network)
    app = App(
        lookup,
        store,
        clock,
        channels,
        media=settings.data / "media",
        web=web,
        page=page,
        parts=parts,
        shared=Shared(engine, store, token_hex(8), GRACE) if shares else None,
    )
    asyncio.run(_serve(app, store, held, _daily(settings, engine, clock, network.zone, key_in_force(settings))))


def _say_started(engine: Engine, settings: Settings, network: Network) -> None:
    Spoken.zone = network.zone
    with reading(engine) as connection:
        members = people.count_members(connection)
    channels = [f"{called(one.name)}{f' ({own})' if (own := one.own(settings)) else ''}" for one in set_up(settings)]
    structlog.get_logger().info("run.started", network=network.name, members=members, channels=channels)


def _lock(engine: Engine, *, shares: bool) -> FileLock | ServerLock:
    if not shares:
        try:
            return lock(engine)
        except AlreadyRunning:
            raise CommandError(
                "Another lanpya run works on this database already. Stop it first, or leave it alone."
            ) from None
    if engine.dialect.name == "sqlite":
        raise CommandError(
            "Several processes need PostgreSQL, for SQLite lets one write at a time: run without --only, "
            "or set LANPYA_DATABASE."
        )
    try:
        return share(engine)
    except AlreadyRunning:
        raise CommandError(
            "A lanpya run that does everything works on this database: stop it first, or start each with --only."
        ) from None


def _lookup(engine: Engine, settings: Settings, clock: Clock) -> NetworkLookup:
    """The network in force; at the first start the file that the settings name is loaded, and that is said.

    A slip in the settings, so that another folder is meant, begins a network without its people, too.
    """
    with writing(engine) as connection:
        duties.wait(connection, Duty.START)
        try:
            lookup = lookup_in_force(connection)
            settle(settings.network, lookup.network.text)
            return lookup
        except NoNetwork:
            if not settings.network.exists():
                raise CommandError(
                    f"No network is loaded, and there is no {settings.network}: run lanpya init, "
                    "or lanpya network load FILE."
                ) from None
            network = open_network(settings.network)
            load(connection, network, clock.now())
            structlog.get_logger().warning("run.begun", database=engine.url.database)
            return lookup_in_force(connection)


def _bound(host: str, port: int, what_not: str, keys: str) -> "socket":
    """The socket to listen on; `keys` is what the names of its settings begin with. Raises CommandError."""
    from bot.web.server import CannotListen, bind

    try:
        return bind(host, port)
    except CannotListen as reason:
        raise CommandError(
            f"{what_not} on {host}, port {port} ({reason}): stop the program that has it, or set another "
            f"{keys}_HOST and {keys}_PORT."
        ) from None


def _web(settings: Settings, channels: list[Channel]) -> "WebServer | None":
    """What takes the calls of providers; None where nobody is to call. A port that is taken ends the start:
    a program that went on without it would look well, and hear nothing.
    """
    if settings.web_port is None:
        return None

    from bot.web.calls import callers
    from bot.web.server import WebServer  # here: only who is called pays for them

    bound = _bound(settings.web_host, settings.web_port, "Calls cannot be taken", "LANPYA_WEB")
    structlog.get_logger().info("web.listening", port=settings.web_port, channels=list(callers(channels)))
    return WebServer(bound, channels, settings.public_url)


def _page(settings: Settings, store: ThreadStore, clock: Clock) -> "PageServer | None":
    """What serves the coordinators' page; None where it is not switched on."""
    if settings.page_port is None:
        return None

    from bot.web.pages.server import page_server  # here: only who has a page pays for it
    from handlers.table import TAKEN_BACK

    bound = _bound(settings.page_host, settings.page_port, "The page cannot be served", "LANPYA_PAGE")
    structlog.get_logger().info("page.listening", url=settings.page_url or settings.local_page)
    return page_server(bound, store, clock, settings, TAKEN_BACK)


def _tells_programs(engine: Engine) -> bool:
    with reading(engine) as connection:
        return bool(hooks.live(connection))


def _hooks(store: ThreadStore, clock: Clock) -> "HookChannel":
    from bot.channels.hooks import HookChannel  # here: only who has one pays for it

    def found(number: int) -> "Awaitable[Hook | None]":
        return store.read(lambda connection: hooks.find(connection, number))

    return HookChannel(found, clock.now)


def _note_page(engine: Engine, settings: Settings) -> None:
    """Who texts LOGIN is told of the page as it is now."""
    with writing(engine) as connection:
        sessions.note_page(connection, None if settings.page_port is None else settings.page_url)


async def _serve(
    app: App, store: ThreadStore, held: FileLock | ServerLock, daily: Callable[[], Awaitable[None]]
) -> None:
    forget_docstrings(gc.get_objects())
    gc.freeze()  # what is loaded by now stays: to look through it for garbage stopped everything for 0.1 s each time
    gc.enable()
    serving, holding = asyncio.create_task(app.run(daily)), asyncio.create_task(keep(held))
    holding.add_done_callback(lambda _lost: serving.cancel())
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, serving.cancel)
    try:
        with contextlib.suppress(asyncio.CancelledError), damage_alone():
            await serving
    finally:
        store.close()
        holding.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await holding


@contextlib.contextmanager
def damage_alone() -> Generator[None]:
    """Of what ends the loops together, the damage of the database, which is told in a sentence."""
    try:
        yield
    except BaseExceptionGroup as group:
        found = group.subgroup(lambda error: isinstance(error, DBAPIError) and is_damage(error))
        if found is None:
            raise
        raise _first(found) from None


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first of all that happened, however deep it stands."""
    error = group.exceptions[0]
    return _first(error) if isinstance(error, BaseExceptionGroup) else error  # pyright: ignore[reportUnknownArgumentType] -- of what is not known


def _daily(
    settings: Settings, engine: Engine, clock: Clock, zone: ZoneInfo, key: Key | None
) -> Callable[[], Awaitable[None]]:
    """What makes the day's copy where there is none yet, by the network's own day. PostgreSQL has tools of its own.

    `key`: read once, for its file may go to a drawer.
    """
    log = structlog.get_logger()

    async def daily() -> None:
        if engine.dialect.name != "sqlite" or not engine.url.database:
            return
        now = clock.now().astimezone(zone)
        if not copies.is_due(settings.backup, now):
            return
        try:
            file = Path(engine.url.database)
            made = await asyncio.to_thread(copies.make, settings, file, settings.backup, now, key)
        except (backup.BackupFailed, OSError) as problem:
            log.error("backup.failed", error=str(problem))
        else:
            log.info("backup.made", file=made.name)

    return daily
