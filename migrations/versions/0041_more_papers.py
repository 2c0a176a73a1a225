"""Several papers of one kind in a dossier: whoever is asked twice holds two."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("slip", schema=None) as batch_op:
        batch_op.add_column(sa.Column("nth", sa.Integer(), nullable=False, server_default="1"))
        batch_op.drop_constraint("uq_slip_dossier_id_kind", type_="unique")
        batch_op.create_unique_constraint(batch_op.f("uq_slip_dossier_id_kind_nth"), ["dossier_id", "kind", "nth"])
    with op.batch_alter_table("slip", schema=None) as batch_op:
        batch_op.alter_column("nth", server_default=None)


def downgrade() -> None:
    # Only the first of each kind has a place in the older table.
    op.execute(sa.text("DELETE FROM slip WHERE nth > 1"))
    with op.batch_alter_table("slip", schema=None) as batch_op:
        batch_op.drop_constraint("uq_slip_dossier_id_kind_nth", type_="unique")
        batch_op.create_unique_constraint(batch_op.f("uq_slip_dossier_id_kind"), ["dossier_id", "kind"])
        batch_op.drop_column("nth")
