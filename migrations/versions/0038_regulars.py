"""Guests whom one house keeps."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lodging_regular",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("establishment_id", sa.Uuid(), nullable=False),
        sa.Column("number_mark", sa.String(length=48), nullable=False),
        sa.Column("cells", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["establishment_id"], ["establishment.id"], name=op.f("fk_lodging_regular_establishment_id_establishment")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_lodging_regular_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lodging_regular")),
        sa.UniqueConstraint(
            "establishment_id", "number_mark", name=op.f("uq_lodging_regular_establishment_id_number_mark")
        ),
    )


def downgrade() -> None:
    op.drop_table("lodging_regular")
