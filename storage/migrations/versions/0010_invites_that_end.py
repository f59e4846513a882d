"""Invites that end after some time and some uses; wrong codes are counted by address alone"""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

GO_ON = timedelta(days=7)  # so long the codes that were given out before let in all who come, as they did
COUNTS = ("wrong-invites:", "wrong-links:", "wrong-releases:")  # notes of how often who erred on which day


def upgrade() -> None:
    names = ("code", "secret", "created_by", "created_at")
    old = sa.table("invites", *(sa.column(name, Moment() if name == "created_at" else None) for name in names))
    before = op.get_bind().execute(sa.select(old)).mappings().all()
    op.drop_table("invites")
    invites = op.create_table(
        "invites",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("secret", sa.String(length=20), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=True),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["code"], ["groups.code"], name=op.f("fk_invites_code")),
        sa.PrimaryKeyConstraint("code", "secret", name=op.f("pk_invites")),
    )
    until = datetime.now(UTC) + GO_ON
    op.bulk_insert(invites, [dict(row) | {"until": until, "uses": None, "used": 0} for row in before])
    notes = sa.table("notes", sa.column("key", sa.String()))
    op.execute(sa.delete(notes).where(sa.or_(*(notes.c.key.startswith(count, autoescape=True) for count in COUNTS))))
