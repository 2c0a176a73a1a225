"""The first step, before there is a draft: opening the page keeps nothing, answering does."""

from flask import Response, abort, request, url_for

from app.catalogue import registry
from app.web.filing import whose_draft
from app.web.filing.steps import draw, keep
from app.web.forms.base import ONCE, is_key
from app.web.forms.build import form_for
from app.web.forms.typed import typed
from app.web.respond import go


def first_step(slug: str) -> Response:
    service = registry.service(slug) or abort(404)
    if not whose_draft.may_begin(service):
        abort(404)
    step = service.steps[0]
    key = request.args.get(ONCE, "")
    begun = whose_draft.begun(key) if is_key(key) else None
    if begun and begun.service == slug:
        return go(url_for(".step", draft_id=begun.id, slug=step.slug))
    whose_draft.practise_if_asked()
    form = form_for(step.questions)
    if is_key(key):
        form.khoa.data = key
    return draw(service, step, form, {}, url_for(".start", slug=slug))


def start(slug: str) -> Response:
    service = registry.service(slug) or abort(404)
    step = service.steps[0]
    practice = whose_draft.practise_if_asked()
    form = form_for(step.questions, typed())
    here = url_for(".start", slug=slug)
    if not form.validate() or not is_key(request.form.get(ONCE, "")):
        return draw(service, step, form, {}, here)
    draft = whose_draft.begin(service, request.form[ONCE], practice)
    return keep(whose_draft.Writing(draft, service), step, form, here)
