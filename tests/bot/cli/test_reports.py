"""A coordinator reads reports on the command line and gives them on as a sheet, in which nothing calculates."""

import csv
import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from messages.address import Address
from storage import groups, people, reports
from storage.engine import writing
from storage.reports import Content

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
Reports = Callable[..., subprocess.CompletedProcess[str]]

NOW = datetime.now(UTC)
TODAY = NOW.date()
FORMULA = '=HYPERLINK("https://example.org","press")'


@pytest.fixture
def lanpya_reports(lanpya: Lanpya, sqlite: Engine) -> Reports:
    """`lanpya reports ...`: today Ma Hla of LAND wrote 1, long ago Ko Zaw 2, a formula in it, and 3, taken back."""
    with writing(sqlite) as connection:
        load(connection, network_from(PRACTICE), NOW)
        hla, zaw = (
            people.create(connection, Address("sms", f"+95977100000{number}"), NOW, name=name).id
            for number, name in enumerate(("Ma Hla", "Ko Zaw"))
        )
        groups.enter(connection, "LAND", hla, NOW)
        one = Content(TODAY, "land", "mediation", 5, 7, 12, "MMR003001", "map refused", (16.9, 97.6))
        old = Content(TODAY - timedelta(days=30), "gender", people=3, note=FORMULA)
        for author, content in ((hla, one), (zaw, old), (zaw, old)):
            kept = reports.add(connection, author, content, NOW, None)
        reports.withdraw(connection, kept.id, NOW)
    url = sqlite.url.render_as_string(hide_password=False)
    return lambda *arguments: lanpya("reports", *arguments, env={"LANPYA_DATABASE": url})


def rows_of(file: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))


def test_the_week_is_listed_and_older_ones_by_their_days(lanpya_reports: Reports) -> None:
    week = lanpya_reports("list").stdout
    assert "Ma Hla" in week
    assert week.endswith("1 report.\n")
    older = json.loads(lanpya_reports("list", "--to", str(TODAY - timedelta(days=1)), "--json").stdout)
    assert [("2", "Ko Zaw", "gender", "3")] == [
        (one["number"], one["by"], one["theme"], one["people"]) for one in older
    ]


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (("--theme", "land"), ["1"]),
        (("--group", "land"), ["1"]),
        (("--township", "hpa an"), ["1"]),
        (("--township", "MMR003001", "--theme", "gender"), []),
    ],
)
def test_reports_are_chosen(lanpya_reports: Reports, options: tuple[str, ...], numbers: list[str]) -> None:
    found = json.loads(lanpya_reports("list", "--from", "2020-01-01", "--json", *options).stdout)
    assert numbers == [one["number"] for one in found]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--theme", "moon"), 'There is no theme "moon": choose from land'),
        (("--group", "moon"), 'There is no group "moon". The groups are: PRO'),
        (("--township", "moon"), 'There is no township "moon": write'),
    ],
)
def test_what_is_not_there_is_said(lanpya_reports: Reports, options: tuple[str, ...], sentence: str) -> None:
    done = lanpya_reports("list", *options)
    assert 2 == done.returncode
    assert done.stderr.startswith(sentence)


def test_one_report_is_shown_with_its_note(lanpya_reports: Reports) -> None:
    shown = lanpya_reports("show", "1").stdout
    assert "people: 12, 5 w, 7 m\n" in shown
    assert "note: map refused\n" in shown
    assert "withdrawn: " in lanpya_reports("show", "3").stdout
    assert "There is no report 9." in lanpya_reports("show", "9").stderr


def test_a_sheet_has_tags_and_no_names_and_no_formula(lanpya_reports: Reports, tmp_path: Path) -> None:
    told = lanpya_reports("export", "out.csv").stdout
    assert "2 reports written to out.csv. It names nobody, but notes may.\n" == told
    headings, tags, *rows = rows_of(tmp_path / "out.csv")
    assert ["Number", "#meta+id"] == [headings[0], tags[0]]
    assert "Reported by" not in headings
    assert [["2", "1"], [f"'{FORMULA}", "map refused"]] == [[row[0] for row in rows], [row[-1] for row in rows]]
    assert 0o600 == (tmp_path / "out.csv").stat().st_mode & 0o777


def test_authors_are_named_where_that_is_asked_for(lanpya_reports: Reports, tmp_path: Path) -> None:
    assert lanpya_reports("export", "out.csv", "--names").stdout.endswith("It says who reported: keep it safe.\n")
    assert ["Reported by", "#contact+name", "Ko Zaw", "Ma Hla"] == [row[-1] for row in rows_of(tmp_path / "out.csv")]


def test_no_text_of_a_workbook_is_a_formula_or_a_link(lanpya_reports: Reports, tmp_path: Path) -> None:
    assert 0 == lanpya_reports("export", "out.xlsx").returncode
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        assert "#adm3+code" in book.read("xl/sharedStrings.xml").decode()
    assert '<t xml:space="preserve">=HYPERLINK' in page
    assert "<f>" not in page
    assert "hyperlink" not in page


def test_nothing_is_written_over_unasked(lanpya_reports: Reports, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("mine")
    done = lanpya_reports("export", "out.csv")
    assert "out.csv is there already: take another name, or write over it with --force.\n" == done.stderr
    assert "mine" == (tmp_path / "out.csv").read_text()
    assert 0 == lanpya_reports("export", "out.csv", "--force").returncode
    assert "Number" == rows_of(tmp_path / "out.csv")[0][0]


@pytest.mark.parametrize("name", ["out.pdf", "out"])
def test_another_kind_of_file_is_refused(lanpya_reports: Reports, name: str) -> None:
    assert f"{name} is neither FILE.csv nor FILE.xlsx.\n" == lanpya_reports("export", name).stderr
