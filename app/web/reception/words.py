"""The forms of the moves that want words: which one, how it is read, and what was typed in vain."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from wtforms import Field, RadioField, SelectField, StringField, TextAreaField

from app.dossiers.lifecycle import Needs
from app.dossiers.opening import LONGEST_NUMBER, of_refusal
from app.dossiers.said import Said
from app.web.forms.base import TIDY, Form
from app.web.reception import asking, money_words, work_words
from app.web.reception.matter import Matter, Typed
from app.web.reception.noted import noted


class PlainForm(Form):
    """A move that needs no words."""


class ResultForm(Form):
    so = StringField("Số thông báo kết quả", filters=TIDY)
    loi = TextAreaField("Lời nhắn cho người dân")


class BasisForm(Form):
    can_cu = RadioField("Căn cứ", validate_choice=False)
    loi = TextAreaField("Lời giải thích cho người dân")


@dataclass(frozen=True, slots=True)
class MoveWords:
    """How the words of a move are asked for, filled with what was just sent; and how they are read."""

    form: Callable[[Matter, Typed], Form]
    said: Callable[[Form, Matter], Said | None]


def form_of(needs: Needs, matter: Matter, typed: Typed = None) -> Form:
    """The form of a move, filled with what was just sent."""
    return OF_MOVE.get(needs, PLAIN).form(matter, typed)


def said_in(form: Form, needs: Needs, matter: Matter) -> Said | None:
    """What the form says with the move; None once it says what to correct."""
    return OF_MOVE.get(needs, PLAIN).said(form, matter)


def words_in(form: Form, needs: Needs, matter: Matter) -> tuple[str, ...]:
    """What was typed and chosen, to be copied by whose form came too late."""
    asked = asking.words_in(form, matter.items) if needs is Needs.ITEMS else []
    own = [words for field in form if field.name in OWN and (words := _chosen(field))]
    return (*asked, *own)


# What a person typed or chose; the rest of a form is the machine's, or of an item.
OWN = ("so", "can_cu", "cach", "so_tien", "bien_lai", "dien", "so_ngay", "loi", "trong", "vi_sao")


def _chosen(field: Field) -> str:
    """The text of a field; of a choice the words that stood beside it."""
    if isinstance(field, RadioField | SelectField):
        return next((str(one.label.text) for one in field if one.checked), "")
    return str(field.data or "")


def _basis_form(matter: Matter, typed: Typed) -> Form:
    form = BasisForm(typed)
    form.can_cu.choices = {one.id: one.words for one in matter.refusals}
    return form


def _basis(form: Form, matter: Matter) -> Said | None:
    found = next((one for one in matter.refusals if one.id == form["can_cu"].data), None)
    if found is None:
        form.blame("can_cu", "Chọn một căn cứ.")
        return None
    said = noted(form, of_refusal(found), needed=True)
    return said(None) if said else None


def _result(form: Form, _matter: Matter) -> Said | None:
    number = form["so"].data or ""
    if len(number) > LONGEST_NUMBER:
        form.blame("so", f"Chỉ ghi số của văn bản, nhiều nhất {LONGEST_NUMBER} chữ. Lời nhắn ghi ở ô dưới.")
    said = noted(form, "", needed=False)
    return replace(said(None), number=number) if said else None


# Also of what is the owner's to do: nobody here gets as far as to read it.
PLAIN = MoveWords(lambda _, typed: PlainForm(typed), lambda _form, _matter: Said())
OF_MOVE: Mapping[Needs, MoveWords] = {
    Needs.ITEMS: MoveWords(asking.form, asking.said),
    Needs.BASIS: MoveWords(_basis_form, _basis),
    Needs.RESULT: MoveWords(lambda _, typed: ResultForm(typed), _result),
    Needs.AMOUNT: MoveWords(money_words.amount_form, money_words.amount_said),
    Needs.PAYMENT: MoveWords(money_words.payment_form, money_words.payment_said),
    Needs.EXEMPTION: MoveWords(money_words.exempt_form, money_words.exempt_said),
    Needs.TO_CHECK: MoveWords(work_words.check_form, work_words.check_said),
    Needs.FINDING: MoveWords(work_words.found_form, work_words.found_said),
    Needs.LONGER: MoveWords(work_words.longer_form, work_words.longer_said),
    Needs.WAY: MoveWords(work_words.way_form, work_words.way_said),
}
