"""Whether a dossier is the case for which the law gives a longer term."""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dossier") as dossier:
        dossier.add_column(sa.Column("harder", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("dossier") as dossier:
        dossier.drop_column("harder")
