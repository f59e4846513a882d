"""Of a text that several became it is known which is where, so that one that lost its use can be taken out"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("parts", sa.JSON(none_as_null=True), nullable=True))
    with_parts = sa.text("state = 'queued' AND parts IS NOT NULL")
    op.create_index("ix_outbox_parts", "outbox", ["id"], sqlite_where=with_parts, postgresql_where=with_parts)
