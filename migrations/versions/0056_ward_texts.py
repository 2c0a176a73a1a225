"""What a ward says in its messages in words of its own, and what a message costs it."""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ward_text",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("event", sa.String(length=24), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(length=80), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_ward_text_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ward_text")),
    )
    now = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_ward_text_now", "ward_text", ["ward_id", "event"], unique=True, sqlite_where=now, postgresql_where=now
    )
    op.create_index("ix_ward_text_ward_made", "ward_text", ["ward_id", "event", "made_at"])
    op.add_column("ward", sa.Column("sms_price", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("ward", "sms_price")
    op.drop_table("ward_text")
