"""For how long and for what a mandate was given, word for word, and what ended it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.add_column(sa.Column("term", sa.String(length=24), nullable=False, server_default="sitting"))
        batch_op.add_column(sa.Column("services", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("text", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("text_print", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("ended_by", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("told_on", sa.Date(), nullable=True))
        batch_op.create_index("ix_mandate_ward_point", ["ward_id", "point_id", "ends_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.drop_index("ix_mandate_ward_point")
        batch_op.drop_column("told_on")
        batch_op.drop_column("reminded_at")
        batch_op.drop_column("ended_by")
        batch_op.drop_column("text_print")
        batch_op.drop_column("text")
        batch_op.drop_column("services")
        batch_op.drop_column("term")
