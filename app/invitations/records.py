"""Invitations: who made one, and whether it was used; never by whom."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, word_of
from app.invitations.terms import Way


class Invitation(Base):
    """
    One code, kept only as a mark. serial: the inviter's own numbering, printed on the slip.

    neighbourhood_id: of a leader.
    """

    __tablename__ = "invitation"
    __table_args__ = (
        UniqueConstraint("staff_id", "serial"),
        Index("ix_invitation_ward_neighbourhood", "ward_id", "neighbourhood_id"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    neighbourhood_id: Mapped[UUID | None] = mapped_column(ForeignKey("neighbourhood.id"))
    serial: Mapped[int]
    way: Mapped[Way] = mapped_column(word_of(Way))
    code_mark: Mapped[str] = mapped_column(String(48), unique=True)
    made_at: Mapped[datetime] = mapped_column(Moment)
    until: Mapped[datetime] = mapped_column(Moment, index=True)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class InvitationUse(Base):
    """
    Which account came of an invitation: read to be counted, by nobody who invites.

    back_from: whoever signs in after that has come back.
    """

    __tablename__ = "invitation_use"
    __table_args__ = (
        Index("ix_invitation_use_ward_neighbourhood", "ward_id", "neighbourhood_id", "at"),
        {"info": ROW_LEVEL},
    )

    invitation_id: Mapped[UUID] = mapped_column(ForeignKey("invitation.id"), primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    neighbourhood_id: Mapped[UUID | None] = mapped_column(ForeignKey("neighbourhood.id"))
    at: Mapped[datetime] = mapped_column(Moment)
    back_from: Mapped[datetime] = mapped_column(Moment)
