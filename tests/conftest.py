"""What many tests share: both databases, a real one each."""

import gc
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Connection, Engine

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup, lookup_of
from storage.engine import open_engine as open_readable
from storage.engine import writing
from storage.migrate import HEAD, upgrade, version_of
from tests import backwards, ciphered, leftovers, order, postgres, prepared, run_folder
from tests.ciphered import open_engine
from tests.engines import BOTH, on

# The tests start hundreds of programs; each would compile all of it anew, which doubles their time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# How long an example takes says how busy the machine is, and a check says the same of the same code: other examples,
# and more, are for `./check --long`.
_SLOW = (HealthCheck.too_slow,)
settings.register_profile("patient", deadline=None, suppress_health_check=_SLOW, derandomize=True, max_examples=50)
settings.register_profile("searching", deadline=None, suppress_health_check=_SLOW, max_examples=1000)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--cipher", action="store_true", help="Encrypt the tests' SQLite databases.")


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()  # what is collected stays to the end: to look through it again and again costs a sixth of it
    backwards.turn()
    if config.getoption("--cipher"):
        ciphered.encrypt_all()
    if not hasattr(config, "workerinput"):  # what pytest-xdist starts belongs to the run of who started it
        watching = leftovers.watch()
        config.add_cleanup(lambda: leftovers.dismiss(watching))
        config.add_cleanup(run_folder.lay().cleanup)
        config.add_cleanup(postgres.end)


def must_have(program: str, package: str) -> None:
    """Skip loudly where a counterpart is missing; in CI that is a failure."""
    if shutil.which(program):
        return
    message = f"{program} is missing: install the package {package} to run this test"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """The URL of a real PostgreSQL, which all processes of the run share and which ends with it."""
    return postgres.server_url()


@pytest.fixture(scope="session")
def postgres_database(postgres_server: str) -> str:
    """The URL of a database with all tables that belongs to this process of the run."""
    return postgres.migrated_database(postgres_server, os.environ.get("PYTEST_XDIST_WORKER", "alone"))


@pytest.fixture(scope="session")
def prepared_lanpya() -> Path:
    """A `lanpya` that starts in a moment, for those who take it by its path."""
    with run_folder.alone():
        prepared.listening(run_folder.folder())
    return Path(__file__).with_name("lanpya")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy from, which everybody can read."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    engine = open_readable(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()  # the last connection folds the write-ahead log in
    return path


@pytest.fixture(scope="session")
def template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with the key that `--cipher` gives to all databases of the tests."""
    return ciphered.template(sqlite_template, tmp_path_factory.mktemp("ciphered"))


@pytest.fixture(scope="session")
def sqlite_place(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Where each test of this process has its SQLite database: one engine, which compiles each statement once."""
    return open_engine(f"sqlite:///{tmp_path_factory.mktemp('database') / 'lanpya.db'}", flush="OFF")


@pytest.fixture
def sqlite(sqlite_place: Engine, template: Path) -> Iterator[Engine]:
    """An empty SQLite database with all tables."""
    path = Path(str(sqlite_place.url.database))
    for old in path.parent.iterdir():
        old.unlink()
    shutil.copy(template, path)
    yield sqlite_place
    sqlite_place.dispose()


@pytest.fixture(scope="session")
def postgres_place(postgres_database: str) -> Engine:
    """The same on PostgreSQL."""
    return open_engine(postgres_database)


@pytest.fixture(name="postgres")
def _postgres(postgres_place: Engine) -> Iterator[Engine]:
    """An empty PostgreSQL database with all tables: migrated once, then emptied for each test."""
    with postgres_place.connect() as connection:
        is_migrated = version_of(connection) == HEAD
    if is_migrated:
        postgres.empty(postgres_place)
    else:
        postgres.migrate_anew(postgres_place)
    yield postgres_place
    postgres_place.dispose()


engine = on(BOTH)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A transaction that may write."""
    with writing(engine) as opened:
        yield opened


@pytest.fixture(scope="session")
def lookup() -> NetworkLookup:
    """The practice network's lookup."""
    return lookup_of(network_from(PRACTICE))


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: order.place(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> order.Parts | None:
    return order.Parts(config, log) if config.getoption("dist") == "loadfile" else None


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Show what tests recorded as `shown`, and the sum of what they `counted`, also of other processes."""
    counted: Counter[str] = Counter()
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, recorded in report.user_properties:
                if name == "counted":
                    counted.update(recorded)
                elif name == "shown":
                    terminalreporter.section(report.nodeid.rpartition("::")[2])
                    terminalreporter.write_line(recorded)
    if counted:
        terminalreporter.section("counted")
        terminalreporter.write_line(", ".join(f"{times:,} {what}" for what, times in sorted(counted.items())))
