"""The ward's own ready-made sentences, service by service: what stands ready when its desk asks for more."""

from flask import Response, abort, url_for
from wtforms import TextAreaField

from app.catalogue import registry
from app.catalogue.service import Received
from app.clock import now
from app.dossiers.request import READY
from app.dossiers.sentences import queries
from app.dossiers.sentences.actions import keep
from app.dossiers.sentences.library import SentencesUnclear, Shelf, read_sentences, shelf, shelves
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page


class SentencesForm(Form):
    cau = TextAreaField("Mỗi dòng một câu")


@bp.get("/cau-co-san/<slug>")
def sentences(slug: str) -> Response:
    service = _service(slug)
    return page(
        "reception/sentences.html",
        service=service,
        others=[one for one in registry.all_received() if one.slug != slug],
        shelves=shelves(service),
        own=queries.own_of(me().ward_id, slug),
    )


@bp.get("/cau-co-san/<slug>/<path:key>")
def ask_sentences(slug: str, key: str) -> Response:
    own = queries.own_of(me().ward_id, slug).get(key, ())
    return _draw(slug, key, SentencesForm(data={"cau": "\n".join(own)}))


@bp.post("/cau-co-san/<slug>/<path:key>")
def keep_sentences(slug: str, key: str) -> Response:
    _shelf(slug, key)
    form = SentencesForm(typed())
    lines = _read(form) if form.validate() else ()
    if form.problems:
        return _draw(slug, key, form)
    keep(slug, key, lines, me(), now())
    return done(url_for(".sentences", slug=slug))


def _read(form: SentencesForm) -> tuple[str, ...]:
    try:
        return read_sentences(form.cau.data or "")
    except SentencesUnclear as problem:
        form.blame("cau", str(problem))
        return ()


def _draw(slug: str, key: str, form: SentencesForm) -> Response:
    one = _shelf(slug, key)
    return page(
        "reception/sentences_of.html", form.status, form=form, service=_service(slug), shelf=one, ready=READY[one.kind]
    )


def _shelf(slug: str, key: str) -> Shelf:
    return shelf(_service(slug), key) or abort(404)


def _service(slug: str) -> Received:
    return registry.received(slug) or abort(404)
