"""The check of the modem: its daemon keeps a spool that we know, it lives, and the SIMs have a network."""

import asyncio
from datetime import datetime
from pathlib import Path

from bot.channels.modem.channel import ModemChannel
from bot.channels.modem.phones import SimState
from bot.channels.modem.settings import ModemSettings
from bot.doctor.finding import Finding, Site, broken, fine, warning
from messages.reason import Reason

_ID = "modem"
_WEAK = 20  # percent
_WATCHED = (
    "Plug the modem in: gammu-smsd-watch.timer starts the daemon again within five minutes, where it is enabled "
    "(docs/channels/modem.md); sudo systemctl restart gammu-smsd does so at once."
)
_TROUBLES = {
    "modem": "gammu-smsd has lost it",
    "daemon": "gammu-smsd has been silent for minutes",
    "network": "it has no network",
}


def modem(site: Site[ModemSettings]) -> Finding:
    spool = site.settings.modem_spool
    assert spool is not None  # noqa: S101 - it switches the modem on
    states, problem = asyncio.run(_ask(spool, site))
    if problem is not None:
        mark = "" if problem.endswith("?") else "."
        return broken(_ID, f"{problem[:1].upper()}{problem[1:]}{mark}", "See docs/channels/modem.md.")
    if not states:
        return broken(_ID, "No modem has reported yet.", "Start gammu-smsd, and plug the modem in.")
    troubled = [line for state in states if (line := _trouble(state, site.now))]
    if troubled:
        is_lost = any(state.trouble(site.now) in (Reason.DAEMON, Reason.MODEM) for state in states)
        what_to_do = _WATCHED if is_lost else "Check the aerial, the SIM and its PIN."
        return broken(_ID, f"{'; '.join(troubled)}.", what_to_do)
    weak = [state.phone or "the modem" for state in states if _is_weak(state)]
    described = "; ".join(map(_described, states))
    if weak:
        return warning(_ID, f"Weak: {described}.", "Move the aerial to a window, or charge the modem.")
    return fine(_ID, f"The modem works: {described}.")


async def _ask(spool: Path, site: Site[ModemSettings]) -> tuple[list[SimState], str | None]:
    channel = ModemChannel(spool, country="MM", now=lambda: site.now, phones=site.settings.modem_phones)
    states = await channel.status()
    return states, None if states else channel.problem


def _trouble(state: SimState, now: datetime) -> str | None:
    trouble = state.trouble(now)
    return f"{state.phone or 'modem'}: {_TROUBLES.get(trouble, trouble)}" if trouble else None


def _is_weak(state: SimState) -> bool:
    return any(value is not None and value < _WEAK for value in (state.signal, state.battery))


def _described(state: SimState) -> str:
    signal = "signal unknown" if state.signal is None else f"signal {state.signal}%"
    battery = "" if state.battery is None else f", battery {state.battery}%"
    return f"{state.phone or 'modem'} on {state.network or 'an unnamed network'}, {signal}{battery}"
