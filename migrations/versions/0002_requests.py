"""What the desk asks a resident to mend, and the pause of the term that goes with it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dossier_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.String(length=80), nullable=False),
        sa.Column("state_before", sa.String(24), nullable=False),
        sa.Column("items", sa.LargeBinary(), nullable=False),
        sa.Column("why_again", sa.LargeBinary(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.String(length=80), nullable=True),
        sa.Column("answers", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_dossier_request_dossier_id_dossier")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_dossier_request_ward_id_ward")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_request")),
    )
    with op.batch_alter_table("dossier_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dossier_request_dossier_id"), ["dossier_id"], unique=False)

    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paused_since", sa.Date(), nullable=True))

    with op.batch_alter_table("dossier_event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("note", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("dossier_event", schema=None) as batch_op:
        batch_op.drop_column("note")

    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.drop_column("paused_since")

    with op.batch_alter_table("dossier_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dossier_request_dossier_id"))

    op.drop_table("dossier_request")
