"""What was sent along with a draft or dossier: which paper it shows, and under which names its bytes lie."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, word_of
from app.files.kinds import Kind

NOT_YET_SENT = "dossier_id IS NULL AND mandate_id IS NULL"


class Attachment(Base):
    """
    One photo, or one PDF. Until it is sent it belongs to whoever bears the draft: account, ward and dossier are empty.

    mandate_id: of a sheet that was signed for a mandate; it is of no draft, and its draft_id is the mandate's id.
    size: bytes kept. sha256: of the bytes as they arrived. rotation: 0, 90, 180 or 270 clockwise, done when shown.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        CheckConstraint("(ward_id IS NULL) = (dossier_id IS NULL AND mandate_id IS NULL)", name="of_a_ward_once_sent"),
        CheckConstraint(
            "(account_id IS NULL) = (dossier_id IS NULL AND mandate_id IS NULL)", name="of_an_account_once_sent"
        ),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID | None] = mapped_column(ForeignKey("ward.id"))
    # A draft is forgotten after a while, what became of it is not.
    draft_id: Mapped[UUID] = mapped_column(index=True)
    dossier_id: Mapped[UUID | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    mandate_id: Mapped[UUID | None] = mapped_column(ForeignKey("mandate.id"), index=True)
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"), index=True)
    paper: Mapped[str] = mapped_column(String(40))
    kind: Mapped[Kind] = mapped_column(word_of(Kind))
    pages: Mapped[int] = mapped_column(Integer)
    size: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    stored_as: Mapped[str] = mapped_column(String(40))
    thumbnail_as: Mapped[str] = mapped_column(String(40))
    rotation: Mapped[int] = mapped_column(Integer, default=0)
    added_at: Mapped[datetime] = mapped_column(Moment)
    added_by: Mapped[str] = mapped_column(String(80))

    @property
    def is_pdf(self) -> bool:
        return self.kind is Kind.PDF
