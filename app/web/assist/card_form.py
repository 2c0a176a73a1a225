"""What a card said, on a page: shown where it was read, asked for where it was not, and doubted aloud."""

from datetime import date
from typing import Any

from wtforms import BooleanField, HiddenField

from app.catalogue.answers import Unclear, Value, read, shown
from app.catalogue.question import Question, Text
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.days import DayUnreadable, read_day, short
from app.identity.degrees import Facts
from app.people.card import LONGEST_ADDRESS, Card, Part
from app.people.card import contradictions as contradictions_in
from app.people.citizen_number import Doubt, Sex
from app.web.forms.base import Form
from app.web.forms.build import FIELDS, macro_for

ADDRESS, ISSUED, COMPARED, TO_TYPE = "dia_chi", "ngay_cap", "da_so", "trong"
QUESTIONS: tuple[Question, ...] = (
    *about_the_applicant().questions,
    Text(
        ADDRESS,
        "Địa chỉ trên thẻ",
        name="địa chỉ",
        hint="Để trống cũng được.",
        required=False,
        longest=LONGEST_ADDRESS,
    ),
)
FIELD_OF = {
    Part.NUMBER: APPLICANT.number,
    Part.NAME: APPLICANT.name,
    Part.BORN: APPLICANT.born,
    Part.SEX: APPLICANT.sex,
    Part.ADDRESS: ADDRESS,
}


class SeenForm(Form):
    """Besides these, a field for each question. trong: the fields that the scan left empty."""

    ngay_cap = HiddenField("")
    trong = HiddenField("")
    da_so = BooleanField("Đã so lại với thẻ")


def with_questions(kind: type[Form]) -> type[Form]:
    """The form with a field for each part of a card."""
    fields: dict[str, Any] = {}
    for question in QUESTIONS:
        fields |= FIELDS[type(question)][0](question)
    return type(kind.__name__, (kind,), fields)


def said_by(card: Card) -> dict[str, str]:
    """The card as the fields of the form."""
    return {
        APPLICANT.number: card.number,
        APPLICANT.name: card.name,
        APPLICANT.born: short(card.born) if card.born else "",
        APPLICANT.sex: card.sex or "",
        ADDRESS: card.address,
        ISSUED: short(card.issued) if card.issued else "",
        TO_TYPE: " ".join(FIELD_OF[part] for part in card.unread),
    }


def drawn(form: Form, today: date) -> dict[str, object]:
    """For the page: what is shown, what is asked, and what can't all be true."""
    asked = {*str(form[TO_TYPE].data or "").split(), *(field for field, _ in form.problems)}
    answers = {one: _answer(one, form, today) for one in QUESTIONS}
    return {
        "facts": [(one.name, shown(one, value)) for one, value in answers.items() if one.id not in asked and value],
        "hidden": [form[one.id] for one in QUESTIONS if one.id not in asked],
        "questions": [(macro_for(one), one) for one in QUESTIONS if one.id in asked],
        "doubts": contradictions(form, today),
    }


def facts_in(form: Form, today: date) -> Facts | None:
    """Who the form says the person is; else it says what to do. What is contradictory has to be confirmed."""
    for question in QUESTIONS:
        try:
            read(question, _raw(form), today)
        except Unclear as problem:
            form.blame(problem.field, str(problem))
    card = _card(form, today)
    if contradictions(form, today) and not form[COMPARED].data:
        form.blame(COMPARED, "So lại với thẻ. Thẻ ghi đúng như vậy thì đánh dấu ô này; chưa đúng thì quét lại.")
    if form.problems or card.born is None or card.sex is None:
        return None
    return Facts(card.name, card.born, card.sex, card.number, card.address)


def contradictions(form: Form, today: date) -> tuple[Doubt, ...]:
    """What in the form can't all be true."""
    return contradictions_in(_card(form, today), today)


def issued_on(form: Form) -> date | None:
    """The day on which the card was issued, as far as it could be read."""
    try:
        return read_day(form[ISSUED].data or "")
    except DayUnreadable:
        return None


def _card(form: Form, today: date) -> Card:
    """As far as the form can be read."""
    values = {one.id: _answer(one, form, today) for one in QUESTIONS}
    born, sex = values[APPLICANT.born], values[APPLICANT.sex]
    return Card(
        number=str(values[APPLICANT.number] or ""),
        name=str(values[APPLICANT.name] or ""),
        born=born if isinstance(born, date) else None,
        sex=Sex(sex) if isinstance(sex, str) else None,
        address=str(values[ADDRESS] or ""),
        issued=issued_on(form),
        unread=(),
        damage=None,
    )


def _answer(question: Question, form: Form, today: date) -> Value:
    try:
        return read(question, _raw(form), today)
    except Unclear:
        return None


def _raw(form: Form) -> dict[str, str]:
    return {one.id: form[one.id].data or "" for one in QUESTIONS}
