"""The register of dossiers for some days: read here, printed, or taken along as a spreadsheet."""

from collections.abc import Callable

from flask import Response, current_app, request
from wtforms import StringField

from app.audit.actions import note_read
from app.clock import now, today
from app.days import DayUnreadable, read_day, short
from app.papers import pdf
from app.papers.actions import office_of
from app.papers.register import queries, sheet
from app.papers.register.lines import Period, PeriodUnclear, Register, month_of, period, register
from app.web.forms.base import TIDY, Form
from app.web.papers import SAMPLE
from app.web.reception.blueprint import bp, me
from app.web.respond import page

# More lines make a page that an old machine does not open; paper and spreadsheets take them all.
MOST_READ = 200


class PeriodForm(Form):
    tu = StringField("Từ ngày", filters=TIDY)
    den = StringField("Đến ngày", filters=TIDY)


@bp.get("/so-theo-doi")
def register_of_days() -> Response:
    form = _form()
    asked = _asked(form)
    if asked:
        note_read(me(), "register-opened", f"ward:{me().ward_id}", me().ward_id, now())
    made = _made(asked, MOST_READ + 1) if asked else None
    return page("reception/register.html", form.status, form=form, asked=asked, register=made, most=MOST_READ)


@bp.get("/so-theo-doi.pdf")
def register_pdf() -> Response:
    def drawn(made: Register) -> bytes:
        return pdf.draw_register(made, now(), SAMPLE if current_app.config["DEMO"] else "")

    return _taken(drawn, "application/pdf", "pdf")


@bp.get("/so-theo-doi.xlsx")
def register_xlsx() -> Response:
    return _taken(
        lambda made: sheet.xlsx(f"{made.title} {made.period}, {made.issuer}", made.rows),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    )


@bp.get("/so-theo-doi.csv")
def register_csv() -> Response:
    return _taken(lambda made: sheet.comma_separated(made.rows), "text/csv", "csv")


def _taken(written: Callable[[Register], bytes], kind: str, ending: str) -> Response:
    """The file; days that are none lead to the page that says so."""
    form = _form()
    asked = _asked(form)
    if asked is None:
        return register_of_days()
    note_read(me(), "register-taken", f"ward:{me().ward_id}", me().ward_id, now())
    made = _made(asked, queries.MOST)
    name = f"so-theo-doi-{asked.first:%Y%m%d}-{asked.last:%Y%m%d}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(written(made), mimetype=kind, headers=headers)


def _made(asked: Period, most: int) -> Register:
    staff = me()
    return register(queries.received(staff, asked, most), asked, office_of(staff.ward_id), now())


def _form() -> PeriodForm:
    this_month = month_of(today())
    typed = {"tu": short(this_month.first), "den": short(this_month.last)} | request.args.to_dict()
    return PeriodForm(data=typed)


def _asked(form: PeriodForm) -> Period | None:
    """The days that were typed; None once the form says what to correct."""
    days = []
    for name in ("tu", "den"):
        try:
            days.append(read_day(form[name].data or ""))
        except DayUnreadable as problem:
            form.blame(name, str(problem))
    try:
        return None if form.problems else period(*days)
    except PeriodUnclear as problem:
        form.blame("den", str(problem))
        return None
