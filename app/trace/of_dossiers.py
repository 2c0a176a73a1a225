"""How what was done with a dossier is told to the person whose it is."""

from dataclasses import dataclass

from app.dossiers.moves import MOVES


@dataclass(frozen=True, slots=True)
class Said:
    """
    what: with {thing} where the thing has a name. read: whether somebody only looked; her office's work is the reason.

    own: shown also where she did it herself.
    """

    what: str
    read: bool = False
    own: bool = False


OF_DOSSIERS: dict[str, Said] = {
    "dossier-opened": Said("Xem hồ sơ {thing}", read=True),
    "number-shown": Said("Xem đủ số định danh trong hồ sơ {thing}"),
    "term-longer": Said("Tính thời hạn dài hơn cho hồ sơ {thing}, theo luật"),
    "due-day-moved": Said("Đổi hạn trả kết quả của hồ sơ {thing}, vì lịch làm việc đổi"),
    "renewal-told": Said("Nhắn cho anh/chị: sắp hết hạn theo hồ sơ {thing}"),
    "dossier-sent": Said("Gửi hồ sơ {thing} giúp anh/chị"),
    "photo-opened": Said("Xem ảnh giấy tờ trong hồ sơ {thing}", read=True),
    "photo-turned": Said("Xoay ảnh giấy tờ trong hồ sơ {thing} cho dễ đọc"),
    "acceptance-issued-anew": Said("Lập lại phiếu tiếp nhận của hồ sơ {thing} với ngày hẹn mới"),
    "result-kept": Said("Thêm văn bản kết quả vào hồ sơ {thing}"),
    "note-written": Said("Ghi chú nội bộ khi làm hồ sơ {thing}"),
    "paper-read": Said("Xem {thing}", read=True),
    "papers-brought": Said("Nhận giấy tờ mang hộ cho hồ sơ {thing}"),
    "copied-onward": Said("Đưa hồ sơ {thing} vào hệ thống cư trú"),
    **{move: Said(f"{line.event}, {{thing}}") for move, line in MOVES.items()},
}
