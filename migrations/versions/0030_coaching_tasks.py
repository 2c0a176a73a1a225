"""how far somebody is with the coaching tasks, where she lets that be kept"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "coaching_consent",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("mandate_id", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("text_print", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_coaching_consent_account_id_account")),
        sa.ForeignKeyConstraint(["mandate_id"], ["mandate.id"], name=op.f("fk_coaching_consent_mandate_id_mandate")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_coaching_consent_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_consent")),
        sa.UniqueConstraint("ward_id", "account_id", name=op.f("uq_coaching_consent_ward_id_account_id")),
    )
    with op.batch_alter_table("coaching_consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coaching_consent_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_consent_touched_at"), ["touched_at"], unique=False)
    op.create_table(
        "coaching_progress",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("consent_id", sa.Uuid(), nullable=False),
        sa.Column("task", sa.String(length=60), nullable=False),
        sa.Column("done", sa.JSON(), nullable=False),
        sa.Column("stopped", sa.String(length=60), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_coaching_progress_account_id_account")),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["coaching_consent.id"], name=op.f("fk_coaching_progress_consent_id_coaching_consent")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_coaching_progress_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_progress")),
        sa.UniqueConstraint("consent_id", "task", name=op.f("uq_coaching_progress_consent_id_task")),
    )
    with op.batch_alter_table("coaching_progress", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coaching_progress_account_id"), ["account_id"], unique=False)


def downgrade() -> None:
    op.drop_table("coaching_progress")
    op.drop_table("coaching_consent")
