"""Leaflets that a network prints."""

import html
import re
from pathlib import Path

import pytest

from bot.network_file import network_from
from bot.setup.leaflet import Leaflet, Role, page_of
from bot.simulate.run import PRACTICE
from tests.bot.cli.conftest import Lanpya, lanpya

__all__ = ["lanpya"]

EVERYTHING = [Leaflet(role, language) for language in ("en", "my") for role in Role]
SMALL = """
[network]
name = "Hills & <Rivers>"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en"]
coordinators = ["sms:+959420000001"]

[themes]
water = { en = "water" }

[groups.RIVER]
en = "Rivers"
join = "open"
"""


def cells(page: str) -> list[tuple[str, str]]:
    return [(html.unescape(one), html.unescape(two)) for one, two in re.findall(r"<td>(.*?)</td><td>(.*?)</td>", page)]


def test_no_browser_prints_the_name_of_the_file_beside_it() -> None:
    """Where a page has a margin, browsers write the date and the whole path there; the sheet keeps its own distance."""
    page = page_of(network_from(PRACTICE), EVERYTHING)

    assert "@page { size: A5; margin: 0; }" in page
    assert "padding: 9mm 11mm;" in page


def test_each_role_and_language_has_a_page_with_the_networks_groups_and_themes() -> None:
    page = page_of(network_from(PRACTICE), EVERYTHING)
    sheets = page.split("<section ")[1:]
    assert ["en"] * 3 + ["my"] * 3 == [sheet[6:8] for sheet in sheets]
    for sheet in sheets:
        assert "<b>PRO</b>" in sheet
        assert "<b>land</b>" in sheet
        assert "TEAM" not in sheet  # nobody joins it
    assert "မြေယာ" in sheets[3]


@pytest.mark.parametrize("leaflet", EVERYTHING, ids=lambda one: f"{one.role}-{one.language}")
def test_every_line_says_what_to_text_and_what_it_does(leaflet: Leaflet) -> None:
    found = cells(page_of(network_from(PRACTICE), [leaflet]))
    assert 9 <= len(found) <= 10
    assert [] == [line for line in found if not all(line)]


def test_a_page_needs_nothing_from_elsewhere() -> None:
    page = page_of(network_from(PRACTICE), EVERYTHING)
    assert [] == re.findall(r"https?:|<script|<link|url\(|@import", page)


def test_examples_name_groups_and_themes_that_the_network_has(tmp_path: Path) -> None:
    file = tmp_path / "network.toml"
    file.write_text(SMALL, encoding="utf-8")
    page = page_of(network_from(file), [Leaflet(Role.MEMBER, "en")], "+95 9 1 & Telegram <bot>")
    assert ("JOIN RIVER", "join a group") in cells(page)
    assert [] == re.findall(r"\bland\b", page, re.IGNORECASE)
    assert "<h1>Hills &amp; &lt;Rivers&gt;</h1>" in page
    assert "+95 9 1 &amp; Telegram &lt;bot&gt;" in page


def test_the_command_writes_them_and_not_over_what_is_there(lanpya: Lanpya, tmp_path: Path) -> None:
    done = lanpya("leaflet", str(PRACTICE), "--language", "my", "--role", "member", "--role", "leader")
    assert (0, "") == (done.returncode, done.stderr)
    assert "Wrote 2 leaflets to leaflets.html." in done.stdout
    assert 2 == (tmp_path / "leaflets.html").read_text(encoding="utf-8").count("<section")
    again = lanpya("leaflet", str(PRACTICE))
    assert (1, True) == (again.returncode, "leaflets.html is there already" in again.stderr)
    strange = lanpya("leaflet", str(PRACTICE), "--language", "ksw")
    assert (2, True) == (strange.returncode, "does not have the language ksw: en, my." in strange.stderr)
