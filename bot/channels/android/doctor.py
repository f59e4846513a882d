"""The check of the Android phone: the app answers, knows us, is set as we need it, and the phone lives."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.channels.android import problems
from bot.channels.android.phone import Phone
from bot.channels.android.settings import AndroidSettings
from bot.channels.android.setup import needs_internet, order_of, takes
from bot.channels.android.shapes import Device, PhoneHealth
from bot.channels.contract import Unreachable
from bot.doctor.finding import Finding, Site, broken, fine, warning
from messages.reason import Reason
from messages.sentence import Said, Words, beginning, listed, saying, together

_ID = "android"
_LOW = 25  # percent
_CHARGING = 1  # flags of the app's BatteryMonitor.kt: 1 charging, 2 by a charger, 4 by USB
_CLOCKS = timedelta(minutes=5)  # apart, from here on the app's posts are not believed


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the phone answered."""

    health: PhoneHealth
    device: Device
    settings: Mapping[str, Any]


def look(site: Site[AndroidSettings]) -> Finding | None:
    """Settings that do not go together."""
    settings = site.settings
    if not settings.android_url:
        given = "PASSWORD" if settings.has("android_password") else "KEY"
        unused = saying("android-unused", setting=f"LANPYA_ANDROID_{given}")
        return warning(_ID, unused, saying("do-android-url"))
    if not settings.has("android_password"):
        return broken(
            _ID,
            saying("android-no-password"),
            saying("do-android-password"),
        )
    return None


def ask(site: Site[AndroidSettings]) -> Finding:
    """What the phone says of itself."""
    try:
        seen = asyncio.run(_ask(site))
    except Unreachable as away:
        reason = away.reason if away.reason in problems.AWAY else Reason.ANSWER
        return broken(_ID, beginning(saying(f"why-android-away-{reason}")), saying("do-android-away"))
    troubled = list(_troubles(seen, site))
    if troubled:
        sentences, what_to_do = zip(*troubled, strict=True)
        return warning(_ID, together(sentences), together(what_to_do))
    return fine(_ID, saying("android", list=_described(seen)))


async def _ask(site: Site[AndroidSettings]) -> _Seen:
    settings = site.settings
    password = settings.android_password.get_secret_value()
    phone = Phone(settings.android_url, settings.android_user, password, answer_seconds=site.patience)
    try:
        return _Seen(await phone.health(), await phone.device(), await phone.settings())
    finally:
        await phone.close()


def _troubles(seen: _Seen, site: Site[AndroidSettings]) -> Iterator[tuple[Said, Said]]:
    """What is not as it should be, each with what to do."""
    yield from _of_settings(seen)
    yield from _of_webhooks(seen, site)
    yield from _of_battery(seen.health)
    missing = [slot for slot in site.settings.android_sims if int(slot) not in _slots(seen.device)]
    if missing and seen.device.sim_cards:
        yield saying("android-slot", list=", ".join(missing)), saying("do-android-slot")
    clock = seen.device.last_seen
    if clock is not None and abs(clock - site.now) > _CLOCKS:
        minutes = round(abs(clock - site.now).total_seconds() / 60)
        way = "behind" if clock < site.now else "ahead"
        yield saying(f"android-clock-{way}", minutes=minutes), saying("do-android-clock")


def _of_settings(seen: _Seen) -> Iterator[tuple[Said, Said]]:
    order = order_of(seen.settings)
    if order != "FIFO":
        yield (
            saying("android-order", reason=order or "?"),
            saying("do-android-order"),
        )


def _of_webhooks(seen: _Seen, site: Site[AndroidSettings]) -> Iterator[tuple[Said, Said]]:
    settings = site.settings
    if not settings.android_key.get_secret_value() or not settings.calls_url:
        return
    if not takes(settings.calls_url):
        yield (
            saying("android-posts-not", url=settings.calls_url),
            saying("do-android-posts-not"),
        )
    elif needs_internet(seen.settings):
        yield (
            saying("android-internet"),
            saying("do-android-internet"),
        )


def _of_battery(health: PhoneHealth) -> Iterator[tuple[Said, Said]]:
    level, charging = health.checks.get("battery:level"), health.checks.get("battery:charging")
    is_charging = charging is None or bool(charging.observed_value & _CHARGING)
    if level is not None and level.observed_value < _LOW:
        yield saying("android-battery", percent=level.observed_value), saying("do-android-battery")
    elif not is_charging and level is not None and level.observed_value < 100:
        yield saying("android-not-charging", percent=level.observed_value), saying("do-android-charger")


def _slots(device: Device) -> list[int]:
    return [sim.sim_number for sim in device.sim_cards]


def _described(seen: _Seen) -> Words:
    sims = [f"SIM {sim.sim_number} {sim.carrier_name or '?'}" for sim in seen.device.sim_cards]
    level = seen.health.checks.get("battery:level")
    battery = [] if level is None else [f"{level.observed_value}%"]
    app = saying("android-app", text=seen.health.version or "?")
    return listed([seen.device.name or "?", app, *sims, *battery])
