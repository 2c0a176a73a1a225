"""What a state identity provider says of somebody, and what has to be said before it is of use here."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from app.people.citizen_number import NumberUnreadable, read_number
from app.people.names import read_name
from app.people.phone import PhoneUnreadable, read_phone


class ClaimsUnclear(ValueError):
    """Nobody can be told from this: no subject, no name or no date of birth."""


@dataclass(frozen=True, slots=True)
class StatePerson:
    """subject: the issuer and its own word for her, the same every time. phone, number: "" where nothing is said."""

    subject: str
    name: str
    birth_year: int
    phone: str
    number: str

    def kept(self) -> dict[str, Any]:
        """As it is sealed until the first time is over."""
        return asdict(self)


def read_claims(issuer: str, claims: Mapping[str, Any], number_claim: str) -> StatePerson:
    """number_claim: how this provider calls the citizen number, "" if it gives none. Raises ClaimsUnclear."""
    subject = claims.get("sub")
    try:
        name = read_name(str(claims.get("name") or ""))
        born = date.fromisoformat(str(claims.get("birthdate") or ""))
    except ValueError as unclear:
        raise ClaimsUnclear(str(unclear)) from unclear
    if not subject or not isinstance(subject, str):
        raise ClaimsUnclear("sub")
    return StatePerson(f"{issuer} {subject}", name, born.year, _phone(claims), _number(claims, number_claim))


def _phone(claims: Mapping[str, Any]) -> str:
    try:
        return read_phone(str(claims.get("phone_number") or ""))
    except PhoneUnreadable:
        return ""


def _number(claims: Mapping[str, Any], number_claim: str) -> str:
    try:
        return read_number(str(claims.get(number_claim) or "")) if number_claim else ""
    except NumberUnreadable:
        return ""
