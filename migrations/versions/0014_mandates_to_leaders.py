"""A mandate may name a leader; staff are known by their phone; a dossier knows when what it asks for ends."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.add_column(sa.Column("phone", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("phone_mark", sa.String(length=48), nullable=True))
        batch_op.add_column(sa.Column("birth_year", sa.Integer(), nullable=True))
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.add_column(sa.Column("neighbourhood_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_mandate_neighbourhood_id_neighbourhood"), "neighbourhood", ["neighbourhood_id"], ["id"]
        )
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lasts_until", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.drop_column("lasts_until")
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_mandate_neighbourhood_id_neighbourhood"), type_="foreignkey")
        batch_op.drop_column("neighbourhood_id")
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.drop_column("birth_year")
        batch_op.drop_column("phone_mark")
        batch_op.drop_column("phone")
