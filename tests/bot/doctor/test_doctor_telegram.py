"""The check of Telegram's webhook, over HTTP."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram import TELEGRAM
from bot.doctor.channels import of_provider
from bot.doctor.finding import Finding, Level, Site
from bot.settings_file import AllSettings
from tests.bot.channels.telegram.conftest import TOKEN, Telegram, our_server
from tests.bot.fake_channel import PATIENCE, until

PUBLIC = "https://lanpya.example.org"
OURS = f"{PUBLIC}/channels/telegram"


@pytest.fixture(scope="module")
def running() -> Iterator[Telegram]:
    with our_server() as server:
        yield server


@pytest.fixture
def server(running: Telegram) -> Telegram:
    running.do("/_control/reset")
    return running


def examined(tmp_path: Path, *, offline: bool = False, **more: Any) -> Finding:
    values = {"telegram_token": TOKEN, "telegram_webhook": True, "public_url": PUBLIC, "web_port": 8080, **more}
    settings = AllSettings.model_validate({"data": tmp_path, **values})
    now = datetime(2026, 12, 1, tzinfo=UTC)
    return of_provider(TELEGRAM, Site(settings, tmp_path / ".env", now, offline, PATIENCE))


@pytest.mark.parametrize(
    ("more", "part"),
    [
        pytest.param({"public_url": "http://lanpya.example.org"}, "http on port 80", id="not https"),
        pytest.param({"public_url": f"{PUBLIC}:8080"}, "https on port 8080", id="a port that Telegram does not call"),
    ],
)
def test_an_address_that_telegram_cannot_call_is_broken(tmp_path: Path, more: dict[str, Any], part: str) -> None:
    finding = examined(tmp_path, offline=True, **more)
    assert Level.BROKEN is finding.level
    assert part in finding.sentence


@pytest.mark.parametrize("port", ["", ":443", ":88", ":8443"])
def test_the_ports_that_telegram_calls_will_do(tmp_path: Path, port: str) -> None:
    assert Level.OK is examined(tmp_path, offline=True, public_url=f"{PUBLIC}{port}").level


def test_our_webhook_is_fine(tmp_path: Path, server: Telegram) -> None:
    server.do("/_control/webhook", url=OURS)
    finding = examined(tmp_path, telegram_api=server.url)
    assert (Level.OK, True) == (finding.level, "calls us; the bot is @lanpya_bot, 0 texts wait" in finding.sentence)


@pytest.mark.parametrize(
    ("url", "part"),
    [
        pytest.param("", "Telegram calls nobody", id="none"),
        pytest.param("https://else.example/hook", "Telegram calls else.example", id="another's"),
    ],
)
def test_a_webhook_that_is_not_ours_is_a_warning(tmp_path: Path, server: Telegram, url: str, part: str) -> None:
    server.do("/_control/webhook", url=url)
    finding = examined(tmp_path, telegram_api=server.url)
    assert (Level.WARNING, True) == (finding.level, part in finding.sentence)


async def test_calls_that_do_not_arrive_are_told_with_what_waits(tmp_path: Path, server: Telegram) -> None:
    nowhere = "https://127.0.0.1:8443"
    server.do("/_control/webhook", url=f"{nowhere}/channels/telegram")
    server.text(1001, "HELP")
    await until(lambda: server.state()["calls_failed"], "a call fails")
    finding = await asyncio.to_thread(examined, tmp_path, telegram_api=server.url, public_url=nowhere)
    told = "Telegram's calls do not arrive: Connection refused. 1 texts wait."
    assert (Level.WARNING, told) == (finding.level, finding.sentence)
    assert "lanpya run" in finding.what_to_do
