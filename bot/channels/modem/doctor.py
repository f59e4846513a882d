"""The check of the modem: its daemon keeps a spool that we know, it lives, and the SIMs have a network."""

import asyncio
from datetime import datetime
from pathlib import Path

from bot.channels.modem.channel import ModemChannel
from bot.channels.modem.phones import SimState
from bot.channels.modem.settings import ModemSettings
from bot.channels.words import reason_said, why
from bot.doctor.finding import Finding, Site, broken, fine, warning
from messages.reason import Reason
from messages.sentence import Said, Words, beginning, saying, together

_ID = "modem"
_WEAK = 20  # percent


def modem(site: Site[ModemSettings]) -> Finding:
    spool = site.settings.modem_spool
    assert spool is not None  # noqa: S101 - it switches the modem on
    states, problem = asyncio.run(_ask(spool, site))
    if problem is not None:
        return broken(_ID, beginning(why("modem", problem)), saying("do-modem"))
    if not states:
        return broken(_ID, saying("modem-none"), saying("do-modem-none"))
    troubled = [line for state in states if (line := _trouble(state, site.now))]
    if troubled:
        is_lost = any(state.trouble(site.now) in (Reason.DAEMON, Reason.MODEM) for state in states)
        todo = (
            saying("do-modem-lost", sample="sudo systemctl restart gammu-smsd") if is_lost else saying("do-modem-sim")
        )
        return broken(_ID, together(troubled), todo)
    described = together([_described(state) for state in states])
    if any(map(_is_weak, states)):
        return warning(_ID, saying("modem-weak", list=described), saying("do-modem-weak"))
    return fine(_ID, saying("modem", list=described))


async def _ask(spool: Path, site: Site[ModemSettings]) -> tuple[list[SimState], str | None]:
    channel = ModemChannel(spool, country="MM", now=lambda: site.now, phones=site.settings.modem_phones)
    states = await channel.status()
    return states, None if states else channel.problem


def _trouble(state: SimState, now: datetime) -> Said | None:
    trouble = state.trouble(now)
    if not trouble:
        return None
    known = trouble in (Reason.MODEM, Reason.DAEMON, Reason.NETWORK)
    return saying(
        f"sim-{trouble}" if known else "sim-trouble",
        phone=state.phone or "modem",
        reason=reason_said(trouble),
    )


def _is_weak(state: SimState) -> bool:
    return any(value is not None and value < _WEAK for value in (state.signal, state.battery))


def _described(state: SimState) -> Words:
    sim = saying(
        "sim",
        phone=state.phone or "modem",
        carrier=state.network or "?",
        percent="?" if state.signal is None else state.signal,
    )
    return sim if state.battery is None else together([sim, saying("sim-battery", percent=state.battery)])
