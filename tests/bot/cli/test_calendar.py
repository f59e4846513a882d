"""`lanpya calendar --link`: a secret address is made, listed and ended on the machine."""

import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, select

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from storage import calendar_links
from storage.engine import reading, writing
from storage.tables import audit, people

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
NOW = datetime.now(UTC)
PAGE = {"LANPYA_PAGE_PORT": "8787", "LANPYA_PAGE_URL": "https://page.example.org"}


@pytest.fixture
def calendar(lanpya: Lanpya, sqlite: Engine) -> Lanpya:
    """`lanpya calendar ...` in the practice network, with a page that others reach."""
    with writing(sqlite) as connection:
        load(connection, network_from(PRACTICE), NOW)
    url = sqlite.url.render_as_string(hide_password=False)
    return lambda *arguments, **env: lanpya("calendar", *arguments, env={"LANPYA_DATABASE": url, **PAGE, **env})


def coordinator(engine: Engine) -> str:
    """The number of the network's coordinator."""
    with reading(engine) as connection:
        return str(connection.execute(select(people.c.id).where(people.c.is_coordinator)).scalars().first())


def test_a_link_is_shown_once_listed_without_it_and_ended(calendar: Lanpya, sqlite: Engine) -> None:
    who = coordinator(sqlite)
    made = calendar("land", "--link", who)
    found = re.search(r"https://page\.example\.org(/calendar/[\w-]{20}\.ics)", made.stdout)
    assert found is not None, made.stderr
    with reading(sqlite) as connection:
        link = calendar_links.find(connection, found[1])
        assert link is not None and ("LAND", int(who)) == (link.code, link.person_id)
    listed = calendar("--links").stdout
    assert "LAND" in listed and found[1] not in listed
    assert "Ended: 1." == calendar("--off", who).stdout.strip()
    with reading(sqlite) as connection:
        assert calendar_links.find(connection, found[1]) is None
        told = select(audit.c.action).where(audit.c.action.startswith("calendar")).order_by(audit.c.id)
        assert ["calendar-link", "calendar-off"] == list(connection.execute(told).scalars())


def test_where_it_can_be_read_by_nobody_no_link_is_made(calendar: Lanpya, sqlite: Engine) -> None:
    who = coordinator(sqlite)
    assert "No calendar reaches a page here" in calendar("--link", who, LANPYA_PAGE_URL="").stderr
    assert "Nobody" in calendar("--link", "Daw Nobody").stderr
    with reading(sqlite) as connection:
        assert [] == calendar_links.everybodys(connection)
