"""When a moment was set that is waited for: one set while the clock stood ahead is looked at anew"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("timers", sa.Column("set_at", Moment(), nullable=True))
