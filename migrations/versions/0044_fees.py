"""The fee of a dossier, and the account where a ward takes it."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

BANK = (("bank", 80), ("bank_bin", 6), ("bank_account", 19), ("bank_holder", 80))


def upgrade() -> None:
    moment, word = sa.DateTime(timezone=True), sa.String(length=24)
    op.create_table(
        "dossier_fee",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", moment, nullable=True),
        sa.Column("asked_by", sa.String(length=80), nullable=True),
        sa.Column("state_before", word, nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("settled_at", moment, nullable=True),
        sa.Column("settled_by", sa.String(length=80), nullable=True),
        sa.Column("settled", word, nullable=True),
        sa.Column("paid", sa.Integer(), nullable=True),
        sa.Column("receipt", sa.String(length=40), nullable=True),
        sa.Column("exempt", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_dossier_fee_ward_id_ward")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_dossier_fee_dossier_id_dossier")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_fee")),
        sa.UniqueConstraint("dossier_id", name=op.f("uq_dossier_fee_dossier_id")),
    )
    # Not as a batch: SQLite would make the table anew, and rows of others point at it.
    for name, length in BANK:
        op.add_column("ward", sa.Column(name, sa.String(length=length), nullable=False, server_default=""))


def downgrade() -> None:
    for name, _ in reversed(BANK):
        op.drop_column("ward", name)
    op.drop_table("dossier_fee")
