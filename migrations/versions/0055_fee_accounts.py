"""Where a ward takes its fees, with what stood before: rows of their own in place of four columns of the ward."""

from datetime import UTC, datetime
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

OF_WARD = (("bank", 80), ("bank_bin", 6), ("bank_account", 19), ("bank_holder", 80))
WARD = sa.table("ward", sa.column("id", sa.Uuid()), *(sa.column(name, sa.String()) for name, _ in OF_WARD))


def upgrade() -> None:
    accounts = op.create_table(
        "fee_account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("bank", sa.String(length=120), nullable=False),
        sa.Column("bank_bin", sa.String(length=6), nullable=False),
        sa.Column("number", sa.String(length=19), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(length=80), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_fee_account_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_account")),
    )
    op.create_index("ix_fee_account_ward_id_made_at", "fee_account", ["ward_id", "made_at"])
    standing = sa.select(WARD).where(WARD.c.bank_account != "")
    since = {"made_at": datetime.now(UTC), "made_by": "job:setting-up"}
    rows = [
        {"id": uuid4(), "ward_id": one.id, "bank": one.bank, "bank_bin": one.bank_bin}
        | {"number": one.bank_account, "holder": one.bank_holder, **since}
        for one in op.get_bind().execute(standing)
    ]
    if rows:
        op.bulk_insert(accounts, rows)
    for name, _ in reversed(OF_WARD):
        op.drop_column("ward", name)


def downgrade() -> None:
    for name, length in OF_WARD:
        op.add_column("ward", sa.Column(name, sa.String(length=length), nullable=False, server_default=""))
    accounts = sa.table("fee_account", *map(sa.column, ("ward_id", "bank", "bank_bin", "number", "holder", "ended_at")))
    for one in op.get_bind().execute(sa.select(accounts).where(accounts.c.ended_at.is_(None))):
        here = sa.update(WARD).where(WARD.c.id == sa.bindparam("here", one.ward_id))
        named = {"bank": one.bank, "bank_bin": one.bank_bin, "bank_account": one.number, "bank_holder": one.holder}
        op.get_bind().execute(here.values(named))
    op.drop_table("fee_account")
