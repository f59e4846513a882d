"""An answer that was put aside is found by its address, so that later ones wait behind it"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    aside = sa.text("state = 'queued' AND kind = 'reply' AND reason IS NOT NULL")
    op.create_index("ix_outbox_aside", "outbox", ["address"], sqlite_where=aside, postgresql_where=aside)
