"""
Đăng ký, cấp biển số mô tô, xe gắn máy: prepared for the police of a commune of the province, or the traffic police.

Thông tư 79/2024/TT-BCA, changed by 13/2025 and 51/2025 (any commune of the province; public copies cite Điều 9, 14,
16, 17, 19 and forms ĐKX11). Fees of Thông tư 60/2023/TT-BTC and terms: known, to be checked.
"""

from datetime import date

from app.catalogue.condition import AnyOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import RESULTS_FIELD, how_to_reach, requester_fields, results_by
from app.catalogue.steps.vehicles import plate, vehicle, vehicle_fields

NEW = Equals("viec", "moi")
BOUGHT = Equals("viec", "mua_lai")
AGAIN = AnyOf((Equals("viec", "mat"), Equals("viec", "hong")))
NO_PAPER = Equals("giay_mua", "khong")
BODY = "Công an phường, xã trong tỉnh, thành phố, hoặc Phòng Cảnh sát giao thông"
WAYS = (
    Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đăng ký xe”: khai giấy khai đăng ký xe, lấy mã hồ sơ, hẹn ngày."),
    Way(Channel.COUNTER, "Công an phường, xã được giao đăng ký xe; mang xe và giấy tờ tới."),
)
FORM = (Stated("Giấy khai đăng ký xe", "Thông tư 79/2024/TT-BCA", sure=False),)
FEE = "Thông tư 60/2023/TT-BTC"
FIELDS = (
    *requester_fields("chủ xe"),
    FormField("Đề nghị", "{viec}"),
    *vehicle_fields(),
    FormField("Biển số cũ", "{bien_so}", when=AnyOf((BOUGHT, AGAIN))),
    FormField("Chủ xe trước", "{chu_cu}", when=BOUGHT),
    FormField("Mã hồ sơ lệ phí trước bạ", "{truoc_ba}", when=AnyOf((NEW, BOUGHT))),
    FormField("Lý do", "{ly_do}", when=AGAIN),
    RESULTS_FIELD,
)

SERVICE = Service(
    slug="bien-so-xe-may",
    name="Đăng ký, cấp biển số mô tô, xe gắn máy",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi mua xe máy mới, mua lại xe cũ, hoặc mất đăng ký, mất biển số xe máy.",
    words=(
        "đăng ký xe máy",
        "biển số xe",
        "cà vẹt xe",
        "sang tên xe máy",
        "mất đăng ký xe",
        "mất biển số",
        "mua xe máy cũ",
    ),
    occasion=Occasion.VEHICLE,
    essential=(7,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15", since=date(2025, 1, 1)),
        Stated("Thông tư 79/2024/TT-BCA, sửa đổi bởi Thông tư 13/2025 và 51/2025/TT-BCA", since=date(2025, 7, 1)),
    ),
    doubts=(
        "Lệ phí biển số theo khu vực và trị giá xe (Thông tư 60/2023/TT-BTC): hỏi mức ở phường.",
        "Công an phường nào được giao đăng ký xe, và nhận giấy tờ gì khi xe cũ không có giấy mua bán: hỏi trước.",
    ),
    good_to_know=(
        "Nộp lệ phí trước bạ trước, có mã hồ sơ trước bạ rồi mới đăng ký.",
        "Biển số đi theo người: bán xe thì giữ lại biển trong 5 năm.",
        "Mua lại xe phải sang tên trong 30 ngày.",
        "Mang xe tới để công an kiểm tra số khung, số máy; xe mới lắp ráp trong nước làm trọn qua mạng được.",
    ),
    turns=(
        Turn(
            "o-to",
            Equals("loai_xe", "o_to"),
            "Ô tô đăng ký ở cảnh sát giao thông",
            "Giấy tờ gần giống xe máy, nơi nhận và lệ phí thì khác.",
            body="Phòng Cảnh sát giao thông; tìm “đăng ký xe” trên dichvucong.gov.vn",
        ),
        Turn(
            "xe-dap-dien",
            Equals("loai_xe", "xe_dap_dien"),
            "Xe đạp điện không phải đăng ký",
            "Xe có bàn đạp, chạy không quá 25 km một giờ thì không có biển số. Xe máy điện thì phải đăng ký.",
            body="không phải làm gì",
        ),
        Turn(
            "ban-xe",
            Equals("viec", "ban"),
            "Người bán làm thủ tục thu hồi",
            "Trong 30 ngày từ khi bán, người bán nộp lại đăng ký và biển số. Khai ở cổng, mẫu ĐKX11.",
            body="Nơi đã cấp đăng ký xe; tìm “thu hồi chứng nhận đăng ký xe” trên dichvucong.gov.vn",
        ),
    ),
    prepared=(
        Prepared(
            BODY,
            WAYS,
            FORM,
            (Stated("theo trị giá xe và khu vực; hỏi phường", FEE, sure=False),),
            (Stated("biển số cấp ngay; giấy đăng ký 2 ngày làm việc", "Thông tư 79/2024/TT-BCA", sure=False),),
            FIELDS,
            AnyOf((NEW, BOUGHT)),
        ),
        Prepared(
            BODY,
            WAYS,
            FORM,
            (Stated("giấy đăng ký 50.000 đ; biển số 100.000 đ", FEE, sure=False),),
            (Stated("7 ngày làm việc; mất thì phải xác minh trước", "Thông tư 79/2024/TT-BCA", sure=False),),
            FIELDS,
        ),
    ),
    steps=(
        choose(
            "loai_xe",
            "Loại xe",
            "Xe của anh/chị là xe gì?",
            {"xe_may": "Xe máy, xe máy điện", "o_to": "Ô tô", "xe_dap_dien": "Xe đạp điện"},
            label="Xe",
        ),
        choose(
            "viec",
            "Việc cần làm",
            "Anh/chị cần làm việc gì?",
            {
                "moi": "Đăng ký xe mới mua ở cửa hàng",
                "mua_lai": "Sang tên xe mua lại, được cho, được thừa kế",
                "mat": "Xin lại đăng ký hoặc biển số bị mất",
                "hong": "Đổi đăng ký hoặc biển số bị hỏng, mờ, sai",
                "ban": "Tôi đã bán xe",
            },
        ),
        vehicle(),
        plate(AnyOf((BOUGHT, AGAIN))),
        Step(
            "nguon-goc",
            "Nguồn gốc xe",
            "Anh/chị mua xe thế nào?",
            (
                Text(
                    "truoc_ba",
                    "Mã hồ sơ lệ phí trước bạ",
                    name="mã hồ sơ trước bạ",
                    hint="Chưa nộp thì để trống.",
                    required=False,
                ),
                Text(
                    "chu_cu",
                    "Chủ xe trước: họ tên, địa chỉ",
                    name="chủ xe trước",
                    hint="Theo giấy đăng ký cũ.",
                    when=BOUGHT,
                ),
                Choice(
                    "giay_mua",
                    "Anh/chị có giấy mua bán, cho tặng không?",
                    name="giấy mua bán xe",
                    options={
                        "hoa_don": "Có hóa đơn của cửa hàng",
                        "hop_dong": "Có giấy mua bán, cho tặng, có công chứng hoặc chứng thực",
                        "khong": "Không có, xe qua nhiều chủ",
                    },
                ),
            ),
            AnyOf((NEW, BOUGHT)),
        ),
        Step(
            "ly-do",
            "Lý do",
            "Đăng ký, biển số bị mất, hỏng thế nào?",
            (Text("ly_do", "Kể ngắn gọn", name="lý do", hint="Ví dụ: mất giấy đăng ký ngày 20/11/2026"),),
            AGAIN,
        ),
        about_the_applicant(),
        how_to_reach(results_by()),
    ),
    papers=(
        Paper(
            "hoa_don",
            "Hóa đơn mua xe",
            "nếu mua ở cửa hàng",
            Equals("giay_mua", "hoa_don"),
            "Hóa đơn điện tử thì không cần bản giấy.",
        ),
        Paper(
            "giay_mua_ban", "Giấy mua bán, cho tặng, thừa kế", "nếu mua lại, được cho", Equals("giay_mua", "hop_dong")
        ),
        Paper(
            "cam_ket",
            "Giấy cam kết về nguồn gốc xe",
            "nếu không có giấy mua bán",
            NO_PAPER,
            "Công an phường hướng dẫn viết.",
        ),
        Paper(
            "dang_ky_cu",
            "Giấy thu hồi đăng ký của chủ cũ, hoặc đăng ký và biển số cũ",
            "nếu mua lại xe, hoặc đổi vì hỏng",
            AnyOf((BOUGHT, Equals("viec", "hong"))),
        ),
        Paper(
            "anh_so_khung",
            "Bản chà số khung, số máy",
            "nếu đăng ký xe mới, xe mua lại",
            AnyOf((NEW, BOUGHT)),
            "Mang xe tới thì công an làm giúp.",
        ),
    ),
)
