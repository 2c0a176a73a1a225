"""A code for a mandate may also be sent to the person's phone."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("mandate_code", schema=None) as batch_op:
        batch_op.alter_column("account_id", existing_type=sa.Uuid(), nullable=True)
        batch_op.alter_column("point_id", existing_type=sa.Uuid(), nullable=True)
        batch_op.add_column(sa.Column("staff_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("phone", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
        batch_op.create_foreign_key(batch_op.f("fk_mandate_code_staff_id_staff"), "staff", ["staff_id"], ["id"])


def downgrade() -> None:
    op.execute("DELETE FROM mandate_code WHERE given_by = 'sms'")
    with op.batch_alter_table("mandate_code", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_mandate_code_staff_id_staff"), type_="foreignkey")
        batch_op.drop_column("tries")
        batch_op.drop_column("phone")
        batch_op.drop_column("staff_id")
        batch_op.alter_column("point_id", existing_type=sa.Uuid(), nullable=False)
        batch_op.alter_column("account_id", existing_type=sa.Uuid(), nullable=False)
