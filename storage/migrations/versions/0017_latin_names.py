"""A person may give their name in Latin letters too"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("latin_name", sa.String(length=60), nullable=True))
