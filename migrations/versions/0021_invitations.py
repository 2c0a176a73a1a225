"""Invitations to open an account, and which of them came to what, to be counted."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("neighbourhood_id", sa.Uuid(), nullable=True),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(length=24), nullable=False),
        sa.Column("code_mark", sa.String(length=48), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_invitation_ward_id_ward")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_invitation_staff_id_staff")),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_invitation_neighbourhood_id_neighbourhood")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("code_mark", name=op.f("uq_invitation_code_mark")),
        sa.UniqueConstraint("staff_id", "serial", name=op.f("uq_invitation_staff_id_serial")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_until"), ["until"], unique=False)
        batch_op.create_index("ix_invitation_ward_neighbourhood", ["ward_id", "neighbourhood_id"], unique=False)
    op.create_table(
        "invitation_use",
        sa.Column("invitation_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("neighbourhood_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("back_from", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitation.id"], name=op.f("fk_invitation_use_invitation_id_invitation")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_invitation_use_account_id_account")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_invitation_use_ward_id_ward")),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_invitation_use_neighbourhood_id_neighbourhood")
        ),
        sa.PrimaryKeyConstraint("invitation_id", name=op.f("pk_invitation_use")),
    )
    with op.batch_alter_table("invitation_use", schema=None) as batch_op:
        batch_op.create_index(
            "ix_invitation_use_ward_neighbourhood", ["ward_id", "neighbourhood_id", "at"], unique=False
        )


def downgrade() -> None:
    op.drop_table("invitation_use")
    op.drop_table("invitation")
