"""The ready-made sentences that a ward writes for itself."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ready_sentences",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(length=60), nullable=False),
        sa.Column("shelf", sa.String(length=200), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_ready_sentences_ward_id_ward")),
        sa.PrimaryKeyConstraint("ward_id", "service", "shelf", name=op.f("pk_ready_sentences")),
    )


def downgrade() -> None:
    op.drop_table("ready_sentences")
