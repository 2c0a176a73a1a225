"""What is known of who files: it stands in the fields of a new draft, and may be typed over."""

from app.actor import Helper, Resident
from app.catalogue import registry
from app.catalogue.answers import Raw, text_of
from app.catalogue.service import Service
from app.days import short
from app.dossiers.queries import last_sent_by
from app.drafts.queries import last_prepared_by
from app.identity.queries import latest_of
from app.letters import spelled
from app.people.birth_year import year_of
from app.people.queries import account_of
from app.people.records import Account
from app.places.in_address import place_in

EMAIL = "email"


def known_answers(service: Service, who: Resident | Helper) -> dict[str, str]:
    """
    By the fields of the service: what the account says, what she declared about herself the last time, and what was
    last read from her card. Told once, it is offered, never asked again.
    """
    asked, account, seen = service.applicant, account_of(who), latest_of(who)
    answers = {asked.name: account.name, asked.phone: _phone(who, account), **_declared(service, who, account)}
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


def _declared(service: Service, who: Resident | Helper, account: Account) -> dict[str, str]:
    """What she said of herself in her last dossier, or the last sheet. Of his neighbour a leader is told nothing."""
    if isinstance(who, Helper) and who.neighbourhood_id:
        return {}
    found: dict[str, str] = {}
    for earlier in (last_prepared_by(who), last_sent_by(who)):
        if earlier:
            found |= _of_herself(service, earlier.service, earlier.answers, account)
    return found


def _of_herself(service: Service, slug: str, answers: Raw, account: Account) -> dict[str, str]:
    """Only where it was her own name and year that she typed: Lan may have filed for her sister Lân."""
    earlier, asked = registry.service(slug), service.applicant
    if earlier is None:
        return {}
    then = earlier.applicant
    if spelled(text_of(answers, then.name)) != spelled(account.name):
        return {}
    if year_of(text_of(answers, then.born)) != account.birth_year:
        return {}
    told = {
        asked.born: text_of(answers, then.born),
        asked.number: text_of(answers, then.number),
        asked.sex: text_of(answers, then.sex),
        asked.home: text_of(answers, then.home),
        f"{asked.home}_xa": text_of(answers, f"{then.home}_xa"),
        EMAIL: text_of(answers, EMAIL),
    }
    return {field: words for field, words in told.items() if field and words}


def _phone(who: Resident | Helper, account: Account) -> str:
    """A leader asks his neighbour for it: no number is shown to him in full."""
    return "" if isinstance(who, Helper) and who.neighbourhood_id else account.phone
