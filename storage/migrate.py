"""The database's shape, brought up to date by the migrations."""

import re
from importlib.resources import as_file, files

from sqlalchemy import Connection, Engine, inspect, text

from storage import duties
from storage.duties import Duty

HEAD = "0034"  # the newest migration; a test holds it against the folder


_OURS = re.compile(r"\d{4}")  # how our migrations are called


class TooNew(Exception):
    """The database was made by a newer Lanpya; update the program."""


class OfAnother(Exception):
    """The database holds the tables of another program; name another database."""


def upgrade(engine: Engine, to: str = HEAD) -> None:
    """Bring the database to HEAD, or to an older migration; quick when it is there. Raises TooNew and OfAnother."""
    with engine.connect() as connection:
        version = version_of(connection)
        if version == to:
            return
        if _is_of_another(connection, version):
            raise OfAnother
    if version is not None and version > HEAD:
        raise TooNew
    _run(engine, to)


def _is_of_another(connection: Connection, version: str | None) -> bool:
    if version is None:
        return bool(set(inspect(connection).get_table_names()) - {"alembic_version"})
    return not _OURS.fullmatch(version) or not inspect(connection).has_table("inbox")


def version_of(connection: Connection) -> str | None:
    """The migration that the database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _run(engine: Engine, to: str) -> None:
    from alembic import command  # here, because most starts have nothing to bring up to date
    from alembic.config import Config

    with as_file(files("storage") / "migrations") as folder, engine.begin() as connection:
        duties.wait(connection, Duty.START)  # of two that start at once the second finds all done
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, to)
