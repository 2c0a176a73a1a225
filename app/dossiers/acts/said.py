"""The facts that a move brings with it, and how a person reads them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Settled(StrEnum):
    """How a fee was settled."""

    COUNTER = "quay"
    TRANSFER = "chuyen-khoan"
    EXEMPT = "mien"


PAID_WORDS = {Settled.COUNTER: "Nộp tại quầy", Settled.TRANSFER: "Chuyển khoản"}


@dataclass(frozen=True, slots=True)
class FeeAsked:
    """amount: đồng."""

    amount: int


@dataclass(frozen=True, slots=True)
class FeePaid:
    """amount: đồng. receipt: the number on the receipt that she got."""

    amount: int
    how: Settled
    receipt: str


@dataclass(frozen=True, slots=True)
class FeeExempt:
    """reason: an option of the service's list."""

    reason: str


class Way(StrEnum):
    """How a result was handed over: TT 116/2026/TT-BCA Điều 3 khoản 8."""

    PAPER = "giay"
    ELECTRONIC = "dien-tu"
    SMS = "tin-nhan"


WAY_WORDS = {Way.PAPER: "Bằng giấy, tận tay", Way.ELECTRONIC: "Bản điện tử", Way.SMS: "Bằng tin nhắn"}


@dataclass(frozen=True, slots=True)
class SentToCheck:
    """what: as its person reads it. inside: for the one who goes, and nobody else."""

    what: str
    inside: str


@dataclass(frozen=True, slots=True)
class Found:
    """found: as its person reads it. inside: for the ward alone."""

    found: str
    inside: str


@dataclass(frozen=True, slots=True)
class Longer:
    """until: the new end of the term."""

    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """granted: whether the result is a yes."""

    way: Way
    granted: bool


@dataclass(frozen=True, slots=True)
class Rated:
    """She said what she thought; what, is kept apart."""


Act = FeeAsked | FeePaid | FeeExempt | SentToCheck | Found | Longer | HandedOver | Rated
