"""The kinds of data that are kept for a term, and how a term is counted."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """One kind of data; the value is how a command names it."""

    FORM = "form"
    PARKED_FORM = "parked-form"
    GUESS = "guess"
    DRAFT = "draft"
    PRACTICE = "practice"
    PREPARED = "prepared"
    SENT_DRAFT = "sent-draft"
    UNSENT_PHOTO = "unsent-photo"
    PIN_CODE = "pin-code"
    STATE_ANSWER = "state-answer"
    UNUSED_INVITATION = "unused-invitation"
    HOST_INVITATION = "host-invitation"
    MANDATE_CODE = "mandate-code"
    SIGN_IN_CARD = "sign-in-card"
    PHONE_CHANGE = "phone-change"
    WHEREABOUTS = "whereabouts"
    SIGN_IN = "sign-in"
    UNSENT_GUEST = "unsent-guest"
    REGULAR = "regular"
    MESSAGE = "message"
    COACHING = "coaching"
    RECOVERY_CODE = "recovery-code"
    API_TOKEN = "api-token"
    WEBHOOK_DELIVERY = "webhook-delivery"
    WEBHOOK = "webhook"
    CORRECTION = "correction"
    IMPRESSION = "impression"
    GUIDANCE = "guidance"
    USED_INVITATION = "used-invitation"
    PHOTO = "photo"
    DECLARATION = "declaration"
    HANDOVER = "handover"
    DOSSIER = "dossier"
    MANDATE = "mandate"
    CLOSED_ACCOUNT = "closed-account"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True)
class Years:
    """Of the calendar: 29/02 ends on 28/02 where there is none."""

    many: int

    def before(self, moment: datetime) -> datetime:
        """The same day so many years ago."""
        try:
            return moment.replace(year=moment.year - self.many)
        except ValueError:
            return moment.replace(year=moment.year - self.many, day=28)

    def __str__(self) -> str:
        return f"{self.many} năm"


@dataclass(frozen=True, slots=True)
class Term:
    """Shorter than years."""

    time: timedelta

    def before(self, moment: datetime) -> datetime:
        """So long ago."""
        return moment - self.time

    def __str__(self) -> str:
        if self.time.days > 1:
            return f"{self.time.days} ngày"
        minutes = int(self.time.total_seconds()) // 60
        return f"{minutes} phút" if minutes < 60 else f"{minutes // 60} giờ"


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One kind is kept for `kept` counted `since`, then deleted. basis: the law, or whose decision it is.

    name: also for the person whose data it is. tables: which it deletes from. doubtful: the term was decided by us
    where we did not read the law; the ward has to agree before anything is deleted. by_timer: the worker does it.
    """

    kind: Kind
    name: str
    kept: Years | Term
    since: str
    basis: str
    tables: tuple[str, ...]
    doubtful: bool = False
    by_timer: bool = False
