"""Reports for somebody else by another member's phone"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "borrowed_reports",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("lender_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.Column("inbox_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["lender_id"], ["people.id"], name=op.f("fk_borrowed_reports_lender_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_borrowed_reports_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_borrowed_reports")),
    )
    op.create_index(op.f("ix_borrowed_reports_person_id"), "borrowed_reports", ["person_id"], unique=False)
