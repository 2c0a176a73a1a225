"""What a phone is told of a dossier: our words for each event, and the places that a ward may use in its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.messages.events import Event
from app.messages.letter import Letter, filled

KEEP_PIN = "Không đưa mã PIN cho ai."
ASK_WHOM = "Hỏi {canbo} {dienthoai}."


@dataclass(frozen=True, slots=True)
class Place:
    """means: as whoever writes a text reads it. sample: an invented value. longest: no value is longer."""

    means: str
    sample: str
    longest: str


PLACES: Mapping[str, Place] = {
    "ma": Place("mã hồ sơ", "CG-261123-0042", "ABCDEF-261123-12345678"),
    "phuong": Place("tên phường", "Phường Cầu Giấy", "Phường Văn Miếu - Quốc Tử Giám"),
    "canbo": Place("cán bộ để hỏi", "cán bộ Mai", "cán bộ Nguyệt"),
    "dienthoai": Place("điện thoại của bàn tiếp nhận", "024 3834 5678", "0220 000 0000"),
    "han": Place("ngày hẹn trả", "30/11/2026", "30/11/2026"),
    "hancu": Place("ngày hẹn trước đây", "27/11/2026", "27/11/2026"),
    "sotien": Place("số tiền", "15.000 đ", "1.000.000 đ"),
    "somuc": Place("số mục cần bổ sung", "2", "100"),
    "ketqua": Place("kết quả", "đồng ý", "không đủ điều kiện, xem Trang của tôi"),
    "nguoigiup": Place("ai làm giúp", "Cán bộ điểm", "Cán bộ điểm"),
}
EVERYWHERE = ("ma", "phuong", "canbo", "dienthoai")


@dataclass(frozen=True, slots=True)
class Wording:
    """ours: with places. needed: what no text of this event may leave out. besides: what else it may name."""

    ours: str
    needed: tuple[str, ...] = ("ma",)
    besides: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Everything that a text of this event may name."""
        return tuple(dict.fromkeys((*EVERYWHERE, *self.needed, *self.besides)))


WORDING: Mapping[Event, Wording] = {
    Event.DOSSIER_SENT: Wording(
        f"Hồ sơ {{ma}} đã tới Công an {{phuong}}. Hẹn trả {{han}}. Chờ tin nhắn. {ASK_WHOM} Giữ kín mã PIN.",
        ("ma", "han"),
    ),
    Event.DOSSIER_SENT_FOR: Wording(
        "{nguoigiup} đã gửi giúp hồ sơ {ma} tới Công an {phuong}. Hẹn trả {han}. Không nhờ thì gọi {dienthoai}.",
        ("ma", "han", "nguoigiup", "dienthoai"),
    ),
    Event.DOSSIER_ACCEPTED: Wording(
        f"Công an {{phuong}} đã nhận hồ sơ {{ma}}. Hẹn trả {{han}}. Thiếu giấy sẽ nhắn. {ASK_WHOM}", ("ma", "han")
    ),
    Event.DOSSIER_ASKED: Wording(
        f"Hồ sơ {{ma}} cần bổ sung {{somuc}} mục, tạm dừng hạn. Vào Trang của tôi, ra điểm. CA {{phuong}}. {ASK_WHOM}",
        ("ma", "somuc"),
    ),
    Event.DOSSIER_ANSWERED: Wording(
        f"Công an {{phuong}} đã nhận bổ sung hồ sơ {{ma}}. Hẹn trả mới {{han}}. Chờ tin tiếp. {ASK_WHOM}",
        ("ma", "han"),
    ),
    Event.DOSSIER_ANSWERED_FOR: Wording(
        "Cán bộ điểm đã gửi bổ sung giúp hồ sơ {ma}. Hẹn trả mới {han}. Không nhờ thì gọi Công an {phuong}, "
        "{dienthoai}.",
        ("ma", "han", "dienthoai"),
    ),
    Event.DOSSIER_DUE_MOVED: Wording(
        f"Hồ sơ {{ma}}: Công an {{phuong}} đổi lịch làm. Hẹn trả {{han}}, không phải {{hancu}}. {ASK_WHOM}",
        ("ma", "han", "hancu"),
    ),
    Event.DOSSIER_REFUSED: Wording(
        f"Công an {{phuong}} không tiếp nhận hồ sơ {{ma}}. Xem lý do ở Trang của tôi, làm lại được. {ASK_WHOM}"
    ),
    Event.DOSSIER_DECIDED: Wording(
        f"Công an {{phuong}}: hồ sơ {{ma}} đã có kết quả. Xem ở Trang của tôi, hoặc ra điểm. {ASK_WHOM}"
    ),
    Event.DOSSIER_STOPPED: Wording(
        f"Công an {{phuong}} đã dừng giải quyết hồ sơ {{ma}}. Xem lý do ở Trang của tôi. {ASK_WHOM}"
    ),
    Event.DOSSIER_HANDED_OVER: Wording(
        f"Công an {{phuong}} đã trả kết quả hồ sơ {{ma}}. Chưa nhận được thì gọi ngay. {ASK_WHOM}"
    ),
    Event.DOSSIER_WITHDRAWN: Wording(
        f"Hồ sơ {{ma}} đã được rút, Công an {{phuong}} thôi làm. Không phải anh/chị rút thì gọi. {ASK_WHOM}"
    ),
    Event.DOSSIER_WITHDRAWN_FOR: Wording(
        "Cán bộ điểm đã rút giúp hồ sơ {ma}. Không nhờ thì gọi ngay Công an {phuong}, {dienthoai}.",
        ("ma", "dienthoai"),
    ),
    Event.FEE_ASKED: Wording(
        f"Hồ sơ {{ma}} cần nộp {{sotien}} lệ phí, tạm dừng hạn. Xem Trang của tôi. CA {{phuong}}. {ASK_WHOM}",
        ("ma", "sotien"),
    ),
    Event.FEE_PAID: Wording(
        f"Công an {{phuong}} đã nhận lệ phí {{sotien}}, hồ sơ {{ma}}. Hẹn trả {{han}}. {ASK_WHOM}",
        ("ma", "sotien", "han"),
    ),
    Event.FEE_EXEMPT: Wording(
        f"Công an {{phuong}}: hồ sơ {{ma}} được miễn lệ phí. Hẹn trả {{han}}. {ASK_WHOM}", ("ma", "han")
    ),
    Event.TO_BE_CHECKED: Wording(
        f"Công an {{phuong}} sẽ đến kiểm tra, hồ sơ {{ma}}, có thể gọi trước. Hẹn trả {{han}}. {ASK_WHOM}",
        ("ma", "han"),
    ),
    Event.CHECKED: Wording(
        f"Công an {{phuong}} đã kiểm tra, hồ sơ {{ma}}. Xem ở Trang của tôi. Hẹn trả {{han}}. {ASK_WHOM}",
        ("ma", "han"),
    ),
    Event.EXTENDED: Wording(
        f"Công an {{phuong}} xin lỗi anh/chị: hồ sơ {{ma}} chậm, hẹn trả lại ngày {{han}}. {ASK_WHOM}", ("ma", "han")
    ),
    Event.RESULT_ITSELF: Wording(
        "Công an {phuong} trả kết quả hồ sơ {ma}: {ketqua}. Tin này là kết quả. Hỏi {dienthoai}.",
        ("ma", "ketqua", "phuong"),
    ),
}


def letter(event: Event, values: Mapping[str, str], own: str = "") -> Letter:
    """An event of a dossier. own: as the ward says it; "" where it says it as we do."""
    return Letter(event, filled(own or WORDING[event].ours, values))
