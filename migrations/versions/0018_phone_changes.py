"""changes of an account's phone number: asked for, proved, waiting, done or stopped"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "phone_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=True),
        sa.Column("way", sa.String(length=24), nullable=False),
        sa.Column("seen", sa.String(length=24), nullable=True),
        sa.Column("asked_by", sa.String(length=80), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("old_phone", sa.LargeBinary(), nullable=False),
        sa.Column("new_phone", sa.LargeBinary(), nullable=False),
        sa.Column("code_mark", sa.String(length=48), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("counts_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_by", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_phone_change_account_id_account")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_phone_change_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_change")),
    )
    with op.batch_alter_table("phone_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_phone_change_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_phone_change_asked_at"), ["asked_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_phone_change_counts_from"), ["counts_from"], unique=False)


def downgrade() -> None:
    op.drop_table("phone_change")
