"""How a dossier came about, and who was shown how it is done."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.add_column(sa.Column("guided_by", sa.String(length=160), nullable=True))
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("help", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("guided_by", sa.String(length=160), nullable=True))
    op.execute("UPDATE dossier SET help = '[\"mandate\"]' WHERE mandate_id IS NOT NULL")
    op.create_table(
        "guidance",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("point_id", sa.Uuid(), nullable=True),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("draft_id", sa.Uuid(), nullable=True),
        sa.Column("service", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_guidance_account_id_account")),
        sa.ForeignKeyConstraint(["point_id"], ["point.id"], name=op.f("fk_guidance_point_id_point")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_guidance_staff_id_staff")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_guidance_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guidance")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_guidance_draft_id")),
    )
    with op.batch_alter_table("guidance", schema=None) as batch_op:
        batch_op.create_index("ix_guidance_ward_point", ["ward_id", "point_id", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_guidance_account_id"), ["account_id"], unique=False)


def downgrade() -> None:
    op.drop_table("guidance")
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.drop_column("guided_by")
        batch_op.drop_column("help")
    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.drop_column("guided_by")
