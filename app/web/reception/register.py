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
from app.papers.register.turn import SomebodyElseDraws, own_turn
from app.web.forms.base import TIDY, Form
from app.web.papers import SAMPLE
from app.web.reception.blueprint import bp, me
from app.web.respond import page

# More lines make a page that an old machine does not open; the files take them all.
MOST_READ = 200
# A PDF of these takes a second of a processor and 300 MB while it is drawn, one of 20.000 ten times as much.
MOST_DRAWN = 2_000
TOO_MANY = "Kỳ này có hơn {most} hồ sơ, tệp này không chứa hết. Chọn kỳ ngắn hơn; bảng tính thì chứa được nhiều hơn."
WAIT = "Đang có người khác lấy sổ để in. Chờ nửa phút rồi bấm lại."


class PeriodForm(Form):
    tu = StringField("Từ ngày", filters=TIDY)
    den = StringField("Đến ngày", filters=TIDY)


@bp.get("/so-theo-doi")
def register_of_days() -> Response:
    form = _form()
    return _draw(form, _asked(form))


@bp.get("/so-theo-doi.pdf")
def register_pdf() -> Response:
    def drawn(made: Register) -> bytes:
        with own_turn():
            return pdf.draw_register(made, now(), SAMPLE if current_app.config["DEMO"] else "")

    return _taken(drawn, "application/pdf", "pdf", MOST_DRAWN)


@bp.get("/so-theo-doi.xlsx")
def register_xlsx() -> Response:
    return _taken(
        lambda made: sheet.xlsx(f"{made.title} {made.period}, {made.issuer}", made.rows),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        queries.MOST,
    )


@bp.get("/so-theo-doi.csv")
def register_csv() -> Response:
    return _taken(lambda made: sheet.comma_separated(made.rows), "text/csv", "csv", queries.MOST)


def _taken(written: Callable[[Register], bytes], kind: str, ending: str, most: int) -> Response:
    """The file, whole; days that are none, or of which one file cannot hold all, lead to the page that says so."""
    form = _form()
    asked = _asked(form)
    made = _made(asked, most + 1) if asked else None
    if made and len(made.rows) > most:
        form.blame("den", TOO_MANY.format(most=f"{most:,}".replace(",", ".")))
    if asked is None or made is None or form.problems:
        return _draw(form, asked)
    note_read(me(), "register-taken", f"ward:{me().ward_id}", me().ward_id, now())
    name = f"so-theo-doi-{asked.first:%Y%m%d}-{asked.last:%Y%m%d}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    try:
        return Response(written(made), mimetype=kind, headers=headers)
    except SomebodyElseDraws:
        form.blame("den", WAIT)
        return _draw(form, asked)


def _draw(form: PeriodForm, asked: Period | None) -> Response:
    if asked:
        note_read(me(), "register-opened", f"ward:{me().ward_id}", me().ward_id, now())
    made = _made(asked, MOST_READ + 1) if asked else None
    return page("reception/register.html", form.status, form=form, asked=asked, register=made, most=MOST_READ)


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
