"""What an address was answered is found without all else that it sent"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_inbox_answered",
        "inbox",
        ["address", "handled_at"],
        sqlite_where=sa.text("state = 'done' AND is_answered = 1"),
        postgresql_where=sa.text("state = 'done' AND is_answered"),
    )
