"""Where power is used and what for, asked once for the two services about power; and the lines of the request."""

from app.catalogue.condition import Equals
from app.catalogue.outcome import Channel, FormField, Way
from app.catalogue.question import Address, Choice, Text
from app.catalogue.service import Step
from app.catalogue.stated import Stated

BUSINESS = Equals("dung_dien", "kinh_doanh")
POWER_COMPANY = "Điện lực nơi dùng điện"
POWER_LAW = (
    Stated("Luật Điện lực 61/2024/QH15"),
    Stated("Nghị định 18/2025/NĐ-CP về mua bán điện", sure=False),
)


def ways(search: str) -> tuple[Way, ...]:
    """How one comes to the power company. search: what to look for on the portal."""
    return (
        Way(Channel.PORTAL, f"dichvucong.gov.vn, tìm “{search}”."),
        Way(Channel.SITE, "Trang hoặc ứng dụng chăm sóc khách hàng của điện lực, hoặc gọi 1900 1288 ở Hà Nội."),
        Way(Channel.COUNTER, "Phòng giao dịch khách hàng của điện lực."),
    )


def place_of_use() -> Step:
    """Where and what for."""
    return Step(
        "noi-dung-dien",
        "Nơi dùng điện",
        "Dùng điện ở đâu, để làm gì?",
        (
            Address("noi_dung", "Nơi dùng điện: phường, xã", name="nơi dùng điện"),
            Choice(
                "dung_dien",
                "Dùng điện để",
                name="mục đích dùng điện",
                options={"sinh_hoat": "Sinh hoạt trong nhà", "kinh_doanh": "Sản xuất, kinh doanh, văn phòng"},
            ),
            Choice(
                "cho_o",
                "Chỗ đó là",
                name="chỗ dùng điện",
                options={"nha_minh": "Nhà của tôi", "thue": "Nhà tôi thuê, mượn"},
            ),
        ),
    )


def business() -> Step:
    """Whose business it is."""
    asked = (
        Text("don_vi", "Tên hộ kinh doanh, doanh nghiệp", name="tên đơn vị", hint="Ví dụ: Hộ kinh doanh Lan Anh"),
        Text("ma_so_thue", "Mã số thuế", name="mã số thuế", hint="10 hoặc 13 chữ số. Ví dụ: 0123456789", longest=20),
    )
    return Step("don-vi", "Đơn vị", "Tên cơ sở kinh doanh", asked, BUSINESS)


def place_fields() -> tuple[FormField, ...]:
    """As the request has them."""
    return (
        FormField("Tên đơn vị, mã số thuế", "{don_vi}, {ma_so_thue}", when=BUSINESS),
        FormField("Địa chỉ dùng điện", "{noi_dung}"),
        FormField("Mục đích dùng điện", "{dung_dien}"),
        FormField("Quyền sử dụng địa điểm", "{cho_o}"),
    )
