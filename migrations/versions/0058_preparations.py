"""What is prepared for another body: the sheet, where it was filed, what came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("draft") as draft:
        draft.add_column(sa.Column("prepared_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "preparation",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(length=60), nullable=False),
        sa.Column("sheet", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("filed_at", sa.String(length=24), nullable=True),
        sa.Column("filed_on", sa.Date(), nullable=True),
        sa.Column("official_code", sa.LargeBinary(), nullable=True),
        sa.Column("result", sa.String(length=24), nullable=True),
        sa.Column("result_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name=op.f("fk_preparation_draft_id_draft"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("draft_id", name=op.f("pk_preparation")),
    )


def downgrade() -> None:
    op.drop_table("preparation")
    with op.batch_alter_table("draft") as draft:
        draft.drop_column("prepared_at")
