"""What looks contradictory in answers but may well be true: told, never refused."""

from datetime import date

from app.catalogue.answers import Raw, Row, Unclear, read, rows_of, text_of
from app.catalogue.condition import holds, is_minor
from app.catalogue.journey import asked, path
from app.catalogue.question import Choice, CitizenNumber, Members, Question
from app.catalogue.representing import contradictions
from app.catalogue.service import Service
from app.days import DayUnreadable, read_day
from app.people.citizen_number import Sex, doubts
from app.people.relations import CHILDREN, contradicts

# Nghị định 58/2026/NĐ-CP (new Điều 7).
PARENT_AGREES = "Có người đi cùng chưa đủ 18 tuổi: cha, mẹ hoặc người giám hộ phải đồng ý. Công an phường sẽ hỏi."


def doubtful(service: Service, raw: Raw, today: date) -> tuple[str, ...]:
    """A sentence for each, in the order of the questions."""
    found: list[str] = []
    for step in path(service, raw):
        for question in asked(step, raw):
            if isinstance(question, Members):
                for row in rows_of(question, raw):
                    found += [words for one in question.one for words in _doubts(one, row, today)]
                    found += _who_agrees(question, row, raw)
            else:
                found += _doubts(question, raw, today)
    return (*found, *contradictions(service, raw, today))


def _doubts(question: Question, raw: Raw, today: date) -> tuple[str, ...]:
    match question:
        case CitizenNumber() if raw.get(question.id):
            return _of_number(question, raw, today)
        case Choice(id=relation, sex=sex) if sex:
            said = contradicts(text_of(raw, relation), _sex(text_of(raw, sex)))
            return (said,) if said else ()
        case _:
            return ()


def _of_number(question: CitizenNumber, raw: Raw, today: date) -> tuple[str, ...]:
    try:
        number = read(question, raw, today)
    except Unclear:
        return ()
    if number is None:
        return ()
    born, sex = _day(text_of(raw, question.born)), _sex(text_of(raw, question.sex))
    return tuple(f"{one.fact} {one.advice}" for one in doubts(str(number), born, sex))


def _who_agrees(group: Members, row: Row, raw: Raw) -> tuple[str, ...]:
    of = group.minors
    if of is None or not is_minor(row.get(of.born), raw.get(of.on)):
        return ()
    if holds(of.head, raw) and row.get(of.relation) in CHILDREN:
        return ()
    return (PARENT_AGREES,)


def _sex(typed: str) -> Sex | None:
    return Sex(typed) if typed in tuple(Sex) else None


def _day(typed: str) -> date | None:
    try:
        return read_day(typed)
    except DayUnreadable:
        return None
