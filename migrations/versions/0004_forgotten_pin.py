"""codes for a forgotten PIN; messages about an account, which is of no ward"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pin_code",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("given", sa.String(24), nullable=False),
        sa.Column("whose_mark", sa.String(length=48), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("ward_id", sa.Uuid(), nullable=True),
        sa.Column("phone", sa.LargeBinary(), nullable=False),
        sa.Column("code_mark", sa.String(length=48), nullable=False),
        sa.Column("device_mark", sa.String(length=48), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_pin_code_account_id_account")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_pin_code_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pin_code")),
    )
    with op.batch_alter_table("pin_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pin_code_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pin_code_until"), ["until"], unique=False)
        batch_op.create_index(batch_op.f("ix_pin_code_whose_mark"), ["whose_mark"], unique=False)

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.alter_column("ward_id", existing_type=sa.Uuid(), nullable=True)
        batch_op.add_column(sa.Column("useless_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_check_constraint(
            batch_op.f("ck_outbox_of_a_ward_or_an_account"), "ward_id IS NOT NULL OR subject LIKE 'account:%'"
        )
        batch_op.create_index("ix_outbox_ward_subject", ["ward_id", "subject"], unique=False)

    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_device_mark"), ["device_mark"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_device_mark"))

    op.execute("DELETE FROM outbox WHERE ward_id IS NULL")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_ward_subject")
        batch_op.drop_constraint(batch_op.f("ck_outbox_of_a_ward_or_an_account"), type_="check")
        batch_op.drop_column("useless_at")
        batch_op.alter_column("ward_id", existing_type=sa.Uuid(), nullable=False)

    op.drop_table("pin_code")
