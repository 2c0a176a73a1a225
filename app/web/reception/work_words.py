"""The forms of the moves about the work itself: somebody goes to look, the term grows longer, the result is given."""

from collections.abc import Callable

from wtforms import RadioField, SelectField, TextAreaField

from app.clock import today
from app.days import day_words
from app.dossiers.acts.said import WAY_WORDS, Act, Found, HandedOver, Longer, SentToCheck, Way
from app.dossiers.longer import MOST_DAYS, later
from app.dossiers.opening import LONGEST_INSIDE, of_act
from app.dossiers.said import Said
from app.office.queries import calendar_now
from app.web.forms.base import Form
from app.web.reception.matter import Matter, Typed
from app.web.reception.noted import noted

USUALLY = "Công an đến xem nơi ở có đúng như đã khai."


class CheckForm(Form):
    loi = TextAreaField("Nói với người dân")
    trong = TextAreaField("Ghi chú nội bộ")


class LongerForm(Form):
    so_ngay = SelectField("Hẹn lại", validate_choice=False)
    loi = TextAreaField("Lý do")


class WayForm(Form):
    cach = RadioField(
        "Trả bằng cách nào?", choices={one.value: words for one, words in WAY_WORDS.items()}, validate_choice=False
    )
    loi = TextAreaField("Lời nhắn cho người dân")


def check_form(_matter: Matter, typed: Typed) -> Form:
    return CheckForm(typed, data={"loi": USUALLY})


def check_said(form: Form, _matter: Matter) -> Said | None:
    said = _with_inside(form)
    return said(SentToCheck(*_both(form))) if said else None


def found_form(_matter: Matter, typed: Typed) -> Form:
    return CheckForm(typed)


def found_said(form: Form, _matter: Matter) -> Said | None:
    said = _with_inside(form)
    return said(Found(*_both(form))) if said else None


def longer_form(matter: Matter, typed: Typed) -> Form:
    form, calendar = LongerForm(typed), calendar_now(matter.dossier.ward_id)
    days = [(n, later(matter.dossier.due_at, today(), n, calendar)) for n in range(1, MOST_DAYS + 1)]
    form.so_ngay.choices = [(str(n), f"{n} ngày làm việc: {day_words(until.date())}") for n, until in days]
    return form


def longer_said(form: Form, matter: Matter) -> Said | None:
    chosen = form["so_ngay"].data or ""
    if chosen not in {str(n) for n in range(1, MOST_DAYS + 1)}:
        form.blame("so_ngay", "Chọn một ngày hẹn trong danh sách.")
        chosen = "1"
    until = later(matter.dossier.due_at, today(), int(chosen), calendar_now(matter.dossier.ward_id))
    longer = Longer(until, " ".join((form["loi"].data or "").split()))
    said = noted(form, of_act(longer), needed=True)
    return said(longer) if said else None


def way_form(_matter: Matter, typed: Typed) -> Form:
    return WayForm(typed)


def way_said(form: Form, matter: Matter) -> Said | None:
    chosen = form["cach"].data or ""
    if chosen not in set(Way):
        form.blame("cach", "Chọn cách đã trả kết quả.")
        chosen = Way.PAPER
    given = HandedOver(Way(chosen), bool(matter.dossier.granted))
    said = noted(form, of_act(given), needed=False)
    return said(given) if said else None


def _with_inside(form: Form) -> Callable[[Act | None], Said] | None:
    if len(_inside(form)) > LONGEST_INSIDE:
        form.blame("trong", f"Viết ngắn lại, nhiều nhất {LONGEST_INSIDE} chữ.")
    return noted(form, "", needed=True)


def _both(form: Form) -> tuple[str, str]:
    """What the person reads, and what she does not."""
    return " ".join((form["loi"].data or "").split()), _inside(form)


def _inside(form: Form) -> str:
    return str(form["trong"].data or "").strip()
