"""The doctor looks at the server for providers' calls."""

from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.doctor.finding import Level, Site
from bot.doctor.web import web
from bot.settings_file import AllSettings
from tests.bot.doctor.web_server import answering
from tests.bot.fake_channel import PATIENCE
from tests.ports import free_port

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
NETWORK = "https://lanpya.example.org"


def found(folder: Path, *, offline: bool = False, **settings: Any) -> tuple[Level, str]:
    finding = web(Site(AllSettings(data=folder, **settings), folder / ".env", NOW, offline, PATIENCE))
    return finding.level, finding.sentence


def saying(body: bytes) -> AbstractContextManager[int]:
    """A web server that says this to everything; its port."""
    return answering(lambda _path: body)


OURS = b'{"program": "lanpya", "instance": "a1"}'


@pytest.mark.parametrize(
    ("settings", "level", "sentence"),
    [
        pytest.param({}, Level.OK, "No provider is to call this machine.", id="not wanted"),
        pytest.param({"public_url": NETWORK}, Level.WARNING, "nothing answers there", id="an address without a port"),
        pytest.param({"web_port": 1}, Level.OK, "from this machine and its neighbours alone", id="for monitors alone"),
        pytest.param(
            {
                "web_port": 1,
                "twilio_account": "AC0123456789abcdef0123456789abcdef",
                "android_url": "http://192.168.1.20:8080",
                "android_key": "the-key",
            },
            Level.WARNING,
            "calls of the phone, Twilio do not get here",
            id="a port without an address",
        ),
        pytest.param(
            {"web_port": 1, "public_url": f"{NETWORK}/channels"}, Level.BROKEN, "no address to build on", id="too much"
        ),
        pytest.param(
            {"web_port": 1, "public_url": "http://lanpya.example.org"},
            Level.WARNING,
            "for all on the way to read",
            id="no https",
        ),
        pytest.param({"web_port": 1, "public_url": "http://172.16.0.5"}, Level.OK, "was not asked", id="in the house"),
        pytest.param(
            {"telegram_token": "1001:test", "telegram_webhook": True},
            Level.BROKEN,
            "LANPYA_TELEGRAM_WEBHOOK is yes",
            id="a webhook that nobody can reach",
        ),
        pytest.param(
            {"twilio_account": "AC0123456789abcdef0123456789abcdef", "twilio_poll_seconds": 0},
            Level.BROKEN,
            "LANPYA_TWILIO_POLL_SECONDS is 0",
            id="neither asked nor calling",
        ),
    ],
)
def test_what_the_settings_lack_is_told(tmp_path: Path, settings: dict[str, Any], level: Level, sentence: str) -> None:
    if "web_port" in settings:
        settings = settings | {"web_port": free_port()}
    seen = found(tmp_path, offline=True, **settings)
    assert level == seen[0]
    assert sentence in seen[1]


def test_a_free_port_waits_for_the_program(tmp_path: Path) -> None:
    level, sentence = found(tmp_path, web_port=free_port(), public_url="http://127.0.0.1")
    assert (Level.OK, True) == (level, sentence.endswith("shows once lanpya run runs."))


def test_a_port_that_another_program_has_is_broken(tmp_path: Path) -> None:
    with saying(b"hello") as port:
        level, sentence = found(tmp_path, web_port=port, public_url=NETWORK)
    assert (Level.BROKEN, f"Port {port} on 127.0.0.1 cannot be had: another program has it.") == (level, sentence)


def test_a_public_address_that_leads_here_is_well(tmp_path: Path) -> None:
    with saying(OURS) as port, saying(OURS) as proxy:
        seen = found(tmp_path, web_port=port, public_url=f"http://127.0.0.1:{proxy}")
    assert (Level.OK, f"http://127.0.0.1:{proxy} leads to this program.") == seen


@pytest.mark.parametrize(
    ("body", "told"),
    [
        pytest.param(b"<html>", "nothing of Lanpya answers there", id="a page of somebody"),
        pytest.param(OURS.replace(b"a1", b"b2"), "another Lanpya answers there", id="another installation"),
    ],
)
def test_a_public_address_that_leads_elsewhere_is_told(tmp_path: Path, body: bytes, told: str) -> None:
    with saying(OURS) as port, saying(body) as proxy:
        level, sentence = found(tmp_path, web_port=port, public_url=f"http://127.0.0.1:{proxy}")
    assert (Level.WARNING, True) == (level, sentence.endswith(f"{told}."))


@pytest.mark.parametrize(
    ("host", "level"),
    [
        pytest.param("127.0.0.1", Level.OK, id="a gateway on this machine calls without an address"),
        pytest.param("gateway.example.org", Level.WARNING, id="one elsewhere does not"),
    ],
)
def test_a_gateway_needs_an_address_only_from_elsewhere(tmp_path: Path, host: str, level: Level) -> None:
    gateway = tmp_path / "gateway.toml"
    gateway.write_text(
        f'preset = "kannel"\nsend.url = "http://{host}/cgi-bin/sendsms"\n'
        'values = { username = "lanpya", password = "secret" }\nsecret.value = "sixteen-letters-1"\n'
    )
    assert level is found(tmp_path, web_port=free_port(), gateway=gateway)[0]
