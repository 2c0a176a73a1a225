"""Of which due date the desk was told that it is today, or over."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dossier") as batch_op:
        batch_op.add_column(sa.Column("soon_told_of", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("late_told_of", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("dossier") as batch_op:
        batch_op.drop_column("late_told_of")
        batch_op.drop_column("soon_told_of")
