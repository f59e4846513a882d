"""Whether a SQLite file holds the tables and indexes that our migrations make, and nothing beside them.

A copy that somebody swapped may carry a trigger that makes its author a coordinator, or a view that never ends. So
the schema is looked at before anything else of the file is. It is compared by names and columns, not by letters:
how a table's SQL is spelt depends on the versions of the libraries that made it.
"""

from collections.abc import Set
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic.util import CommandError

from storage.backup import open_to_read
from storage.cipher import Key
from storage.engine import open_engine
from storage.migrate import upgrade

Part = tuple[str, ...]  # what it is, its name, and what it is made of

_OF_SQLITE = "name LIKE 'sqlite\\_%' ESCAPE '\\'"
# What the file does by itself when a row that another one names changes or goes.
_FOLLOWS = """SELECT "from", "table", coalesce("to", ''), on_update, on_delete FROM pragma_foreign_key_list(?)"""
_OTHERS = f"SELECT type, name FROM sqlite_master WHERE type NOT IN ('table', 'index') AND NOT {_OF_SQLITE}"  # noqa: S608
_TABLES = f"SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND NOT {_OF_SQLITE}"  # noqa: S608
_COLUMNS = "SELECT name, hidden FROM pragma_table_xinfo(?) ORDER BY name"  # hidden: a column that is computed
_INDEXES = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
_INDEXED = "SELECT coalesce(name, '(computed)') FROM pragma_index_xinfo(?) WHERE key ORDER BY seqno"


class ForeignSchema(Exception):
    """The file holds something that our migrations do not make, or lacks something; the text names it."""


def refuse_foreign(database: Path, version: str, key: Key | None = None) -> None:
    """Raises ForeignSchema unless the file has just what the migrations up to `version` make."""
    theirs, ours = _parts_of(database, key), _made(version)
    for kind, name, *_more in sorted(theirs - ours):
        raise ForeignSchema(f"its {kind} {name} is none that Lanpya made")
    for kind, name, *_more in sorted(ours - theirs):
        raise ForeignSchema(f"it lacks the {kind} {name}")


def _parts_of(database: Path, key: Key | None) -> Set[Part]:
    with closing(open_to_read(database, key)) as connection:
        parts: set[Part] = set(connection.execute(_OTHERS).fetchall())
        for name, kind in connection.execute(_TABLES).fetchall():
            parts.add((kind, name, *(f"{column} {hidden}" for column, hidden in connection.execute(_COLUMNS, (name,)))))
            parts |= {("foreign key", f"{name}.{row[0]}", *row[1:]) for row in connection.execute(_FOLLOWS, (name,))}
        for name, table in connection.execute(_INDEXES).fetchall():
            parts.add(("index", name, table, *(column for (column,) in connection.execute(_INDEXED, (name,)))))
    return parts


def _made(version: str) -> Set[Part]:
    """What stands in a database that the migrations up to `version` have just made."""
    with TemporaryDirectory(prefix="lanpya-schema-") as folder:
        file = Path(folder) / "ours.db"
        engine = open_engine(f"sqlite:///{file}", flush="OFF")
        try:
            upgrade(engine, version)
        except CommandError:
            raise ForeignSchema(f"its version {version!r} is none of ours") from None
        finally:
            engine.dispose()
        return _parts_of(file, None)
