"""Making the channel from the settings."""

from collections.abc import Callable
from datetime import datetime

from bot.channels.modem.channel import ModemChannel, SimLimits
from bot.channels.modem.settings import ModemSettings


def open_modem(settings: ModemSettings, country: str, now: Callable[[], datetime]) -> ModemChannel:
    assert settings.modem_spool is not None  # noqa: S101 - it switches the modem on
    limits = SimLimits(settings.sms_per_minute, settings.sms_per_hour, settings.sms_per_day)
    return ModemChannel(settings.modem_spool, country=country, now=now, phones=settings.modem_phones, limits=limits)
