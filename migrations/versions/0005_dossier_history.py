"""Who moved a dossier, what came out, and how it stood before it was mended."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("granted", sa.Boolean(), nullable=True))

    with op.batch_alter_table("dossier_event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("who", sa.String(length=160), nullable=False, server_default=""))

    with op.batch_alter_table("dossier_request", schema=None) as batch_op:
        batch_op.add_column(sa.Column("snapshot_before", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("dossier_request", schema=None) as batch_op:
        batch_op.drop_column("snapshot_before")

    with op.batch_alter_table("dossier_event", schema=None) as batch_op:
        batch_op.drop_column("who")

    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.drop_column("granted")
