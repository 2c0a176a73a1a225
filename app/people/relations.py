"""
How a member of a household is related to its head: the closed list of Thông tư 116/2026/TT-BCA Điều 6 khoản 1.

Read from an OCR of the signed text with words repaired (confidence: high); "Chủ hộ" is added. There is no "other".
"""

from app.people.citizen_number import Sex

HEAD = "Chủ hộ"

RELATIONS = (
    HEAD,
    "Vợ",
    "Chồng",
    "Cha đẻ",
    "Mẹ đẻ",
    "Cha vợ",
    "Mẹ vợ",
    "Cha chồng",
    "Mẹ chồng",
    "Cha nuôi",
    "Mẹ nuôi",
    "Cha dượng",
    "Mẹ kế",
    "Con đẻ",
    "Con dâu",
    "Con rể",
    "Con nuôi",
    "Con riêng của vợ",
    "Con riêng của chồng",
    "Ông nội",
    "Bà nội",
    "Ông ngoại",
    "Bà ngoại",
    "Anh ruột",
    "Chị ruột",
    "Em ruột",
    "Cháu ruột",
    "Anh cùng cha khác mẹ",
    "Chị cùng cha khác mẹ",
    "Em cùng cha khác mẹ",
    "Anh cùng mẹ khác cha",
    "Chị cùng mẹ khác cha",
    "Em cùng mẹ khác cha",
    "Anh rể",
    "Em rể",
    "Chị dâu",
    "Em dâu",
    "Cụ nội",
    "Cụ ngoại",
    "Cháu nội",
    "Cháu ngoại",
    "Bác ruột",
    "Chú ruột",
    "Cậu ruột",
    "Cô ruột",
    "Dì ruột",
    "Chắt ruột",
    "Người giám hộ",
    "Người được giám hộ",
    "Ở thuê",
    "Ở mượn",
    "Ở nhờ",
    "Cùng ở thuê",
    "Cùng ở mượn",
    "Cùng ở nhờ",
)

# Of whoever files as head of household.
CHILDREN = frozenset({"Con đẻ", "Con nuôi"})
_FIRST = {
    Sex.FEMALE: ("Vợ", "Mẹ", "Bà", "Chị", "Cô", "Dì"),
    Sex.MALE: ("Chồng", "Cha", "Ông", "Anh", "Chú", "Cậu"),
}
_LAST = {Sex.FEMALE: "dâu", Sex.MALE: "rể"}
_WORDS = {Sex.FEMALE: "nữ", Sex.MALE: "nam"}


def contradicts(relation: str, sex: Sex | None) -> str:
    """What is odd about somebody of that sex being so related; "" where nothing is, or nothing can be told."""
    if sex is None or relation not in RELATIONS:
        return ""
    other = Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE
    odd = relation.split()[0] in _FIRST[other] or relation.endswith(_LAST[other])
    return f"Giới tính đã chọn là {_WORDS[sex]}, mà quan hệ với chủ hộ là “{relation}”." if odd else ""
