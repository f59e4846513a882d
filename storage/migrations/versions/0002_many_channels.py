"""Several channels for one address, prices, and texts that phones bring twice"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("addresses", sa.Column("channel", sa.String(length=40), nullable=True))
    op.add_column("outbox", sa.Column("price", sa.Float(), nullable=True))
    op.add_column("outbox", sa.Column("currency", sa.String(length=3), nullable=True))
    op.add_column("inbox", sa.Column("may_be_double", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.drop_index("ix_outbox_cost", table_name="outbox")
    op.create_index(
        "ix_outbox_sent",
        "outbox",
        ["sent_at", "channel", "segments"],
        unique=False,
        sqlite_where=sa.text("sent_at IS NOT NULL"),
        postgresql_where=sa.text("sent_at IS NOT NULL"),
    )
