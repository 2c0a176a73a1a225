"""What a ward knows of who somebody is: a row of its own for each ward."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.identity.degrees import Certainty, Facts
from app.identity.paper_seen import PaperSeen
from app.people.citizen_number import Sex


class Identity(Base):
    """
    The owner of an account as one ward has seen her; never the line of her card, never a photo of it.

    born: ISO. seen_by: the officer in words, as things stood that day. paper: None where the state itself confirmed.
    """

    __tablename__ = "identity"
    __table_args__ = (
        UniqueConstraint("ward_id", "account_id"),
        UniqueConstraint("ward_id", "number_mark"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    name: Mapped[str] = mapped_column(Sealed)
    born: Mapped[str] = mapped_column(Sealed)
    sex: Mapped[str] = mapped_column(Sealed)
    number: Mapped[str] = mapped_column(Sealed)
    number_mark: Mapped[str] = mapped_column(String(48))
    address: Mapped[str] = mapped_column(Sealed)
    certainty: Mapped[Certainty] = mapped_column(word_of(Certainty))
    paper: Mapped[PaperSeen | None] = mapped_column(word_of(PaperSeen))
    seen_at: Mapped[datetime] = mapped_column(Moment)
    seen_by: Mapped[str] = mapped_column(String(160))
    place: Mapped[str] = mapped_column(String(120))

    @property
    def facts(self) -> Facts:
        """Who she is."""
        return Facts(self.name, date.fromisoformat(self.born), Sex(self.sex), self.number, self.address)


class Confirmation(Base):
    """
    The state's word for the owner of an account, joined by her with her PIN. Of no ward, as the account is.

    subject: the issuer and its word for her. number: as the provider said it, None where it says none.
    """

    __tablename__ = "state_confirmation"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), unique=True)
    subject: Mapped[str] = mapped_column(Sealed)
    subject_mark: Mapped[str] = mapped_column(String(48), unique=True)
    number: Mapped[str | None] = mapped_column(Sealed)
    joined_at: Mapped[datetime] = mapped_column(Moment)
    last_at: Mapped[datetime] = mapped_column(Moment)
