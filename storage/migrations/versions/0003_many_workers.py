"""What several processes must know of one another, in rows"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("is_answer", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(
        "ix_inbox_done",
        "inbox",
        ["address", "handled_at"],
        unique=False,
        sqlite_where=sa.text("state = 'done'"),
        postgresql_where=sa.text("state = 'done'"),
    )
