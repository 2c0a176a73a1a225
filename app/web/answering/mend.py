"""One page that holds only what the desk asked for, filled with what was said before."""

from flask import Response, abort

from app.catalogue import journey, registry
from app.catalogue.answers import Raw, Unclear, read, shown
from app.catalogue.question import Question
from app.catalogue.service import Service
from app.clock import now, today
from app.dossiers.actions import advance, asked_of
from app.dossiers.lifecycle import Move
from app.dossiers.records import Dossier
from app.dossiers.request import Item, kept_about, mended, question_about
from app.dossiers.said import Said
from app.web.answering.whose import me, page_of, reading, writing
from app.web.forms.base import Form
from app.web.forms.build import form_for, macro_for, typed_in
from app.web.forms.typed import typed
from app.web.respond import done, go, page


def ask(number: str) -> Response:
    dossier = reading(number)
    items = asked_of(dossier)
    if not items:
        return go(page_of(number))
    service = _service(dossier)
    kept: dict[str, str] = {}
    for place, item in enumerate(items):
        kept |= kept_about(item, place, service, dossier.answers)
    return _draw(dossier, items, form_for(_questions(items, service), kept=kept))


def answer(number: str) -> Response:
    dossier = writing(number)
    items, service = asked_of(dossier), _service(dossier)
    if not items:
        return go(page_of(number))
    form = form_for(_questions(items, service), typed())
    said = _said(dossier, items, form) if form.validate() else None
    if said is None:
        return _draw(dossier, items, form)
    advance(dossier, Move.ANSWER, me(), now(), said)
    return done(page_of(number))


def _said(dossier: Dossier, items: tuple[Item, ...], form: Form) -> Said | None:
    """What was typed, read; None once the form says what to correct."""
    service = _service(dossier)
    raw: Raw = dossier.answers
    changes: dict[str, str] = {}
    questions = _questions(items, service)
    sent = typed_in(form, questions)
    for place, (item, question) in enumerate(zip(items, questions, strict=True)):
        try:
            changes[item.name] = shown(question, read(question, {**dossier.answers, **sent}, today()))
        except Unclear as unclear:
            form.blame(unclear.field, str(unclear))
        raw = mended(item, place, service, raw, sent)
    gaps = () if form.problems else journey.missing(service, raw, today())
    for gap in gaps[:1]:
        form.blame(questions[0].fields[0], gap.sentence)
    return None if form.problems else Said(mended=raw, changes=changes)


def _draw(dossier: Dossier, items: tuple[Item, ...], form: Form) -> Response:
    questions = _questions(items, _service(dossier))
    asked = [(item, macro_for(question), question) for item, question in zip(items, questions, strict=True)]
    back = page_of(dossier.number)
    return page("answering/mend.html", form.status, dossier=dossier, form=form, asked=asked, back=back)


def _questions(items: tuple[Item, ...], service: Service) -> tuple[Question, ...]:
    return tuple(question_about(item, place, service) for place, item in enumerate(items))


def _service(dossier: Dossier) -> Service:
    return registry.service(dossier.service) or abort(404)
