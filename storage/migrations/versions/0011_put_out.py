"""People whose phone is lost, who are blocked, or were put out of a group"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("lost_at", Moment(), nullable=True))
    op.add_column("people", sa.Column("blocked_at", Moment(), nullable=True))
    op.create_table(
        "put_out",
        sa.Column("sender", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("put_out_at", Moment(), nullable=False),
        sa.Column("put_out_by", sa.Integer(), nullable=True),
        sa.Column("told_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("sender", "code", name=op.f("pk_put_out")),
    )
