"""Somebody goes to look, the term grows longer once, and how a result was given."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment, sealed = sa.DateTime(timezone=True), sa.LargeBinary()
    op.create_table(
        "dossier_check",
        *_row("dossier_check"),
        sa.Column("sent_at", moment, nullable=False),
        sa.Column("sent_by", sa.String(length=80), nullable=False),
        sa.Column("what", sealed, nullable=False),
        sa.Column("inside", sealed, nullable=False),
        sa.Column("found_at", moment, nullable=True),
        sa.Column("found_by", sa.String(length=80), nullable=True),
        sa.Column("found", sealed, nullable=True),
        sa.Column("found_inside", sealed, nullable=True),
    )
    op.create_table(
        "dossier_extension",
        *_row("dossier_extension"),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("who", sa.String(length=160), nullable=False),
        sa.Column("reason", sealed, nullable=False),
        sa.Column("due_before", moment, nullable=False),
        sa.Column("due_after", moment, nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
    )
    op.add_column("dossier", sa.Column("given", sa.String(length=24), nullable=True))


def downgrade() -> None:
    op.drop_column("dossier", "given")
    op.drop_table("dossier_extension")
    op.drop_table("dossier_check")


def _row(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    """Its key, its ward, and the one dossier that it is of."""
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f(f"fk_{table}_ward_id_ward")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f(f"fk_{table}_dossier_id_dossier")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("dossier_id", name=op.f(f"uq_{table}_dossier_id")),
    )
