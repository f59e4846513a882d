"""Tables of their own for what notes kept as lists: what leaders say of the week, and what is told later in one text"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

Row = dict[str, Any]


def upgrade() -> None:
    _make_tables()
    meta = sa.MetaData()
    notes = sa.Table("notes", meta, sa.Column("key", sa.String), sa.Column("value", sa.JSON))
    connection = op.get_bind()
    # Who was made one with another, or a group that is no more, is known under this number to nobody.
    people = set(connection.execute(sa.text("SELECT id FROM people")).scalars())
    codes = {None, *connection.execute(sa.text("SELECT code FROM groups")).scalars()}
    for prefix, (table, rows_of) in MOVES.items():
        mine = notes.c.key.startswith(prefix, autoescape=True)
        kept = connection.execute(sa.select(notes.c.key, notes.c.value).where(mine).order_by(notes.c.key)).all()
        rows = [row for key, value in kept if value is not None for row in rows_of(key.removeprefix(prefix), value)]
        op.bulk_insert(table, [row for row in rows if row["person_id"] in people and row.get("code") in codes])
        connection.execute(sa.delete(notes).where(mine))
    for prefix in COUNTS:
        connection.execute(sa.delete(notes).where(notes.c.key.startswith(prefix, autoescape=True)))


def _make_tables() -> None:
    op.create_table(
        "shares",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("said_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["code"], ["groups.code"], name=op.f("fk_shares_code")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_shares_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shares")),
        sa.UniqueConstraint("code", name=op.f("uq_shares_code")),
    )
    op.create_index(op.f("ix_shares_person_id"), "shares", ["person_id"], unique=False)
    op.create_table(
        "collected",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.String(length=10), nullable=True),
        sa.Column("old_day", sa.Date(), nullable=True),
        sa.Column("new_day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_collected_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collected")),
    )
    op.create_index(op.f("ix_collected_person_id"), "collected", ["person_id"], unique=False)
    op.create_index("ix_collected_subject", "collected", ["kind", "subject_id"], unique=False)


def _table(name: str, columns: str, *others: sa.ColumnClause[Any]) -> sa.TableClause:
    return sa.table(name, *(sa.ColumnClause[Any](column) for column in columns.split()), *others)


SHARES = _table("shares", "code person_id text", sa.column("said_at", Moment()))
COLLECTED = _table(
    "collected",
    "kind subject_id person_id text_id what",
    sa.column("old_day", sa.Date()),
    sa.column("new_day", sa.Date()),
)


def _share(code: str, kept: Mapping[str, Any]) -> list[Row]:
    said_at = datetime.fromisoformat(kept["at"])
    return [{"code": code, "person_id": kept["person"], "text": kept["text"], "said_at": said_at}]


def _row(kind: str, subject_id: int, person_id: int, **more: Any) -> Row:
    return dict.fromkeys(("text_id", "what", "old_day", "new_day")) | {
        "kind": kind, "subject_id": subject_id, "person_id": person_id, **more
    }  # fmt: skip


def _items(_key: str, kept: Iterable[Any]) -> list[Row]:
    return [
        _row("item-words", item, person, what=what, text_id=note, old_day=_day(old), new_day=_day(new))
        for item, person, what, note, old, new in kept
    ]


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _answers(number: str, kept: Iterable[int]) -> list[Row]:
    """The notes named texts; who wrote them stands there."""
    query = sa.text("SELECT person_id FROM thread_texts WHERE id = :id")
    writers = [(text_id, op.get_bind().execute(query, {"id": text_id}).scalar()) for text_id in kept]
    return [_row("answers", int(number), person, text_id=text_id) for text_id, person in writers if person is not None]


def _thanks(number: str, kept: Iterable[int]) -> list[Row]:
    return [_row("thanks", int(number), person) for person in kept]


def _found(person_id: str, kept: int) -> list[Row]:
    return [_row("found", int(person_id), kept)]


MOVES: Mapping[str, tuple[sa.TableClause, Callable[[str, Any], list[Row]]]] = {
    "share:": (SHARES, _share),
    "item-words": (COLLECTED, _items),
    "answers:": (COLLECTED, _answers),
    "thanks:": (COLLECTED, _thanks),
    "found:": (COLLECTED, _found),
}
COUNTS = ("alerts:", "lost-alert:", "lost-wrote:", "lost-report:")  # of one day each; `attempts` has those to come
