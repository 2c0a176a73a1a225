"""
Khai tử, xóa thường trú and mai táng phí, tử tuất in one, 1.006714.

Nghị định 63/2024/NĐ-CP (articles read in public copies) and the parts of its electronic form, in their order, from a
public filler of the portal's form of 2026: who files, the dead person, the head of household, who receives the money.
"""

from datetime import date

from app.catalogue.condition import AnyOf, Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, CitizenNumber, FormerAddress, PersonName, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.deceased import (
    DECEASED_FIELDS,
    NOTICE_OF_DEATH,
    NUMBER_OF_THE_NOTICE,
    PAPERS_OF_DEATH,
    RELATION_TO_THE_DEAD,
    THE_DEATH,
    WHO_DIED,
)
from app.catalogue.steps.people import APPLICANT, RELATION_OPTIONS, about_the_applicant
from app.catalogue.steps.requester import (
    COPIES_FIELD,
    RESULTS_FIELD,
    copies,
    how_to_reach,
    requester_fields,
    results_by,
)

INSURED = Equals("dien", "bhxh")
MERIT = Equals("dien", "co_cong")
SUPPORTED = Equals("dien", "bao_tro")
NOTHING = Equals("dien", "khong")
PAID = Not(NOTHING)
BY_BANK = Equals("nhan_tien", "tai_khoan")
FORM = (Stated("Tờ khai điện tử liên thông khai tử", "Nghị định 63/2024/NĐ-CP"),)
COST = (Stated("không mất tiền; khai tử sau 15 ngày thì theo mức của thành phố", "Luật Hộ tịch Điều 11", sure=False),)
WAYS = (
    Way(Channel.PORTAL, "dichvucong.gov.vn, mục “Dịch vụ công liên thông khai sinh, khai tử”."),
    Way(Channel.VNEID, "Mục “Dịch vụ công liên thông”, tài khoản mức 2 của người thân."),
    Way(Channel.COUNTER, "Bộ phận một cửa của phường, xã, nhờ cán bộ nộp giúp qua mạng."),
)
FIELDS = (
    *requester_fields(relation=("Quan hệ với người chết", "{nguoi_khai_la}")),
    *DECEASED_FIELDS,
    FormField("Họ, chữ đệm, tên chủ hộ", "{chu_ho_ten}"),
    FormField("Số định danh của chủ hộ", "{chu_ho_so}"),
    FormField("Quan hệ của người chết với chủ hộ", "{quan_he_chu_ho}"),
    FormField("Diện hưởng", "{dien}"),
    FormField("Số sổ bảo hiểm xã hội hoặc số hồ sơ hưởng", "{so_bhxh}", when=INSURED),
    FormField("Quyết định trợ cấp của người chết", "{quyet_dinh}", when=PAID),
    FormField("Thời gian và nơi mai táng", "{noi_tang}", when=PAID),
    FormField("Người nhận mai táng phí", "{ho_ten}", when=PAID),
    FormField("Nhận tiền bằng", "{nhan_tien}", when=PAID),
    FormField("Số tài khoản, ngân hàng", "{tai_khoan}", when=BY_BANK),
    COPIES_FIELD,
    RESULTS_FIELD,
)
TERM = "Nghị định 63/2024/NĐ-CP"


def outcome(body: str, time: str, when: Equals | None = None) -> Prepared:
    """The same form for everybody; who pays, and how long that takes, differs."""
    first = "Ủy ban nhân dân phường, xã và Công an phường, xã"
    receiver = f"{first}; rồi {body}" if body else first
    return Prepared(receiver, WAYS, FORM, COST, (Stated(time, TERM, sure=when is not None),), FIELDS, when)


SERVICE = Service(
    slug="lien-thong-khai-tu",
    name="Liên thông đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất",
    code="1.006714",
    version=1,
    in_force_from=date(2024, 7, 1),
    purpose="Khi gia đình có người mất: làm một lần cả khai tử, xóa hộ khẩu và tiền mai táng.",
    words=(
        "mai táng phí",
        "tiền mai táng",
        "tiền tuất",
        "tử tuất",
        "xóa hộ khẩu người mất",
        "báo tử",
        "bố mẹ mất",
        "ông nội mất",
        "bà ngoại mất",
        "liên thông khai tử",
    ),
    occasion=Occasion.DEATH,
    essential=(16,),
    applicant=APPLICANT,
    law=(
        Stated("Nghị định 63/2024/NĐ-CP", since=date(2024, 7, 1)),
        Stated("Luật Hộ tịch 60/2014/QH13 Điều 33, 34"),
        Stated("Luật Bảo hiểm xã hội 41/2024/QH15 Điều 85", since=date(2025, 7, 1)),
    ),
    doubts=(
        "Tên và số của mẫu tờ khai trong Nghị định 63/2024/NĐ-CP, và các ô của phần mai táng: chưa xem được bản gốc.",
        "Từ 2025 việc của ngành lao động đã chuyển: hỏi phường nơi nào chi mai táng phí cho diện bảo trợ xã hội.",
    ),
    good_to_know=(
        "Gia đình đi khai trong 15 ngày từ ngày mất thì không mất lệ phí.",
        "Không chắc người mất thuộc diện nào thì chọn “Không rõ”, vẫn khai tử và xóa hộ khẩu được.",
        "Tiền mai táng chuyển vào tài khoản ngân hàng của người nhận.",
    ),
    practice={"dien": "bao_tro", "quan_he_chu_ho": "Cha đẻ"},
    turns=(
        Turn(
            "chi-khai-tu",
            Equals("viec", "khai_tu"),
            "Chỉ khai tử thì có thủ tục riêng",
            "Làm riêng khai tử thì nộp ở phường được ngay.",
            service="khai-tu",
        ),
        Turn(
            "da-khai-tu",
            Equals("viec", "da_khai"),
            "Đã khai tử thì làm tiếp từng việc",
            "Mang trích lục khai tử: xóa hộ khẩu qua Công an phường, tiền mai táng hỏi nơi trả lương hưu, trợ cấp.",
            body="Công an phường, xã, và Bảo hiểm xã hội hoặc Ủy ban nhân dân phường, xã",
        ),
    ),
    prepared=(
        outcome("Bảo hiểm xã hội", "9 ngày làm việc", INSURED),
        outcome("cơ quan chi trợ cấp người có công", "18 ngày làm việc", MERIT),
        outcome("cơ quan chi trợ cấp xã hội", "6 ngày làm việc", SUPPORTED),
        outcome("", "khoảng 3 ngày làm việc"),
    ),
    steps=(
        Step(
            "viec-gi",
            "Việc cần làm",
            "Gia đình đã khai tử chưa?",
            (
                Choice(
                    "viec",
                    "Tôi cần",
                    name="việc cần làm",
                    options={
                        "ca_ba": "Chưa khai tử, muốn làm một lần mọi việc",
                        "khai_tu": "Chỉ khai tử thôi",
                        "da_khai": "Đã khai tử rồi, làm tiếp các việc khác",
                    },
                ),
            ),
        ),
        Step(
            "dien-huong",
            "Diện hưởng",
            "Người mất có đang hưởng gì không?",
            (
                Choice(
                    "dien",
                    "Người mất",
                    name="diện hưởng của người mất",
                    options={
                        "bhxh": "Đang hưởng lương hưu, trợ cấp bảo hiểm xã hội, hoặc đang đóng bảo hiểm xã hội",
                        "co_cong": "Là người có công với cách mạng",
                        "bao_tro": "Đang hưởng trợ cấp xã hội, trợ cấp hưu trí xã hội",
                        "khong": "Không hưởng gì, hoặc không rõ",
                    },
                ),
            ),
        ),
        RELATION_TO_THE_DEAD,
        WHO_DIED,
        THE_DEATH,
        NOTICE_OF_DEATH,
        NUMBER_OF_THE_NOTICE,
        Step(
            "chu-ho",
            "Chủ hộ",
            "Chủ hộ của người mất là ai?",
            (
                PersonName("chu_ho_ten", "Họ tên chủ hộ", name="họ tên chủ hộ"),
                CitizenNumber("chu_ho_so", "Số định danh của chủ hộ", name="số định danh chủ hộ", hint="12 chữ số."),
                Choice(
                    "quan_he_chu_ho",
                    "Người mất là gì của chủ hộ?",
                    name="quan hệ với chủ hộ",
                    hint="Người mất là chủ hộ thì chọn “Chủ hộ”.",
                    options=RELATION_OPTIONS,
                    sex="mat_gioi",
                ),
            ),
        ),
        Step(
            "mai-tang",
            "Mai táng",
            "Tiền mai táng nhận thế nào?",
            (
                Text(
                    "so_bhxh",
                    "Số sổ bảo hiểm xã hội của người mất",
                    name="số sổ bảo hiểm xã hội",
                    hint="10 chữ số. Không nhớ thì để trống.",
                    longest=20,
                    required=False,
                    when=INSURED,
                ),
                Text(
                    "quyet_dinh",
                    "Số quyết định trợ cấp, lương hưu",
                    name="số quyết định",
                    hint="Không có thì để trống.",
                    required=False,
                ),
                FormerAddress("noi_tang", "Ngày và nơi mai táng", name="ngày và nơi mai táng"),
                Choice(
                    "nhan_tien",
                    "Anh/chị nhận tiền bằng",
                    name="cách nhận tiền",
                    options={"tai_khoan": "Tài khoản ngân hàng của tôi", "tien_mat": "Tiền mặt"},
                ),
            ),
            PAID,
        ),
        Step(
            "so-tai-khoan",
            "Tài khoản",
            "Tài khoản ngân hàng của anh/chị",
            (Text("tai_khoan", "Số tài khoản, tên ngân hàng", name="tài khoản ngân hàng"),),
            BY_BANK,
        ),
        about_the_applicant(),
        how_to_reach(copies("trích lục khai tử"), results_by()),
    ),
    papers=(
        *PAPERS_OF_DEATH,
        Paper(
            "giay_huong",
            "Quyết định hoặc giấy hưởng trợ cấp của người mất",
            "nếu người mất là người có công hoặc hưởng trợ cấp xã hội",
            AnyOf((MERIT, SUPPORTED)),
            "Không tìm thấy thì cán bộ tra giúp.",
        ),
    ),
)
