"""Items have a number within their plan; those that there are keep theirs"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("items", sa.Column("number", sa.Integer(), server_default="0", nullable=False))
    items = sa.table("items", sa.column("id", sa.Integer()), sa.column("number", sa.Integer()))
    op.execute(items.update().values(number=items.c.id))
    op.create_index("ix_items_number", "items", ["plan_id", "number"], unique=True)
