"""A piece of land and its certificate, asked once for every service; and the lines of the form (Mẫu số 18)."""

from app.catalogue.outcome import FormField
from app.catalogue.question import FormerAddress, Number, Text
from app.catalogue.service import Step


def certificate() -> Step:
    """What stands on the certificate."""
    return Step(
        "so-do",
        "Sổ đỏ, sổ hồng",
        "Trên sổ đỏ, sổ hồng ghi gì?",
        (
            Text(
                "so_seri",
                "Số của sổ",
                name="số sổ",
                hint="In ở bìa, hai chữ cái và dãy số. Ví dụ: CS 123456",
                longest=30,
            ),
            Text("vao_so", "Số vào sổ, ngày cấp", name="số vào sổ", hint="Không thấy thì để trống.", required=False),
            Text("thua_dat", "Thửa đất số, tờ bản đồ số", name="thửa đất", hint="Ví dụ: thửa 12, tờ bản đồ 5"),
            FormerAddress("dia_chi_dat", "Địa chỉ thửa đất", name="địa chỉ thửa đất", hint="Chép đúng như trên sổ."),
            Number("dien_tich", "Diện tích", name="diện tích", hint="Ví dụ: 62,5", unit="m²", least=1, places=2),
        ),
    )


def certificate_fields() -> tuple[FormField, ...]:
    """As the đơn đăng ký biến động has them."""
    return (
        FormField("Giấy chứng nhận đã cấp: số phát hành", "{so_seri}"),
        FormField("Số vào sổ, ngày cấp", "{vao_so}"),
        FormField("Thửa đất, tờ bản đồ", "{thua_dat}"),
        FormField("Địa chỉ thửa đất", "{dia_chi_dat}"),
        FormField("Diện tích", "{dien_tich}"),
    )
