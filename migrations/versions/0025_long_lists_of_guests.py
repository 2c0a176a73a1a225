"""What a house types tonight is found without looking through its years."""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_guest_establishment_id_arrives", "guest", ["establishment_id", "arrives"])
    op.create_index("ix_guest_establishment_id_place", "guest", ["establishment_id", "place"])


def downgrade() -> None:
    op.drop_index("ix_guest_establishment_id_place", "guest")
    op.drop_index("ix_guest_establishment_id_arrives", "guest")
