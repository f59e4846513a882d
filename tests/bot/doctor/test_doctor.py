"""The doctor says what is well and what is not, in sentences with what to do."""

import asyncio
import json
import os
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.modem.doctor import modem
from bot.channels.telegram import TELEGRAM
from bot.doctor import database, machine, words
from bot.doctor.channels import of_provider
from bot.doctor.checks import CHECKS, examine, exit_status, run
from bot.doctor.finding import Finding, Level, Site, broken, fine, warning
from bot.settings_file import AllSettings
from messages.address import Address
from messages.envelope import Inbound
from storage import clock, inbox, networks, notes
from storage.backup import back_up
from storage.engine import open_engine, writing
from tests.bot.fake_channel import PATIENCE
from tests.command_line import ROOT, own_environment, run_lanpya, start_lanpya
from tests.disk import mounted

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)

OF_THIS_MACHINE = ("disk_encryption", "swap", "core_dumps")  # what the machine is that runs the tests

NETWORK = """\
[network]
name = "Delta"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en"]
coordinators = ["telegram:9001"]
townships = "townships.csv"
[groups.LAND]
en = "Land"
join = "open"
[keep]
"""


def site_of(folder: Path, now: datetime = NOW, **settings: object) -> Site:
    values = {"data": folder, "network": folder / "network.toml", **settings}
    return Site(AllSettings(**values), folder / ".env", now, patience=PATIENCE)  # pyright: ignore[reportArgumentType] a test's values


@pytest.fixture
def healthy(tmp_path: Path, sqlite_template: Path) -> Site:
    """A set-up with all that belongs to it."""
    (tmp_path / "network.toml").write_text(NETWORK)
    (tmp_path / "network.toml").chmod(0o600)
    townships = "code,en,lat,lon\nMMR003001,Hpa-An,16.9,97.6\n"
    (tmp_path / "townships.csv").write_text(townships)
    site = site_of(tmp_path)
    shutil.copy(sqlite_template, tmp_path / "lanpya.db")
    engine = open_engine(site.settings.database)
    with writing(engine) as connection:
        networks.save(connection, NETWORK, townships, NOW)
    engine.dispose()
    copy = back_up(tmp_path / "lanpya.db", site.settings.backup, NOW, 14)
    os.utime(copy, (NOW.timestamp(), NOW.timestamp()))
    return site


def test_a_healthy_set_up_has_nothing_to_do(healthy: Site) -> None:
    findings = run(CHECKS, healthy)

    findings = [finding for finding in findings if finding.id not in (*OF_THIS_MACHINE, "channels")]  # none is set up
    assert [finding for finding in findings if finding.level is not Level.OK] == []
    assert exit_status(findings) == 0


def test_every_finding_bears_the_name_of_its_check(healthy: Site) -> None:
    assert [finding.id for finding in run(CHECKS, healthy)] == list(CHECKS)


def test_an_empty_folder_is_no_failure(tmp_path: Path) -> None:
    findings = [one for one in run(CHECKS, site_of(tmp_path)) if one.id not in OF_THIS_MACHINE]

    assert [finding.id for finding in findings if finding.level is not Level.OK] == ["network_file", "channels"]
    assert exit_status(findings) == 1


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        pytest.param([fine("a", "")], 0, id="all well"),
        pytest.param([fine("a", ""), warning("b", "", "")], 1, id="a warning"),
        pytest.param([warning("a", "", ""), broken("b", "", ""), fine("c", "")], 2, id="broken"),
    ],
)
def test_the_exit_status_is_that_of_the_worst(findings: list[Finding], expected: int) -> None:
    assert exit_status(findings) == expected


def test_a_check_that_fails_is_a_finding_and_the_others_go_on(tmp_path: Path) -> None:
    def fails(_site: Site) -> Finding:
        raise RuntimeError("odd")

    findings = run({"first": fails, "second": lambda _site: fine("second", "Well.")}, site_of(tmp_path))

    assert [(finding.id, finding.level) for finding in findings] == [
        ("first", Level.BROKEN),
        ("second", Level.OK),
    ]
    assert "RuntimeError: odd" in findings[0].sentence


def test_settings_that_cannot_be_read_are_all_that_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LANPYA_BACKUP_KEEP=none\nLANPYA_LOG=jsn\n")

    [finding] = examine(tmp_path / ".env", NOW, offline=True)

    assert (finding.id, finding.level, finding.sentence.count("\n")) == ("settings", Level.BROKEN, 1)


def test_a_clock_of_long_ago_is_told(tmp_path: Path) -> None:
    site = site_of(tmp_path, now=datetime(1970, 1, 1, tzinfo=UTC))

    assert machine.clock(site).sentence == "The clock of this machine says 1 Jan 1970."


def test_secrets_that_others_may_read_are_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("")
    (tmp_path / ".env").chmod(0o644)

    finding = machine.env_file(site_of(tmp_path))

    assert (finding.level, finding.what_to_do) == (Level.WARNING, f"chmod 600 {tmp_path / '.env'}")


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        pytest.param("", Level.OK, id="none"),
        pytest.param("a", Level.WARNING, id="one letter"),
        pytest.param("12345", Level.WARNING, id="five"),
        pytest.param("123456", Level.OK, id="six"),
    ],
)
def test_a_password_that_the_log_cannot_hide_is_told_and_not_shown(
    tmp_path: Path, password: str, expected: Level
) -> None:
    finding = machine.short_secrets(site_of(tmp_path, android_password=password))

    told = "LANPYA_ANDROID_PASSWORD is shorter than 6 letters: easy to guess, and not hidden in the log."
    assert expected == finding.level
    assert (expected is Level.WARNING) == (told == finding.sentence)


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")

    assert machine.data_folder(site_of(tmp_path / "data")).level is Level.BROKEN


def test_a_namesake_of_our_packages_is_told() -> None:
    owners = {"messages": ["lanpya", "messages"], "telegram": ["telegram"], "storage": ["lanpya"]}

    assert machine.foreign(owners) == {"messages (from messages)", "telegram (from telegram)"}


def test_a_mistake_in_the_network_file_is_told_with_its_line(healthy: Site) -> None:
    bad = NETWORK.replace('"open"', '"opne"').replace('"MM"', '"XX"')
    healthy.settings.network.write_text(bad)

    finding = words.network_file(healthy)

    assert finding.level is Level.BROKEN
    assert "network.toml line 4) and 1 more." in finding.sentence


def test_a_damaged_database_is_told(healthy: Site) -> None:
    file = healthy.settings.data / "lanpya.db"
    file.write_bytes(b"not a database at all" * 1000)

    assert database.database(healthy).level is Level.BROKEN
    assert database.queue(healthy).level is Level.BROKEN


def test_a_database_of_a_newer_version_is_told(healthy: Site) -> None:
    with sqlite3.connect(healthy.settings.data / "lanpya.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    assert database.database(healthy).sentence == "The database was made by a newer Lanpya."


def test_a_server_that_does_not_answer_is_told_without_its_password(tmp_path: Path) -> None:
    site = site_of(tmp_path, database="postgresql://lanpya:HUSH@127.0.0.1:1/lanpya")

    finding = database.database(site)

    assert (finding.level, finding.sentence) == (
        Level.BROKEN,
        "PostgreSQL does not answer: check that it runs, and LANPYA_DATABASE.",
    )


def test_a_clock_in_doubt_is_told(healthy: Site) -> None:
    from storage.clock import DOUBTED

    engine = open_engine(healthy.settings.database)
    with writing(engine) as connection:
        notes.put(connection, DOUBTED, "2031-01-01T00:00:00+00:00")
    engine.dispose()

    assert database.clock_doubt(healthy).level is Level.BROKEN


@pytest.mark.parametrize(
    ("ahead", "told"),
    [
        pytest.param(timedelta(minutes=18), "18 minutes behind, by the sent times of texts.", id="minutes"),
        pytest.param(
            timedelta(hours=6, minutes=30),
            "6 hours behind, by the sent times of texts, so that due texts are held back.",
            id="hours",
        ),
        pytest.param(
            timedelta(days=30),
            "30 days behind, by the sent times of texts, so that due texts are held back.",
            id="days",
        ),
    ],
)
def test_a_clock_that_is_behind_is_told_by_how_much(healthy: Site, ahead: timedelta, told: str) -> None:
    engine = open_engine(healthy.settings.database)
    with writing(engine) as connection:
        for address in ("+959771000001", "+959771000002"):
            sent = NOW + ahead
            inbox.keep(connection, [Inbound("sms", address, Address("sms", address), "R land", sent)], NOW)
        clock.look(connection, NOW)
    engine.dispose()

    finding = database.clock_doubt(healthy)

    assert finding.sentence == f"The clock seems to be {told}"


def test_an_old_copy_is_told(healthy: Site) -> None:
    later = Site(healthy.settings, healthy.env_file, NOW + timedelta(days=3))

    finding = database.backup(later)

    assert (finding.level, finding.sentence) == (
        Level.WARNING,
        "The newest copy of the database is of 1 Dec 2026.",
    )


def test_copies_for_another_disk_that_lie_on_the_same_one_are_told(healthy: Site, tmp_path: Path) -> None:
    stick = tmp_path.parent / f"{tmp_path.name}-stick"
    site = site_of(tmp_path, backup=stick)
    copy = back_up(tmp_path / "lanpya.db", stick, NOW, 14)
    os.utime(copy, (NOW.timestamp(), NOW.timestamp()))

    assert (database.backup(site).level, database.backup(site).sentence) == (
        Level.WARNING,
        f"The copies in {stick} lie on the disk of the database itself.",
    )
    assert database.backup(healthy).level is Level.OK  # in the data folder they are meant so

    copy.unlink()
    stick.rmdir()
    with mounted(stick, "3m"):
        copy = back_up(tmp_path / "lanpya.db", stick, NOW, 14)
        os.utime(copy, (NOW.timestamp(), NOW.timestamp()))
        assert database.backup(site).level is Level.OK


def test_a_modem_without_its_daemon_is_told(tmp_path: Path) -> None:
    finding = modem(site_of(tmp_path, modem_spool=tmp_path / "smsd.db"))

    assert finding.level is Level.BROKEN
    assert finding.sentence.endswith("is gammu-smsd set up and started?")


@pytest.mark.parametrize(
    ("answer", "level", "part"),
    [
        pytest.param(
            '{"ok": true, "result": {"id": 1, "is_bot": true, "first_name": "L", "username": "lanpya_bot"}}',
            Level.OK,
            "the bot is @lanpya_bot",
            id="it answers",
        ),
        pytest.param(
            '{"ok": false, "error_code": 401, "description": "Unauthorized"}',
            Level.BROKEN,
            "does not know the token",
            id="a wrong token",
        ),
    ],
)
async def test_telegram_is_asked(answer: str, level: Level, part: str, tmp_path: Path) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        code = "200 OK" if '"ok": true' in answer else "401 Unauthorized"
        writer.write(f"HTTP/1.1 {code}\r\nContent-Length: {len(answer)}\r\n\r\n{answer}".encode())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        url = f"http://127.0.0.1:{port}"
        site = site_of(tmp_path, telegram_token="123456:ABC", telegram_api=url)
        finding = await asyncio.to_thread(of_provider, TELEGRAM, site)

    assert finding.level is level
    assert part in finding.sentence


def test_without_internet_telegram_is_a_warning(tmp_path: Path) -> None:
    site = site_of(tmp_path, telegram_token="123456:ABC", telegram_api="http://127.0.0.1:1")

    assert of_provider(TELEGRAM, site).level is Level.WARNING


def test_offline_nothing_outside_is_asked(tmp_path: Path) -> None:
    settings = AllSettings(data=tmp_path, telegram_token="123456:ABC", telegram_api="http://127.0.0.1:1")  # pyright: ignore[reportArgumentType] as .env gives it

    finding = of_provider(TELEGRAM, Site(settings, tmp_path / ".env", NOW, offline=True))

    assert (finding.level, finding.sentence) == (Level.OK, "Telegram is set up; it was not asked.")


def test_the_command_ends_with_the_status_and_says_what_to_do(tmp_path: Path) -> None:
    environment = own_environment(LANPYA_DATA=str(tmp_path), LANPYA_LOG="jsn")
    done = run_lanpya("doctor", "--offline", environment=environment, folder=tmp_path)

    assert (done.returncode, done.stderr) == (2, "")
    assert "BROKEN settings" in done.stdout
    assert "-> Mend .env or the environment" in done.stdout


def test_who_reads_burmese_is_told_so(tmp_path: Path) -> None:
    """Latin letters are names of files, settings and programs, and what a system says."""
    environment = own_environment(LANPYA_DATA=str(tmp_path), LC_ALL="my_MM.UTF-8")
    done = run_lanpya("doctor", "--offline", environment=environment, folder=tmp_path)

    assert "ဒေတာဘေ့စ် မရှိသေးပါ။ lanpya run က ဖန်တီးမည်။" in done.stdout
    assert not [line for line in done.stdout.splitlines() if " is " in line or " the " in line.lower()]


def test_the_command_tells_programs_the_same(tmp_path: Path) -> None:
    environment = own_environment(LANPYA_DATA=str(tmp_path), LC_ALL="my_MM.UTF-8")
    done = run_lanpya("doctor", "--json", "--offline", environment=environment, folder=tmp_path)

    told = json.loads(done.stdout)
    assert told["status"] == done.returncode
    assert [finding["id"] for finding in told["findings"]] == ["settings", *CHECKS]
    assert set(told["findings"][0]) == {"id", "level", "sentence", "what_to_do"}
    assert "The settings can be read." == told["findings"][0]["sentence"]


def test_words_that_were_damaged_on_the_disk_are_found(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "messages", tmp_path / "copy" / "messages")
    words = tmp_path / "copy" / "messages" / "locales" / "en" / "forget.ftl"
    words.write_bytes(words.read_bytes().replace(b"forget-kept =", b"forget-kept"))

    environment = own_environment(LANPYA_DATA=str(tmp_path), PYTHONPATH=f"{tmp_path / 'copy'}{os.pathsep}{ROOT}")
    done = start_lanpya("doctor", "--json", "--offline", environment=environment, folder=tmp_path)

    (finding,) = (each for each in json.loads(done.stdout)["findings"] if each["id"] == "catalogs")
    assert (finding["level"], finding["what_to_do"]) == ("broken", "Install Lanpya again.")
    assert "en/forget.ftl: cannot be read near 'forget-kept All right" in finding["sentence"]


def test_keys_that_copies_cannot_be_encrypted_for_are_told(healthy: Site) -> None:
    site = site_of(healthy.settings.data, backup_for=(f"age1{'q' * 58}",))
    finding = database.backup(site)
    assert (Level.BROKEN, True) == (finding.level, "has a key that is none" in finding.sentence)


def test_a_database_that_a_restore_put_aside_is_told_after_two_weeks(healthy: Site) -> None:
    aside = healthy.settings.data / "lanpya-before-2026-11-01-090000.db"
    aside.touch()
    os.utime(aside, (NOW.timestamp(), NOW.timestamp()))
    assert Level.OK == database.backup(healthy).level
    os.utime(aside, (NOW.timestamp() - 15 * 86_400,) * 2)
    assert str(aside) in database.backup(healthy).sentence


@pytest.mark.parametrize(
    ("section", "level", "sentence"),
    [
        pytest.param("", Level.WARNING, "words of texts for ever, guests for ever, photos for ever", id="no section"),
        pytest.param("[keep]\nphotos_days = 0\n", Level.WARNING, "guests for 30 days, photos for ever", id="photos"),
        pytest.param("[keep]\n", Level.OK, "words of texts for 90 days, guests for 30 days, photos for 365", id="days"),
    ],
)
def test_what_is_kept_for_ever_is_told(healthy: Site, section: str, level: Level, sentence: str) -> None:
    engine = open_engine(healthy.settings.database)
    with writing(engine) as connection:
        networks.save(connection, NETWORK.replace("[keep]\n", section), "code,en,lat,lon\n", NOW)
    engine.dispose()

    finding = CHECKS["keep"](healthy)

    assert (level, True) == (finding.level, sentence in finding.sentence)
    assert ("[keep]" in finding.what_to_do) == (level is Level.WARNING)
