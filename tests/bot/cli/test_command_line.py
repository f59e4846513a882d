"""Whatever happens, a coordinator reads a sentence and a program reads a status; nobody reads a traceback."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.cli.command_error import CommandError
from bot.cli.entry import guarded
from bot.network_file import network_from
from bot.settings_file import read_settings
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from messages.sentence import in_language
from storage.database_errors import told
from storage.engine import open_engine, writing
from tests.bot.cli.conftest import Lanpya
from tests.burmese import foreign_words
from tests.command_line import ROOT, own_environment, start_lanpya


@pytest.fixture
def network(tmp_path: Path, sqlite_template: Path) -> None:
    """The practice network in a database that is up to date."""
    shutil.copy(sqlite_template, tmp_path / "lanpya.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    with writing(engine) as connection:
        load(connection, network_from(PRACTICE), datetime.now(UTC))
    engine.dispose()


@pytest.fixture
def process(tmp_path: Path) -> Lanpya:
    """Runs `lanpya` in a process of its own."""
    return lambda *arguments: start_lanpya(*arguments, environment=own_environment(), folder=tmp_path)


@pytest.mark.parametrize("argument", ["version", "--version"])
def test_the_version_is_told(process: Lanpya, argument: str) -> None:
    done = process(argument)

    assert done.stdout.startswith(f"lanpya {version('lanpya')} (Python 3.")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_version_is_told_to_programs_as_well(lanpya: Lanpya) -> None:
    assert json.loads(lanpya("version", "--json").stdout)["version"] == version("lanpya")


def test_telling_the_version_imports_nothing_heavy() -> None:
    code = (
        "import sys; from bot.cli.entry import main\n"
        "try: main(['version'])\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'sqlalchemy', 'telegram', 'rich.table', 'phonenumbers', 'alembic', 'fluent'}\n"
        "sys.exit(' '.join(sorted(heavy & set(sys.modules))) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_to_know_the_commands_nothing_slow_is_imported() -> None:
    """Every start of any command knows them all; for `lanpya --help` it is half of what there is to do."""
    code = (
        "import sys, bot.cli.commands\n"
        "slow = {'pydantic', 'sqlalchemy', 'structlog', 'fluent', 'phonenumbers', 'asyncio', 'rich.table', 'httpx'}\n"
        "sys.exit(' '.join(sorted(slow & set(sys.modules))) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


UNUSED = {
    *("twilio", "imap_tools", "alembic", "typer", "click", "rich", "pygments", "holidays", "tomlkit", "logging.config"),
    *("sqlalchemy.dialects.postgresql", "greenlet", "telegram.ext", "tarfile", "bot.papers.told"),
}


OF_PAGE = {"jinja2", "bot.reports.sheet"}


@pytest.mark.usefixtures("network")
@pytest.mark.parametrize(
    ("settings", "port_of", "needed", "others"),
    [
        pytest.param({}, "WEB", "bot.channels.modem.channel", {"telegram", "httpx", *OF_PAGE}, id="a modem alone"),
        pytest.param(
            {"LANPYA_TELEGRAM_TOKEN": "1001:abc"}, "WEB", "bot.channels.telegram.channel", OF_PAGE, id="Telegram beside"
        ),
        pytest.param(
            {}, "PAGE", "bot.web.pages.table", {"segno", "xml", "email.policy", "fastapi", "openpyxl"}, id="and a page"
        ),
    ],
)
def test_what_runs_for_months_holds_only_what_it_needs(
    tmp_path: Path, settings: dict[str, str], port_of: str, needed: str, others: set[str]
) -> None:
    """Until a port that is taken ends the start: by then all is opened."""
    code = (
        "import sys; from bot.cli.entry import main\n"
        "try: main(['run'])\n"
        "except SystemExit: pass\n"
        f"print(sorted({UNUSED | others} & set(sys.modules)), {needed!r} in sys.modules)"
    )
    command = [sys.executable, "-c", code]
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        modem = {
            "LANPYA_DATA": str(tmp_path),
            "LANPYA_MODEM_SPOOL": str(tmp_path / "smsd.db"),
            f"LANPYA_{port_of}_PORT": port,
        }
        environment = own_environment(**modem, **settings)
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert f" on 127.0.0.1, port {port}" in done.stderr
    assert "[] True\n" == done.stdout


def test_the_help_lists_every_command(process: Lanpya) -> None:
    from bot.cli.commands import COMMANDS, GROUPS

    text = process("--help").stdout
    commands = [one.__name__ for some in COMMANDS.values() for one in some]
    groups = [name for some in GROUPS.values() for name in some]

    assert [name for name in (*commands, *groups) if f"  {name} " not in text] == []


@pytest.mark.parametrize("arguments", [("dance",), ("version", "--loud"), ("network", "chek")])
def test_a_wrong_command_is_told_and_ends_with_2(process: Lanpya, arguments: tuple[str, ...]) -> None:
    done = process(*arguments)

    assert done.returncode == 2
    assert "--help shows what" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_terminal_there_are_no_colours(process: Lanpya) -> None:
    done = process("doctor", "--offline")

    assert "\x1b" not in done.stdout + done.stderr


def test_bad_settings_are_told_all_at_once(process: Lanpya, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LANPYA_LOG=jsn\nLANPYA_BACKUP_KEPT=3\n")

    done = process("run")

    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "LANPYA_BACKUP_KEPT in .env is no setting: did you mean LANPYA_BACKUP_KEEP?",
        'LANPYA_LOG is "jsn", which does not fit: it is how log lines look: auto, console or json. '
        "Did you mean json? Example: LANPYA_LOG=auto",
    ]


def test_settings_with_which_no_text_would_ever_come_are_bad_ones(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        f"LANPYA_NETWORK={PRACTICE}\nLANPYA_LOG_LEVEL=error\nLANPYA_TWILIO_ACCOUNT=AC00000000000000000000000000000001\n"
        "LANPYA_TWILIO_TOKEN=00000000000000000000000000000002\nLANPYA_TWILIO_NUMBER=+15005550006\n"
        "LANPYA_TWILIO_POLL_SECONDS=0\n"
    )

    done = lanpya("run")

    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "LANPYA_TWILIO_POLL_SECONDS is 0, so Twilio has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL in "
        ".env, or let Twilio be asked every 60 seconds."
    ]


def test_parts_of_the_program_need_postgresql(lanpya: Lanpya) -> None:
    done = lanpya("run", "--only", "process")
    assert (1, "") == (done.returncode, done.stdout)
    assert done.stderr.splitlines() == [
        "Several processes need PostgreSQL, for SQLite lets one write at a time: run without --only, "
        "or set LANPYA_DATABASE."
    ]


def test_a_failure_that_we_understand_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def command() -> int:
        raise CommandError("The modem is asleep: wake it.", 3)

    assert guarded(command) == 3
    assert capsys.readouterr().err == "The modem is asleep: wake it.\n"


def test_a_failure_that_nobody_expected_is_kept_without_its_secrets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("LANPYA_DATA", str(tmp_path))
    monkeypatch.delenv("LANPYA_LOG_LEVEL", raising=False)
    monkeypatch.setenv("LANPYA_ANDROID_PASSWORD", "monsoon-lantern")
    monkeypatch.chdir(tmp_path)

    def command() -> int:
        read_settings()
        raise RuntimeError("no answer for +959771234567 at /bot123456:AAE-hBdq_R4xVnP8/sendMessage, monsoon-lantern")

    assert guarded(command) == 1
    log = tmp_path / "lanpya-crash.log"
    assert capsys.readouterr().err == (
        f"Something happened that Lanpya did not expect (RuntimeError). The details are in {log}.\n"
    )
    kept = log.read_text(encoding="utf-8")
    assert "Traceback" in kept
    assert "RuntimeError: no answer for ***567 at /bot***/sendMessage, ***" in kept


def test_without_a_data_folder_the_details_are_kept_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("LANPYA_DATA", str(tmp_path / "none"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("LANPYA_LOG_LEVEL", raising=False)

    def command() -> int:
        raise RuntimeError("odd")

    assert guarded(command) == 1
    [log] = tmp_path.iterdir()
    assert str(log) in capsys.readouterr().err
    assert "RuntimeError: odd" in log.read_text(encoding="utf-8")


def test_with_debug_the_details_are_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LANPYA_LOG_LEVEL", "debug")

    def command() -> int:
        raise RuntimeError("odd")

    assert guarded(command) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_failure() -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "version"], cwd=ROOT, stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)

    assert done.stderr == b""
    assert done.returncode == 0


def test_an_interrupt_ends_with_a_word(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "init", "--dir", str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    while b"called?" not in os.read(process.stdout.fileno(), 4096):
        continue
    process.send_signal(signal.SIGINT)
    _out, errors = process.communicate(timeout=600)

    assert process.returncode != 0
    assert b"Traceback" not in errors
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("unable to open database file", "The database cannot be opened: is LANPYA_DATA"),
        ("attempt to write a readonly database", "The database may only be read"),
        ("database disk image is malformed", "The database file is damaged"),
        ("file is not a database", "The database file is damaged"),
        ("database or disk is full", "The disk is full"),
        ("database is locked", "Another program holds the database"),
        ("connection failed: port 5432 failed: Connection refused\n\tIs it up?", "PostgreSQL does not answer"),
        ("something else", "The database failed (something else)"),
    ],
)
def test_a_failure_of_the_database_says_what_to_do(words: str, expected: str) -> None:
    error = OperationalError("SELECT :text", {"text": "what Hla wrote"}, Exception(words))

    assert str(told(error)).startswith(expected)
    assert "Hla" not in str(told(error))
    driver_words = {"something", "else"}
    assert foreign_words(in_language(told(error), "my")) <= driver_words
