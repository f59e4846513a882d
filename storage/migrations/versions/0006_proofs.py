"""Random numbers that prove, and wrong ones counted by address"""

import secrets
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

OPEN_FOR = timedelta(days=90)
OPEN = (
    ("join", "SELECT id FROM join_requests WHERE decided_at IS NULL"),
    ("thread", "SELECT id FROM threads WHERE answered_at IS NULL"),
)


def upgrade() -> None:
    proofs = op.create_table(
        "proofs",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_proofs")),
        sa.UniqueConstraint("kind", "subject_id", name=op.f("uq_proofs_kind_subject_id")),
    )
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_at"), "attempts", ["at"], unique=False)
    # Whoever waits is shown in the next digest: the numbers there must be of use. Small ones are answered with these.
    waiting = [(kind, subject) for kind, query in OPEN for subject in op.get_bind().execute(sa.text(query)).scalars()]
    numbers = secrets.SystemRandom().sample(range(10**5, 10**6), len(waiting))
    until = datetime.now(UTC) + OPEN_FOR
    rows = [
        {"number": number, "kind": kind, "subject_id": subject, "until": until}
        for number, (kind, subject) in zip(numbers, waiting, strict=True)
    ]
    op.bulk_insert(proofs, rows)
