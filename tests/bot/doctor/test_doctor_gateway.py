"""The doctor says of an HTTP gateway what is wrong, without sending a text."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.channels.gateway import GATEWAY
from bot.doctor.channels import of_provider
from bot.doctor.finding import Finding, Level, Site
from bot.settings_file import AllSettings
from tests.bot.channels.gateway.files import write
from tests.bot.channels.gateway.server import Gateway, serving
from tests.bot.doctor.english import english
from tests.bot.fake_channel import PATIENCE

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
FILE = """\
[send]
url = "{url}/send"
form = {{ to = "{{number}}", text = "{{text}}" }}
[check]
url = "{url}/status.txt"
good = 'Status: running'
bad = '\\((re-connecting|dead)'
"""


def site_of(path: Path | None, *, offline: bool = False, web_port: int | None = None) -> Site:
    return Site(AllSettings(gateway=path, web_port=web_port), Path(".env"), NOW, offline, PATIENCE)


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Gateway]:
    async with serving((200, "Status: running, uptime 1d\nOP (online 5s)")) as server:
        yield server


async def examined(site: Site) -> Finding:
    """In a thread, as the server is in this one."""
    return await asyncio.to_thread(of_provider, GATEWAY, site)


def test_no_gateway_is_well() -> None:
    assert of_provider(GATEWAY, site_of(None)).level is Level.OK


async def test_a_gateway_that_runs_is_well_and_gets_no_text(tmp_path: Path, server: Gateway) -> None:
    finding = await examined(site_of(write(tmp_path, FILE.format(url=server.url))))

    assert english(finding) == Finding(
        "gateway", Level.OK, "The gateway at 127.0.0.1 can be reached. It does not call us."
    )
    assert [asked.path for asked in server.asked] == ["/status.txt"]


@pytest.mark.parametrize(
    ("answer", "level", "words"),
    [
        ((200, "starting"), Level.BROKEN, 'does not say that all is well: "starting".'),
        ((200, "Status: running\n  OP (re-connecting, ...)"), Level.WARNING, 'complains: "OP (re-connecting, ...)".'),
        ((403, "Denied"), Level.WARNING, "answers 403"),
    ],
)
async def test_the_status_page_is_read(
    tmp_path: Path, server: Gateway, answer: tuple[int, str], level: Level, words: str
) -> None:
    server.usual = answer
    finding = await examined(site_of(write(tmp_path, FILE.format(url=server.url))))

    assert finding.level is level
    assert words in finding.sentence


async def test_a_gateway_that_is_away_is_told(tmp_path: Path, server: Gateway) -> None:
    await server.close()
    finding = await examined(site_of(write(tmp_path, FILE.format(url=server.url))))

    assert finding.level is Level.WARNING
    assert "cannot be reached (connection refused)" in finding.sentence


async def test_offline_nothing_is_asked(tmp_path: Path, server: Gateway) -> None:
    finding = await examined(site_of(write(tmp_path, FILE.format(url=server.url)), offline=True))

    assert (finding.level, server.asked) == (Level.OK, [])
    assert "was not asked" in finding.sentence


def test_a_file_that_others_may_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, FILE.format(url="http://127.0.0.1:1"))
    path.chmod(0o644)
    finding = of_provider(GATEWAY, site_of(path))

    assert (finding.level, finding.what_to_do) == (Level.WARNING, f"chmod 600 {path}")
    assert "mode 0644" in finding.sentence


def test_a_gateway_elsewhere_without_encryption_is_told(tmp_path: Path) -> None:
    finding = of_provider(GATEWAY, site_of(write(tmp_path, FILE.format(url="http://sms.example.org")), offline=True))

    assert finding.level is Level.WARNING
    assert "unencrypted" in finding.sentence


def test_mistakes_of_the_file_are_told(tmp_path: Path) -> None:
    finding = of_provider(
        GATEWAY, site_of(write(tmp_path, FILE.format(url="http://127.0.0.1:1").replace("good", "god")))
    )

    assert finding.level is Level.BROKEN
    assert "check.god is not known" in finding.sentence
    assert "did you mean good?" in finding.sentence


def test_a_missing_port_is_told(tmp_path: Path) -> None:
    text = FILE.format(url="http://127.0.0.1:1") + '[secret]\nvalue = "0123456789abcdef"\n'
    calls = '[calls.text]\nkind = "text"\nfrom = "from"\ntext = "text"\n'
    path = write(tmp_path, text + calls)

    assert "LANPYA_WEB_PORT is empty" in of_provider(GATEWAY, site_of(path)).sentence
    assert (
        "http://127.0.0.1:8080/channels/gateway"
        in of_provider(GATEWAY, site_of(path, offline=True, web_port=8080)).sentence
    )
