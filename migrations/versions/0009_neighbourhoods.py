"""Whose neighbourhood a leader leads, and which one a dossier's address names."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.add_column(sa.Column("neighbourhood_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_staff_neighbourhood_id_neighbourhood"), "neighbourhood", ["neighbourhood_id"], ["id"]
        )
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("neighbourhood_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_dossier_neighbourhood_id_neighbourhood"), "neighbourhood", ["neighbourhood_id"], ["id"]
        )
        batch_op.create_index("ix_dossier_ward_neighbourhood", ["ward_id", "neighbourhood_id", "sent_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.drop_index("ix_dossier_ward_neighbourhood")
        batch_op.drop_constraint(batch_op.f("fk_dossier_neighbourhood_id_neighbourhood"), type_="foreignkey")
        batch_op.drop_column("neighbourhood_id")
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_staff_neighbourhood_id_neighbourhood"), type_="foreignkey")
        batch_op.drop_column("neighbourhood_id")
