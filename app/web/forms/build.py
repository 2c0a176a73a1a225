"""Turns the questions of a step into a form: one table from kind of question to fields and macro."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from wtforms import HiddenField, RadioField, SelectField, SelectMultipleField, StringField

from app.catalogue import journey
from app.catalogue.answers import Raw, text_of
from app.catalogue.question import (
    TICKED,
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Day,
    Declaration,
    Email,
    FormerAddress,
    Members,
    Money,
    Number,
    Period,
    PersonName,
    Phone,
    Question,
    Several,
    Text,
)
from app.catalogue.service import Step
from app.web.forms.base import Form

FEW = 7
Fields = dict[str, Any]


class TicksField(SelectMultipleField):
    """Boxes kept as one text, the values with commas between: what the catalogue reads."""

    def process_data(self, value: Any) -> None:
        self.data = [one for one in str(value or "").split(",") if one]

    def process_formdata(self, valuelist: list[str]) -> None:
        # An empty one is sent along, so that it is known that nothing is ticked.
        self.data = [one for one in valuelist if one]


def text_field(question: Question) -> Fields:
    return {name: StringField("") for name in question.fields}


def choice_field(question: Question) -> Fields:
    assert isinstance(question, Choice)
    kind = RadioField if len(question.options) <= FEW else SelectField
    blank = {} if kind is RadioField else {"": "Chọn một dòng"}
    choices = {**blank, **question.options}
    # What counts as an answer is decided in the catalogue, in our words.
    return {question.id: kind("", choices=choices, validate_choice=False)}


def ticks_field(question: Question) -> Fields:
    options = question.options if isinstance(question, Several) else {TICKED: question.label}
    return {question.id: TicksField("", choices=dict(options), validate_choice=False)}


def group_field(question: Question) -> Fields:
    """Nothing is typed into it: it is where an empty list is blamed."""
    return {question.id: HiddenField("")}


# kind -> (its fields, its macro in templates/parts/ui.html)
FIELDS: Mapping[type, tuple[Callable[[Question], Fields], str]] = {
    Text: (text_field, "text"),
    PersonName: (text_field, "person_name"),
    Choice: (choice_field, "choice"),
    Day: (text_field, "day"),
    BirthDay: (text_field, "birth_day"),
    CitizenNumber: (text_field, "citizen_number"),
    Phone: (text_field, "phone"),
    Email: (text_field, "email"),
    Address: (text_field, "address"),
    Several: (ticks_field, "several"),
    Declaration: (ticks_field, "declaration"),
    Number: (text_field, "number"),
    Money: (text_field, "money_amount"),
    Period: (text_field, "period"),
    FormerAddress: (text_field, "former_address"),
    Members: (group_field, "members"),
}


def macro_for(question: Question) -> str:
    """The macro that draws the question."""
    return FIELDS[type(question)][1]


def form_for(questions: tuple[Question, ...], typed: Any = None, kept: Raw | None = None) -> Form:
    """The questions as a form, filled with what was just sent, else with what was kept."""
    kept_text = {name: text_of(kept or {}, name) for question in questions for name in question.fields}
    return _form_class(questions)(typed, data=kept_text)


@lru_cache(maxsize=256)
def _form_class(questions: tuple[Question, ...]) -> type[Form]:
    """Built once: WTForms looks through a new class for its fields. The desk's requests ask ever new questions."""
    fields: Fields = {}
    for question in questions:
        fields |= FIELDS[type(question)][0](question)
    return type("StepForm", (Form,), fields)


def typed_in(form: Form, questions: tuple[Question, ...]) -> dict[str, str]:
    """What stands in the form's fields, as typed."""
    drawn = [question for question in questions if not isinstance(question, Members)]
    return {name: _as_kept(form[name].data) for question in drawn for name in question.fields}


def _as_kept(data: Any) -> str:
    return ",".join(data) if isinstance(data, list) else data or ""


def show_missing(form: Form, step: Step, raw: Raw, today: date) -> None:
    """Put what the catalogue can't read beside its fields."""
    for one in journey.missing_in(step, raw, today):
        if one.row is None:
            form.blame(one.field, one.sentence)
