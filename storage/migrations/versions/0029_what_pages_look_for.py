"""What pages look for in large tables: the last text of a channel, texts that came twice, places, who did what"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_inbox_channel", "inbox", ["channel", "received_at"])
    _some("ix_inbox_double", "inbox", ["handled_at"], "state = 'double'")
    _some("ix_outbox_left", "outbox", ["channel", "sent_at"], "state IN ('sent', 'delivered')")
    _some("ix_reports_township", "reports", ["township", "day"], "withdrawn_at IS NULL")
    op.create_index("ix_audit_person", "audit", ["person_id", "at"])


def _some(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
