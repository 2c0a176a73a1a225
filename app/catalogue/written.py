"""A service as a person would read it, and all of them as one document; each figure with how sure we are of it."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.catalogue.checking import ESSENTIAL
from app.catalogue.dated import ALWAYS
from app.catalogue.journey import address_that_decides
from app.catalogue.occasion import OCCASION_WORDS
from app.catalogue.outcome import CHANNEL_WORDS, Prepared
from app.catalogue.question import Choice, Members, Question, Several
from app.catalogue.service import Received, Service
from app.catalogue.stated import Stated
from app.days import short
from app.fees.amount import money

HEAD = """# Danh mục dịch vụ

Viết ra từ `app/catalogue/services/` bằng `flask catalogue document`; đừng sửa bằng tay. “cần kiểm tra” là điều chưa
chắc, phải hỏi cơ quan nhận trước khi nói là đúng.
"""


def table(services: Iterable[Service]) -> str:
    """A line a service: name, what happens to it, steps, papers, which of the 25 it is."""
    rows = [
        f"| {one.name} | {kind(one)} | {len(one.steps)} | {len(one.papers)} | {', '.join(map(str, one.essential))} |"
        for one in services
    ]
    return "\n".join(["| Dịch vụ | Kết thúc | Bước | Giấy tờ | Số trong 25 |", "|" + " --- |" * 5, *rows])


def essentials(services: Iterable[Service]) -> str:
    """As in "25 trên 25 dịch vụ công thiết yếu"."""
    found = {number for one in services for number in one.essential} & ESSENTIAL
    return f"{len(found)} trên {len(ESSENTIAL)} dịch vụ công thiết yếu"


def document(services: tuple[Service, ...]) -> str:
    """All of them, for docs/catalogue.md."""
    whole = [HEAD, f"{essentials(services)}; {len(services)} dịch vụ.", "", table(services), ""]
    return "\n".join([*whole, *(f"{page(one)}\n" for one in services)]).rstrip() + "\n"


def page(service: Service) -> str:
    """One of them."""
    return "\n".join(_lines(service))


def kind(service: Service) -> str:
    """What its branches come to."""
    if not isinstance(service, Received):
        return "phiếu chuẩn bị"
    return "công an phường nhận; có nhánh ra phiếu" if service.prepared else "công an phường nhận"


def _lines(service: Service) -> Iterator[str]:
    code = f", thủ tục {service.code}" if service.code else ""
    yield f"## {service.name}\n"
    yield f"{service.purpose} ({OCCASION_WORDS[service.occasion]}{code}; {kind(service)}.)\n"
    if isinstance(service, Received):
        yield from _figures(service)
    for end in service.prepared:
        yield from _end(end)
    yield from (f"- Rẽ: {one.title} → {one.service or one.body}" for one in service.turns)
    yield f"- Căn cứ: {'; '.join(map(stated, service.law))}"
    yield from (f"- Cần kiểm tra: {words}" for words in service.doubts)
    yield f"- Người ta gọi là: {', '.join(service.words)}"
    yield ""
    for number, step in enumerate(service.steps, 1):
        some = " (tùy câu trả lời)" if step.when else ""
        yield f"{number}. {step.title}{some} {'; '.join(_asked(one) for one in step.questions)}"
    if service.papers:
        yield f"\nGiấy tờ: {'; '.join(f'{one.name}, {one.applies}' for one in service.papers)}."


def _figures(service: Received) -> Iterator[str]:
    yield f"- Nhận: phường của “{address_that_decides(service).name}”; quyết định: {service.decides}"
    for term in service.terms:
        yield f"- Thời hạn: {term.words}{_when(term.since, term.until)}{_doubt(term.sure)}"
    for fee in service.fees:
        fees = f"{money(fee.counter)} tại quầy, {money(fee.online)} tự nộp trên mạng"
        yield f"- Lệ phí: {fees}{_when(fee.since, fee.until)} ({fee.law}){_doubt(fee.sure)}"
    yield f"- Mẫu: {'; '.join(map(stated, service.forms))}; kết quả: {', '.join(service.results)}"
    unsure = [one.words for one in service.refusals if not one.sure]
    if unsure:
        yield f"- Lý do từ chối, cần kiểm tra căn cứ: {' '.join(unsure)}"


def _end(end: Prepared) -> Iterator[str]:
    yield f"- Nơi nhận: {end.body}{' (tùy câu trả lời)' if end.when else ''}"
    yield from (f"  - {CHANNEL_WORDS[one.channel]}: {one.words}" for one in end.ways)
    for what, lines in (("Tờ khai", end.form), ("Tiền", end.cost), ("Thời gian", end.time)):
        yield f"  - {what}: {'; '.join(map(stated, lines))}"


def stated(one: Stated) -> str:
    """With its law, its days and how sure it is."""
    law = f" ({one.law})" if one.law else ""
    return f"{one.words}{law}{_when(one.since, one.until)}{_doubt(one.sure)}"


def _when(since: date, until: date | None) -> str:
    begins = f" từ {short(since)}" if since != ALWAYS else ""
    return f"{begins} đến {short(until)}" if until else begins


def _doubt(sure: bool) -> str:
    return "" if sure else ", **cần kiểm tra**"


def _asked(question: Question) -> str:
    match question:
        case Choice(options=options) | Several(options=options) if len(options) <= 7:
            return f"{question.name} ({' / '.join(options.values())})"
        case Members(one=one):
            return f"{question.name}, mỗi người: {', '.join(each.name for each in one)}"
        case _:
            return question.name
