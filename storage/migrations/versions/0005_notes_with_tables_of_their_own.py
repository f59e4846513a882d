"""Tables of their own for what notes kept by key: channels, outages, early reports, erasures and codes of LINK"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

Row = dict[str, Any]


def upgrade() -> None:
    _make_tables()
    meta = sa.MetaData()
    notes = sa.Table("notes", meta, sa.Column("key", sa.String), sa.Column("value", sa.JSON))
    connection = op.get_bind()
    for prefix, (table, rows_of) in MOVES.items():
        kept = sa.select(notes.c.key, notes.c.value).where(notes.c.key.startswith(prefix, autoescape=True))
        notes_there = connection.execute(kept.order_by(notes.c.key)).all()
        op.bulk_insert(table, [row for key, value in notes_there for row in rows_of(key.removeprefix(prefix), value)])
        connection.execute(sa.delete(notes).where(notes.c.key.startswith(prefix, autoescape=True)))


def _make_tables() -> None:
    op.create_table(
        "channel_states",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("scheme", sa.String(length=20), nullable=False),
        sa.Column("pace", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("since", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_channel_states")),
    )
    op.create_table(
        "outages",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("since", Moment(), nullable=True),
        sa.Column("told_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("spoke_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_outages")),
    )
    op.create_table(
        "early_reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("of", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("price", sa.Float(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("received_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_early_reports")),
        sa.UniqueConstraint("of", "state", name=op.f("uq_early_reports_of_state")),
    )
    op.create_table(
        "erasures",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("addresses", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("texts", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("first_inbox", sa.Integer(), nullable=False),
        sa.Column("first_outbox", sa.Integer(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_erasures")),
    )
    op.create_table(
        "link_codes",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digits", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=80), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_link_codes")),
    )


def _table(name: str, columns: str, moments: str, lists: str = "") -> sa.Table:
    return sa.Table(
        name,
        sa.MetaData(),
        *(sa.Column[Any](column) for column in columns.split()),
        *(sa.Column(column, Moment()) for column in moments.split()),
        *(sa.Column(column, sa.JSON(none_as_null=True)) for column in lists.split()),
    )


def _moment(kept: Mapping[str, Any], key: str) -> datetime | None:
    value = kept.get(key)
    return None if value is None else datetime.fromisoformat(value)


def _state(name: str, kept: Mapping[str, Any]) -> list[Row]:
    row = {key: kept[key] for key in ("scheme", "pace", "problem")}
    return [{"name": name, **row, "since": _moment(kept, "since")}]


def _outage(name: str, kept: Mapping[str, Any]) -> list[Row]:
    return [{"name": name} | {key: _moment(kept, key) for key in ("since", "told_at", "ended_at", "spoke_at")}]


def _early(of: str, kept: list[Mapping[str, Any]]) -> list[Row]:
    """Of several reports of one state the last one, which knows the price."""
    by_state = {one["state"]: one for one in kept}
    return [
        {"of": of, "received_at": _moment(one, "at"), "reason": one["reason"] or None}
        | {key: one[key] for key in ("state", "price", "currency")}
        for one in by_state.values()
    ]


def _erasure(person_id: str, kept: Mapping[str, Any]) -> list[Row]:
    return [
        {
            "person_id": int(person_id),
            "addresses": kept["addresses"],
            "texts": kept["texts"],
            "first_inbox": kept["inbox"],
            "first_outbox": kept["outbox"],
            "until": _moment(kept, "until"),
        }
    ]


def _link_code(person_id: str, kept: Mapping[str, Any]) -> list[Row]:
    row = {key: kept[key] for key in ("digits", "address")}
    return [{"person_id": int(person_id), **row, "until": _moment(kept, "until")}]


MOVES: Mapping[str, tuple[sa.Table, Callable[[str, Any], list[Row]]]] = {
    "channel.": (_table("channel_states", "name scheme problem", "since", "pace"), _state),
    "outage.": (_table("outages", "name", "since told_at ended_at spoke_at"), _outage),
    "early.": (_table("early_reports", "of state reason price currency", "received_at"), _early),
    "erase:": (_table("erasures", "person_id first_inbox first_outbox", "until", "addresses texts"), _erasure),
    "link.": (_table("link_codes", "person_id digits address", "until"), _link_code),
}
