"""Whose words may be quoted to others: their authors are asked"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quote_permissions",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("is_given", sa.Boolean(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_quote_permissions_person_id")),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_quote_permissions_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote_permissions")),
        sa.UniqueConstraint("report_id", name=op.f("uq_quote_permissions_report_id")),
    )
    op.create_index(op.f("ix_quote_permissions_person_id"), "quote_permissions", ["person_id"], unique=False)
