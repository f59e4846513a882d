"""Photos that authors let others see: what they said, and each as others see it"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("quote_permissions", sa.Column("photo_seal", sa.String(length=64), nullable=True))
    op.add_column("quote_permissions", sa.Column("is_photo_given", sa.Boolean(), nullable=True))
    op.create_table(
        "shown_photos",
        sa.Column("file", sa.String(length=40), nullable=False),
        sa.Column("inbox_id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_shown_photos_report_id")),
        sa.PrimaryKeyConstraint("file", name=op.f("pk_shown_photos")),
    )
    op.create_index(op.f("ix_shown_photos_report_id"), "shown_photos", ["report_id"], unique=False)
