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

_ID = "android"
_PATIENCE = 10  # seconds for an answer
_LOW = 25  # percent
_CHARGING = 1  # flags of the app's BatteryMonitor.kt: 1 charging, 2 by a charger, 4 by USB
_CLOCKS = timedelta(minutes=5)  # apart, from here on the app's posts are not believed
_SEE = "docs/channels/android.md says it step by step."


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
        sentence = f"LANPYA_ANDROID_{given} is set, but LANPYA_ANDROID_URL is not: the phone is not used."
        return warning(_ID, sentence, "Write the address there that the app shows for its local server.")
    if not settings.has("android_password"):
        return broken(
            _ID,
            "LANPYA_ANDROID_URL is set, but LANPYA_ANDROID_PASSWORD is not.",
            "Write the password there that the app shows for its local server.",
        )
    return None


def ask(site: Site[AndroidSettings]) -> Finding:
    """What the phone says of itself."""
    try:
        seen = asyncio.run(_ask(site))
    except Unreachable as away:
        sentence = problems.AWAY.get(away.reason, problems.AWAY[Reason.ANSWER])
        return broken(_ID, f"{sentence[:1].upper()}{sentence[1:]}", f"Texts wait, and nothing is lost. {_SEE}")
    troubled = list(_troubles(seen, site))
    if troubled:
        sentences, what_to_do = zip(*troubled, strict=True)
        return warning(_ID, " ".join(sentences), " ".join(what_to_do))
    return fine(_ID, f"The phone works: {_described(seen)}.")


async def _ask(site: Site[AndroidSettings]) -> _Seen:
    settings = site.settings
    password = settings.android_password.get_secret_value()
    phone = Phone(settings.android_url, settings.android_user, password, answer_seconds=_PATIENCE)
    try:
        return _Seen(await phone.health(), await phone.device(), await phone.settings())
    finally:
        await phone.close()


def _troubles(seen: _Seen, site: Site[AndroidSettings]) -> Iterator[tuple[str, str]]:
    """What is not as it should be, each with what to do."""
    yield from _of_settings(seen)
    yield from _of_webhooks(seen, site)
    yield from _of_battery(seen.health)
    missing = [slot for slot in site.settings.android_sims if int(slot) not in _slots(seen.device)]
    if missing and seen.device.sim_cards:
        yield f"There is no SIM in slot {', '.join(missing)}.", "Put it in, or change LANPYA_ANDROID_SIMS."
    clock = seen.device.last_seen
    if clock is not None and abs(clock - site.now) > _CLOCKS:
        minutes = round(abs(clock - site.now).total_seconds() / 60)
        way = "behind" if clock < site.now else "ahead of"
        yield f"The phone's clock is {minutes} minutes {way} this machine's.", "Let both set their time by the network."


def _of_settings(seen: _Seen) -> Iterator[tuple[str, str]]:
    order = order_of(seen.settings)
    if order != "FIFO":
        yield (
            f"The app sends the newest text first ({order or 'it does not tell its order'}).",
            "lanpya run changes that when it starts; if it stays, set Processing order to FIFO in the app.",
        )


def _of_webhooks(seen: _Seen, site: Site[AndroidSettings]) -> Iterator[tuple[str, str]]:
    settings = site.settings
    if not settings.android_key.get_secret_value() or not settings.calls_url:
        return
    if not takes(settings.calls_url):
        yield (
            f"The app does not post to {settings.calls_url}: only to https, or to http://127.0.0.1.",
            "Leave LANPYA_ANDROID_KEY empty: the phone is asked every few seconds anyway.",
        )
    elif needs_internet(seen.settings):
        yield (
            "The app posts only while it has internet.",
            "lanpya run changes that when it starts; if it stays, switch Require Internet connection off in the app.",
        )


def _of_battery(health: PhoneHealth) -> Iterator[tuple[str, str]]:
    level, charging = health.checks.get("battery:level"), health.checks.get("battery:charging")
    is_charging = charging is None or bool(charging.observed_value & _CHARGING)
    if level is not None and level.observed_value < _LOW:
        yield f"The phone's battery is at {level.observed_value}%.", "Charge it: look at the cable and the charger."
    elif not is_charging and level is not None and level.observed_value < 100:
        yield f"The phone is not charging ({level.observed_value}%).", "Leave it on its charger."


def _slots(device: Device) -> list[int]:
    return [sim.sim_number for sim in device.sim_cards]


def _described(seen: _Seen) -> str:
    sims = [f"SIM {sim.sim_number} {sim.carrier_name or 'of an unnamed network'}" for sim in seen.device.sim_cards]
    level = seen.health.checks.get("battery:level")
    battery = [] if level is None else [f"battery {level.observed_value}%"]
    version = f"app {seen.health.version or 'of an unknown version'}"
    return ", ".join([seen.device.name or "a phone", version, *sims, *battery])
