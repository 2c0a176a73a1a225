"""Files of guests for the official portal, and which guest stands in which."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("guests", sa.Integer(), nullable=False),
        sa.Column("portal_count", sa.Integer(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_handover_made_by_staff")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_handover_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    op.create_index("ix_handover_ward_id_made_at", "handover", ["ward_id", "made_at"])
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.add_column(sa.Column("handover_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_guest_handover_id_handover"), "handover", ["handover_id"], ["id"])
        batch_op.create_index("ix_guest_handover_id", ["handover_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.drop_index("ix_guest_handover_id")
        batch_op.drop_constraint(batch_op.f("fk_guest_handover_id_handover"), type_="foreignkey")
        batch_op.drop_column("handover_id")
    op.drop_table("handover")
