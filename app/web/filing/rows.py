"""One person of a repeated group: added, copied, changed, taken out."""

from uuid import UUID

from flask import Response, abort, request, url_for

from app.catalogue import journey
from app.catalogue.answers import Raw, Row, Unclear, read, rows_of
from app.catalogue.question import Members
from app.clock import milliseconds, now, today
from app.database import db
from app.drafts import actions
from app.drafts.actions import GroupFull
from app.web.filing import examples, whose_draft
from app.web.filing.steps import counter
from app.web.filing.whose_draft import Filing
from app.web.forms.base import ONCE, Form, is_key
from app.web.forms.build import form_for, typed_in
from app.web.forms.typed import typed
from app.web.respond import go, page

NEW = "moi"
# What a brother or sister does not share.
NOT_COPIED = frozenset({"id", "ho_ten", "so_dinh_danh", "ngay_sinh"})


def row(draft_id: UUID, slug: str, row_id: str) -> Response:
    filing = whose_draft.reading(draft_id)
    group = group_of(filing, slug)
    kept = _row(filing, group, row_id) or (_copied(filing, group) if row_id == NEW else abort(404))
    if row_id == NEW and len(rows_of(group, filing.draft.answers)) >= group.most:
        return _full(filing, slug, group)
    return _draw(filing, slug, group, form_for(group.one, kept=kept), row_id)


def save_row(draft_id: UUID, slug: str, row_id: str) -> Response:
    filing = whose_draft.writing(draft_id)
    group = group_of(filing, slug)
    form = form_for(group.one, typed())
    kept_as = key_of_row(row_id)
    if not form.validate() or not kept_as:
        return _draw(filing, slug, group, form, row_id)
    try:
        actions.put_row(filing.draft, group, kept_as, typed_in(form, group.one), counter(), now())
    except GroupFull:
        return _full(filing, slug, group)
    _show_missing(form, group, typed_in(form, group.one), filing.draft.answers)
    db.session.commit()
    if form.problems:
        return _draw(filing, slug, group, form, kept_as)
    return go(url_for(".step", draft_id=draft_id, slug=slug))


def remove(draft_id: UUID, slug: str, row_id: str) -> Response:
    filing = whose_draft.writing(draft_id)
    group = group_of(filing, slug)
    form = form_for(group.one, typed(), _row(filing, group, row_id))
    if not form.validate():
        return _draw(filing, slug, group, form, row_id)
    actions.remove_row(filing.draft, group, row_id, now())
    db.session.commit()
    return go(url_for(".step", draft_id=draft_id, slug=slug))


def key_of_row(row_id: str) -> str:
    """The id of the person, "" if it is none of ours; a new one is kept under the key of her form: sent twice, one."""
    key = request.form.get(ONCE, "") if row_id == NEW else row_id
    return key if is_key(key) else ""


def group_of(filing: Filing, slug: str) -> Members:
    """The repeated group of a step; 404 where there is none or the dossier has been sent."""
    step = journey.step_of(filing.service, slug, filing.draft.answers)
    if step is None or filing.draft.dossier_number:
        abort(404)
    return next((one for one in step.questions if isinstance(one, Members)), None) or abort(404)


def _row(filing: Filing, group: Members, row_id: str) -> Row | None:
    return next((row for row in rows_of(group, filing.draft.answers) if row["id"] == row_id), None)


def _copied(filing: Filing, group: Members) -> Row:
    model = _row(filing, group, request.args.get("chep", "")) or {}
    return {name: value for name, value in model.items() if name not in NOT_COPIED}


def _show_missing(form: Form, group: Members, row: Row, raw: Raw) -> None:
    for question in group.one:
        try:
            read(question, row, today(), raw)
        except Unclear as unclear:
            form.blame(unclear.field, str(unclear))


def _draw(filing: Filing, slug: str, group: Members, form: Form, row_id: str) -> Response:
    here = url_for(".save_row", draft_id=filing.draft.id, slug=slug, row_id=row_id)
    return page(
        "filing/row.html",
        form.status,
        service=filing.service,
        draft=filing.draft,
        group=group,
        questions=examples.of_one(filing.service, group),
        form=form,
        raw={},
        here=here,
        saver=f"{here}/luu",
        new=row_id == NEW,
        counter=milliseconds(),
        back=url_for(".step", draft_id=filing.draft.id, slug=slug),
    )


def _full(filing: Filing, slug: str, group: Members) -> Response:
    back = url_for(".step", draft_id=filing.draft.id, slug=slug)
    return page("filing/full.html", 409, service=filing.service, most=group.most, back=back)
