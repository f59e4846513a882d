"""Erasures that wait a day, and alerts that a coordinator's STOP leaves alone"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "forget_requests",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=80), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("held_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_forget_requests_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_forget_requests")),
    )
    op.add_column("people", sa.Column("alerts_stopped_at", Moment(), nullable=True))
    # Whoever sent STOP before, sent it for alerts too.
    op.execute("UPDATE people SET alerts_stopped_at = stopped_at WHERE stopped_at IS NOT NULL")
