"""Every provider that settings can switch on. A new one is one line here."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from bot.channels.android import ANDROID
from bot.channels.email import EMAIL
from bot.channels.gateway import GATEWAY
from bot.channels.modem import MODEM
from bot.channels.provider import HalfSet, Provider
from bot.channels.telegram import TELEGRAM
from bot.channels.twilio import TWILIO, WHATSAPP
from bot.settings import key_of
from messages.scheme import know

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.host.clock import Clock
    from bot.settings import Settings
    from handlers.network.model import Network
    from messages.sentence import Said

# In the order in which people look for them; of those for one scheme the preferred first: an own SIM costs least.
PROVIDERS: tuple[Provider[Any], ...] = (TELEGRAM, MODEM, ANDROID, GATEWAY, TWILIO, WHATSAPP, EMAIL)
know(provider.scheme for provider in PROVIDERS)  # rules and rows go by them
NAMES = tuple(provider.name for provider in PROVIDERS)


def set_up(settings: "Settings") -> list[Provider[Any]]:
    """The providers that the settings switch on."""
    return [provider for provider in PROVIDERS if all(map(settings.has, provider.switches))]


def preference(name: str) -> tuple[int, str]:
    """The order of channels of one scheme: the smaller, the sooner."""
    return (NAMES.index(name) if name in NAMES else len(NAMES), name)


def switches() -> str:
    """The first setting of each way to switch a channel on: `LANPYA_TELEGRAM_TOKEN or LANPYA_TWILIO_ACCOUNT`."""
    *others, last = dict.fromkeys(key_of(provider.switches[0]) for provider in PROVIDERS)
    return f"{', '.join(others)} or {last}"


def half_set(settings: "Settings") -> Iterator[str]:
    """A sentence for each setting without which others make no sense. Providers of one page may share some."""
    for _page, group in groupby(PROVIDERS, lambda provider: provider.page):
        ones = list(group)
        places = [tuple(dict.fromkeys(place)) for place in zip(*(one.switches for one in ones), strict=True)]
        missing = [place for place in places if not any(map(settings.has, place))]
        for place in missing if len(missing) < len(places) else ():
            example = f"{key_of(place[0])}={(ones[0].settings.model_fields[place[0]].examples or [''])[0]}"
            needed = f"{ones[0].title} needs {ones[0].needs} together"
            yield f"{' or '.join(map(key_of, place))} is missing: {needed}. Example: {example}"


def lacking(settings: "Settings") -> "Said | None":
    """What is missing for a provider to call us, in a sentence that says what to set; None: nothing is."""
    return next(filter(None, (provider.lacks(settings) for provider in PROVIDERS)), None)


def open_channels(settings: "Settings", network: "Network", clock: "Clock") -> "list[Channel]":
    """The channels that the settings switch on. Raises HalfSet."""
    sentence = lacking(settings)
    if sentence is not None:
        raise HalfSet(str(sentence))
    return [provider.open(settings, network.country, clock.now) for provider in set_up(settings)]
