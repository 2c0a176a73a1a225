"""Accounts of residents, staff of a ward, and who is signed in where."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.actor import Role
from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of


class Account(Base):
    """
    A person's own account, of no ward. Several people may share one phone (DECISIONS: people and rows).

    sms_without: topics that she does without (app.messages.events). sms_marks: she reads marks on her phone.
    sms_own_phone: told about dossiers too on this phone, whichever they name.

    closed_at: she wants none any more. Then its name, phone and PIN are empty, its year is 0, and its mark is nobody's:
    what stays is a row without a person, on which her sent dossiers lean.
    """

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("phone_mark", "birth_year"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    name: Mapped[str] = mapped_column(Sealed)
    phone: Mapped[str] = mapped_column(Sealed)
    phone_mark: Mapped[str] = mapped_column(String(48))
    birth_year: Mapped[int]
    pin: Mapped[str] = mapped_column(String(120))
    opened_at: Mapped[datetime] = mapped_column(Moment)
    opened_with: Mapped[str] = mapped_column(String(80))
    sms_without: Mapped[list[str]] = mapped_column(JSON, default=list)
    sms_marks: Mapped[bool] = mapped_column(default=False)
    sms_own_phone: Mapped[bool] = mapped_column(default=False)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)


class StaffMember(Base):
    """Somebody who works for a ward: password and one-time code, one role."""

    __tablename__ = "staff"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"), index=True)
    point_id: Mapped[UUID | None] = mapped_column(ForeignKey("point.id"))
    # Of a leader: the only one in which he helps.
    neighbourhood_id: Mapped[UUID | None] = mapped_column(ForeignKey("neighbourhood.id"))
    username: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    # By which an account of his own is known: nobody may act for himself as for another.
    phone: Mapped[str | None] = mapped_column(Sealed)
    phone_mark: Mapped[str | None] = mapped_column(String(48))
    birth_year: Mapped[int | None]
    role: Mapped[Role] = mapped_column(word_of(Role))
    password: Mapped[str] = mapped_column(String(120))
    one_time_secret: Mapped[str] = mapped_column(Sealed)
    last_code_period: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class SignIn(Base):
    """
    One browser in which somebody signed in; the session cookie holds only its id.

    device, network: where from, in words for the person herself, emptied after 90 days.
    seen_at: the last request of a member of staff that was noted.
    """

    __tablename__ = "sign_in"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"), index=True)
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"), index=True)
    device_mark: Mapped[str] = mapped_column(String(48), index=True)
    device: Mapped[str] = mapped_column(String(60))
    network: Mapped[str] = mapped_column(String(24))
    at: Mapped[datetime] = mapped_column(Moment)
    ends_at: Mapped[datetime] = mapped_column(Moment)
    seen_at: Mapped[datetime] = mapped_column(Moment)


class Guess(Base):
    """One checked guess at a secret; the subject is an id or a mark, never the secret."""

    __tablename__ = "sign_in_guess"
    __table_args__ = (Index("ix_sign_in_guess_subject_at", "subject", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    subject: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Moment)
