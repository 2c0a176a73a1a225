"""One step: shown with what is kept, saved as typed, and on to the next."""

from uuid import UUID

from flask import Response, abort, g, request, url_for

from app.catalogue import journey
from app.catalogue.answers import Raw
from app.catalogue.service import Received, Service, Step
from app.clock import milliseconds, now, today
from app.database import db
from app.drafts import actions
from app.drafts.records import Draft, DraftRead
from app.web.filing import examples, reach, turning, whose_draft
from app.web.filing.whose_draft import Filing, Writing
from app.web.forms.base import Form
from app.web.forms.build import form_for, show_missing, typed_in
from app.web.forms.typed import typed
from app.web.frame import practising
from app.web.respond import go, page

# A link from the summary carries it: after the change, back to the summary.
BACK_TO_CHECK = "ve"


def step(draft_id: UUID, slug: str) -> Response:
    filing = whose_draft.reading(draft_id)
    found = _open_step(filing, slug)
    if isinstance(found, str):
        return go(found)
    form = form_for(journey.asked(found, filing.draft.answers), kept=filing.draft.answers)
    return draw(filing.service, found, form, filing.draft.answers, _here(filing, found), draft=filing.draft)


def save(draft_id: UUID, slug: str) -> Response:
    filing = whose_draft.writing(draft_id)
    found = _open_step(filing, slug)
    if isinstance(found, str):
        return go(found)
    form = form_for(journey.asked(found, filing.draft.answers), typed())
    here = _here(filing, found)
    if not form.validate():
        return draw(filing.service, found, form, filing.draft.answers, here, draft=filing.draft)
    return keep(filing, found, form, here)


def keep(filing: Writing, step: Step, form: Form, here: str) -> Response:
    """Save what was typed, right or wrong; go on if the step is complete and its address is for us."""
    draft = filing.draft
    actions.save_step(draft, typed_in(form, journey.asked(step, draft.answers)), counter(), now())
    show_missing(form, step, draft.answers, today())
    if form.problems:
        db.session.commit()
        return draw(filing.service, step, form, draft.answers, here, draft=draft)
    ends_here = reach.too_far(filing) if reach.decides_here(filing, step.slug) else None
    db.session.commit()
    return ends_here or go(
        turning.address(filing, journey.after(filing.service, step, draft.answers)) or next_address(filing, step)
    )


def draw(
    service: Service, step: Step, form: Form, raw: Raw, here: str, draft: Draft | DraftRead | None = None
) -> Response:
    """The page of a step. here: where its form is sent, and what its field saves are nested under."""
    return page(
        "filing/step.html",
        form.status,
        service=service,
        step=step,
        questions=examples.of_step(service, step, journey.asked(step, raw), raw),
        form=form,
        raw=raw,
        here=here,
        saver=f"{here.partition('?')[0]}/luu",
        draft=draft,
        code=whose_draft.code_shown(draft) if draft else "",
        back=_back(service, step, draft),
        unfinished=None if draft or practising() else whose_draft.unfinished(service),
        received=isinstance(service, Received),
        where=place_on_path(service, raw, step),
        counter=milliseconds(),
    )


def place_on_path(service: Service, raw: Raw, step: Step | None) -> tuple[int, int]:
    """Which page of how many, for “bước n trên m”: the summary (no step) is the last."""
    steps = journey.path(service, raw)
    pages = len(steps) + bool(journey.papers(service, raw)) + 1
    return steps.index(step) + 1 if step else pages, pages


def next_address(filing: Filing, step: Step) -> str:
    """The next step; papers and summary after the last; the summary when she came from there and nothing is missing."""
    raw, draft_id = filing.draft.answers, filing.draft.id
    following = journey.after(filing.service, step, raw)
    if BACK_TO_CHECK in request.args and not journey.missing(filing.service, raw, today()):
        return url_for(".check", draft_id=draft_id)
    if following is None:
        return url_for(before_check(filing.service, raw), draft_id=draft_id)
    return url_for(".step", draft_id=draft_id, slug=following.slug)


def before_check(service: Service, raw: Raw) -> str:
    """What comes after the last step: photos of papers where the answers call for any, else the summary."""
    return ".papers" if journey.papers(service, raw) else ".check"


def sent_address(number: str) -> str:
    """The page of a sent dossier, at whoever sent it."""
    parent = str(request.blueprint).rpartition(".")[0]
    return url_for(f"{parent}.sent", number=number)


def counter() -> int:
    """How new what was sent is: milliseconds since 1970 when the page was drawn, plus one per save since."""
    sent = request.form.get("dem", "")
    return int(sent) if sent.isdecimal() and len(sent) < 16 else 0


def _back(service: Service, step: Step, draft: Draft | DraftRead | None) -> str:
    """The step before; before the first, where filing began: the guidance, or the person beside the officer."""
    earlier = journey.before(service, step, draft.answers) if draft else None
    if draft and earlier:
        return url_for(".step", draft_id=draft.id, slug=earlier.slug)
    if practising():
        return url_for(".practice")
    beside: str | None = g.get("filing_begins_at")
    return beside or url_for("guidance.service", slug=service.slug)


def _here(filing: Filing, step: Step) -> str:
    """Where the step's form is sent: never what the request says, which may be the step before this one."""
    url = url_for(".step", draft_id=filing.draft.id, slug=step.slug)
    asked_for = (request.view_args or {}).get("slug") == step.slug
    return f"{url}?{BACK_TO_CHECK}=1" if asked_for and BACK_TO_CHECK in request.args else url


def _open_step(filing: Filing, slug: str) -> Step | str:
    """The step, or where to go instead: the dossier that was sent, or the first step that is not complete."""
    raw, draft_id = filing.draft.answers, filing.draft.id
    if filing.draft.dossier_number:
        return sent_address(filing.draft.dossier_number)
    step = journey.step_of(filing.service, slug, raw) or abort(404)
    elsewhere = turning.address(filing, step)
    if elsewhere:
        return elsewhere
    if journey.may_visit(filing.service, step, raw, today()):
        return step
    first = journey.missing(filing.service, raw, today())[0].step
    return url_for(".step", draft_id=draft_id, slug=first.slug)
