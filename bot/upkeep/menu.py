"""The command menu that an app shows: the commands of `handlers.table`, in each language of the network."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog

from bot.channels.contract import HasMenu, Refused, Unreachable
from handlers.core.declare import Command
from handlers.core.lookup import NetworkLookup
from handlers.table import COMMANDS
from messages.catalog import Catalogs

log = structlog.get_logger()

LONGEST = 256  # letters of a description; source: core.telegram.org/bots/api#botcommand
LOOK_SECONDS = 60.0  # how soon the languages of a new network file are shown
_PAUSES = (5.0, 15.0, 60.0, 300.0)  # seconds after the first, second ... failure in a row

Menu = Sequence[tuple[str, str]]


def menus_of(lookup: NetworkLookup) -> Mapping[str, Menu]:
    """(command, description) for each language of the network, most useful first."""
    shown = [command for command in COMMANDS.values() if command.in_menu]
    return {language: _menu(shown, lookup.catalogs, language) for language in lookup.network.languages}


def _menu(commands: Sequence[Command], catalogs: Catalogs, language: str) -> Menu:
    return [(command.name, catalogs.text(language, f"help-{command.name}")[:LONGEST]) for command in commands]


async def keep_menu(
    channel: HasMenu, lookup: Callable[[], NetworkLookup], sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Show the menu as soon as the channel can be reached, and anew when the network changes; for ever."""
    shown: NetworkLookup | None = None
    failures = 0
    while True:
        latest = lookup()
        seconds = LOOK_SECONDS
        if latest is not shown:
            wait = await _show(channel, latest)
            if wait is None:
                shown, failures = latest, 0
            else:
                seconds = max(wait, _PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1
        await sleep(seconds)


async def _show(channel: HasMenu, lookup: NetworkLookup) -> float | None:
    """Set the menu; how many seconds the channel wants to rest where it did not take it, None where it did."""
    try:
        await channel.set_commands(menus_of(lookup), lookup.network.languages[0])
    except (Refused, Unreachable) as problem:
        log.info("menu.later", reason=problem.reason)
        return getattr(problem, "retry_after", None) or 0.0
    log.info("menu.shown", languages=list(lookup.network.languages))
    return None
