"""
Cấp phiếu lý lịch tư pháp, 3.000333: prepared for the province's police, where it has been issued since 2025.

Thông tư 16/2025/TT-BTC Điều 4 (200.000 đ, 100.000 đ) and the portal's steps in public copies; 10 days, 15 with an
inquiry, from a public record of the portal of 2026. What the form asks: residence and work since the age of 14.
"""

from datetime import date

from app.catalogue.condition import Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, FormerAddress, Members, Number, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import RESULTS_FIELD, how_to_reach, results_by

HALF = Equals("muc_phi", "giam")
NOTHING = Equals("muc_phi", "mien")
BODY = "Công an tỉnh, thành phố nơi anh/chị cư trú"
WAYS = (
    Way(Channel.VNEID, "Mục “Thủ tục hành chính”, “Cấp phiếu lý lịch tư pháp”."),
    Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “cấp phiếu lý lịch tư pháp”."),
    Way(Channel.COUNTER, "Phòng Hồ sơ nghiệp vụ Công an tỉnh, thành phố, hoặc gửi bưu điện."),
)
FORM = (Stated("Tờ khai yêu cầu cấp phiếu lý lịch tư pháp", sure=False),)
TIME = (Stated("10 ngày; 15 ngày nếu phải xác minh", "Luật Lý lịch tư pháp Điều 48", sure=False),)
LAW = "Thông tư 16/2025/TT-BTC Điều 4"
FIELDS = (
    FormField("Tên tôi là", "{ho_ten}"),
    FormField("Tên gọi khác, nếu có", "{ten_khac}"),
    FormField("Giới tính", "{gioi_tinh}"),
    FormField("Ngày, tháng, năm sinh", "{ngay_sinh}"),
    FormField("Nơi sinh", "{noi_sinh}"),
    FormField("Quốc tịch, dân tộc", "Việt Nam, {dan_toc}"),
    FormField("Nơi cư trú", "{thuong_tru}"),
    FormField("Giấy tờ tùy thân", "Căn cước số {so_dinh_danh}"),
    FormField("Số điện thoại; email", "{dien_thoai}; {email}"),
    FormField("Cha: họ tên, ngày sinh", "{cha}"),
    FormField("Mẹ: họ tên, ngày sinh", "{me}"),
    FormField("Vợ hoặc chồng: họ tên, ngày sinh", "{vo_chong}"),
    FormField("Quá trình cư trú từ khi đủ 14 tuổi", group="qua_trinh"),
    FormField("Án tích, việc bị cấm, nếu có", "{an_tich}"),
    FormField("Yêu cầu cấp phiếu", "{loai_phieu}"),
    FormField("Mục đích", "{muc_dich}"),
    FormField("Số lượng phiếu", "{so_phieu}"),
    RESULTS_FIELD,
)


def costs(words: str, when: Equals | None = None) -> Prepared:
    """The same for everybody but the fee."""
    return Prepared(BODY, WAYS, FORM, (Stated(words, LAW),), TIME, FIELDS, when)


SERVICE = Service(
    slug="ly-lich-tu-phap",
    name="Cấp phiếu lý lịch tư pháp",
    code="3.000333",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi nơi nhận việc, du học, làm giấy phép hỏi anh/chị có án tích hay không.",
    words=("lý lịch tư pháp", "giấy không có tiền án", "tiền án tiền sự", "xin việc", "đi nước ngoài", "LLTP"),
    occasion=Occasion.PAPERS,
    essential=(17,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Lý lịch tư pháp 28/2009/QH12, sửa đổi năm 2025", sure=False),
        Stated("Thông tư 16/2025/TT-BTC", since=date(2025, 4, 24)),
    ),
    doubts=(
        "Luật Lý lịch tư pháp sửa đổi có hiệu lực từ 01/7/2026: đối chiếu thời hạn và mẫu tờ khai.",
        "Diện được miễn phí theo Thông tư 16/2025/TT-BTC: nguồn chỉ nêu mức thu, hỏi nơi nhận.",
    ),
    good_to_know=(
        "Đa số nơi nhận việc chỉ cần phiếu số 1. Phiếu số 2 để làm với nước ngoài hoặc tự xem.",
        "Hai phiếu đầu không tính thêm tiền, từ phiếu thứ ba thêm 5.000 đ một phiếu.",
        "Bản điện tử trên VNeID có giá trị như bản giấy.",
        "Người cao tuổi, trẻ em, hộ nghèo được miễn phí: hỏi nơi nhận.",
    ),
    turns=(
        Turn(
            "co-quan",
            Equals("ai_can", "co_quan"),
            "Cơ quan tự yêu cầu, không phải anh/chị",
            "Cơ quan, tổ chức gửi văn bản yêu cầu tới công an tỉnh, thành phố.",
            body="Công an tỉnh, thành phố",
        ),
        Turn(
            "so-hai-nho-nguoi",
            Equals("ai_can", "nho_so_2"),
            "Phiếu số 2 phải tự làm, không nhờ được",
            "Luật không cho ủy quyền làm phiếu số 2. Người cần phiếu tự nộp, qua VNeID cũng được.",
            body="Chính người cần phiếu",
        ),
    ),
    prepared=(
        costs("100.000 đ; từ phiếu thứ ba thêm 5.000 đ một phiếu", HALF),
        costs("không mất tiền", NOTHING),
        costs("200.000 đ; từ phiếu thứ ba thêm 5.000 đ một phiếu"),
    ),
    practice={"so_phieu": "1"},
    steps=(
        choose(
            "ai_can",
            "Ai cần phiếu",
            "Ai cần phiếu lý lịch tư pháp?",
            {
                "toi": "Tôi cần phiếu của tôi",
                "nho_so_1": "Tôi làm phiếu số 1 giúp người khác",
                "nho_so_2": "Tôi làm phiếu số 2 giúp người khác",
                "co_quan": "Cơ quan, tổ chức cần phiếu của nhân viên",
            },
            label="Người cần là",
        ),
        Step(
            "loai-phieu",
            "Loại phiếu",
            "Anh/chị cần phiếu nào?",
            (
                Choice(
                    "loai_phieu",
                    "Loại phiếu",
                    name="loại phiếu",
                    hint="Nơi hỏi phiếu không nói gì thì chọn số 1.",
                    options={"so_1": "Phiếu số 1", "so_2": "Phiếu số 2"},
                ),
                Text("muc_dich", "Dùng để làm gì?", name="mục đích", hint="Ví dụ: xin việc làm"),
                Number("so_phieu", "Cần mấy phiếu?", name="số phiếu", least=1, most=10),
                Choice(
                    "muc_phi",
                    "Anh/chị thuộc diện nào?",
                    name="diện nộp phí",
                    options={
                        "thuong": "Không thuộc diện nào dưới đây",
                        "giam": "Học sinh, sinh viên, người có công, thân nhân liệt sĩ",
                        "mien": "Trẻ em, người cao tuổi, khuyết tật, hộ nghèo",
                    },
                ),
            ),
        ),
        Step(
            "ban-than",
            "Bản thân, gia đình",
            "Bản thân và gia đình",
            (
                Text("ten_khac", "Tên gọi khác", name="tên gọi khác", hint="Không có thì để trống.", required=False),
                FormerAddress("noi_sinh", "Nơi sinh", name="nơi sinh", hint="Như trong giấy khai sinh."),
                Text("dan_toc", "Dân tộc", name="dân tộc", hint="Ví dụ: Kinh"),
                Text("cha", "Cha: họ tên, ngày sinh", name="cha", hint="Không nhớ thì để trống.", required=False),
                Text("me", "Mẹ: họ tên, ngày sinh", name="mẹ", hint="Không nhớ thì để trống.", required=False),
                Text("vo_chong", "Vợ, chồng: họ tên, ngày sinh", name="vợ hoặc chồng", required=False),
            ),
        ),
        Step(
            "qua-trinh",
            "Nơi ở, việc làm từ năm 14 tuổi",
            "Từ năm 14 tuổi anh/chị ở đâu, làm gì?",
            (
                Members(
                    "qua_trinh",
                    "Mỗi nơi ở, mỗi việc làm một dòng",
                    name="quãng thời gian",
                    most=15,
                    one=(
                        Text("khi_nao", "Từ năm nào đến năm nào?", name="thời gian", hint="Ví dụ: 1976 đến 1990"),
                        FormerAddress("o_dau", "Ở đâu?", name="nơi ở", hint="Xã, huyện, tỉnh lúc đó."),
                        Text("lam_gi", "Làm gì, ở đâu?", name="việc làm", hint="Ví dụ: công nhân nhà máy dệt"),
                    ),
                ),
                Text(
                    "an_tich", "Án tích, việc bị tòa cấm", name="án tích", hint="Không có thì để trống.", required=False
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(results_by()),
    ),
    papers=(
        Paper(
            "uy_quyen",
            "Giấy ủy quyền có công chứng, chứng thực",
            "nếu làm giúp người khác",
            Equals("ai_can", "nho_so_1"),
            "Cha mẹ, vợ chồng, con làm giúp nhau thì không cần.",
        ),
        Paper(
            "giay_uu_tien",
            "Giấy tờ về diện giảm, miễn phí",
            "nếu được giảm hoặc miễn",
            Not(Equals("muc_phi", "thuong")),
            "Thẻ học sinh, sinh viên; giấy chứng nhận. Cơ quan tra được thì không cần.",
        ),
    ),
)
