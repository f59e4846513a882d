"""The doctor looks at the coordinators' page."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.doctor.finding import Level, Site
from bot.doctor.page import page
from bot.settings_file import AllSettings
from bot.web.pages import static
from messages.address import Address
from storage import people
from storage.engine import open_engine, writing
from storage.migrate import upgrade
from tests.bot.doctor.web_server import answering
from tests.bot.fake_channel import PATIENCE
from tests.ports import free_port

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
EVERYWHERE = "0.0.0.0"  # noqa: S104 - asked for a moment whether it is free
HTTPS = "https://page.example.org"


def found(folder: Path, *, offline: bool = True, **settings: Any) -> tuple[Level, str]:
    finding = page(Site(AllSettings(data=folder, **settings), folder / ".env", NOW, offline, PATIENCE))
    assert (finding.level is Level.OK) == (finding.what_to_do == "")
    return finding.level, finding.sentence


def network(folder: Path, **fields: Any) -> None:
    """A database with one person in it."""
    engine = open_engine(f"sqlite:///{folder / 'lanpya.db'}")
    upgrade(engine)
    with writing(engine) as connection:
        people.create(connection, Address("sms", "+959420000001"), NOW, **fields)
    engine.dispose()


def hello(_path: str) -> bytes:
    return b"hello"


def files(path: str) -> bytes:
    """A page's own, at their addresses."""
    file = static.find(path)
    return hello(path) if file is None else file.body


@pytest.mark.parametrize(
    ("settings", "level", "sentence"),
    [
        pytest.param({}, Level.OK, "There is no page for coordinators.", id="not wanted"),
        pytest.param({"page_url": HTTPS}, Level.WARNING, "nothing answers there", id="an address without a port"),
        pytest.param({"page_port": 1}, Level.OK, "once lanpya run runs", id="not running"),
        pytest.param({"page_port": 1, "web_port": 1}, Level.BROKEN, "are both", id="the port of the providers"),
        pytest.param(
            {"page_port": 1, "page_host": EVERYWHERE}, Level.WARNING, "without TLS", id="open to other machines"
        ),
        pytest.param(
            {"page_port": 1, "page_host": EVERYWHERE, "page_url": HTTPS, "page_behind_proxy": True},
            Level.OK,
            "once lanpya run runs",
            id="in a container behind its proxy",
        ),
        pytest.param(
            {"page_port": 1, "page_url": "http://page.example.org"},
            Level.WARNING,
            "for all on the way to read",
            id="no https",
        ),
        pytest.param(
            {"page_port": 1, "page_url": HTTPS}, Level.WARNING, "count as one", id="a proxy that is not believed"
        ),
    ],
)
def test_what_the_settings_lack_is_told(tmp_path: Path, settings: dict[str, Any], level: Level, sentence: str) -> None:
    port = free_port()
    settings = settings | {name: port for name in ("page_port", "web_port") if name in settings}
    seen = found(tmp_path, **settings)
    assert level == seen[0]
    assert sentence in seen[1]


@pytest.mark.parametrize(
    ("fields", "level"),
    [
        pytest.param({"is_coordinator": True}, Level.OK, id="a coordinator"),
        pytest.param({}, Level.WARNING, id="a member alone"),
    ],
)
def test_a_page_for_nobody_is_told(tmp_path: Path, fields: dict[str, Any], level: Level) -> None:
    network(tmp_path, **fields)
    assert level is found(tmp_path, page_port=free_port())[0]


def test_a_port_that_another_program_has_is_broken(tmp_path: Path) -> None:
    with answering(hello) as port:
        level, sentence = found(tmp_path, page_port=port)
    assert (Level.BROKEN, True) == (level, sentence.startswith(f"Port {port} on 127.0.0.1 cannot be had"))


def test_a_page_that_answers_is_well(tmp_path: Path) -> None:
    with answering(files) as port:
        seen = found(tmp_path, page_port=port)
    assert (Level.OK, f"The page answers at http://127.0.0.1:{port}, on this machine alone.") == seen


@pytest.mark.parametrize(
    ("as_page", "level"),
    [pytest.param(True, Level.OK, id="to the page"), pytest.param(False, Level.WARNING, id="elsewhere")],
)
def test_where_the_web_address_leads_is_told(tmp_path: Path, as_page: bool, level: Level) -> None:
    with answering(files) as port, answering(files if as_page else hello) as proxy:
        seen = found(tmp_path, page_port=port, page_url=f"http://127.0.0.1:{proxy}", offline=False)
    assert level is seen[0]
    assert f"http://127.0.0.1:{proxy} " in seen[1]
