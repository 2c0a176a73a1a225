"""Everything of a person's own, through her own eyes: nothing of others who share her phone or her house."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from app.actor import Resident
from app.catalogue import registry
from app.coaching import queries as coaching
from app.corrections import queries as corrections
from app.corrections.terms import WHAT_WORDS
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.records import Dossier
from app.identity import queries as identity
from app.identity.degrees import WORDS as CERTAINTY
from app.lodging import queries as lodging
from app.lodging.house.queries import rooms
from app.mandates import queries as mandates
from app.mandates.records import Mandate
from app.own_data.around import queries as around
from app.own_data.held import HELD, Held, Part
from app.own_data.record import Field, Record
from app.own_data.sent import queries as sent
from app.people import queries as people
from app.places import queries as places


@dataclass(frozen=True, slots=True)
class Section:
    """One part, with what there is of it."""

    held: Held
    records: tuple[Record, ...]


def everything(me: Resident) -> tuple[Section, ...]:
    """All of it, part by part."""
    return tuple(Section(held, tuple(READ[held.part](me))) for held in HELD)


def last_ward(me: Resident) -> UUID:
    """The ward that had to do with her last; where there is none, the first that is served here."""
    sent = dossiers.visible(me).with_only_columns(Dossier.ward_id).order_by(Dossier.sent_at.desc())
    given = mandates.visible(me).with_only_columns(Mandate.ward_id).order_by(Mandate.given_at.desc())
    for rows in (sent, given):
        found = db.session.scalar(rows.limit(1))
        if found:
            return found
    return places.served_wards()[0].id


def _account(me: Resident) -> Iterator[Record]:
    account = people.account_of(me)
    yield Record(
        "Tài khoản",
        (
            Field("ho_ten", "Họ tên", account.name),
            Field("nam_sinh", "Năm sinh", account.birth_year),
            Field("dien_thoai", "Số điện thoại", account.phone),
            Field("mo_luc", "Mở lúc", account.opened_at),
            Field("tin_thoi_nhan", "Loại tin nhắn không nhận", ", ".join(account.sms_without)),
            Field("tin_co_dau", "Tin nhắn có dấu", account.sms_marks),
            Field("tin_vao_so_nay", "Luôn nhắn vào số này", account.sms_own_phone),
        ),
    )

    for one in corrections.asked_by(me):
        asked = (
            Field("luc", "Lúc", one.asked_at),
            Field("loi", "Anh/chị ghi", one.words),
            Field("tra_loi", "Phường trả lời", one.answer),
            Field("tra_loi_luc", "Trả lời lúc", one.answered_at),
        )
        yield Record(f"Báo chỗ sai: {WHAT_WORDS[one.what]}", asked)


def _identity(me: Resident) -> Iterator[Record]:
    for one in identity.kept_of(me):
        facts = one.facts
        yield Record(
            places.ward(one.ward_id).name,
            (
                Field("ho_ten", "Họ tên", facts.name),
                Field("ngay_sinh", "Ngày sinh", facts.born),
                Field("gioi_tinh", "Giới tính", facts.sex),
                Field("so_dinh_danh", "Số định danh", facts.number),
                Field("dia_chi", "Địa chỉ trên thẻ", facts.address),
                Field("muc_do", "Mức độ chắc chắn", CERTAINTY[one.certainty]),
                Field("xem_luc", "Xem lúc", one.seen_at),
                Field("nguoi_xem", "Người xem", one.seen_by),
                Field("noi_xem", "Nơi xem", one.place),
            ),
        )
    joined = identity.confirmation_of(me)
    if joined:
        fields = (
            Field("gan_luc", "Gắn lúc", joined.joined_at),
            Field("so_dinh_danh", "Số định danh", joined.number),
            Field("ma", "Mã của nơi xác nhận", joined.subject),
        )
        yield Record("Đăng nhập bằng định danh điện tử", fields)


def _mandates(me: Resident) -> Iterator[Record]:
    rows = list(db.session.scalars(mandates.visible(me).order_by(Mandate.given_at)))
    names = places.names_of({_where(one) for one in rows})
    for one in rows:
        fields = (
            Field("tu", "Từ", one.given_at),
            Field("den", "Đến", one.ends_at),
            Field("cho_ai", "Nhờ", names[_where(one)]),
            Field("cach", "Cách nhờ", one.given_by),
            Field("dung_bang", "Dừng bằng", one.ended_by),
            Field("loi", "Lời đã đồng ý", " ".join(one.text or ())),
        )
        yield Record(f"Nhờ {names[_where(one)]}", fields)


def _where(one: Mandate) -> UUID:
    return one.neighbourhood_id or one.point_id or one.ward_id


def _learning(me: Resident) -> Iterator[Record]:
    for one in db.session.scalars(coaching.visible(me)):
        service = registry.service(one.service)
        name = service.name if service else one.service
        yield Record("Được hướng dẫn", (Field("luc", "Lúc", one.at), Field("thu_tuc", "Thủ tục", name)))
    for consent in db.session.scalars(coaching.consents_visible(me)):
        fields = (Field("luc", "Lúc", consent.given_at), Field("loi", "Lời đã đồng ý", " ".join(consent.text)))
        yield Record("Đồng ý cho ghi việc đang học", fields)
    for task in db.session.scalars(coaching.progress_visible(me)):
        done = Field("da_xong", "Bước đã xong", ", ".join(task.done))
        yield Record(f"Việc đang học: {task.task}", (done, Field("dung_vi", "Dừng vì", task.stopped)))


def _lodging(me: Resident) -> Iterator[Record]:
    sent_of: dict[UUID, list[Record]] = {}
    for one in db.session.scalars(lodging.declarations_visible(me)):
        fields = (Field("luc", "Lúc", one.declared_at), Field("so_khach", "Số khách", one.guests))
        sent_of.setdefault(one.establishment_id, []).append(Record("Lần khai khách", fields))
    for house in lodging.establishments(me):
        facts = (
            Field("dia_chi", "Địa chỉ", house.street),
            Field("dien_thoai", "Điện thoại", house.phone),
            Field("phong", "Phòng", ", ".join(one.name for one in rooms(house, me))),
            Field("khai_luc", "Khai cơ sở lúc", house.registered_at),
            Field("xac_nhan_luc", "Công an xác nhận lúc", house.confirmed_at),
        )
        yield Record(house.name, facts, tuple(sent_of.get(house.id, ())))


READ: Mapping[Part, Callable[[Resident], Iterator[Record]]] = {
    Part.ACCOUNT: _account,
    Part.IDENTITY: _identity,
    Part.DOSSIERS: sent.dossiers_of,
    Part.DRAFTS: sent.drafts_of,
    Part.MANDATES: _mandates,
    Part.LEARNING: _learning,
    Part.MESSAGES: around.messages_to,
    Part.LODGING: _lodging,
    Part.SIGN_INS: around.sign_ins_of,
    Part.OPENED: around.looks_at,
}
