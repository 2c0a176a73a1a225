"""The official portal's own codes of provinces and communes."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "portal_unit",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("is_commune", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_portal_unit")),
    )


def downgrade() -> None:
    op.drop_table("portal_unit")
