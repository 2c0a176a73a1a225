"""Both ends of a ward's chain of audit rows, proved with a key that is not in the database."""

import sqlalchemy as sa
from alembic import op

from app.database import keyring

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

NOTHING_BEFORE = "0" * 64


def upgrade() -> None:
    with op.batch_alter_table("audit_last_seal", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cut_seal", sa.String(length=64), nullable=False, server_default=NOTHING_BEFORE))
        batch_op.add_column(sa.Column("cut_place", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("proof", sa.String(length=48), nullable=False, server_default=""))
    with op.batch_alter_table("audit_row", schema=None) as batch_op:
        batch_op.create_index("ix_audit_row_ward_place", ["ward_id", "place"], unique=True)
    prove()


def prove() -> None:
    """Chains that were begun before are taken as they stand today."""
    ends = sa.table(
        "audit_last_seal",
        sa.column("ward_id", sa.Uuid()),
        sa.column("seal", sa.String()),
        sa.column("place", sa.Integer()),
        sa.column("proof", sa.String()),
    )
    connection = op.get_bind()
    for ward_id, seal, place in connection.execute(sa.select(ends.c.ward_id, ends.c.seal, ends.c.place)).all():
        proof = keyring().proof(f"{ward_id}:0:{NOTHING_BEFORE}:{place}:{seal}")
        connection.execute(ends.update().where(ends.c.ward_id == ward_id).values(proof=proof))


def downgrade() -> None:
    with op.batch_alter_table("audit_row", schema=None) as batch_op:
        batch_op.drop_index("ix_audit_row_ward_place")
    with op.batch_alter_table("audit_last_seal", schema=None) as batch_op:
        batch_op.drop_column("proof")
        batch_op.drop_column("cut_place")
        batch_op.drop_column("cut_seal")
