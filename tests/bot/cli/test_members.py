"""A coordinator lists, adds, imports and exports members; bad rows are told, and nobody is lost or doubled."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.members.sheet import formula_safe
from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from messages.address import Address
from storage import groups, people
from storage.engine import reading, writing
from storage.people import Person
from storage.tables import audit
from tests.storage.rows import add_member

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
Members = Callable[..., subprocess.CompletedProcess[str]]

NOW = datetime.now(UTC) - timedelta(days=2)
HLA = Address("sms", "+959771234567")
# The database does not matter here: what is asked of it is asked on both elsewhere.
on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


@pytest.fixture
def members(lanpya: Lanpya, engine: Engine) -> Members:
    """`lanpya members ...` in the practice network, in which Ma Hla of LAND texted two days ago."""
    with writing(engine) as connection:
        load(connection, network_from(PRACTICE), NOW)
        hla = people.create(connection, HLA, NOW, name="Ma Hla", consented_at=NOW, kind="mobile", language="en")
        groups.enter(connection, "LAND", hla.id, NOW)
        people.change(connection, hla.id, heard_at=NOW)
    url = engine.url.render_as_string(hide_password=False)
    return lambda *arguments: lanpya("members", *arguments, env={"LANPYA_DATABASE": url})


def person(engine: Engine, address: str) -> Person:
    with reading(engine) as connection:
        return people.by_address(connection, [Address.parse(address)])[Address.parse(address)]


def count(engine: Engine) -> int:
    with reading(engine) as connection:
        return people.count_members(connection)


def test_members_are_listed_without_whole_numbers(members: Members) -> None:
    shown = members("list", "--group", "land").stdout.splitlines()

    assert next(" ".join(line.split()) for line in shown if "Ma Hla" in line).endswith(
        "Ma Hla ***567 LAND mobile en 2 days ago"
    )


@on_sqlite
def test_programs_read_the_list_with_numbers_when_asked(members: Members) -> None:
    [masked] = json.loads(members("list", "--group", "LAND", "--json").stdout)[-1:]
    [whole] = json.loads(members("list", "--group", "LAND", "--json", "--numbers").stdout)[-1:]

    assert (masked["name"], masked["phone"], whole["phone"]) == ("Ma Hla", "***567", "+959771234567")


def test_who_sent_nothing_for_long_is_listed_apart(members: Members, engine: Engine) -> None:
    long_ago = NOW - timedelta(days=100)
    with writing(engine) as connection:
        add_member(connection, Address("telegram", "1001"), long_ago, name="Ko Aung")

    silent = json.loads(members("list", "--silent", "--json").stdout)

    assert [one["name"] for one in silent if one["name"]] == ["Ko Aung"]


@on_sqlite
def test_a_group_that_is_not_there_is_told(members: Members) -> None:
    done = members("list", "--group", "LAMP")

    assert done.stderr.startswith('There is no group "LAMP". The groups are: ')
    assert done.returncode == 2


def test_a_new_member_is_added_with_consent_on_record(members: Members, engine: Engine) -> None:
    options = ("--name", "Ko Ko", "--group", "NET", "--group", "land", "--kind", "နယ်လှည့်", "--language", "Burmese")
    done = members("add", "၀၉ ၇၇၁ ၁၁၁ ၁၁၁", *options)

    added = person(engine, "sms:+959771111111")
    assert done.stdout == f"Ko Ko (number {added.id}) is a member now. Groups: LAND NET.\n"
    assert (added.name, added.groups, added.language) == ("Ko Ko", {"LAND", "NET"}, "my")
    assert added.consented_at is not None
    with reading(engine) as connection:
        notes = [tuple(row) for row in connection.execute(select(audit.c.action, audit.c.person_id, audit.c.after))]
    assert ("consent", None, {"by": "coordinator"}) in notes
    assert ("join", None, {"person": added.id}) in notes


def test_a_known_member_is_changed_and_keeps_the_rest(members: Members, engine: Engine) -> None:
    changed = members("add", "09771234567", "--group", "NET", "--name", "Daw Hla")
    same = members("add", "+95 9 771 234 567", "--group", "NET")

    assert "was known, and is changed. Groups: LAND NET." in changed.stdout
    assert "was known; nothing was changed." in same.stdout
    hla = person(engine, str(HLA))
    assert (hla.name, hla.kind, hla.groups, hla.consented_at) == ("Daw Hla", "mobile", {"LAND", "NET"}, NOW)


@on_sqlite
def test_every_mistake_of_a_new_member_is_told_at_once(members: Members, engine: Engine) -> None:
    before = count(engine)

    done = members("add", "0977", "--group", "LAMP", "--kind", "flying", "--language", "French")

    assert done.stderr.splitlines() == [
        'phone: "0977" is no phone number; write it like 09771234567 or telegram:1001',
        'groups: "LAMP" has LAMP, which is no group; write one or more of PRO NET REC FUND LAND TEAM',
        'language: "French" is no language of this network; write one of en, my',
        'kind: "flying" is no kind of paralegal; write one of community, mobile, centre',
        "Nothing was changed.",
    ]
    assert (done.returncode, count(engine)) == (1, before)


@pytest.mark.parametrize(
    "typed",
    [
        ("09771000009", "Ma", "Hla", "Win", "--group", "NET"),
        ("09", "771", "000", "009", "Ma Hla Win", "--group", "NET"),
        ("09771000009", "--group", "NET", "--name", "Ma Hla Win"),
    ],
)
def test_a_member_is_added_as_everybody_types_it(members: Members, typed: tuple[str, ...]) -> None:
    assert "Ma Hla Win (number" in members("add", *typed).stdout
    assert "+959771000009" in members("list", "--numbers").stdout


@on_sqlite
def test_a_group_with_a_rule_cannot_be_joined(members: Members, engine: Engine) -> None:
    before = count(engine)

    done = members("add", "09771000009", "--group", "TEAM")

    assert done.stderr.splitlines()[0] == (
        'groups: "TEAM" has TEAM, whose members are always the leaders of working groups; leave TEAM out'
    )
    assert (done.returncode, count(engine)) == (1, before)


SHEET = """\
\ufeffဖုန်း;Name;အဖွဲ့;Shoe size
၀၉၇၇၁၀၀၀၀၀၁;Ma Mya;LAND, NET;37

09771234567;Ma Hla;LAND;
0977;Ko Short;LAND;
9.59771E+11;Ko Round;;
09771000001;Ma Mya;REC;
09771000001;Ma Myat;LAND;
09771000002;"Daw
Two";LAMP;
'+959771000003;=cmd;LAND;
"""
PROBLEMS = [
    'line 5, phone: "0977" is no phone number; write it like 09771234567 or telegram:1001.',
    'line 6, phone: "9.59771E+11" was rounded by the spreadsheet; make the column text, and write the number again.',
    'line 8, name: "Ma Myat" is "Ma Mya" in line 2 for the same number; keep one of the two lines.',
    'line 9, groups: "LAMP" has LAMP, which is no group; write one or more of PRO NET REC FUND LAND TEAM.',
    "Columns that are not read: Shoe size.",
]


@on_sqlite
def test_a_dry_run_tells_all_and_changes_nothing(members: Members, engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(SHEET, encoding="utf-8")
    before = count(engine)

    done = members("import", "list.csv", "--dry-run")

    assert done.stdout.splitlines() == [
        *PROBLEMS, "Nothing was changed; it would be: 2 new, 1 changed, 1 same, 4 bad."
    ]  # fmt: skip
    assert (done.returncode, count(engine), [file.name for file in tmp_path.glob("*.csv")]) == (1, before, ["list.csv"])


def test_good_rows_are_imported_and_bad_ones_kept_to_be_mended(
    members: Members, engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(SHEET, encoding="utf-8")

    done = members("import", "list.csv")

    assert done.stdout.splitlines() == [
        *PROBLEMS,
        "Imported: 2 new, 1 changed, 1 same, 4 bad.",
        "The bad rows are in list.bad.csv: mend them there, and import that file.",
    ]
    assert (done.returncode, done.stderr) == (1, "")
    mya = person(engine, "sms:+959771000001")
    assert (mya.name, mya.groups, mya.is_member) == ("Ma Mya", {"LAND", "NET", "REC"}, True)
    assert person(engine, "sms:+959771000003").name == "=cmd"


@on_sqlite
def test_the_file_of_bad_rows_can_be_mended_and_imported(members: Members, engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(SHEET, encoding="utf-8")
    members("import", "list.csv")
    bad = tmp_path / "list.bad.csv"
    kept = bad.read_text(encoding="utf-8-sig")
    mended = kept.replace(";LAMP;", ";LAND;").replace("0977;", "09770000009;", 1).replace("9.59771E+11", "09771000007")
    bad.write_text(mended.replace("Ma Myat", "Ma Mya"), encoding="utf-8")

    done = members("import", "list.bad.csv", "--json")

    assert bad.stat().st_mode & 0o077 == 0
    assert [row[-2] for row in csv.reader(io.StringIO(kept), delimiter=";")] == ["line", "5", "6", "8", "9"]
    found = json.loads(done.stdout)
    assert {key: found[key] for key in ("new", "changed", "same", "bad", "bad_file", "dry_run")} == {
        "new": 3, "changed": 0, "same": 1, "bad": 0, "bad_file": None, "dry_run": False
    }  # fmt: skip
    assert (done.returncode, person(engine, "sms:+959771000002").name) == (0, "Daw Two")


@on_sqlite
def test_numbers_beside_the_first_and_names_in_zawgyi_are_told_and_read(
    members: Members, engine: Engine, tmp_path: Path
) -> None:
    rows = "First Name,Last Name,Phone 1 - Value,Phone 2 - Value\nေအာင္,ေက်ာ္,09771000007,09771000008\n,မလွ,09771000009,\n"
    (tmp_path / "list.csv").write_text(rows, encoding="utf-16")

    done = members("import", "list.csv")

    assert [
        "line 2, phone: the first number counts, not 09771000008.",
        "Imported: 2 new, 0 changed, 0 same, 0 bad.",
    ] == (done.stdout.splitlines())
    names = [person(engine, f"sms:+95977100000{digit}").name for digit in (7, 9)]
    assert ["အောင် ကျော်", "မလှ"] == names


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "list.csv cannot be imported: the file is empty."),
        (b"name,groups\nMa Mya,LAND\n", "its first line must name the columns, phone among them: phone,name,groups"),
        (b"who,where\nMa Mya,Bago\n", "It holds who | where: write phone above the numbers."),
        (b"phone,mobile\n1,2\n", "two columns hold the phone: keep one of them."),
        (b"phone,name\n0977,\xe9\n", 'it is not UTF-8: in the spreadsheet, save it as "CSV UTF-8".'),
        (b'phone,name\n0977,"Ma' + b"y" * 20_000, "line 2 cannot be read: is a quotation mark"),
    ],
)
def test_a_file_that_is_no_list_is_told(lanpya: Lanpya, tmp_path: Path, content: bytes, expected: str) -> None:
    (tmp_path / "list.csv").write_bytes(content)

    done = lanpya("members", "import", "list.csv")

    assert expected in done.stderr
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


def test_a_file_that_is_not_there_is_told(lanpya: Lanpya) -> None:
    done = lanpya("members", "import", "list.csv")

    assert done.stderr == "list.csv cannot be read: no such file or directory. Give the name of a spreadsheet.\n"


def test_without_a_network_the_way_to_one_is_told(lanpya: Lanpya) -> None:
    done = lanpya("members", "list")

    assert done.stderr == "No network is loaded yet: lanpya network load network.toml\n"
    assert done.returncode == 1


def exported(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_what_is_exported_is_imported_as_the_same(members: Members, tmp_path: Path) -> None:
    members("add", "09771000003", "--name", "-Ma @Khin", "--area", "Hpa-An", "--group", "NET", "--kind", "centre")

    told = members("export", "out.csv")
    again = json.loads(members("import", "out.csv", "--json").stdout)

    file = tmp_path / "out.csv"
    rows = exported(file.read_text(encoding="utf-8"))
    [khin] = [row for row in rows if row["phone"] == "+959771000003"]
    assert (khin["name"], khin["area"], khin["groups"]) == ("'-Ma @Khin", "Hpa-An", "NET")
    assert told.stdout == f"{len(rows)} members written to out.csv. It holds their numbers: keep it safe.\n"
    assert file.stat().st_mode & 0o077 == 0
    assert again["problems"] == []
    assert (again["new"], again["changed"], again["same"]) == (0, 0, len(rows))


@on_sqlite
def test_an_export_goes_to_standard_output_or_to_programs(members: Members) -> None:
    rows = exported(members("export", "-", "--group", "LAND").stdout)
    values = json.loads(members("export", "-", "--group", "LAND", "--json").stdout)

    assert [(row["name"], row["phone"]) for row in rows] == [(one["name"], one["phone"]) for one in values]
    assert ("Ma Hla", "+959771234567") in [(row["name"], row["phone"]) for row in rows]


@on_sqlite
def test_an_export_that_cannot_be_written_leaves_no_half_of_it(members: Members, tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()

    done = members("export", "out.csv")

    assert done.stderr == "out.csv cannot be written: it is a folder. Take another name.\n"
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@x", "'@x"), ("\tx", "'\tx"), ("Ma Hla", "Ma Hla"), ("", "")],
)
def test_no_cell_is_a_formula(text: str, expected: str) -> None:
    assert formula_safe(text) == expected


def test_a_thousand_rows_are_imported_in_one_go(lanpya: Lanpya, members: Members, tmp_path: Path) -> None:
    rows: list[Any] = [f"0977{number:07},Member {number},LAND" for number in range(1000)]
    (tmp_path / "list.csv").write_text("\n".join(["phone,name,groups", *rows]), encoding="utf-8")

    assert members("import", "list.csv").stdout == "Imported: 1000 new, 0 changed, 0 same, 0 bad.\n"
