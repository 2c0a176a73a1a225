"""
Cấp hộ chiếu phổ thông ở trong nước, 1.001456: prepared for the immigration police of the province.

The portal's page of the procedure (public copy): papers, photo, where, 200.000 đ. Form TK01, under 14 TK01a, of
Thông tư 31/2023/TT-BCA, in the order in which it is known: its text was not read.
"""

from datetime import date

from app.catalogue.condition import AnyOf, Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import BirthDay, Choice, FormerAddress, PersonName, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, SEX, about_the_applicant
from app.catalogue.steps.requester import RESULTS_FIELD, how_to_reach, requester_fields, results_by

CHILD = Equals("cho_ai", "duoi_14")
ADULT = Not(CHILD)
HAD_ONE = AnyOf((Equals("viec", "doi"), Equals("viec", "mat")))
LOST = Equals("viec", "mat")
BODY = "Quản lý xuất nhập cảnh, Công an tỉnh, thành phố"
WAYS = (
    Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “cấp hộ chiếu phổ thông ở trong nước”."),
    Way(Channel.COUNTER, "Phòng Quản lý xuất nhập cảnh nơi nào tiện, mang theo căn cước."),
)
COST = (Stated("200.000 đ; cấp lại do mất, hỏng 400.000 đ", "Thông tư 25/2021/TT-BTC", sure=False),)
TIME = (Stated("5 ngày làm việc; 8 ngày làm việc nếu làm lần đầu", "Luật 49/2019/QH14 Điều 15", sure=False),)
CIRCULAR = "Thông tư 31/2023/TT-BCA"
SHARED = (
    FormField("Hộ chiếu lần gần nhất: số, ngày cấp", "{ho_chieu_cu}", when=HAD_ONE),
    FormField("Nội dung đề nghị", "{viec}; {gan_chip}"),
    RESULTS_FIELD,
)

SERVICE = Service(
    slug="ho-chieu",
    name="Cấp, cấp lại, đổi hộ chiếu phổ thông",
    code="1.001456",
    version=1,
    in_force_from=date(2023, 8, 15),
    purpose="Khi cần hộ chiếu để ra nước ngoài: lần đầu, hết hạn, bị mất, cho cả trẻ em.",
    words=("passport", "đi nước ngoài", "hộ chiếu hết hạn", "mất hộ chiếu", "làm hộ chiếu cho con", "gia hạn hộ chiếu"),
    occasion=Occasion.PAPERS,
    essential=(11,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Xuất cảnh, nhập cảnh của công dân Việt Nam 49/2019/QH14, sửa đổi bởi Luật 23/2023/QH15"),
        Stated("Thông tư 31/2023/TT-BCA", since=date(2023, 8, 15), sure=False),
    ),
    doubts=(
        "Lệ phí cấp lại do mất và thời hạn giải quyết: chưa thấy trong nguồn của cổng, hỏi nơi nhận.",
        "Mẫu TK01, TK01a có thể đã đổi sau 2025: đối chiếu thứ tự các ô trên cổng.",
    ),
    good_to_know=(
        "Hộ chiếu không gia hạn: hết hạn thì làm cuốn mới.",
        "Ảnh 4 x 6 cm, nền trắng, chụp chưa quá 6 tháng, không đeo kính, thấy rõ hai tai.",
        "Mất hộ chiếu ở trong nước thì báo mất trong 2 ngày làm việc, báo ở công an phường cũng được.",
    ),
    practice={"nguoi_sinh": "01/06/2018"},
    turns=(
        Turn(
            "bao-mat",
            Equals("viec", "bao_mat"),
            "Báo mất hộ chiếu là việc riêng, không mất tiền",
            "Báo xong thì hộ chiếu cũ bị hủy, không ai dùng được nữa. Khi nào cần thì làm cuốn mới.",
            body="Công an phường, xã nơi gần nhất, hoặc dichvucong.gov.vn “trình báo mất hộ chiếu phổ thông”",
        ),
        Turn(
            "cong-vu",
            Equals("viec", "cong_vu"),
            "Hộ chiếu công vụ, ngoại giao do ngành ngoại giao cấp",
            "Cơ quan cử đi công tác làm hồ sơ cho anh/chị.",
            body="Cục Lãnh sự hoặc Sở Ngoại vụ",
        ),
    ),
    prepared=(
        Prepared(
            BODY,
            WAYS,
            (Stated("Tờ khai TK01a, dành cho người chưa đủ 14 tuổi", CIRCULAR),),
            COST,
            TIME,
            (
                FormField("Họ, chữ đệm, tên người chưa đủ 14 tuổi", "{nguoi_ten}"),
                FormField("Giới tính", "{nguoi_gioi}"),
                FormField("Ngày, tháng, năm sinh; nơi sinh", "{nguoi_sinh}; {noi_sinh}"),
                FormField("Số định danh cá nhân", "{nguoi_so}"),
                *requester_fields("cha, mẹ hoặc người đại diện"),
                *SHARED,
            ),
            CHILD,
        ),
        Prepared(
            BODY,
            WAYS,
            (Stated("Tờ khai TK01", CIRCULAR),),
            COST,
            TIME,
            (
                FormField("Họ, chữ đệm, tên", "{ho_ten}"),
                FormField("Giới tính", "{gioi_tinh}"),
                FormField("Ngày, tháng, năm sinh; nơi sinh", "{ngay_sinh}; {noi_sinh}"),
                FormField("Số định danh cá nhân", "{so_dinh_danh}"),
                FormField("Dân tộc", "{dan_toc}"),
                FormField("Tôn giáo", "{ton_giao}"),
                FormField("Số điện thoại", "{dien_thoai}"),
                FormField("Nơi cư trú", "{thuong_tru}"),
                FormField("Nghề nghiệp; cơ quan, nếu có", "{nghe}"),
                FormField("Cha: họ tên, năm sinh", "{cha}"),
                FormField("Mẹ: họ tên, năm sinh", "{me}"),
                FormField("Vợ hoặc chồng: họ tên, năm sinh", "{vo_chong}"),
                *SHARED,
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Anh/chị cần làm việc gì?",
            {
                "lan_dau": "Làm hộ chiếu lần đầu",
                "doi": "Làm cuốn mới vì hết hạn, sắp hết hạn, hỏng hoặc hết trang",
                "mat": "Làm cuốn mới vì bị mất",
                "bao_mat": "Chỉ báo mất hộ chiếu",
                "cong_vu": "Làm hộ chiếu công vụ, ngoại giao",
            },
        ),
        choose(
            "cho_ai",
            "Làm cho ai",
            "Anh/chị làm hộ chiếu cho ai?",
            {"toi": "Cho tôi", "duoi_14": "Cho con, cháu chưa đủ 14 tuổi mà tôi đại diện"},
            label="Làm hộ chiếu",
        ),
        Step(
            "chau",
            "Người được cấp",
            "Cháu tên là gì?",
            (
                PersonName("nguoi_ten", "Họ, chữ đệm và tên của cháu", name="họ tên cháu"),
                BirthDay(
                    "nguoi_sinh",
                    "Ngày sinh",
                    name="ngày sinh của cháu",
                    minor_when=CHILD,
                    of_age="Người này đã đủ 18 tuổi. Quay lại, chọn làm cho chính người ấy.",
                ),
                Choice("nguoi_gioi", "Giới tính", name="giới tính của cháu", options=SEX),
                Text(
                    "nguoi_so",
                    "Số định danh của cháu",
                    name="số định danh của cháu",
                    hint="12 chữ số. Chưa có thì để trống.",
                    longest=14,
                    required=False,
                ),
            ),
            CHILD,
        ),
        Step(
            "ho-chieu",
            "Hộ chiếu",
            "Hộ chiếu anh/chị cần",
            (
                FormerAddress("noi_sinh", "Nơi sinh", name="nơi sinh", hint="Tỉnh, thành phố như giấy khai sinh."),
                Text(
                    "ho_chieu_cu",
                    "Hộ chiếu cũ: số, ngày cấp",
                    name="hộ chiếu cũ",
                    hint="Không nhớ thì để trống.",
                    required=False,
                    when=HAD_ONE,
                ),
                Choice(
                    "gan_chip",
                    "Loại hộ chiếu",
                    name="loại hộ chiếu",
                    options={"khong": "Không gắn chíp", "co": "Có gắn chíp điện tử"},
                ),
            ),
        ),
        Step(
            "gia-dinh",
            "Gia đình, nghề nghiệp",
            "Gia đình và nghề nghiệp của anh/chị",
            (
                Text("dan_toc", "Dân tộc", name="dân tộc", hint="Ví dụ: Kinh"),
                Text("ton_giao", "Tôn giáo", name="tôn giáo", hint="Không theo đạo thì để trống.", required=False),
                Text("nghe", "Nghề nghiệp, nơi làm việc", name="nghề nghiệp", hint="Ví dụ: nghỉ hưu"),
                Text("cha", "Cha: họ tên, năm sinh", name="cha", hint="Không nhớ thì để trống.", required=False),
                Text("me", "Mẹ: họ tên, năm sinh", name="mẹ", hint="Không nhớ thì để trống.", required=False),
                Text(
                    "vo_chong",
                    "Vợ, chồng: họ tên, năm sinh",
                    name="vợ hoặc chồng",
                    hint="Không có thì để trống.",
                    required=False,
                ),
            ),
            ADULT,
        ),
        about_the_applicant(),
        how_to_reach(results_by()),
    ),
    papers=(
        Paper("anh", "Ảnh 4 x 6 cm, nền trắng", "mọi trường hợp", None, "Chụp chưa quá 6 tháng."),
        Paper("ho_chieu_cu", "Hộ chiếu cũ", "nếu còn giữ và còn hạn", Equals("viec", "doi")),
        Paper(
            "don_bao_mat", "Đơn báo mất hộ chiếu", "nếu bị mất", LOST, "Đã báo mất rồi thì mang thông báo đã nhận đơn."
        ),
        Paper(
            "khai_sinh",
            "Giấy khai sinh của cháu",
            "nếu cháu chưa đủ 14 tuổi và chưa có số định danh",
            CHILD,
            "Cháu đã có số định danh thì không cần.",
        ),
    ),
)
