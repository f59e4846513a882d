"""SMS through an Android phone on the local network: the app SMS Gateway for Android, in local mode.

`phone` asks the app over HTTP, `shapes` are its answers, `ids` and `outcome` are the rules for texts that leave,
`sent` watches them, `inbox` looks for what arrived, `reading` reads what the app posts, `setup` sees to the app's
settings, `channel` joins them. What the app does was read in its source (1.68) and its OpenAPI description.
"""

from typing import TYPE_CHECKING

from bot.channels.android.settings import AndroidSettings
from bot.channels.provider import HalfSet, Provider
from bot.setup.question import of_setting
from messages.pace import Pace
from messages.scheme import SMS

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.doctor.finding import Finding, Site
    from bot.host.clock import Clock
    from handlers.network.model import Network


def _open(settings: AndroidSettings, network: "Network", clock: "Clock") -> "Channel":
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


def _calls(settings: AndroidSettings) -> bool:
    return bool(settings.android_url and settings.android_key.get_secret_value())


def _check(site: "Site[AndroidSettings]") -> "Finding":
    from bot.channels.android.doctor import android

    return android(site)


ANDROID = Provider(
    name="android",
    scheme=SMS,
    title="an Android phone",
    called="the phone",
    page="android",
    settings=AndroidSettings,
    switches=("android_url",),
    open=_open,
    check=_check,
    calls_from_elsewhere=_calls,
    questions=(
        of_setting(AndroidSettings, "android_url", "What is the address of the app's local server?"),
        of_setting(AndroidSettings, "android_user", "What is its user name?"),
        of_setting(AndroidSettings, "android_password", "What is its password?"),
    ),
)
