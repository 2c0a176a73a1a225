"""The last day of which a person was told that it is near; what ends in a ward is found by its day."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dossier") as dossier:
        dossier.add_column(sa.Column("renewal_told_of", sa.Date(), nullable=True))
        dossier.create_index("ix_dossier_ward_lasts", ["ward_id", "lasts_until"])


def downgrade() -> None:
    with op.batch_alter_table("dossier") as dossier:
        dossier.drop_index("ix_dossier_ward_lasts")
        dossier.drop_column("renewal_told_of")
