"""what the state confirms of an account's owner, and what it said of somebody who is still at the door"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "state_confirmation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.LargeBinary(), nullable=False),
        sa.Column("subject_mark", sa.String(length=48), nullable=False),
        sa.Column("number", sa.LargeBinary(), nullable=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_state_confirmation_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_confirmation")),
        sa.UniqueConstraint("account_id", name=op.f("uq_state_confirmation_account_id")),
        sa.UniqueConstraint("subject_mark", name=op.f("uq_state_confirmation_subject_mark")),
    )
    op.create_table(
        "state_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device_mark", sa.String(length=48), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_answer")),
    )
    with op.batch_alter_table("state_answer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_state_answer_until"), ["until"], unique=False)


def downgrade() -> None:
    op.drop_table("state_answer")
    op.drop_table("state_confirmation")
