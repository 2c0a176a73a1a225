"""What colleagues of the desk ask each other about a dossier."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dossier_opinion",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_of", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("question", sa.LargeBinary(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["staff.id"], name=op.f("fk_dossier_opinion_asked_by_staff")),
        sa.ForeignKeyConstraint(["asked_of"], ["staff.id"], name=op.f("fk_dossier_opinion_asked_of_staff")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_dossier_opinion_dossier_id_dossier")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_dossier_opinion_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_opinion")),
    )
    op.create_index("ix_dossier_opinion_dossier_id", "dossier_opinion", ["dossier_id"])
    op.create_index("ix_dossier_opinion_ward_asked", "dossier_opinion", ["ward_id", "asked_of", "answered_at"])


def downgrade() -> None:
    op.drop_table("dossier_opinion")
