"""One number space for all that YES, NO, OK and REFUSE may name"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

HIGHEST = "SELECT max(id) FROM (SELECT id FROM announcements UNION ALL SELECT id FROM join_requests) AS used"


def upgrade() -> None:
    codes = op.create_table(
        "codes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_codes")),
    )
    # Numbers in use go on to mean what they meant, an announcement or a request or both; new ones begin after them.
    highest = op.get_bind().execute(sa.text(HIGHEST)).scalar()
    if highest is None:
        return
    op.bulk_insert(codes, [{"number": highest, "kind": "before"}])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            sa.text("SELECT setval(pg_get_serial_sequence('codes', 'number'), :highest)").bindparams(highest=highest)
        )
