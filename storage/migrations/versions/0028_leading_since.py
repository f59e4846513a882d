"""Since when leaders lead; of before, what the log knows of LEADER"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_memberships = sa.table(
    "memberships",
    sa.column("code", sa.String),
    sa.column("person_id", sa.Integer),
    sa.column("is_leader", sa.Boolean),
    sa.column("leads_since", Moment),
)
_audit = sa.table(
    "audit",
    sa.column("id", sa.Integer),
    sa.column("at", Moment),
    sa.column("action", sa.String),
    sa.column("subject", sa.String),
    sa.column("before", sa.JSON),
    sa.column("after", sa.JSON),
)


def upgrade() -> None:
    op.add_column("memberships", sa.Column("leads_since", Moment(), nullable=True))
    connection = op.get_bind()
    changes = sa.select(_audit).where(_audit.c.action.in_(("leader", "leader-end"))).order_by(_audit.c.id)
    for row in connection.execute(changes).all():  # the last one counts
        begins = row.action == "leader"
        kept: dict[str, Any] = (row.after if begins else row.before) or {}
        who, code = row.subject.removeprefix("person:"), str(kept.get("group", ""))
        if who.isdecimal() and code:
            same = (_memberships.c.code == code, _memberships.c.person_id == int(who), _memberships.c.is_leader)
            change = sa.update(_memberships).where(*same)
            connection.execute(change.values(leads_since=row.at if begins else None))
