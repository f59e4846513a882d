"""From the settings to the channel: switched on, half set, wrong."""

from pathlib import Path

import pytest

from bot.channels.provider import HalfSet
from bot.channels.table import open_channels
from bot.host.clock import SystemClock
from bot.settings import BadSettings, Settings
from bot.settings_file import AllSettings, read_settings
from handlers.core.lookup import NetworkLookup
from messages.pace import Pace

URL = "http://192.168.1.20:8080"


def settings(**values: object) -> Settings:
    return AllSettings(**values)  # pyright: ignore[reportArgumentType] a test's values


async def test_an_address_and_a_password_switch_the_phone_on(lookup: NetworkLookup) -> None:
    on = settings(android_url=URL, android_password="of the app", sms_per_minute=6, sms_per_hour=30, sms_per_day=100)
    [channel] = open_channels(on, lookup.network, SystemClock())
    assert ("android", "sms", True) == (channel.name, channel.capabilities.scheme, channel.capabilities.knows_repeats)
    assert Pace(per_second=0.1, per_hour=30, per_day=100) == channel.capabilities.pace
    await channel.close()


def test_an_address_without_a_password_stops_the_start(lookup: NetworkLookup) -> None:
    with pytest.raises(HalfSet, match="LANPYA_ANDROID_PASSWORD is not: write the password there"):
        open_channels(settings(android_url=URL), lookup.network, SystemClock())


def test_without_an_address_there_is_no_phone(lookup: NetworkLookup) -> None:
    assert [] == open_channels(settings(android_password="left over"), lookup.network, SystemClock())


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("LANPYA_ANDROID_SIMS=one", 'LANPYA_ANDROID_SIMS is "one", which does not fit', id="a slot"),
        pytest.param("LANPYA_ANDROID_SIMS=0", "Example: LANPYA_ANDROID_SIMS=1,2", id="slots count from 1"),
        pytest.param("LANPYA_ANDROID_URL=192.168.1.20:8080", "LANPYA_ANDROID_URL is", id="no http"),
        pytest.param("LANPYA_ANDROID_URL=http://192.168.1.20:port", "LANPYA_ANDROID_URL is", id="no port"),
        pytest.param("LANPYA_ANDROID_URL=http://", "LANPYA_ANDROID_URL is", id="no host"),
    ],
)
def test_a_mistake_names_the_setting(tmp_path: Path, line: str, words: str) -> None:
    (tmp_path / ".env").write_text(f"{line}\n")
    with pytest.raises(BadSettings) as caught:
        read_settings(tmp_path / ".env")
    assert words in str(caught.value)
