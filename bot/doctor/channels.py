"""The checks of channels: what `lanpya run` noted of them, as it saw them last, and each provider by itself."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from sqlalchemy import Connection

from bot.channels.provider import Provider
from bot.channels.table import set_up
from bot.channels.words import what_to_do, why
from bot.doctor.database import guarded
from bot.doctor.finding import Finding, Site, fine, warning
from bot.host.local_time import said, zone_in_force
from bot.settings import Settings
from messages.sentence import Said, saying, together
from storage.channel_states import ChannelState, state_of

_ID = "channels"


def channels(site: Site[Settings]) -> Finding:
    """No channel complains."""
    names = [provider.name for provider in set_up(site.settings)]
    if not names:
        return warning(_ID, saying("channels-none"), saying("do-channels-none"))
    return guarded(_ID, site, lambda connection: _channels(connection, names))


def _channels(connection: Connection, names: Iterable[str]) -> Finding:
    states = [state for name in names if (state := state_of(connection, name))]
    troubled = [(state, state.problem) for state in states if state.problem is not None]
    if not troubled:
        return fine(_ID, saying("channels" if states else "channels-unrun"))
    zone = zone_in_force(connection)
    told = together([_told(state, problem, zone) for state, problem in troubled])
    return warning(_ID, told, what_to_do([(state.name, problem) for state, problem in troubled]))


def _told(state: ChannelState, problem: str, zone: ZoneInfo) -> Said:
    """What is wrong with a channel, and since when."""
    name = Said(f"outage-channel-{state.name}", {})
    return saying("channel-troubled", channel=name, moment=said(state.since, zone), reason=why(state.name, problem))


def of_provider(provider: Provider[Any], site: Site[Any]) -> Finding:
    """How a provider is, which is looked at where a switch or a secret of it is set, and asked unless offline."""
    channel = Said(f"outage-channel-{provider.name}", {})
    secrets = [name for name, field in provider.settings.model_fields.items() if field.annotation is SecretStr]
    if not any(map(site.settings.has, (*provider.switches, *secrets))):
        return fine(provider.page, saying("channel-none", channel=channel))
    found = provider.look(site)
    if found is not None:
        return found
    if site.offline:
        return fine(provider.page, saying("channel-not-asked", channel=channel))
    return provider.ask(site)
