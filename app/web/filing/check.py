"""Everything once more before it is sent; and sending."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flask import Response, url_for
from flask_login import current_user

from app.actor import Helper, Resident
from app.catalogue import journey
from app.catalogue.answers import Raw, read, rows_of, shown
from app.catalogue.doubts import doubtful
from app.catalogue.fee import alone_in_words, fee_due, in_words
from app.catalogue.question import Members
from app.catalogue.service import Paper, Received, Step
from app.clock import now, today
from app.dossiers import actions as dossiers
from app.dossiers.deadline import due_if_sent
from app.dossiers.queries import receiving_ward
from app.dossiers.refused import NotServed
from app.files import queries as files
from app.office.calendar import national_calendar
from app.office.queries import calendar_of
from app.papers import actions as papers
from app.web.filing import ct01, noticing, practice, preparing, reach, turning, whose_draft
from app.web.filing.steps import BACK_TO_CHECK, before_check, place_on_path, sent_address
from app.web.filing.whose_draft import Filing, Writing
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.guard import ask_to_sign_in
from app.web.respond import done, go, page


@dataclass(frozen=True, slots=True)
class Line:
    """One answer of the summary, with the address where it is changed."""

    name: str
    text: str
    change: str


def check(draft_id: UUID) -> Response:
    return _draw(whose_draft.reading(draft_id), Form())


def send(draft_id: UUID) -> Response:
    filing = whose_draft.writing(draft_id)
    form = Form(typed())
    if filing.draft.dossier_number:
        return go(sent_address(filing.draft.dossier_number))
    whole = not turning.address(filing) and not journey.missing(filing.service, filing.draft.answers, today())
    if whose_draft.sender() is None and not filing.draft.practice and (filing.received or _is_noticed(filing)):
        return ask_to_sign_in("entry.sign_in")
    if not whole or not form.validate():
        return _draw(filing, form)
    return _ends(filing)


def _ends(filing: Writing) -> Response:
    """With a dossier, with a line of the lodging list, with a sheet for elsewhere, or as it began: with nothing."""
    received, sender = filing.received, whose_draft.sender()
    if filing.draft.practice:
        return practice.end(filing.draft, received is None)
    if sender and _is_noticed(filing):
        return noticing.declare(filing, sender)
    if received is None or sender is None:
        return preparing.prepare(filing)
    return _sent(filing, received, sender)


def _is_noticed(filing: Filing) -> bool:
    """Whether it ends in the lodging list; not before it is whole, since the address decides."""
    return not _elsewhere(filing) and noticing.is_taken_here(filing)


def _sent(filing: Writing, service: Received, sender: Resident | Helper) -> Response:
    ends_here = reach.too_far(filing)
    if ends_here:
        return ends_here
    sent = dossiers.send(filing.draft, service, sender, now())
    papers.issue_receipt(sent, sender, current_user.name if isinstance(sender, Helper) else "", now())
    return done(sent_address(sent.number))


def _draw(filing: Filing, form: Form) -> Response:
    draft, service = filing.draft, filing.service
    elsewhere = _elsewhere(filing)
    if elsewhere:
        return go(elsewhere)
    return page(
        "filing/check.html",
        form.status,
        form=form,
        draft=draft,
        service=service,
        groups=[group for step in journey.path(service, draft.answers) for group in _groups(filing, step)],
        papers=_papers(filing),
        to_sign=ct01.address(filing),
        doubts=doubtful(service, draft.answers, today()),
        **_fee(filing),
        sender=whose_draft.sender(),
        outcome=journey.outcome(service, draft.answers),
        notice=_is_noticed(filing),
        due=_due(filing),
        here=url_for(".send", draft_id=draft.id),
        account=url_for("alone.account", draft_id=draft.id),
        back=_back(filing),
        where=place_on_path(service, draft.answers, None),
    )


def _elsewhere(filing: Filing) -> str:
    """Where somebody goes who has sent it, whom another service fits, or who has gaps to fill."""
    draft = filing.draft
    if draft.dossier_number:
        return sent_address(draft.dossier_number)
    gaps = journey.missing(filing.service, draft.answers, today())
    gap = url_for(".step", draft_id=draft.id, slug=gaps[0].step.slug) if gaps else ""
    return turning.address(filing) or gap


def _due(filing: Filing) -> datetime | None:
    """None where no desk of ours receives it. By the calendar of the ward that would receive it."""
    service = filing.received
    if service is None:
        return None
    try:
        calendar = calendar_of(receiving_ward(service, filing.draft.answers, today()).id, now())
    except NotServed:
        calendar = national_calendar()
    return due_if_sent(service.on(today()).term.usual, now(), calendar)


def _fee(filing: Filing) -> dict[str, str]:
    """Through this point, and beside it alone; "" where no desk of ours receives it."""
    service = filing.received
    if service is None:
        return {"fee": "", "fee_alone": ""}
    due = fee_due(service, filing.draft.answers, today())
    return {"fee": in_words(due), "fee_alone": alone_in_words(due, service.on(today()).fee, today())}


def _papers(filing: Filing) -> list[tuple[Paper, int]]:
    """Each paper that has to be shown, with how many photos of it there are."""
    there = [one.paper for one in files.of_draft(filing.draft.id)]
    return [(one, there.count(one.id)) for one in journey.papers(filing.service, filing.draft.answers)]


def _back(filing: Filing) -> str:
    draft = filing.draft
    if before_check(filing.service, draft.answers) == ".papers":
        return url_for(".papers", draft_id=draft.id)
    return url_for(".step", draft_id=draft.id, slug=journey.path(filing.service, draft.answers)[-1].slug)


def _groups(filing: Filing, step: Step) -> list[tuple[str, list[Line]]]:
    raw: Raw = filing.draft.answers
    groups: list[tuple[str, list[Line]]] = []
    own: list[Line] = []
    for question in journey.asked(step, raw):
        if isinstance(question, Members):
            groups += [_person(filing, step, question, number) for number in range(len(rows_of(question, raw)))]
        else:
            # Relative: on a slow line thirty long addresses would be the heaviest part of the page.
            url = f"{step.slug}?{BACK_TO_CHECK}=1#{question.fields[0]}"
            own.append(Line(question.name.capitalize(), shown(question, read(question, raw, today())), url))
    return [*([(step.name, own)] if own else []), *groups]


def _person(filing: Filing, step: Step, group: Members, number: int) -> tuple[str, list[Line]]:
    row = rows_of(group, filing.draft.answers)[number]
    url = f"{step.slug}/nguoi/{row['id']}"
    lines = [Line(one.name.capitalize(), shown(one, read(one, row, today())), f"{url}#{one.id}") for one in group.one]
    return f"{group.name.capitalize()} {number + 1}", lines
