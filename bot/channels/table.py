"""Every channel that settings can switch on. A new provider is one line here."""

from collections.abc import Callable, Sequence

from bot.channels.contract import Channel
from bot.channels.needs import lacking
from bot.host.clock import Clock
from bot.settings import Settings
from handlers.network.model import Network
from messages.pace import Pace


class HalfSet(Exception):
    """Settings of a channel do not go together; the sentence says which to set."""


def _telegram(settings: Settings, _network: Network, _clock: Clock) -> Channel | None:
    if not settings.has_telegram:
        return None
    webhook = f"{settings.calls_url}/telegram" if settings.telegram_webhook else ""  # empty: it is asked for texts
    from bot.channels.telegram import TelegramChannel  # here: half a second that only its users pay

    return TelegramChannel(settings.telegram_token.get_secret_value(), base_url=settings.telegram_api, webhook=webhook)


def _modem(settings: Settings, network: Network, clock: Clock) -> Channel | None:
    if settings.modem_spool is None:
        return None
    from bot.channels.modem.channel import ModemChannel, SimLimits  # here: only its users need phone number tables

    return ModemChannel(
        settings.modem_spool,
        country=network.country,
        now=clock.now,
        phones=settings.modem_phones,
        limits=SimLimits(settings.sms_per_minute, settings.sms_per_hour, settings.sms_per_day),
    )


def _android(settings: Settings, network: Network, clock: Clock) -> Channel | None:
    if not settings.android_url:
        return None
    password = settings.android_password.get_secret_value()
    if not password:
        raise HalfSet(
            "LANPYA_ANDROID_URL is set, but LANPYA_ANDROID_PASSWORD is not: write the password there that the app "
            "shows for its local server, or leave both empty."
        )
    from bot.channels.android.channel import AndroidChannel  # here: only its users need an HTTP client
    from bot.channels.android.phone import Phone

    sims = tuple(map(int, settings.android_sims))
    several = max(1, len(sims))
    return AndroidChannel(
        Phone(settings.android_url, settings.android_user, password),
        country=network.country,
        now=clock.now,
        pace=Pace(settings.sms_per_minute / 60, settings.sms_per_hour * several, settings.sms_per_day * several),
        sims=sims,
        key=settings.android_key.get_secret_value(),
        calls_url=settings.calls_url,
    )


def _gateway(settings: Settings, network: Network, clock: Clock) -> Channel | None:
    if settings.gateway is None:
        return None
    from bot.channels.gateway.file import BadGateway  # here: only its users need an HTTP client
    from bot.channels.gateway.opening import open_gateway

    try:
        return open_gateway(settings, network.country, clock.now)
    except BadGateway as bad:
        raise HalfSet("\n".join(bad.sentences)) from None


def _twilio(settings: Settings, network: Network, clock: Clock) -> Channel | None:
    if not (settings.twilio_account and settings.twilio_number):
        return None
    from bot.channels.twilio.opening import open_sms  # here: half a second that only its users pay

    return open_sms(settings, network.country, clock.now)


def _whatsapp(settings: Settings, network: Network, clock: Clock) -> Channel | None:
    if not (settings.twilio_account and settings.twilio_whatsapp):
        return None
    from bot.channels.twilio.opening import open_whatsapp

    return open_whatsapp(settings, network.country, clock.now)


_CHANNELS: Sequence[Callable[[Settings, Network, Clock], Channel | None]] = (
    _telegram,
    _modem,
    _android,
    _gateway,
    _twilio,
    _whatsapp,
)


def open_channels(settings: Settings, network: Network, clock: Clock) -> list[Channel]:
    """The channels that the settings switch on. Raises HalfSet."""
    sentence = lacking(settings)
    if sentence is not None:
        raise HalfSet(sentence)
    made = (make(settings, network, clock) for make in _CHANNELS)
    return [channel for channel in made if channel is not None]
