"""Papers that are handed out, and the registers that number them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "slip_serial",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_slip_serial_ward_id_ward")),
        sa.PrimaryKeyConstraint("ward_id", "kind", "year", name=op.f("pk_slip_serial")),
    )
    op.create_table(
        "slip",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=True),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("token_mark", sa.String(length=48), nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_slip_ward_id_ward")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_slip_dossier_id_dossier")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slip")),
        sa.UniqueConstraint("dossier_id", "kind", name=op.f("uq_slip_dossier_id_kind")),
        sa.UniqueConstraint("ward_id", "kind", "year", "serial", name=op.f("uq_slip_ward_id_kind_year_serial")),
        sa.UniqueConstraint("token_mark", name=op.f("uq_slip_token_mark")),
    )


def downgrade() -> None:
    op.drop_table("slip")
    op.drop_table("slip_serial")
