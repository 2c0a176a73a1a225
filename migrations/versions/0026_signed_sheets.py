"""A photo may be of a sheet that was signed for a mandate."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

ONCE_SENT = {"ward_id": "of_a_ward_once_sent", "account_id": "of_an_account_once_sent"}


def upgrade() -> None:
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mandate_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_attachment_mandate_id_mandate"), "mandate", ["mandate_id"], ["id"])
        batch_op.create_index(batch_op.f("ix_attachment_mandate_id"), ["mandate_id"], unique=False)
        for column, name in ONCE_SENT.items():
            batch_op.drop_constraint(batch_op.f(f"ck_attachment_{name}"), type_="check")
            sent = f"({column} IS NULL) = (dossier_id IS NULL AND mandate_id IS NULL)"
            batch_op.create_check_constraint(batch_op.f(f"ck_attachment_{name}"), sent)


def downgrade() -> None:
    op.execute("DELETE FROM attachment WHERE mandate_id IS NOT NULL")
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        for column, name in ONCE_SENT.items():
            batch_op.drop_constraint(batch_op.f(f"ck_attachment_{name}"), type_="check")
            batch_op.create_check_constraint(
                batch_op.f(f"ck_attachment_{name}"), f"({column} IS NULL) = (dossier_id IS NULL)"
            )
        batch_op.drop_index(batch_op.f("ix_attachment_mandate_id"))
        batch_op.drop_constraint(batch_op.f("fk_attachment_mandate_id_mandate"), type_="foreignkey")
        batch_op.drop_column("mandate_id")
