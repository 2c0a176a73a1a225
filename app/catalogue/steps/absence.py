"""Who has to declare an absence: Luật Cư trú 68/2020/QH14 Điều 31 khoản 1."""

from app.catalogue.condition import AnyOf, Equals
from app.catalogue.question import Choice
from app.catalogue.service import Step

# Điểm a and b: Thông tư 116/2026/TT-BCA Điều 15 khoản 1.
ONLINE_ONLY = AnyOf((Equals("truong_hop", "an"), Equals("truong_hop", "giao_duc")))
CASE = Step(
    "truong-hop",
    "Trường hợp",
    "Người đi vắng thuộc trường hợp nào?",
    (
        Choice(
            "truong_hop",
            "Chọn dòng đúng nhất",
            name="trường hợp tạm vắng",
            options={
                "xa": "Đi khỏi phường, xã từ 12 tháng trở lên",
                "quan_su": "Trong tuổi nghĩa vụ quân sự, đi từ 3 tháng trở lên",
                "an": "Đang tại ngoại, án treo, cải tạo không giam giữ, quản chế, hoãn chấp hành án",
                "giao_duc": "Đang chịu giáo dục tại xã, hoặc được hoãn đưa vào cơ sở giáo dục, cai nghiện",
                "da_dang_ky": "Đã đăng ký tạm trú ở nơi đến, hoặc đã ra nước ngoài",
                "ngan": "Đi ngắn hơn, không thuộc dòng nào",
            },
        ),
    ),
)
