"""Who copies a dossier into the official system, and how far that is."""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dossier_copying",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ticks", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_dossier_copying_dossier_id_dossier")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_dossier_copying_staff_id_staff")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_dossier_copying_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_copying")),
        sa.UniqueConstraint("dossier_id", name=op.f("uq_dossier_copying_dossier_id")),
    )
    op.create_index("ix_dossier_copying_ward", "dossier_copying", ["ward_id", "touched_at"])


def downgrade() -> None:
    op.drop_table("dossier_copying")
