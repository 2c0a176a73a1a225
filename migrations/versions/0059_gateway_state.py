"""How the gateway was when it was last asked, and whether a message arrived."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None


def upgrade() -> None:
    state = op.create_table(
        "gateway_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("rests_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gateway_state")),
    )
    op.bulk_insert(state, [{"id": 1, "failures": 0, "rests_until": None}])
    op.add_column("outbox", sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_outbox_ward_delivery_due", "outbox", ["ward_id", "delivery", "due_at", "id"])
    op.create_index("ix_outbox_ward_due", "outbox", ["ward_id", "due_at", "id"])


def downgrade() -> None:
    op.drop_index("ix_outbox_ward_due", "outbox")
    op.drop_index("ix_outbox_ward_delivery_due", "outbox")
    op.drop_column("outbox", "arrived_at")
    op.drop_table("gateway_state")
