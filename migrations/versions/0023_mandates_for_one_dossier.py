"""A mandate may be for one dossier alone."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.add_column(sa.Column("draft_id", sa.Uuid(), nullable=True))
    with op.batch_alter_table("mandate_code", schema=None) as batch_op:
        batch_op.add_column(sa.Column("draft_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    # What was asked for one dossier must not open all of them.
    op.execute("UPDATE mandate SET ends_at = given_at WHERE draft_id IS NOT NULL AND ends_at > given_at")
    op.execute("DELETE FROM mandate_code WHERE draft_id IS NOT NULL")
    with op.batch_alter_table("mandate_code", schema=None) as batch_op:
        batch_op.drop_column("draft_id")
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.drop_column("draft_id")
