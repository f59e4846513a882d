"""Which queued text loses its use next is found without reading all that are queued"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    expiring = sa.text("state = 'queued' AND expires_at IS NOT NULL")
    op.create_index("ix_outbox_expiring", "outbox", ["expires_at"], sqlite_where=expiring, postgresql_where=expiring)
