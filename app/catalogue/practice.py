"""What to type when nothing counts: an invented person's answer to every question of every service."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.catalogue.answers import Raw
from app.catalogue.condition import holds
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
from app.catalogue.service import Received, Service, Step
from app.days import short
from app.letters import folded
from app.people.citizen_number import Sex
from app.places import units


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who does not exist; the number agrees with birth and sex, so that nothing looks doubtful."""

    name: str
    born: date
    sex: Sex
    number: str


HERSELF = Invented("Nguyễn Thị Tập", date(1960, 3, 8), Sex.FEMALE, "001160000001")
ANOTHER = Invented("Trần Văn Mẫu", date(1955, 9, 2), Sex.MALE, "001055000002")
CHILD = Invented("Nguyễn Gia Mẫu", date(2015, 6, 1), Sex.MALE, "001215000003")
PHONE = "0900 000 000"
STREET = "số 1 ngõ 2"
AWAY = ("hong gai quang ninh", "ba dinh ha noi")
SOON = timedelta(days=7)
HALF_A_YEAR = timedelta(days=182)
EMAIL = "tap@vidu.vn"
TEXT = "tập làm thử"
IN_THE_HINT = "Ví dụ: "
UNIT = re.compile("^(phuong|xa|dac khu|thanh pho|tinh) ")


@dataclass(frozen=True, slots=True)
class Example:
    """One answer to copy. answers: field -> what to type, as kept. words: what the page says to do."""

    answers: Mapping[str, str]
    words: str


@dataclass(frozen=True, slots=True)
class Setting:
    """In which practice goes on. ward: one that receives here, else it would end at the border of the ward."""

    service: Service
    ward: units.Ward
    today: date


def of_step(step: Step, raw: Raw, setting: Setting) -> dict[str, Example]:
    """For each question of a step, by its id. raw: what was answered so far."""
    return _examples(step.questions, _person(step, raw, setting.service), setting)


def of_one(group: Members, setting: Setting) -> dict[str, Example]:
    """For each question about somebody who comes along, or, where no birth is asked, who only agrees."""
    comes_along = any(isinstance(one, BirthDay) for one in group.one)
    return _examples(group.one, CHILD if comes_along else ANOTHER, setting)


def _person(step: Step, raw: Raw, service: Service) -> Invented:
    """Whom a step asks about: who files, somebody whose birth is asked, or whoever else agrees to it."""
    if any(one.id == service.applicant.name for one in step.questions):
        return HERSELF
    births = [one for one in step.questions if isinstance(one, BirthDay)]
    return CHILD if any(holds(one.minor_when, raw) for one in births) else ANOTHER


def _examples(questions: tuple[Question, ...], who: Invented, setting: Setting) -> dict[str, Example]:
    sexes = {one.sex for one in questions if isinstance(one, CitizenNumber)}
    return {one.id: _example(one, who, who.sex if one.id in sexes else "", setting) for one in questions}


def _example(question: Question, who: Invented, sex: str, setting: Setting) -> Example:
    told = setting.service.practice.get(question.id, "")
    match question:
        case Choice(options=options):
            chosen = told or sex or next(iter(options))
            return Example({question.id: chosen}, f"Thử chọn: {options[chosen]}")
        case Several(options=options):
            first = told or next(iter(options))
            return Example({question.id: first}, f"Thử chọn: {options[first]}")
        case Declaration():
            return Example({question.id: TICKED}, "Thử bấm vào ô vuông.")
        case Period():
            return _period(question, setting.today)
        case Address():
            return _place(question, setting)
        case Members():
            return Example({}, "Thử thêm một người." if question.required else "Thử bấm Tiếp tục, không thêm ai.")
        case _:
            typed = told or (
                _typed(question, who, setting.today) if question.required or question.required_when else ""
            )
            return Example({question.id: typed}, f"Thử gõ: {typed}" if typed else "Thử để trống")


def _typed(question: Question, who: Invented, today: date) -> str:
    match question:
        case PersonName():
            return who.name
        case BirthDay():
            return short(who.born)
        case CitizenNumber():
            return who.number
        case Phone():
            return PHONE
        case Email():
            return EMAIL
        case Day(since=begins) if begins:
            return short(today + HALF_A_YEAR)
        case Day(days_ahead=most):
            return short(today + min(SOON, timedelta(days=most)))
        case Number(least=least):
            return str(least or 1)
        case Money():
            return "1.000.000"
        case FormerAddress():
            return "Dịch Vọng, Cầu Giấy, Hà Nội"
        case Text(hint=hint):
            return hint.partition(IN_THE_HINT)[2] or TEXT
    raise TypeError(f"nothing to type into {type(question).__name__}")


def _period(question: Period, today: date) -> Example:
    since = today + min(SOON, timedelta(days=question.days_ahead))
    until = min(since + SOON, today + timedelta(days=question.days_ahead))
    answers = dict(zip(question.fields, (short(since), short(until)), strict=True))
    return Example(answers, f"Thử gõ: từ {short(since)} đến {short(until)}")


def _place(question: Address, setting: Setting) -> Example:
    service = setting.service
    here = isinstance(service, Received) and question.id == service.place
    typed = _briefly(setting.ward) if here else next(one for one in AWAY if units.certain(one) != setting.ward)
    answers = dict(zip(question.fields, (typed, "", STREET if question.with_street else ""), strict=True))
    return Example(answers, f"Thử gõ: {typed}" + (f". Ô tiếp theo: {STREET}" if question.with_street else ""))


def _briefly(ward: units.Ward) -> str:
    """As few letters as leave no doubt, without marks: "cau giay ha noi"."""
    bare = " ".join(UNIT.sub("", folded(part)) for part in (ward.name, ward.province))
    return bare if units.certain(bare) == ward else ward.full_name
