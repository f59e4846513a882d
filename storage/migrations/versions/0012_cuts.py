"""How much of a long text its readers have been sent"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cuts",
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("letters", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_cuts_person_id")),
        sa.ForeignKeyConstraint(["text_id"], ["thread_texts.id"], name=op.f("fk_cuts_text_id")),
        sa.PrimaryKeyConstraint("text_id", "person_id", name=op.f("pk_cuts")),
    )
    op.create_index(op.f("ix_cuts_person_id"), "cuts", ["person_id"], unique=False)
