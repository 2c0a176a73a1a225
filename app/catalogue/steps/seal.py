"""An organisation that has a seal made, asked once for the two services about seals; and the lines of the request."""

from app.catalogue.condition import Equals
from app.catalogue.outcome import Channel, FormField, Turn, Way
from app.catalogue.question import Address, Text
from app.catalogue.service import Paper, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose

ORGANISED = "to_chuc"
# Nghị định 99/2016/NĐ-CP Điều 12: who registers where.
SEAL_POLICE = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh, thành phố"
SEAL_LAW = (
    Stated("Nghị định 99/2016/NĐ-CP, sửa đổi bởi Nghị định 56/2023/NĐ-CP"),
    Stated("Luật Doanh nghiệp 59/2020/QH14 Điều 43"),
)
SEAL_WAYS = (
    Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đăng ký mẫu con dấu”."),
    Way(Channel.COUNTER, "Bộ phận một cửa của công an tỉnh, thành phố."),
)
SEAL_DOUBTS = (
    "Phí, thời hạn, mã thủ tục và mẫu đề nghị: hỏi Phòng Cảnh sát quản lý hành chính.",
    "Con dấu của cơ quan trung ương thì Cục C06 nhận, không phải công an tỉnh.",
)
COMPANY_DECIDES = Turn(
    "doanh-nghiep",
    Equals(ORGANISED, "doanh_nghiep"),
    "Doanh nghiệp tự làm con dấu, không phải đăng ký",
    "Từ năm 2021 doanh nghiệp tự quyết định mẫu dấu, đặt khắc ở cơ sở được phép. Hộ kinh doanh không có con dấu.",
    body="Cơ sở khắc dấu",
)


def kind_of_organisation() -> Step:
    """Luật Doanh nghiệp 59/2020/QH14 Điều 43: companies register no seal any more."""
    return choose(
        ORGANISED,
        "Loại tổ chức",
        "Con dấu của ai?",
        {
            "co_quan": "Cơ quan nhà nước, đơn vị sự nghiệp, trường học",
            "hoi": "Hội, quỹ, tổ chức tôn giáo, tổ chức khác",
            "hanh_nghe": "Văn phòng công chứng, luật sư, giám định, thừa phát lại",
            "doanh_nghiep": "Doanh nghiệp, hộ kinh doanh",
        },
        label="Con dấu của",
    )


# Name, decision, seat and head of it.
ORGANISATION = Step(
    "to-chuc-nao",
    "Tổ chức",
    "Tổ chức tên là gì?",
    (
        Text(
            "ten_to_chuc",
            "Tên đầy đủ",
            name="tên tổ chức",
            hint="Như trong quyết định thành lập. Ví dụ: Trường mầm non Hoa Mai",
        ),
        Text(
            "quyet_dinh",
            "Quyết định thành lập hoặc giấy phép",
            name="quyết định thành lập",
            hint="Số, ngày, cơ quan cấp.",
        ),
        Address("tru_so", "Trụ sở: phường, xã", name="trụ sở"),
        Text(
            "dung_dau",
            "Người đứng đầu: họ tên, chức vụ",
            name="người đứng đầu",
            hint="Ví dụ: Trần Thị Lan, hiệu trưởng",
        ),
    ),
)


def organisation_fields() -> tuple[FormField, ...]:
    """As the request has them, and who is sent."""
    return (
        FormField("Tên cơ quan, tổ chức", "{ten_to_chuc}"),
        FormField("Quyết định thành lập, giấy phép", "{quyet_dinh}"),
        FormField("Địa chỉ trụ sở", "{tru_so}"),
        FormField("Người đứng đầu", "{dung_dau}"),
        FormField("Người được cử đi nộp hồ sơ", "{ho_ten}, căn cước số {so_dinh_danh}"),
        FormField("Số điện thoại", "{dien_thoai}"),
    )


def papers_of_the_organisation() -> tuple[Paper, ...]:
    """Nghị định 99/2016/NĐ-CP Điều 13: what shows that it exists, and who was sent."""
    return (
        Paper(
            "quyet_dinh", "Quyết định thành lập, hoặc giấy phép hoạt động", "mọi trường hợp", None, "Chụp đủ các trang."
        ),
        Paper("giay_gioi_thieu", "Giấy giới thiệu hoặc ủy quyền người đi nộp", "mọi trường hợp"),
    )
