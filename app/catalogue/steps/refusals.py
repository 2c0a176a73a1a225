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
_ENDS = (NO_CONSENT, FALSE_PAPERS, NO_ANSWER, OTHER)
_FORBIDDEN_PLACE = Refusal(
    "cho_o_khong_duoc",
    "Chỗ ở thuộc nơi không được đăng ký thường trú mới, không được tách hộ.",
    "Luật Cư trú 68/2020/QH14 Điều 23",
    _LAW_OF_2020,
    sure=False,
)
GIA_HAN = (
    Refusal(
        "khong_o_do",
        "Không còn ở chỗ đã đăng ký: chỗ mới thì đăng ký tạm trú mới.",
        "Thông tư 116/2026/TT-BCA Điều 12 khoản 1",
        _CIRCULAR_116,
    ),
    Refusal(
        "ngoai_15_ngay",
        "Không nộp trong 15 ngày trước ngày hết hạn tạm trú.",
        "Luật Cư trú 68/2020/QH14 Điều 28 khoản 3",
        _LAW_OF_2020,
        sure=False,
    ),
    *_ENDS,
)
THUONG_TRU = (
    Refusal(
        "khong_du_dieu_kien",
        "Không thuộc trường hợp được đăng ký thường trú ở chỗ đó.",
        "Luật Cư trú 68/2020/QH14 Điều 20",
        _LAW_OF_2020,
    ),
    Refusal(
        "thieu_dien_tich",
        "Nhà thuê, mượn, ở nhờ không đủ diện tích tối thiểu cho mỗi người.",
        "Luật Cư trú 68/2020/QH14 Điều 20 khoản 3 điểm b",
        _LAW_OF_2020,
        sure=False,
    ),
    _FORBIDDEN_PLACE,
    *_ENDS,
)
TACH_HO = (
    Refusal(
        "khong_du_nang_luc",
        "Trong những người tách không có ai có năng lực hành vi dân sự đầy đủ.",
        "Luật Cư trú 68/2020/QH14 Điều 25 khoản 1 điểm a",
        _LAW_OF_2020,
    ),
    _FORBIDDEN_PLACE,
    *_ENDS,
)
DIEU_CHINH = (
    Refusal(
        "khong_dung_du_lieu",
        "Thông tin đề nghị không khớp với giấy tờ hộ tịch hoặc cơ sở dữ liệu.",
        "Luật Cư trú 68/2020/QH14 Điều 26",
        _LAW_OF_2020,
        sure=False,
    ),
    *_ENDS,
)
KHAI_BAO = (
    Refusal(
        "da_co_noi_cu_tru",
        "Đã có nơi thường trú hoặc tạm trú, hoặc đủ điều kiện đăng ký.",
        "Luật Cư trú 68/2020/QH14 Điều 19",
        _LAW_OF_2020,
        sure=False,
    ),
    Refusal("khong_o_do", "Không ở nơi đã khai.", "Luật Cư trú 68/2020/QH14 Điều 19", _LAW_OF_2020, sure=False),
    *_ENDS,
)
XAC_NHAN = (
    Refusal(
        "khong_phai_cua_minh",
        "Hỏi thông tin của người khác mà không có giấy ủy quyền, không phải người giám hộ.",
        "Thông tư 116/2026/TT-BCA Điều 3 khoản 4",
        _CIRCULAR_116,
    ),
    FALSE_PAPERS,
    NO_ANSWER,
    OTHER,
)
TAM_VANG = (
    Refusal(
        "khong_phai_khai",
        "Không thuộc trường hợp phải khai báo tạm vắng.",
        "Luật Cư trú 68/2020/QH14 Điều 31",
        _LAW_OF_2020,
        sure=False,
    ),
    FALSE_PAPERS,
    NO_ANSWER,
    OTHER,
)
