"""What a ward knows of who somebody is."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "identity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("born", sa.LargeBinary(), nullable=False),
        sa.Column("sex", sa.LargeBinary(), nullable=False),
        sa.Column("number", sa.LargeBinary(), nullable=False),
        sa.Column("number_mark", sa.String(length=48), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("certainty", sa.String(24), nullable=False),
        sa.Column("paper", sa.String(24), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_by", sa.String(length=160), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_identity_account_id_account")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_identity_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("ward_id", "account_id", name=op.f("uq_identity_ward_id_account_id")),
        sa.UniqueConstraint("ward_id", "number_mark", name=op.f("uq_identity_ward_id_number_mark")),
    )
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_account_id"), ["account_id"], unique=False)


def downgrade() -> None:
    op.drop_table("identity")
