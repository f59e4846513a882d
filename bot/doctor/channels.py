"""The check of what `lanpya run` noted of its channels, as it saw them last."""

from collections.abc import Mapping

from sqlalchemy import Connection

from bot.doctor.database import guarded
from bot.doctor.finding import Finding, Site, fine, warning
from storage.channel_states import ChannelState, state_of

_ID = "channels"
_OF_TELEGRAM: Mapping[str, str] = {
    "network": "no way to Telegram",
    "timeout": "Telegram does not answer in time",
    "server": "Telegram's servers have a fault",
    "answer": "somebody else answers in Telegram's place, such as a sign-in page",
    "flood": "Telegram asks for a pause",
    "token": "Telegram does not know the token",
    "conflict": "another program fetches the texts of the same bot",
    "webhook": "another program has set a webhook for the bot",
}
_WHAT_TO_DO = "Texts wait, and nothing is lost. See what this page says of Telegram and the modem."
_OF_CONFLICT = "Stop the other program, or give this one a bot of its own (@BotFather)."


def channels(site: Site) -> Finding:
    """No channel complains."""
    names = [
        name
        for name, is_on in (
            ("telegram", site.settings.has_telegram),
            ("modem", site.settings.modem_spool is not None),
        )
        if is_on
    ]
    return guarded(_ID, site, lambda connection: _channels(connection, names))


def _channels(connection: Connection, names: list[str]) -> Finding:
    states = {name: state for name in names if (state := state_of(connection, name))}
    troubled = {name: state for name, state in states.items() if state.problem is not None}
    if not troubled:
        return fine(_ID, "lanpya run had no trouble with its channels." if states else "No channel has run yet.")
    told = "; ".join(_told(name, state) for name, state in troubled.items())
    is_conflict = any(state.problem == "conflict" for state in troubled.values())
    return warning(_ID, f"{told}.", _OF_CONFLICT if is_conflict else _WHAT_TO_DO)


def _told(name: str, state: ChannelState) -> str:
    problem = state.problem or ""
    words = _OF_TELEGRAM.get(problem, problem) if name == "telegram" else problem
    return f"{name} since {state.since:%d %b %H:%M} UTC: {words}"
