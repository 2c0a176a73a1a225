"""What is known of who files: it stands in the fields of a new draft, and may be typed over."""

from app.actor import Helper, Resident
from app.catalogue.service import Service
from app.days import short
from app.identity.queries import latest_of
from app.people.queries import account_of
from app.people.records import Account
from app.places.in_address import place_in


def known_answers(service: Service, who: Resident | Helper) -> dict[str, str]:
    """By the fields of the service: what the account says, and what was last read from her card."""
    asked, account, seen = service.applicant, account_of(who), latest_of(who)
    answers = {asked.name: account.name, asked.phone: _phone(who, account)}
    if seen:
        facts = seen.facts
        answers |= {
            asked.name: facts.name,
            asked.born: short(facts.born),
            asked.number: facts.number,
            asked.sex: facts.sex.value,
            asked.home: place_in(facts.address),
        }
    fields = {field for step in service.steps for question in step.questions for field in question.fields}
    return {field: words for field, words in answers.items() if words and field in fields}


def _phone(who: Resident | Helper, account: Account) -> str:
    """A leader asks his neighbour for it: no number is shown to him in full."""
    return "" if isinstance(who, Helper) and who.neighbourhood_id else account.phone
