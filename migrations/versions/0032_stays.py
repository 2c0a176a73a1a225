"""Stays that go on or end early."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stays_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("left_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE guest SET stays_until = leaves")
    op.create_index("ix_guest_establishment_id_stays_until", "guest", ["establishment_id", "stays_until"])
    op.create_table(
        "stay_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("establishment_id", sa.Uuid(), nullable=False),
        sa.Column("guest_id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("change", sa.String(length=24), nullable=False),
        sa.Column("was", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_by", sa.String(length=80), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entered_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["entered_by"], ["staff.id"], name=op.f("fk_stay_change_entered_by_staff")),
        sa.ForeignKeyConstraint(
            ["establishment_id"], ["establishment.id"], name=op.f("fk_stay_change_establishment_id_establishment")
        ),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name=op.f("fk_stay_change_guest_id_guest")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_stay_change_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay_change")),
    )
    op.create_index("ix_stay_change_establishment_id_report_id", "stay_change", ["establishment_id", "report_id"])
    op.create_index("ix_stay_change_ward_id_entered_at", "stay_change", ["ward_id", "entered_at"])
    op.create_index("ix_stay_change_guest_id", "stay_change", ["guest_id"])


def downgrade() -> None:
    op.drop_table("stay_change")
    op.drop_index("ix_guest_establishment_id_stays_until", table_name="guest")
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.drop_column("left_at")
        batch_op.drop_column("stays_until")
