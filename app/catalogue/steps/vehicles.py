"""A vehicle as its papers name it, asked once for every service; and the lines of the form."""

from app.catalogue.condition import Condition
from app.catalogue.outcome import FormField
from app.catalogue.question import Text
from app.catalogue.service import Step


def vehicle() -> Step:
    """What stands on the bill, or on the old certificate."""
    return Step(
        "chiec-xe",
        "Chiếc xe",
        "Xe của anh/chị",
        (
            Text("nhan_hieu", "Nhãn hiệu, loại xe", name="nhãn hiệu", hint="Ví dụ: Honda Wave"),
            Text("mau_xe", "Màu xe", name="màu xe", hint="Ví dụ: đỏ đen", longest=40),
            Text(
                "so_khung",
                "Số khung",
                name="số khung",
                hint="In trên giấy tờ xe. Không đọc được thì để trống.",
                required=False,
            ),
            Text("so_may", "Số máy", name="số máy", hint="Không đọc được thì để trống.", required=False),
        ),
    )


def plate(when: Condition | None = None, title: str = "Biển số xe là gì?") -> Step:
    """The number of the plate."""
    asked = Text("bien_so", "Biển số", name="biển số", hint="Ví dụ: 29B1-123.45", longest=20)
    return Step("bien-so", "Biển số", title, (asked,), when)


def vehicle_fields() -> tuple[FormField, ...]:
    """As the giấy khai đăng ký xe has them."""
    return (
        FormField("Nhãn hiệu, số loại", "{nhan_hieu}"),
        FormField("Màu sơn", "{mau_xe}"),
        FormField("Số khung", "{so_khung}"),
        FormField("Số máy", "{so_may}"),
    )
