"""Finds what is wrong in a service's file before anybody meets it: `flask catalogue check` says it."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from itertools import chain, pairwise

from app.catalogue.branches import branches
from app.catalogue.condition import Atom, Condition, Equals, Includes, OneOf, atoms_in, questions_of, stands
from app.catalogue.dated import ALWAYS, Dated
from app.catalogue.question import TICKED, Choice, Declaration, Members, Question, Several
from app.catalogue.service import Received, Service
from app.catalogue.sheet import PLACE

ESSENTIAL = frozenset(range(1, 26))


def problems(service: Service, others: Collection[Service], today: date) -> list[str]:
    """A sentence for each. others: all services, which turns may lead to."""
    slugs = {"", *(one.slug for one in others)}
    lost = [one for one in service.turns if one.service not in slugs]
    return [
        *_dangling(service),
        *_mute(service),
        *(f"lối rẽ {one.slug}: không có dịch vụ {one.service}" for one in lost),
        *_unreached(service),
        *_dates(service, today),
    ]


def missing_essentials(services: Collection[Service]) -> list[int]:
    """Numbers of the 25 that no service is."""
    return sorted(ESSENTIAL - {number for one in services for number in one.essential})


def _questions(service: Service) -> dict[str, Question]:
    return {one.id: one for step in service.steps for one in step.questions}


def _conditions(service: Service) -> Iterator[tuple[str, Condition | None]]:
    for step in service.steps:
        yield f"bước {step.slug}", step.when
        yield from ((f"câu {one.id}", one.when) for one in step.questions)
    yield from ((f"giấy tờ {one.id}", one.when) for one in service.papers)
    yield from ((f"lối rẽ {one.slug}", one.when) for one in service.turns)
    yield from ((f"nơi nhận {one.body}", one.when) for one in service.prepared)
    yield from ((f"đại diện {one.capacity}", one.when) for one in service.represented)
    if isinstance(service, Received):
        yield from (("nội dung đề nghị", one.when) for one in service.request)


def _dangling(service: Service) -> Iterator[str]:
    """Conditions and places in words that look at what nobody is asked, or cannot answer."""
    asked = _questions(service)
    for where, condition in _conditions(service):
        for atom in atoms_in(condition):
            if not _can_be(atom, asked):
                yield f"{where}: điều kiện không có câu trả lời nào ứng: {atom}"
    texts = [(one.label, one.text) for end in service.prepared for one in end.fields]
    texts += [("nội dung đề nghị", one.text) for one in service.request] if isinstance(service, Received) else []
    for where, text in texts:
        yield from (f"{where}: không có câu {name}" for name in PLACE.findall(text) if name not in asked)
    groups = [(one.label, one.group) for end in service.prepared for one in end.fields if one.group]
    yield from (f"{where}: {name} không phải nhóm người" for where, name in groups if not _is_group(asked.get(name)))


def _is_group(question: Question | None) -> bool:
    return isinstance(question, Members)


def _can_be(atom: Atom, asked: dict[str, Question]) -> bool:
    match atom:
        case Equals(question, value) | Includes(question, value):
            return _offers(asked.get(question), value)
        case OneOf(group, question, value):
            found = asked.get(group)
            of_one = found.one if isinstance(found, Members) else ()
            return any(one.id == question and _offers(one, value) for one in of_one)
        case _:
            return questions_of(atom) <= set(asked)


def _offers(question: Question | None, value: str) -> bool:
    match question:
        case Choice(options=options) | Several(options=options):
            return value in options
        case Declaration():
            return value == TICKED
        case _:
            return False


def _mute(service: Service) -> Iterator[str]:
    """What has to be said, and is not."""
    said = {"name": service.name, "purpose": service.purpose, "words": service.words, "law": service.law}
    yield from (f"thiếu {what}" for what, words in said.items() if not words)
    for one in _questions(service).values():
        if not one.label.strip() or not one.name.strip():
            yield f"câu {one.id}: thiếu lời hỏi hoặc tên gọi"
    for end in service.prepared:
        if not all((end.body, end.ways, end.form, end.cost, end.time)):
            yield f"nơi nhận {end.body or '?'}: thiếu cách nộp, tờ khai, tiền hoặc thời gian"


def _unreached(service: Service) -> Iterator[str]:
    """What no way leads to; whoever is a child, and what is said of several people, may be so or not."""
    every = {atom for _, condition in _conditions(service) for atom in atoms_in(condition)}
    others = frozenset(atom for atom in every if not isinstance(atom, Equals))
    ways = [frozenset(Equals(name, value) for name, value in way.items()) for way in branches(service)]
    for where, condition in _conditions(service):
        if condition and not any(stands(condition, met) for met in _possible(ways, others, atoms_in(condition))):
            yield f"{where}: không nhánh nào tới"


def _possible(
    ways: list[frozenset[Equals]], others: frozenset[Atom], atoms: frozenset[Atom]
) -> Iterator[frozenset[Atom]]:
    """What may be so on some way; a choice on which papers alone depend may be answered in any way on each."""
    for way in ways:
        yield from (way, way | others)
        for one in atoms:
            rest = frozenset(each for each in way if not isinstance(one, Equals) or each.question != one.question)
            yield from (rest | {one}, rest | others | {one})


def _dates(service: Service, today: date) -> Iterator[str]:
    """Lines that follow one another without a hole and without two on a day; and none that ran out."""
    rows: list[tuple[str, tuple[Dated, ...]]] = []
    if isinstance(service, Received):
        rows += [("lệ phí", service.fees), ("thời hạn", service.terms), ("mẫu", service.forms)]
    for end in service.prepared:
        rows.append((f"tờ khai của {end.body}", end.form))
    yield from chain.from_iterable(_follow(what, lines, service.in_force_from, today) for what, lines in rows)


def _follow(what: str, lines: tuple[Dated, ...], begins: date, today: date) -> Iterator[str]:
    ordered = sorted(lines, key=lambda one: one.since)
    if ordered and ordered[0].since > max(begins, ALWAYS):
        yield f"{what}: từ {begins} chưa có dòng nào"
    for earlier, later in pairwise(ordered):
        if earlier.until is None or earlier.until >= later.since:
            yield f"{what}: hai dòng cùng có hiệu lực từ {later.since}"
        elif earlier.until + timedelta(days=1) < later.since:
            yield f"{what}: từ {earlier.until} đến {later.since} không có dòng nào"
    if ordered and ordered[-1].until and ordered[-1].until < today:
        yield f"{what}: hết hiệu lực {ordered[-1].until}, chưa có dòng tiếp"
