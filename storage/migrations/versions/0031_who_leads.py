"""Who leads a group is looked up by each text about it, in groups of thousands, too"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_memberships_leaders",
        "memberships",
        ["code", "person_id"],
        sqlite_where=sa.text("is_leader = 1"),
        postgresql_where=sa.text("is_leader"),
    )
