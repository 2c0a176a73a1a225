"""What the desk notes beside a dossier, and by which address dossiers belong together."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dossier_opinion", schema=None) as batch_op:
        batch_op.alter_column("asked_of", existing_type=sa.Uuid(), nullable=True)
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("address_mark", sa.String(length=48), nullable=True))
        batch_op.add_column(sa.Column("people", sa.Integer(), nullable=False, server_default="1"))
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.alter_column("people", server_default=None)
        batch_op.create_index("ix_dossier_ward_address_mark", ["ward_id", "address_mark", "sent_at"])


def downgrade() -> None:
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.drop_index("ix_dossier_ward_address_mark")
        batch_op.drop_column("people")
        batch_op.drop_column("address_mark")
    op.execute(sa.text("DELETE FROM dossier_opinion WHERE asked_of IS NULL"))
    with op.batch_alter_table("dossier_opinion", schema=None) as batch_op:
        batch_op.alter_column("asked_of", existing_type=sa.Uuid(), nullable=False)
