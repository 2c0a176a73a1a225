"""The head says where the ward's software listens, has it tried, and sees what came of each message."""

from uuid import UUID

from flask import Response, abort, url_for
from wtforms import SelectMultipleField, StringField

from app.clock import now
from app.database import db
from app.news import actions, queries
from app.news.events import WORDS, Happening
from app.news.http_gateway import HttpSender
from app.news.reach import Unreachable
from app.news.records import Webhook
from app.news.terms import MOST
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import me
from app.web.reception.software import bp
from app.web.respond import answered_before, done, keep, page

# Somebody waits at the page for a name to be found.
PATIENCE = 3.0


class ListenForm(Form):
    dia_chi = StringField("Báo tới địa chỉ nào?", filters=TIDY)
    viec = SelectMultipleField("Báo việc gì?", validate_choice=False)


@bp.get("/noi-nhan")
def webhooks() -> Response:
    return _draw(ListenForm(data={"viec": list(WORDS)}))


@bp.post("/noi-nhan")
def make_webhook() -> Response:
    form = ListenForm(typed())
    events = _wanted(form) if form.validate() else ()
    if not events:
        return answered_before() or _draw(form)
    try:
        secret = actions.register(form.dia_chi.data or "", events, me(), now())
    except actions.TooManyWebhooks:
        form.blame("dia_chi", f"Phường có nhiều nhất {MOST} nơi nhận. Bỏ nơi không dùng nữa trước.")
        return _draw(form)
    return _shown_once(form, secret)


@bp.get("/noi-nhan/<uuid:hook_id>")
def webhook(hook_id: UUID) -> Response:
    return _draw_one(queries.find(hook_id, me()) or abort(404), Form())


@bp.post("/noi-nhan/<uuid:hook_id>/thu")
def try_webhook(hook_id: UUID) -> Response:
    hook, form = queries.locked(hook_id, me()) or abort(404), Form(typed())
    if not form.validate():
        return _draw_one(hook, form)
    actions.test(hook, me(), now())
    return done(url_for(".webhook", hook_id=hook_id))


@bp.post("/noi-nhan/<uuid:hook_id>/tin/<uuid:sent_id>/gui-lai")
def send_news_again(hook_id: UUID, sent_id: UUID) -> Response:
    hook, form = queries.locked(hook_id, me()) or abort(404), Form(typed())
    sent = queries.delivery(sent_id, hook, me()) or abort(404)
    if not form.validate():
        return _draw_one(hook, form)
    actions.send_again(sent, hook, me(), now())
    return done(url_for(".webhook", hook_id=hook_id))


@bp.get("/noi-nhan/<uuid:hook_id>/bo")
def look_before_leaving(hook_id: UUID) -> Response:
    return page("reception/webhook_end.html", hook=queries.find(hook_id, me()) or abort(404), form=Form())


@bp.post("/noi-nhan/<uuid:hook_id>/bo")
def end_webhook(hook_id: UUID) -> Response:
    hook, form = queries.locked(hook_id, me()), Form(typed())
    if hook is None:
        return answered_before() or abort(404)
    if not form.validate():
        return page("reception/webhook_end.html", form.status, hook=hook, form=form)
    actions.end(hook, me(), now())
    return done(url_for(".webhooks"))


def _wanted(form: ListenForm) -> tuple[Happening, ...]:
    """What the form asks for; nothing once it says what to correct."""
    chosen = tuple(one for one in WORDS if one in (form.viec.data or ()))
    if not chosen:
        form.blame("viec", "Đánh dấu ít nhất một việc.")
    # Nothing is locked while a name is looked for.
    db.session.commit()
    try:
        HttpSender(PATIENCE).looks(form.dia_chi.data or "")
    except Unreachable as unreachable:
        form.blame("dia_chi", str(unreachable))
    return () if form.problems else chosen


def _shown_once(form: ListenForm, secret: str) -> Response:
    earlier = keep(url_for(".webhooks"))
    return earlier or page("reception/webhook_secret.html", secret=secret, url=form.dia_chi.data)


def _draw(form: ListenForm) -> Response:
    return page("reception/webhooks.html", form.status, form=form, hooks=queries.webhooks(me()), words=WORDS)


def _draw_one(hook: Webhook, form: Form) -> Response:
    sent = queries.deliveries(hook, me())
    return page("reception/webhook.html", form.status, form=form, hook=hook, sent=sent, words=WORDS, now=now())
