"""One field at a time, while the person is still typing the others."""

from uuid import UUID

from flask import Response, abort, request

from app.catalogue import journey, registry
from app.catalogue.answers import Raw, Unclear, read
from app.catalogue.question import Members, Question
from app.catalogue.service import Step
from app.clock import now, today
from app.database import db
from app.drafts import actions
from app.drafts.actions import GroupFull
from app.drafts.records import Draft
from app.web.filing import whose_draft
from app.web.filing.rows import group_of, key_of_row
from app.web.filing.steps import counter
from app.web.forms.base import ONCE, is_key
from app.web.forms.csrf import is_ours
from app.web.respond import page


def save_first_field(slug: str) -> Response:
    service = registry.service(slug) or abort(404)
    if not is_ours(request.form.get("csrf_token", "")) or not is_key(request.form.get(ONCE, "")):
        return _not_kept()
    draft = whose_draft.begin(service, request.form[ONCE], whose_draft.practise_if_asked())
    return _save(draft, service.steps[0])


def save_field(draft_id: UUID, slug: str) -> Response:
    filing = whose_draft.writing(draft_id)
    step = journey.step_of(filing.service, slug, filing.draft.answers) or abort(404)
    if not is_ours(request.form.get("csrf_token", "")) or filing.draft.dossier_number:
        return _not_kept()
    return _save(filing.draft, step)


def save_row_field(draft_id: UUID, slug: str, row_id: str) -> Response:
    filing = whose_draft.writing(draft_id)
    group = group_of(filing, slug)
    if not is_ours(request.form.get("csrf_token", "")) or filing.draft.dossier_number:
        return _not_kept()
    name = _field_named(group.one)
    kept_as = key_of_row(row_id)
    if not kept_as:
        return _not_kept()
    try:
        actions.save_row_field(filing.draft, group, kept_as, name, request.form.get(name, ""), counter(), now())
    except GroupFull:
        return _not_kept()
    db.session.commit()
    return _said(_problem(group.one, name, {name: request.form.get(name, "")}))


def _save(draft: Draft, step: Step) -> Response:
    questions = tuple(one for one in journey.asked(step, draft.answers) if not isinstance(one, Members))
    name = _field_named(questions)
    # A place is picked for what was typed: its fields are kept together.
    for field in next(one for one in questions if name in one.fields).fields:
        if field in request.form:
            actions.save_field(draft, field, _sent(field), counter(), now())
    db.session.commit()
    return _said(_problem(questions, name, draft.answers))


def _sent(field: str) -> str:
    """As it is kept: of boxes the ticked ones, with commas between."""
    return ",".join(one for one in request.form.getlist(field) if one)


def _field_named(questions: tuple[Question, ...]) -> str:
    """The field that htmx says was changed; only one that is asked here can be kept."""
    changed = request.headers.get("HX-Trigger-Name", "")
    return changed if any(changed in question.fields for question in questions) else abort(400)


def _problem(questions: tuple[Question, ...], name: str, raw: Raw) -> str:
    question = next(one for one in questions if name in one.fields)
    try:
        read(question, raw, today())
    except Unclear as unclear:
        return str(unclear) if unclear.field == name else ""
    return ""


def _not_kept() -> Response:
    """Nothing is said beside the field; the button of the step will say what is wrong."""
    return Response(status=204)


def _said(problem: str) -> Response:
    return page("filing/saved.html", problem=problem)
