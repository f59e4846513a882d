"""What MORE sends is kept for a while, however long its reader has sent nothing: since when"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pages", sa.Column("kept_at", Moment(), nullable=True))
    # Those of before live as long as new ones, from now on.
    pages = sa.table("pages", sa.column("kept_at", Moment()))
    op.get_bind().execute(pages.update().values(kept_at=datetime.now(UTC)))
