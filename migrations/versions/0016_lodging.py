"""Establishments, who declares for them, their guests and the declarations."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def _key() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "establishment",
        _key(),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["confirmed_by"], ["staff.id"], name=op.f("fk_establishment_confirmed_by_staff")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_establishment_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_establishment")),
    )
    op.create_index("ix_establishment_ward_id", "establishment", ["ward_id"])
    op.create_table(
        "host",
        _key(),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("establishment_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_host_account_id_account")),
        sa.ForeignKeyConstraint(
            ["establishment_id"], ["establishment.id"], name=op.f("fk_host_establishment_id_establishment")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_host_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_host")),
    )
    op.create_index("ix_host_account_id", "host", ["account_id"])
    op.create_index("ix_host_establishment_id", "host", ["establishment_id"])
    op.create_table(
        "declaration",
        _key(),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("establishment_id", sa.Uuid(), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("declared_by", sa.String(length=80), nullable=False),
        sa.Column("guests", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["establishment_id"], ["establishment.id"], name=op.f("fk_declaration_establishment_id_establishment")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_declaration_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declaration")),
    )
    op.create_index("ix_declaration_establishment_id_declared_at", "declaration", ["establishment_id", "declared_at"])
    _guests()


def _guests() -> None:
    op.create_table(
        "guest",
        _key(),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("establishment_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("cells", sa.LargeBinary(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("ready", sa.Boolean(), nullable=False),
        sa.Column("standing", sa.String(length=24), nullable=False),
        sa.Column("typed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number_mark", sa.String(length=48), nullable=True),
        sa.Column("arrives", sa.Date(), nullable=True),
        sa.Column("leaves", sa.Date(), nullable=True),
        sa.Column("room", sa.String(length=20), nullable=True),
        sa.Column("declaration_id", sa.Uuid(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["declaration_id"], ["declaration.id"], name=op.f("fk_guest_declaration_id_declaration")
        ),
        sa.ForeignKeyConstraint(
            ["establishment_id"], ["establishment.id"], name=op.f("fk_guest_establishment_id_establishment")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_guest_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest")),
    )
    op.create_index("ix_guest_declaration_id", "guest", ["declaration_id"])
    op.create_index("ix_guest_establishment_id_standing", "guest", ["establishment_id", "standing", "place"])
    op.create_index("ix_guest_ward_id_arrives", "guest", ["ward_id", "arrives"])
    op.create_index(
        "uq_guest_declared_once",
        "guest",
        ["establishment_id", "number_mark", "arrives"],
        unique=True,
        sqlite_where=sa.text("standing = 'declared'"),
        postgresql_where=sa.text("standing = 'declared'"),
    )


def downgrade() -> None:
    for table in ("guest", "declaration", "host", "establishment"):
        op.drop_table(table)
