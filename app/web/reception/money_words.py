"""The forms of the moves that are about the fee."""

from wtforms import RadioField, StringField, TextAreaField

from app.dossiers.acts.said import PAID_WORDS, FeeAsked, FeeExempt, FeePaid, Settled
from app.dossiers.opening import LONGEST_NUMBER, of_act
from app.dossiers.said import Said
from app.fees.amount import UNCLEAR, money, read_amount
from app.web.forms.base import TIDY, Form
from app.web.reception.matter import Matter, Typed
from app.web.reception.noted import noted


class AmountForm(Form):
    so_tien = StringField("Số tiền", filters=TIDY)
    loi = TextAreaField("Lời nhắn cho người dân")


class PaymentForm(Form):
    cach = RadioField(
        "Nộp bằng cách nào?", choices={one.value: words for one, words in PAID_WORDS.items()}, validate_choice=False
    )
    so_tien = StringField("Số tiền đã nhận", filters=TIDY)
    bien_lai = StringField("Số biên lai", filters=TIDY)
    loi = TextAreaField("Lời nhắn cho người dân")


class ExemptForm(Form):
    dien = RadioField("Thuộc diện", validate_choice=False)
    loi = TextAreaField("Lời nhắn cho người dân")


def amount_form(matter: Matter, typed: Typed) -> Form:
    return AmountForm(typed, data={"so_tien": str(matter.amount)})


def amount_said(form: Form, _matter: Matter) -> Said | None:
    amount = _amount(form)
    asked = FeeAsked(amount)
    said = noted(form, of_act(asked), needed=False)
    return said(asked) if said else None


def payment_form(matter: Matter, typed: Typed) -> Form:
    return PaymentForm(typed, data={"so_tien": str(matter.amount)})


def payment_said(form: Form, matter: Matter) -> Said | None:
    amount, how, receipt = _amount(form), form["cach"].data, form["bien_lai"].data or ""
    if how not in PAID_WORDS:
        form.blame("cach", "Chọn nộp tại quầy hay chuyển khoản.")
        how = Settled.COUNTER
    if not receipt or len(receipt) > LONGEST_NUMBER:
        form.blame("bien_lai", f"Ghi số trên biên lai đã đưa người dân, nhiều nhất {LONGEST_NUMBER} chữ.")
    differs = bool(amount) and amount != matter.amount
    if differs and not form["loi"].data:
        form.blame("loi", f"Số tiền khác {money(matter.amount)} phải nộp. Ghi vì sao, người dân đọc được.")
    paid = FeePaid(amount, Settled(how), receipt)
    said = noted(form, of_act(paid), needed=False)
    return said(paid) if said else None


def exempt_form(matter: Matter, typed: Typed) -> Form:
    fee = matter.figures.fee
    form = ExemptForm(typed, data={"dien": str(matter.dossier.answers.get(fee.asked, ""))})
    form.dien.choices = [(option, words[:1].upper() + words[1:]) for option, words in fee.exempt.items()]
    return form


def exempt_said(form: Form, matter: Matter) -> Said | None:
    reason = form["dien"].data or ""
    words = matter.figures.fee.exempt.get(reason)
    if words is None:
        form.blame("dien", "Chọn diện được miễn, theo giấy tờ đã xem.")
    exempt = FeeExempt(reason)
    said = noted(form, of_act(exempt, words or ""), needed=False)
    return said(exempt) if said else None


def _amount(form: Form) -> int:
    """0 once the form says what to correct."""
    found = read_amount(form["so_tien"].data or "")
    if found is None:
        form.blame("so_tien", UNCLEAR)
    return found or 0
