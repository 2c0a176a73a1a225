"""Rooms of a house, what it does of habit, several hosts with a part each, and invitations to them."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("establishment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("neighbourhood_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("usual_reason", sa.String(length=2), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("usual_nights", sa.Integer(), nullable=False, server_default="1"))
        batch_op.create_foreign_key(
            batch_op.f("fk_establishment_neighbourhood_id_neighbourhood"), "neighbourhood", ["neighbourhood_id"], ["id"]
        )
    with op.batch_alter_table("host", schema=None) as batch_op:
        batch_op.add_column(sa.Column("part", sa.String(length=24), nullable=False, server_default="owner"))
        batch_op.add_column(sa.Column("ended_by", sa.String(length=80), nullable=True))
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.add_column(sa.Column("typed_by", sa.String(length=80), nullable=True))
    _rooms()
    _invitations()


def _of_a_house(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("establishment_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["establishment_id"], ["establishment.id"], name=op.f(f"fk_{table}_establishment_id_establishment")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f(f"fk_{table}_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]


def _rooms() -> None:
    op.create_table(
        "lodging_room",
        *_of_a_house("lodging_room"),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("beds", sa.Integer(), nullable=False),
        sa.UniqueConstraint("establishment_id", "name", name=op.f("uq_lodging_room_establishment_id_name")),
    )


def _invitations() -> None:
    op.create_table(
        "host_invitation",
        *_of_a_house("host_invitation"),
        sa.Column("phone", sa.LargeBinary(), nullable=False),
        sa.Column("phone_mark", sa.String(length=48), nullable=False),
        sa.Column("code_mark", sa.String(length=48), nullable=False),
        sa.Column("part", sa.String(length=24), nullable=False),
        sa.Column("invited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("invited_by", sa.String(length=80), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_host_invitation_establishment_id", "host_invitation", ["establishment_id"])
    op.create_index("ix_host_invitation_phone_mark", "host_invitation", ["phone_mark"])


def downgrade() -> None:
    op.drop_table("host_invitation")
    op.drop_table("lodging_room")
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.drop_column("typed_by")
    with op.batch_alter_table("host", schema=None) as batch_op:
        batch_op.drop_column("ended_by")
        batch_op.drop_column("part")
    with op.batch_alter_table("establishment", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_establishment_neighbourhood_id_neighbourhood"), type_="foreignkey")
        batch_op.drop_column("usual_nights")
        batch_op.drop_column("usual_reason")
        batch_op.drop_column("neighbourhood_id")
