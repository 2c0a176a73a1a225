"""Decides when form CT01 is to be signed and what it says: a sheet for a household, one for each person of a list."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.catalogue import journey
from app.catalogue.answers import Raw
from app.catalogue.fee import exempt_as, exempt_in_list
from app.catalogue.service import Paper, Received
from app.dossiers.snapshot import Snapshot
from app.papers.ct01 import Head, Mover, Sheet, fill
from app.papers.ct01_boxes import each_of_a_list, of_a_household, to_be_filled
from app.people.phone import spoken

# A service that wants the form signed gives its papers these ids.
SIGNED, OF_EACH = "ct01_ky", "ct01_moi_nguoi"
GROUP, LIST = "thanh_vien", "danh_sach"
ONE, BLANK = "", "trong"

Row = Mapping[str, str]


def takes_it(paper: Paper) -> bool:
    """Whether the paper is this form, signed."""
    return paper.id in (SIGNED, OF_EACH)


def is_for(service: Received) -> bool:
    """Whether the service may want it."""
    return any(takes_it(one) for one in service.papers)


def called_for(service: Received, raw: Raw) -> bool:
    """Whether these answers want it."""
    return any(takes_it(one) for one in journey.papers(service, raw))


def sheets(service: Received, raw: Raw, taken: Snapshot, ward: str, day: date) -> dict[str, Sheet]:
    """
    By whose it is: ONE for a household, else a row of the list, and BLANK for whoever comes late.

    taken: the same answers in words. ward: "Phường Cầu Giấy", where the dossier goes. day: of which ages are told.
    """
    to = f"Công an {ward[:1].lower()}{ward[1:]}"
    wanted = taken.request_in_full
    if not any(one.id == OF_EACH for one in journey.papers(service, raw)):
        return {ONE: _of_household(service, raw, taken, to, wanted, day)}
    free = {row["id"]: exempt_in_list(service.on(day).fee, row, day) for row in _listed(raw)}
    each = {row: _of_one(person, to, wanted, free.get(row, ""), day) for row, person in _rows(taken, LIST).items()}
    return {**each, BLANK: fill("Tờ trống", to, wanted, boxes=to_be_filled(), by_hand=True)}


def _of_household(service: Received, raw: Raw, taken: Snapshot, to: str, wanted: str, day: date) -> Sheet:
    asked = service.applicant
    declarant = Mover(*(_text(taken, one) for one in (asked.name, asked.born, asked.sex, asked.number)))
    other = Mover(*(_text(taken, one) for one in ("nguoi_ten", "nguoi_sinh", "nguoi_gioi", "nguoi_so")))
    mover, members = other if other.name else declarant, _rows(taken, GROUP).values()
    born = (mover.born, *(one["ngay_sinh"] for one in members))
    return fill(
        mover.name,
        to,
        f"{wanted}{_free(exempt_as(service.on(day).fee, raw))}",
        mover=mover,
        contact=(spoken(_text(taken, asked.phone)), _text(taken, "email")),
        head=_head(raw, taken, declarant),
        members=tuple(_member(place, one) for place, one in enumerate(members, start=1)),
        boxes=of_a_household(service, raw, taken, declarant.name, born, day),
    )


def _of_one(person: Row, to: str, wanted: str, free: str, day: date) -> Sheet:
    mover = Mover(person["ho_ten"], person["ngay_sinh"], person["gioi_tinh"], person["so_dinh_danh"])
    wanted = f"{wanted}, đến ngày {person['den_ngay']}{_free(free)}"
    return fill(mover.name, to, wanted, mover=mover, boxes=each_of_a_list(mover.name, mover.born, day))


def _head(raw: Raw, taken: Snapshot, declarant: Mover) -> Head:
    """Whoever moves is related to the head; the declarant may be the head without moving herself."""
    relation = _text(taken, "nguoi_quan_he") or _text(taken, "quan_he")
    if taken.answers("la_chu_ho") and raw.get("la_chu_ho") == "co":
        return Head(declarant.name, relation or "Chủ hộ", declarant.number)
    return Head(_text(taken, "chu_ho_ten"), relation, _text(taken, "chu_ho_so"))


def _free(whom: str) -> str:
    """Whoever asks to pay nothing says so where he signs."""
    return f". Đề nghị miễn lệ phí: {whom}" if whom else ""


def _listed(raw: Raw) -> Sequence[Row]:
    rows = raw.get(LIST, ())
    return () if isinstance(rows, str) else rows


def _rows(taken: Snapshot, group: str) -> dict[str, Row]:
    """Each person of a repeated group, by row: question -> answer in words."""
    found: dict[str, dict[str, str]] = {}
    for one in (item for titled in taken.groups for item in titled.items):
        of, _, question = one.id.partition(".")
        if one.row and of == group:
            found.setdefault(one.row, {})[question] = one.text
    return dict(found)


def _member(place: int, person: Row) -> tuple[str, ...]:
    asked = ("ho_ten", "ngay_sinh", "gioi_tinh", "so_dinh_danh", "quan_he")
    return (str(place), *(person[one] for one in asked))


def _text(taken: Snapshot, question: str) -> str:
    return next(iter(taken.answers(question)), "")
