"""What an audit row may be about: "<kind>:<id>"."""

from enum import StrEnum
from uuid import UUID


class About(StrEnum):
    """A kind of thing. Whose it is, app/trace must know: each person is shown what was done with hers."""

    DOSSIER = "dossier"
    MANDATE = "mandate"
    SLIP = "slip"
    PHOTO = "photo"
    MESSAGE = "message"
    ACCOUNT = "account"
    WARD = "ward"
    NEIGHBOURHOOD = "neighbourhood"
    STAFF = "staff"
    SIGN_IN = "sign-in"
    SIGN_IN_CARD = "sign-in-card"
    MANDATE_CODE = "mandate-code"
    ESTABLISHMENT = "establishment"
    DECLARATION = "declaration"
    HANDOVER = "handover"
    GUIDANCE = "guidance"
    PHONE_CHANGE = "phone-change"
    INVITATION = "invitation"
    RECOVERY_CODE = "recovery-code"
    TOKEN = "token"
    WEBHOOK = "webhook"


class SubjectUnknown(ValueError):
    """An audit row is about something that no list knows: add the kind to About, and whose it is to app/trace."""


def subject(kind: About, thing: UUID) -> str:
    """As it stands in a row."""
    return f"{kind}:{thing}"


def checked(written: str) -> str:
    """The subject, if it is of a known kind. Raises SubjectUnknown."""
    if written.partition(":")[0] not in set(About):
        raise SubjectUnknown(written)
    return written
