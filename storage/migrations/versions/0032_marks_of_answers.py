"""Answers are known by a mark when they come back, instead of read again for each text"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

OF_OLD = timedelta(days=1)  # answers count for an hour; no clock stands as far back
ANSWERED = "answer_marks IS NOT NULL"

_inbox = sa.table(
    "inbox",
    sa.column("handled_at", Moment),
    sa.column("is_answered", sa.Boolean),
    sa.column("answer_marks", sa.Text),
)


def upgrade() -> None:
    op.drop_index("ix_inbox_answered", "inbox")
    op.add_column("inbox", sa.Column("answer_marks", sa.Text()))
    connection = op.get_bind()
    newest = connection.execute(sa.select(sa.func.max(_inbox.c.handled_at, type_=Moment))).scalar()
    if newest is not None:
        lately = (_inbox.c.is_answered, _inbox.c.handled_at >= newest - OF_OLD)
        connection.execute(_inbox.update().where(*lately).values(answer_marks="?"))  # they are looked at themselves
    op.drop_column("inbox", "is_answered")
    op.create_index(
        "ix_inbox_answered",
        "inbox",
        ["address", "handled_at", "answer_marks", "rests_until"],
        sqlite_where=sa.text(ANSWERED),
        postgresql_where=sa.text(ANSWERED),
    )
