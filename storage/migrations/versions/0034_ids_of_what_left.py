"""Only what a provider has taken is found by its id there: what waits writes a page less"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

TAKEN = sa.text("provider_id IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_outbox_provider", "outbox")
    op.create_index(
        "ix_outbox_provider", "outbox", ["channel", "provider_id"], sqlite_where=TAKEN, postgresql_where=TAKEN
    )
