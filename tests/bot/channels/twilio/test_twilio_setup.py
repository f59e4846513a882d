"""What stands in `.env`: all of it, or a sentence; and the channels that come of it."""

import os
from pathlib import Path

import pytest

from bot.channels.table import open_channels
from bot.host.clock import SystemClock
from bot.settings import BadSettings, Settings
from bot.settings_file import read_settings, secrets_of
from handlers.core.lookup import NetworkLookup
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER

LINES = {
    "LANPYA_TWILIO_ACCOUNT": ACCOUNT,
    "LANPYA_TWILIO_TOKEN": "hush",
    "LANPYA_TWILIO_NUMBER": NUMBER,
    "LANPYA_TWILIO_WHATSAPP": "+14155238886",
}


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for key in [key for key in os.environ if key.startswith("LANPYA_")]:
        monkeypatch.delenv(key)
    monkeypatch.chdir(tmp_path)


def settings_of(folder: Path, *keys: str, **more: str) -> Settings:
    lines = {f"LANPYA_TWILIO_{key}": LINES[f"LANPYA_TWILIO_{key}"] for key in keys} | more
    (folder / ".env").write_text("".join(f"{key}={value}\n" for key, value in lines.items()))
    return read_settings(folder / ".env")


TOGETHER = "Twilio needs its account, its token and a number together."
NO_TOKEN = f"LANPYA_TWILIO_TOKEN is missing: {TOGETHER} Example: LANPYA_TWILIO_TOKEN=the-auth-token-of-the-console"
NO_ACCOUNT = f"LANPYA_TWILIO_ACCOUNT is missing: {TOGETHER} Example: LANPYA_TWILIO_ACCOUNT={ACCOUNT}"
NO_NUMBER = (
    f"LANPYA_TWILIO_NUMBER or LANPYA_TWILIO_WHATSAPP is missing: {TOGETHER} Example: LANPYA_TWILIO_NUMBER=+15005550006"
)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param(("ACCOUNT",), [NO_TOKEN, NO_NUMBER], id="an account alone"),
        pytest.param(("ACCOUNT", "TOKEN"), [NO_NUMBER], id="no number"),
        pytest.param(("ACCOUNT", "NUMBER"), [NO_TOKEN], id="no token"),
        pytest.param(("TOKEN", "NUMBER"), [NO_ACCOUNT], id="no account"),
        pytest.param(("WHATSAPP",), [NO_ACCOUNT, NO_TOKEN], id="a number of WhatsApp alone"),
    ],
)
def test_half_of_twilio_stops_the_start_with_a_sentence(
    keys: tuple[str, ...], expected: list[str], tmp_path: Path
) -> None:
    with pytest.raises(BadSettings) as caught:
        settings_of(tmp_path, *keys)
    assert expected == caught.value.sentences


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param((), [], id="no Twilio"),
        pytest.param(("ACCOUNT", "TOKEN", "NUMBER"), [("twilio", "sms")], id="SMS"),
        pytest.param(("ACCOUNT", "TOKEN", "WHATSAPP"), [("whatsapp", "whatsapp")], id="WhatsApp"),
        pytest.param(
            ("ACCOUNT", "TOKEN", "NUMBER", "WHATSAPP"), [("twilio", "sms"), ("whatsapp", "whatsapp")], id="both"
        ),
    ],
)
async def test_the_settings_make_the_channels(
    keys: tuple[str, ...], expected: list[tuple[str, str]], tmp_path: Path, lookup: NetworkLookup
) -> None:
    channels = open_channels(settings_of(tmp_path, *keys), lookup.network, SystemClock())
    found = [(channel.name, channel.capabilities.scheme) for channel in channels]
    for channel in channels:
        await channel.close()
    assert expected == found


def test_the_modem_is_preferred_to_twilio(tmp_path: Path, lookup: NetworkLookup) -> None:
    settings = settings_of(tmp_path, "ACCOUNT", "TOKEN", "NUMBER", LANPYA_MODEM_SPOOL=str(tmp_path / "smsd.db"))
    assert ["modem", "twilio"] == [one.name for one in open_channels(settings, lookup.network, SystemClock())]


def test_the_token_is_not_shown(tmp_path: Path) -> None:
    assert "hush" not in repr(settings_of(tmp_path, "ACCOUNT", "TOKEN", "NUMBER"))


def test_the_token_is_cut_out_of_logs(tmp_path: Path) -> None:
    assert "hush" == secrets_of(settings_of(tmp_path, "ACCOUNT", "TOKEN", "NUMBER"))["twilio_token"]
