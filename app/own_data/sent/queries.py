"""Her dossiers with everything that happened to them, their photos and slips, and her drafts."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.actor import Resident
from app.catalogue import registry
from app.catalogue.outcome import CHANNEL_WORDS
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.acts.records import DossierCheck, DossierExtension, DossierFee, DossierRequest
from app.dossiers.lifecycle import STATES
from app.dossiers.records import Dossier, DossierEvent
from app.dossiers.snapshot import Group, from_json
from app.drafts import queries as drafts
from app.drafts.preparing import queries as preparing
from app.drafts.preparing.records import Preparation
from app.drafts.preparing.result import RESULT_WORDS
from app.files import queries as files
from app.files.records import Attachment
from app.own_data.record import Field, Record
from app.papers import queries as papers
from app.papers.kind import WORDS
from app.papers.records import Slip


@dataclass(frozen=True, slots=True)
class Photo:
    """One of her files, and how it is called among those of the same dossier."""

    name: str
    attachment: Attachment


def dossiers_of(me: Resident) -> Iterator[Record]:
    """Each with what she typed, what happened, what she was asked, and which files belong to it."""
    photos = photos_of(me)
    for one in db.session.scalars(dossiers.visible(me).order_by(Dossier.sent_at).options(*dossiers.WHOLE)):
        stored = from_json(one.snapshot)
        mine = [photo for photo in photos if photo.attachment.dossier_id == one.id]
        slips = db.session.scalars(papers.visible(me).where(Slip.dossier_id == one.id)).all()
        within = (
            *(_typed(group) for group in stored.groups),
            *(_happened(event) for event in one.events),
            *(_asked(request) for request in one.requests),
            *_beside(one),
            *(_photo(photo) for photo in mine),
            *(Record(WORDS[slip.kind], (Field("cap_luc", "Cấp lúc", slip.issued_at),)) for slip in slips),
        )
        yield Record(f"{one.service_name} {one.number}", _about(one), within)


def photos_of(me: Resident) -> list[Photo]:
    """Every file that went along with something of hers, with a name for a folder."""
    rows = dossiers.visible(me).with_only_columns(Dossier.id, Dossier.number)
    numbers = {row.id: row.number for row in db.session.execute(rows)}
    sent = db.session.scalars(files.visible(me).order_by(Attachment.added_at, Attachment.id))
    found = []
    for place, one in enumerate(sent, 1):
        under = numbers[one.dossier_id] if one.dossier_id else "nho-giup"
        found.append(Photo(f"giay-to/{under}/{place:03}-{one.paper}.{'pdf' if one.is_pdf else 'jpg'}", one))
    return found


def slips_of(me: Resident) -> list[tuple[str, Slip]]:
    """Her papers, each with the number of its dossier."""
    rows = papers.visible(me).join(Dossier, Slip.dossier_id == Dossier.id).add_columns(Dossier.number)
    return [(number, slip) for slip, number in db.session.execute(rows.order_by(Slip.issued_at))]


def drafts_of(me: Resident) -> Iterator[Record]:
    """What she typed and has not sent, as she typed it."""
    prepared = {one.draft_id: one for one in preparing.all_of(me)}
    for one in drafts.unfiled(me):
        service = registry.service(one.service)
        typed = tuple(Field(key, key, text) for key, text in one.answers.items() if isinstance(text, str))
        people = [row for rows in one.answers.values() if isinstance(rows, list) for row in rows]
        within = tuple(Record("Người cùng hồ sơ", tuple(Field(key, key, row[key]) for key in row)) for row in people)
        name = service.name if service else one.service
        told = _prepared(prepared[one.id]) if one.id in prepared else ()
        yield Record(name, (Field("go_luc", "Gõ lần cuối", one.touched_at), *typed, *told), within)


def _prepared(made: Preparation) -> tuple[Field, ...]:
    return (
        Field("phieu_luc", "Làm phiếu lúc", made.made_at),
        Field("nop_o", "Nộp ở", CHANNEL_WORDS[made.filed_at] if made.filed_at else None),
        Field("nop_ngay", "Nộp ngày", made.filed_on),
        Field("ma_noi_nhan", "Mã hồ sơ nơi nhận", made.official_code),
        Field("ket_qua", "Kết quả", RESULT_WORDS[made.result] if made.result else None),
        Field("ket_qua_ngay", "Ngày có kết quả", made.result_on),
    )


def _about(one: Dossier) -> tuple[Field, ...]:
    return (
        Field("ma", "Mã hồ sơ", one.number),
        Field("trang_thai", "Đang ở", STATES[one.state].words),
        Field("gui_luc", "Gửi lúc", one.sent_at),
        Field("hen", "Hẹn có kết quả", one.due_at),
        Field("dien_thoai", "Số điện thoại", one.phone),
        Field("huong_dan", "Người hướng dẫn", one.guided_by),
    )


def _typed(group: Group) -> Record:
    return Record(group.title, tuple(Field(one.id or one.name, one.name, one.text) for one in group.items))


def _happened(event: DossierEvent) -> Record:
    fields = (Field("luc", "Lúc", event.at), Field("ai", "Ai", event.who), Field("ghi_chu", "Ghi chú", event.note))
    return Record(event.words, fields)


def _asked(request: DossierRequest) -> Record:
    items = "; ".join(f"{one['name']}: {one['words']}" for one in request.items)
    fields = (
        Field("luc", "Lúc", request.asked_at),
        Field("noi_dung", "Cần bổ sung", items),
        Field("tra_loi_luc", "Trả lời lúc", request.answered_at),
    )
    return Record("Được yêu cầu bổ sung", fields)


def _photo(photo: Photo) -> Record:
    fields = (
        Field("tep", "Tệp", photo.name),
        Field("luc", "Gửi lúc", photo.attachment.added_at),
        Field("byte", "Cỡ (byte)", photo.attachment.size),
    )
    return Record("Ảnh giấy tờ", fields)


def _beside(dossier: Dossier) -> Iterator[Record]:
    """Its fee, the look that somebody took, and the apology."""
    if dossier.fee:
        yield _fee(dossier.fee)
    if dossier.check:
        yield _check(dossier.check)
    if dossier.extension:
        yield _extension(dossier.extension)


def _fee(fee: DossierFee) -> Record:
    fields = (
        Field("bao_luc", "Báo lúc", fee.asked_at),
        Field("so_tien", "Số tiền phải nộp", fee.amount),
        Field("xong_luc", "Nộp hoặc miễn lúc", fee.settled_at),
        Field("da_nop", "Số tiền đã nộp", fee.paid),
        Field("bien_lai", "Số biên lai", fee.receipt),
        Field("dien_mien", "Diện được miễn", fee.exempt),
    )
    return Record("Lệ phí", fields)


def _check(check: DossierCheck) -> Record:
    fields = (
        Field("di_luc", "Đi lúc", check.sent_at),
        Field("xem_gi", "Xem gì", check.what),
        Field("xong_luc", "Xong lúc", check.found_at),
        Field("ket_qua", "Kết quả", check.found),
    )
    return Record("Kiểm tra thực tế", fields)


def _extension(extension: DossierExtension) -> Record:
    fields = (
        Field("luc", "Lúc", extension.at),
        Field("ai", "Ai", extension.who),
        Field("ly_do", "Lý do", extension.reason),
        Field("han_cu", "Hạn cũ", extension.due_before),
        Field("han_moi", "Hạn mới", extension.due_after),
    )
    return Record("Xin lỗi và hẹn lại", fields)
