"""What the desk's list is ordered, narrowed and searched by; in whose hands a dossier is; its official code."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

# One index answers the list and its counts alone: a row is wide, and there are many.
LIST = ["ward_id", "part", "due_at", "number", "service", "state", "channel", "brought"]
LIST += ["point_id", "neighbourhood_id", "assigned_to"]
INDEXES = {
    "ix_dossier_ward_list": LIST,
    "ix_dossier_ward_changed": ["ward_id", "changed_at", "number", "sent_at"],
    "ix_dossier_ward_name": ["ward_id", "applicant_folded", "sent_at", "number"],
    "ix_dossier_ward_phone_mark": ["ward_id", "phone_mark", "sent_at"],
    "ix_dossier_ward_number_mark": ["ward_id", "number_mark", "sent_at"],
}
PART = (
    "CASE WHEN state IN ('sent', 'accepted', 'working') THEN 0"
    " WHEN state IN ('waiting-for-papers', 'waiting-for-payment') THEN 1 ELSE 2 END"
)
OF_MANDATE = "(SELECT {what} FROM mandate WHERE mandate.id = dossier.mandate_id)"
CHANNEL = (
    "CASE WHEN mandate_id IS NULL AND guided_by IS NULL THEN 'tu-lam' WHEN mandate_id IS NULL THEN 'huong-dan'"
    f" WHEN {OF_MANDATE.format(what='mandate.neighbourhood_id')} IS NULL THEN 'tai-diem' ELSE 'to-truong' END"
)


def upgrade() -> None:
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("channel", sa.String(length=24), nullable=False, server_default="tu-lam"))
        batch_op.add_column(sa.Column("brought", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("point_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("assigned_to", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("official_code", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_dossier_point_id_point"), "point", ["point_id"], ["id"])
        batch_op.create_foreign_key(batch_op.f("fk_dossier_assigned_to_staff"), "staff", ["assigned_to"], ["id"])
    point = OF_MANDATE.format(what="mandate.point_id")
    op.execute(f"UPDATE dossier SET part = {PART}, channel = {CHANNEL}, point_id = {point}, changed_at = sent_at")
    op.execute("UPDATE dossier SET brought = true WHERE CAST(help AS TEXT) LIKE '%\"papers\"%'")
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.alter_column("changed_at", existing_type=sa.DateTime(timezone=True), nullable=False)
    for name, columns in INDEXES.items():
        op.create_index(name, "dossier", columns)
    op.create_index("ix_dossier_ward_official_code", "dossier", ["ward_id", "official_code"], unique=True)


def downgrade() -> None:
    for name in ("ix_dossier_ward_official_code", *INDEXES):
        op.drop_index(name, "dossier")
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_dossier_assigned_to_staff"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_dossier_point_id_point"), type_="foreignkey")
        for name in ("changed_at", "official_code", "assigned_to", "point_id", "brought", "channel", "part"):
            batch_op.drop_column(name)
