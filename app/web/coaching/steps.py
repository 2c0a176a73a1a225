"""The steps of a coaching task: a plain list, and where she has agreed, what is done and why it was stopped."""

from flask import Response, abort, request, url_for
from wtforms import RadioField

from app.actor import Helper
from app.clock import now
from app.coaching import actions, queries
from app.coaching.progress import said
from app.coaching.records import Consent
from app.coaching.tasks import Step, Task, all_tasks
from app.coaching.tasks import task as task_of
from app.web.coaching.whose import consent_seen, far_with, frame, me
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import done, page

ASK = "Màn hình, giờ giấc có thể đã đổi. Thấy khác với ở đây thì dừng lại, hỏi cán bộ."


class StopForm(Form):
    vi_sao = RadioField("Vì sao dừng?", validate_choice=False)


def tasks() -> Response:
    given = consent_seen()
    rows = [(one, said(one, far)) for one, far in far_with(all_tasks(), given)]
    return page("coaching/tasks.html", 200, rows=rows, **frame(given))


def show(slug: str) -> Response:
    return _draw(_task(slug), StopForm(), consent_seen())


def step_done(slug: str) -> Response:
    form, found = StopForm(typed()), _task(slug)
    given = queries.consent_locked(me())
    if not form.validate():
        return _draw(found, form, given)
    if given:
        actions.step_done(given, found, _step(found).id, me(), now())
    return done(url_for(".show", slug=slug))


def step_not_done(slug: str) -> Response:
    form, found = StopForm(typed()), _task(slug)
    given = queries.consent_locked(me())
    if not form.validate():
        return _draw(found, form, given)
    if given:
        actions.step_not_done(given, found, _step(found).id, me(), now())
    return done(url_for(".show", slug=slug))


def stop(slug: str) -> Response:
    form, found = StopForm(typed()), _task(slug)
    given = queries.consent_locked(me())
    why = next((one for one in found.stops if one.id == form.vi_sao.data), None)
    if form.validate() and why is None:
        form.blame("vi_sao", "Chọn vì sao dừng, để biết lần sau mang gì.")
    if form.problems or why is None:
        return _draw(found, form, given)
    if given:
        actions.stop(given, found, why, me(), now())
    return done(url_for(".show", slug=slug))


def to_bring(helper: Helper) -> list[tuple[str, str]]:
    """Of what was stopped: its name, and what to come back with; for the slip that she takes home."""
    given = None if helper.draft_id else queries.consent(helper)
    return [(one.name, far.stop.bring) for one, far in far_with(all_tasks(), given) if far.stop] if given else []


def _draw(found: Task, form: StopForm, given: Consent | None) -> Response:
    form.vi_sao.choices = {one.id: one.words for one in found.stops}
    ((_, far),) = far_with((found,), given)
    staff = isinstance(me(), Helper)
    return page(
        "coaching/task.html",
        form.status,
        form=form,
        task=found,
        far=far,
        lines=[(one, one.id in far.done, _to_look_up(one) if staff else "") for one in found.steps],
        # What nobody has checked is not told to her as if it were certain.
        sources=found.sources if staff else (),
        ask="" if staff else ASK,
        **frame(given),
    )


def _to_look_up(step: Step) -> str:
    """For staff alone."""
    return f"Cần kiểm tra: {step.unsure}" if step.unsure else ""


def _task(slug: str) -> Task:
    return task_of(slug) or abort(404)


def _step(found: Task) -> Step:
    asked = request.form.get("buoc", "")
    return next((one for one in found.steps if one.id == asked), None) or abort(404)
