"""What a dossier costs when it goes through the point: the counter fee (DECISIONS: fees)."""

from dataclasses import dataclass
from datetime import date

from app.catalogue.answers import Raw
from app.catalogue.condition import holds
from app.catalogue.service import Fee, Service
from app.days import short


@dataclass(frozen=True, slots=True)
class FeeDue:
    """
    amount: đồng, before any exemption is checked; online: where the same is filed alone. people: for how many. exempt:
    as whom nothing is paid, or "".
    """

    amount: int
    people: int
    exempt: str
    online: int


def fee_due(service: Service, raw: Raw) -> FeeDue:
    """What these answers make of the service's fee."""
    fee = service.fee
    each = fee.per_person
    if each and holds(each.when, raw):
        rows = raw.get(each.group, ())
        people = 0 if isinstance(rows, str) else len(rows)
        return FeeDue(each.counter * people, people, "", each.online * people)
    return FeeDue(fee.counter, 1, fee.exempt.get(str(raw.get(fee.asked, "")), ""), fee.online)


def in_words(due: FeeDue) -> str:
    """As in "15.000 đ", "30.000 đ cho 3 người", "được miễn nếu là trẻ em"."""
    if due.exempt:
        return f"được miễn nếu là {due.exempt}"
    return money(due.amount) if due.people == 1 else f"{money(due.amount)} cho {due.people} người"


def alone_in_words(due: FeeDue, fee: Fee, today: date) -> str:
    """What one would pay who files alone: as in "7.000 đ; đến hết 28/02/2027 có người được 0 đ"; "" where exempt."""
    if due.exempt:
        return ""
    until = fee.free_online_until
    free = f"; đến hết {short(until)} có người được 0 đ" if until and today <= until else ""
    return money(due.online) + free


def money(dong: int) -> str:
    """15000 -> "15.000 đ"."""
    return f"{dong:,} đ".replace(",", ".")
