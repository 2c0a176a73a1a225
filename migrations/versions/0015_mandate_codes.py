"""Codes that somebody brings to the point, and that begin a mandate there."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mandate_code",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("point_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("given_by", sa.String(24), nullable=False),
        sa.Column("term", sa.String(24), nullable=False),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("text_print", sa.String(length=64), nullable=False),
        sa.Column("code_mark", sa.String(length=48), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mandate_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_mandate_code_account_id_account")),
        sa.ForeignKeyConstraint(["mandate_id"], ["mandate.id"], name=op.f("fk_mandate_code_mandate_id_mandate")),
        sa.ForeignKeyConstraint(["point_id"], ["point.id"], name=op.f("fk_mandate_code_point_id_point")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_mandate_code_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate_code")),
        sa.UniqueConstraint("code_mark", name=op.f("uq_mandate_code_code_mark")),
    )
    with op.batch_alter_table("mandate_code", schema=None) as batch_op:
        batch_op.create_index("ix_mandate_code_account_until", ["account_id", "until"], unique=False)
        batch_op.create_index(batch_op.f("ix_mandate_code_until"), ["until"], unique=False)


def downgrade() -> None:
    op.drop_table("mandate_code")
