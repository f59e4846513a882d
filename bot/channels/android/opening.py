"""Making the channel from the settings."""

from collections.abc import Callable
from datetime import datetime

from bot.channels.android.channel import AndroidChannel
from bot.channels.android.phone import Phone
from bot.channels.android.settings import AndroidSettings
from bot.channels.provider import HalfSet
from messages.pace import Pace


def open_android(settings: AndroidSettings, country: str, now: Callable[[], datetime]) -> AndroidChannel:
    """The channel. Raises HalfSet without a password."""
    password = settings.android_password.get_secret_value()
    if not password:
        raise HalfSet(
            "LANPYA_ANDROID_URL is set, but LANPYA_ANDROID_PASSWORD is not: write the password there that the app "
            "shows for its local server, or leave both empty."
        )
    sims = tuple(map(int, settings.android_sims))
    several = max(1, len(sims))
    return AndroidChannel(
        Phone(settings.android_url, settings.android_user, password),
        country=country,
        now=now,
        pace=Pace(settings.sms_per_minute / 60, settings.sms_per_hour * several, settings.sms_per_day * several),
        sims=sims,
        key=settings.android_key.get_secret_value(),
        calls_url=settings.calls_url,
    )
