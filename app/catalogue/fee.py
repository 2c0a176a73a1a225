"""What a dossier costs when it goes through the point: the counter fee (DECISIONS: fees)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.catalogue.answers import Raw, Row
from app.catalogue.charge import Fee
from app.catalogue.condition import holds
from app.catalogue.question import BirthDay, Members
from app.catalogue.representing import age
from app.catalogue.service import Received
from app.catalogue.steps.exemptions import ONLY_AT
from app.days import short
from app.fees.amount import money


@dataclass(frozen=True, slots=True)
class FeeDue:
    """
    amount: đồng, for so many people. exempt: as whom somebody pays nothing, once for each who does not; the desk looks
    at it. online: where the same is filed alone.
    """

    amount: int
    people: int
    exempt: tuple[str, ...]
    online: int


def fee_due(service: Received, raw: Raw, today: date) -> FeeDue:
    """What these answers make of the service's fee. today: the day of which ages are told, and whose fee is due."""
    fee = service.on(today).fee
    each = fee.per_person
    if each and holds(each.when, raw):
        rows = raw.get(each.group, ())
        said = [exempt_in_list(fee, row, today) for row in rows if not isinstance(row, str)]
        people, exempt = said.count(""), tuple(one for one in said if one)
        return FeeDue(each.counter * people, people, exempt, each.online * people)
    whom = exempt_as(fee, raw)
    return FeeDue(0, 0, (whom,), 0) if whom else FeeDue(fee.counter, 1, (), fee.online)


def exempt_as(fee: Fee, raw: Raw) -> str:
    """As whom somebody pays nothing for a household; "" where the fee is due."""
    return fee.exempt.get(str(raw.get(fee.asked, "")), "")


def exempt_in_list(fee: Fee, row: Row, today: date) -> str:
    """The same of one person of a list, whom also age may free."""
    each = fee.per_person
    said = fee.exempt.get(row.get(each.asked, ""), "") if each else ""
    years = age(row.get(each.born, ""), today) if each and not said else None
    if each is None or years is None:
        return said
    by_age = (one for one in each.ages if one.since <= years < one.until)
    return next((fee.exempt[one.as_whom] for one in by_age), "")


def still_possible(service: Received, raw: Raw, today: date) -> tuple[str, ...]:
    """As whom somebody of these answers may pay nothing: what no day of birth in them speaks against."""
    ages = [years for born in _births(service, raw) if (years := age(born, today)) is not None]
    never = {one.as_whom for one in ONLY_AT if ages and not any(one.since <= years < one.until for years in ages)}
    return tuple(words for whom, words in service.on(today).fee.exempt.items() if whom not in never)


def _births(service: Received, raw: Raw) -> Iterator[str]:
    """Every day of birth as it was typed, of the applicant and of everybody on a list."""
    for question in (one for step in service.steps for one in step.questions):
        value = raw.get(question.id)
        if isinstance(question, BirthDay) and isinstance(value, str):
            yield value
        if isinstance(question, Members) and value and not isinstance(value, str):
            born = [one.id for one in question.one if isinstance(one, BirthDay)]
            yield from (row.get(name, "") for row in value if not isinstance(row, str) for name in born)


def in_words(due: FeeDue) -> str:
    """As in "15.000 đ", "không mất lệ phí", "30.000 đ cho 3 người", "được miễn nếu là trẻ em"."""
    kinds = Counter(due.exempt)
    if not kinds and due.people and not due.amount:
        return "không mất lệ phí"
    if not kinds:
        return money(due.amount) if due.people == 1 else f"{money(due.amount)} cho {due.people} người"
    if len(kinds) == 1 and not due.people:
        return f"được miễn nếu là {due.exempt[0]}"
    free = f"được miễn nếu đúng: {'; '.join(f'{count} {whom}' for whom, count in kinds.items())}"
    return f"{money(due.amount)} cho {due.people} người; {free}" if due.people else free


def alone_in_words(due: FeeDue, fee: Fee, today: date) -> str:
    """What who files alone would pay: as in "7.000 đ; đến hết 28/02/2027 có người được 0 đ"; "" if nothing."""
    if not due.amount and (due.exempt or due.people):
        return ""
    until = fee.free_online_until
    free = f"; đến hết {short(until)} có người được 0 đ" if until and today <= until else ""
    return money(due.online) + free
