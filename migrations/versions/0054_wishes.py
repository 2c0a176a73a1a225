"""Which messages a person does without, in which letters, on which phone; and what each message was about."""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("account") as account:
        account.add_column(sa.Column("sms_without", sa.JSON(), nullable=False, server_default="[]"))
        account.add_column(sa.Column("sms_marks", sa.Boolean(), nullable=False, server_default=sa.false()))
        account.add_column(sa.Column("sms_own_phone", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("event", sa.String(length=24), nullable=False, server_default="truoc-day"))


def downgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("event")
    with op.batch_alter_table("account") as account:
        account.drop_column("sms_own_phone")
        account.drop_column("sms_marks")
        account.drop_column("sms_without")
