"""Why a residence dossier may be refused, with the law: shared by the services."""

from datetime import date

from app.catalogue.service import Refusal

_LAW_OF_2020 = date(2021, 7, 1)
_DECREE_58 = date(2026, 3, 15)
_CIRCULAR_116 = date(2026, 7, 1)

FALSE_PAPERS = Refusal(
    "khai_sai",
    "Thông tin khai hoặc giấy tờ không đúng, bị tẩy xóa hoặc làm giả.",
    "Thông tư 116/2026/TT-BCA Điều 3 khoản 9",
    _CIRCULAR_116,
)
# The rule was read, its place in the amended decree was not.
NO_CONSENT = Refusal(
    "khong_dong_y",
    "Chủ hộ, chủ nhà hoặc cha mẹ không đồng ý.",
    "Nghị định 154/2024/NĐ-CP Điều 8 khoản 5, sửa đổi bởi Nghị định 58/2026/NĐ-CP",
    _DECREE_58,
    sure=False,
)
NO_ANSWER = Refusal(
    "khong_bo_sung",
    "Đã yêu cầu bổ sung mà không nhận được.",
    "Luật Cư trú 68/2020/QH14 Điều 28",
    _LAW_OF_2020,
    sure=False,
)
OTHER = Refusal("khac", "Lý do khác, ghi rõ ở dưới.", "Luật Cư trú 68/2020/QH14", _LAW_OF_2020, sure=False)

# For đăng ký tạm trú; those that are not sure are our reading of the law and wait for the ward police to confirm them.
TAM_TRU = (
    Refusal(
        "cung_phuong",
        "Nơi ở mới cùng phường, xã với nơi thường trú: chỉ cần cập nhật nơi ở hiện tại.",
        "Thông tư 116/2026/TT-BCA Điều 12 khoản 1",
        _CIRCULAR_116,
    ),
    Refusal("duoi_30_ngay", "Ở chưa đủ 30 ngày.", "Luật Cư trú 68/2020/QH14 Điều 27 khoản 1", _LAW_OF_2020, sure=False),
    Refusal(
        "cho_o_khong_duoc",
        "Chỗ ở thuộc nơi không được đăng ký tạm trú mới.",
        "Luật Cư trú 68/2020/QH14 Điều 23 và Điều 27 khoản 3",
        _LAW_OF_2020,
        sure=False,
    ),
    NO_CONSENT,
    FALSE_PAPERS,
    NO_ANSWER,
    OTHER,
)
