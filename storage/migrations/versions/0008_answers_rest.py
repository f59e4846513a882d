"""Which texts were answered, and until when answers to their sender rest"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("is_answered", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("inbox", sa.Column("rests_until", Moment(), nullable=True))
