"""`lanpya report LAND`: written, begun with words of one's own, approved; wrong calls are told what to do."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from messages.address import Address
from storage import plans
from storage.engine import writing
from storage.plans import NewItem
from tests.bot.papers.photographed import allow, photo
from tests.storage.rows import add_member

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
NOW = datetime.now(UTC)


@pytest.fixture
def report(lanpya: Lanpya, sqlite: Engine) -> Lanpya:
    """`lanpya report ...` where PRO has a plan since two weeks."""
    with writing(sqlite) as connection:
        load(connection, network_from(PRACTICE), NOW)
        plan = plans.begin(connection, "PRO", NOW.date() - timedelta(days=15), 100, 1, NOW)
        plans.add(connection, plan, [NewItem(plan.day(30), {"": "Survey"})])
    url = sqlite.url.render_as_string(hide_password=False)
    return lambda *arguments: lanpya("report", *arguments, env={"LANPYA_DATABASE": url})


def test_a_draft_is_read_mended_and_approved(report: Lanpya, tmp_path: Path) -> None:
    page, words = tmp_path / "PRO-100-days.html", tmp_path / "words.txt"
    done = report("pro")
    assert (0, 'Wrote PRO-100-days.html. It says "draft" on it') == (done.returncode, done.stdout.partition(":")[0])
    assert "Draft." in page.read_text("utf-8")
    words.write_text("\ufeffThank you <all>.\n", "utf-8")
    assert 0 == report("PRO", "--words", str(words), "--approve", "--force").returncode
    first = page.read_bytes()
    assert "Thank you &lt;all&gt;." in first.decode()
    assert "Draft." not in first.decode()
    assert 0 == report("PRO", "--force").returncode
    assert first == page.read_bytes()
    assert "is there already" in report("PRO").stderr


def test_who_writes_it_is_told_to_look_at_its_photos(report: Lanpya, sqlite: Engine, tmp_path: Path) -> None:
    hla = Address("telegram", "5001")
    with writing(sqlite) as connection:
        add_member(connection, hla, NOW, name="Ma Hla")
        allow(connection, hla, NOW - timedelta(days=14), photo("red"), None)
    done = report("PRO")
    assert "Photos are in it: look for faces" in done.stdout
    assert 'lacks its extra (pip install "lanpya[photos]"): 1.' in " ".join(done.stdout.split())
    assert 1 == (tmp_path / "PRO-100-days.html").read_text("utf-8").count('<img src="data:image/jpeg;base64,')
    assert "look for faces" in report("PRO", "--approve", "--force").stdout
    assert "look for faces" not in report("PRO", "--force").stdout


def test_another_language_is_asked_for_and_approved_for_itself(report: Lanpya, tmp_path: Path) -> None:
    report("PRO", "--approve")
    assert 0 == report("PRO", "--language", "my", "--to", "my.html").returncode
    text = (tmp_path / "my.html").read_text("utf-8")
    assert '<html lang="my">' in text
    assert 'class="draft"' in text


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        pytest.param(["LAND"], 1, "LAND has no plan yet of which a week is over", id="no plan"),
        pytest.param(["SEA"], 2, 'There is no group "SEA"', id="group"),
        pytest.param(["list"], 2, "lanpya reports list", id="the other command"),
        pytest.param(["PRO", "--to", "report.doc"], 2, "report.doc is neither FILE.html nor FILE.pdf", id="file"),
        pytest.param(["PRO", "--language", "fr"], 2, 'There is no language "fr"', id="language"),
        pytest.param(["PRO", "--words", "none.txt"], 1, "none.txt cannot be read", id="words"),
    ],
)
def test_a_wrong_call_is_told_what_to_do(report: Lanpya, arguments: list[str], status: int, told: str) -> None:
    done = report(*arguments)
    assert status == done.returncode
    assert told in done.stderr


def test_a_plan_becomes_a_calendar(lanpya: Lanpya, report: Lanpya, sqlite: Engine, tmp_path: Path) -> None:
    database = {"LANPYA_DATABASE": sqlite.url.render_as_string(hide_password=False)}
    assert 0 == lanpya("calendar", "pro", env=database).returncode
    assert b"SUMMARY:PRO1 Survey" in (tmp_path / "PRO.ics").read_bytes()
    assert "LAND has no plan yet" in lanpya("calendar", "LAND", env=database).stderr
    assert "Say of which group" in lanpya("calendar", env=database).stderr
    assert "is not FILE.ics" in lanpya("calendar", "PRO", "--to", "PRO.txt", env=database).stderr
