"""A finished đăng ký tạm trú, without the pages that lead to it: for tests that begin after them."""

from typing import Any
from uuid import uuid4

from sqlalchemy import insert, update

from app.actor import WORKER, Resident, Staff
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.demo import RESIDENT_PHONE
from app.dossiers.actions import send
from app.dossiers.queries import find
from app.dossiers.records import DaySerial, Dossier, DossierEvent
from app.drafts.actions import save_step, start
from app.drafts.records import Draft
from app.mandates.terms import Agreed, Term
from app.mandates.text import sheet
from app.people.queries import accounts_at_door, staff_at_door

# The program itself: it may note what it did, and sees no row of anybody.
NOBODY = WORKER
GRANDCHILD = {
    "id": "0b6e2f1c-0000-4000-8000-000000000001",
    "ho_ten": "Trần Gia Bảo",
    "ngay_sinh": "01/06/2015",
    "so_dinh_danh": "001215000456",
    "gioi_tinh": "nam",
    "quan_he": "Cháu nội",
}
ANSWERS: dict[str, Any] = {
    "cho_o": "thue",
    "noi_o": "Phường Cầu Giấy, Thành phố Hà Nội",
    "noi_o_xa": "00166",
    "noi_o_nha": "Số 12 ngõ 34 đường Cầu Giấy",
    "tu_ngay": "01/12/2026",
    "thoi_han": "12",
    "cho_ai": "toi",
    "ho_ten": "Trần Thị Lan",
    "ngay_sinh": "05/02/1958",
    "gioi_tinh": "nu",
    "so_dinh_danh": "001158012345",
    "dien_thoai": RESIDENT_PHONE,
    "thuong_tru": "Phường Hồng Gai, Quảng Ninh",
    "la_chu_ho": "co",
    "chu_nha_ten": "Ngô Văn Chủ",
    "chu_nha_dong_y": "van_ban",
    "mien_phi": "khong",
    "thanh_vien": [GRANDCHILD],
}
SEVERAL = {"chu_nha_dong_y": "nhieu", "chu_nha_cach": "ky"}
TWO_OWNERS: dict[str, Any] = {
    **SEVERAL,
    "chu_nha_chung": "tung_nguoi",
    "chu_nha_khac": [{"id": "2", "ho_ten": "Ngô Thị Hai", "so_dinh_danh": "001160000222", "dong_y": "vneid"}],
}
IN_NGHIA_DO: dict[str, Any] = {"noi_o": "Phường Nghĩa Đô, Thành phố Hà Nội", "noi_o_xa": "00160"}


def ba_lan_signed_in() -> Resident:
    """Bà Lan of the demo ward."""
    return Resident(next(one.id for one in accounts_at_door(RESIDENT_PHONE) if one.birth_year == 1958))


def at_work(username: str) -> Staff:
    """A member of staff, as after signing in."""
    member = staff_at_door(username)
    assert member, f"nobody is called {username}"
    return Staff(member.id, member.ward_id, member.role, member.point_id, member.neighbourhood_id)


def answered(*, practice: bool = False, **changed: Any) -> Draft:
    """A draft with every answer of bà Lan's, some of them changed; not committed."""
    draft = start(SERVICE, str(uuid4()), None, practice, now())
    save_step(draft, {**ANSWERS, **changed}, 1, now())
    return draft


def filed(**changed: Any) -> Dossier:
    """Bà Lan's dossier, sent and committed."""
    me = ba_lan_signed_in()
    number = send(answered(**changed), SERVICE, me, now()).number
    db.session.commit()
    dossier = find(number, me)
    assert dossier
    return dossier


def filed_often(times: int) -> list[str]:
    """So many dossiers of bà Lan's from one evening, committed: one that she sent, and copies of it. The numbers."""
    first = filed()
    ours = {column.key: getattr(first, column.key) for column in Dossier.__mapper__.column_attrs}
    event = first.events[0]
    happened = {name.key: getattr(event, name.key) for name in DossierEvent.__mapper__.column_attrs if name.key != "id"}
    numbers = [f"{first.number[:-4]}{serial:04}" for serial in range(1, times + 1)]
    copies = [{**ours, "id": uuid4(), "draft_id": uuid4(), "number": one} for one in numbers[1:]]
    db.session.execute(insert(Dossier), copies)
    db.session.execute(insert(DossierEvent), [{**happened, "dossier_id": one["id"]} for one in copies])
    db.session.execute(update(DaySerial).where(DaySerial.day == first.sent_at.date()).values(last=times))
    db.session.commit()
    return numbers


def agreed(term: Term = Term.SITTING) -> Agreed:
    """What bà Lan is read, and says yes to."""
    return Agreed(term, (SERVICE.slug,), sheet("Điểm số 1", (SERVICE.name,), term))
