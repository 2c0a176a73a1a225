"""One page that holds only what the desk asked for, filled with what was said before."""

from collections.abc import Mapping

from flask import Response, abort, request

from app.catalogue import registry
from app.catalogue.answers import Raw, Unclear, read, shown
from app.catalogue.question import Question
from app.catalogue.service import Received
from app.clock import now, today
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import asked_of
from app.dossiers.records import Dossier
from app.dossiers.request import Item, kept_about, mended, question_about
from app.dossiers.said import Said
from app.web.answering import photos
from app.web.answering.whose import is_asked_now, me, page_of, showing, writing
from app.web.bringing import Arrived
from app.web.forms.base import Form
from app.web.forms.build import form_for, macro_for, typed_in
from app.web.forms.typed import typed
from app.web.respond import done, go, page


def ask(number: str) -> Response:
    dossier = showing(number)
    items = asked_of(dossier)
    if not items:
        return go(page_of(number))
    service = _service(dossier)
    kept: dict[str, str] = {}
    for place, item in enumerate(items):
        kept |= kept_about(item, place, service, dossier.answers)
    return _draw(dossier, items, form_for(_questions(items, service), kept=kept))


def answer(number: str) -> Response:
    arrived = photos.arrive(number)
    dossier = writing(number)
    if not is_asked_now(dossier):
        return _overtaken(dossier)
    items = asked_of(dossier)
    form = form_for(_questions(items, _service(dossier)), typed())
    waits = photos.only() or any(one.refused for one in arrived.values())
    said = _said(dossier, items, form) if form.validate() and not waits else None
    if said is None:
        return _draw(dossier, items, form, arrived)
    advance(dossier, Move.ANSWER, me(), now(), said)
    return done(page_of(number))


def _overtaken(dossier: Dossier) -> Response:
    """Another tab has answered: to the dossier if it said the same, else what was typed in vain, to copy."""
    known = {text for one in dossier.requests for text in (one.answers or {}).values()}
    words = [text for name, text in request.form.items() if name.startswith("o") and text.strip()]
    if set(words) <= known:
        return go(page_of(dossier.number))
    return page("answering/overtaken.html", 409, dossier=dossier, words=words, back=page_of(dossier.number))


def _said(dossier: Dossier, items: tuple[Item, ...], form: Form) -> Said | None:
    """What was typed, read; None once the form says what to correct."""
    service = _service(dossier)
    raw: Raw = dossier.answers
    changes: dict[str, str] = {}
    texts: dict[tuple[str, str], str] = {}
    questions = _questions(items, service)
    sent, brought = typed_in(form, questions), photos.ready(dossier)
    for place, (item, question) in enumerate(zip(items, questions, strict=True)):
        try:
            texts[item.id, item.row] = shown(question, read(question, {**dossier.answers, **sent}, today()))
            changes[item.name] = _with_photos(texts[item.id, item.row], brought.get(place))
        except Unclear as unclear:
            form.blame(unclear.field, str(unclear))
        raw = mended(item, place, service, raw, sent)
    if form.problems:
        return None
    return Said(mended=raw, changes=changes, texts=texts, papers=tuple(paper for paper, _ in brought.values()))


def _with_photos(text: str, brought: tuple[str, int] | None) -> str:
    count = brought[1] if brought else 0
    return ". ".join(part for part in (f"{count} ảnh" if count else "", text) if part)


def _draw(
    dossier: Dossier, items: tuple[Item, ...], form: Form, arrived: Mapping[int, Arrived] | None = None
) -> Response:
    questions = _questions(items, _service(dossier))
    asked = [(item, macro_for(question), question) for item, question in zip(items, questions, strict=True)]
    shelves = photos.shelves(dossier, arrived or {})
    refused = [(f"anh{place}", words) for place, one in shelves.items() for words in one.arrived.refused]
    return page(
        "answering/mend.html",
        422 if refused else form.status,
        dossier=dossier,
        form=form,
        asked=asked,
        shelves=shelves,
        refused=refused,
        back=page_of(dossier.number),
    )


def _questions(items: tuple[Item, ...], service: Received) -> tuple[Question, ...]:
    return tuple(question_about(item, place, service) for place, item in enumerate(items))


def _service(dossier: Dossier) -> Received:
    return registry.received(dossier.service) or abort(404)
