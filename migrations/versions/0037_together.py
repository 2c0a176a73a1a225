"""Of each guest: whether he is of age, and whether those with whom he shares a room were confirmed."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.add_column(sa.Column("adult", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("sure_beside", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.drop_column("sure_beside")
        batch_op.drop_column("adult")
