"""a code on paper opens nothing without digits that the person typed herself; paper that waits is asked for anew"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("pin_code", schema=None) as batch_op:
        batch_op.add_column(sa.Column("own_mark", sa.String(length=48), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("pin_code", schema=None) as batch_op:
        batch_op.drop_column("own_mark")
