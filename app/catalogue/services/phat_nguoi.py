"""
Nộp phạt vi phạm giao thông qua thiết bị ghi hình (phạt nguội): prepared for the traffic police.

There is no form: one looks the vehicle up, answers the notice, and pays what the decision says. Public copies on
looking up and paying after the districts' police ended (2025); points and fines of Nghị định 168/2024/NĐ-CP, changed
by 238/2026.
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, Day, FormerAddress, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import how_to_reach, requester_fields
from app.catalogue.steps.vehicles import plate

DECIDED = Equals("da_co", "quyet_dinh")
NOTICED = Equals("da_co", "thong_bao")
POLICE = "Cảnh sát giao thông nơi ra thông báo"
FIELDS = (
    *requester_fields("người nộp"),
    FormField("Biển số xe", "{bien_so}"),
    FormField("Loại xe", "{loai_xe}"),
    FormField("Số thông báo hoặc số quyết định", "{so_van_ban}"),
    FormField("Ngày, nơi vi phạm", "{ngay_loi}, {noi_loi}"),
    FormField("Ai lái xe lúc đó", "{ai_lai}"),
)

SERVICE = Service(
    slug="phat-nguoi",
    name="Nộp phạt vi phạm giao thông đường bộ qua thiết bị ghi hình (phạt nguội)",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi xe bị máy ảnh giao thông ghi lỗi, anh/chị xem lỗi và nộp phạt, không phải đi xa.",
    words=("phạt nguội", "nộp phạt giao thông", "tra phạt nguội", "vượt đèn đỏ", "camera giao thông", "giấy phạt"),
    occasion=Occasion.VEHICLE,
    essential=(8,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Xử lý vi phạm hành chính 15/2012/QH13 Điều 78"),
        Stated("Nghị định 168/2024/NĐ-CP, sửa đổi bởi Nghị định 238/2026/NĐ-CP"),
        Stated("Thông tư 73/2024/TT-BCA", since=date(2025, 1, 1), sure=False),
    ),
    doubts=("Giải quyết ở công an phường nơi cư trú được hay phải về nơi phát hiện lỗi: hỏi nơi gửi thông báo.",),
    good_to_know=(
        "Tra lỗi ở csgt.vn, trên VNeID hoặc VNeTraffic, chỉ cần biển số xe.",
        "Công an không gọi điện đòi chuyển tiền. Ai gọi như vậy là lừa đảo.",
        "Nộp trong 10 ngày từ ngày nhận quyết định; muộn thì thêm 0,05% mỗi ngày.",
        "Xe còn lỗi chưa xử lý thì khó đăng kiểm, sang tên.",
    ),
    turns=(
        Turn(
            "chua-co-loi",
            Equals("da_co", "khong_loi"),
            "Không có lỗi thì không phải nộp gì",
            "Lỗi mới có thể vài ngày sau mới hiện. Tuần sau anh/chị tra lại.",
            body="không phải làm gì",
        ),
        Turn(
            "goi-dien",
            Equals("da_co", "goi_dien"),
            "Đừng chuyển tiền, đừng đọc mã",
            "Công an không báo phạt nguội qua điện thoại. Anh/chị tắt máy, rồi tra lỗi bằng biển số ở csgt.vn.",
            body="Công an phường, xã, để báo người gọi lừa đảo",
        ),
        Turn(
            "khong-dong-y",
            Equals("da_co", "khong_dong_y"),
            "Không đồng ý thì khiếu nại",
            "Mang giấy tờ, hình ảnh cho thấy mình đúng. Không bắt buộc nộp phạt rồi mới khiếu nại.",
            body="Nơi đã ra quyết định phạt",
        ),
    ),
    prepared=(
        Prepared(
            "Kho bạc Nhà nước, theo quyết định của Cảnh sát giao thông",
            (
                Way(Channel.PORTAL, "dichvucong.gov.vn, mục “Nộp phạt vi phạm giao thông”, gõ số quyết định."),
                Way(Channel.COUNTER, "Ngân hàng, bưu điện ghi trên quyết định."),
            ),
            (Stated("Quyết định xử phạt, không có mẫu phải khai"),),
            (Stated("đúng số tiền ghi trên quyết định; không thêm lệ phí"),),
            (Stated("ngay khi nộp tiền"),),
            FIELDS,
            DECIDED,
        ),
        Prepared(
            POLICE,
            (
                Way(Channel.PORTAL, "csgt.vn hoặc VNeID: xem lỗi, số thông báo, nơi giải quyết."),
                Way(Channel.COUNTER, "Trụ sở ghi trên thông báo, mang căn cước, bằng lái, đăng ký xe."),
            ),
            (Stated("Thông báo vi phạm, không có mẫu phải khai"),),
            (Stated("đúng số tiền phạt trong quyết định"),),
            (Stated("ra quyết định trong 7 ngày làm việc từ khi lập biên bản", sure=False),),
            FIELDS,
        ),
    ),
    steps=(
        choose(
            "da_co",
            "Anh/chị đang có gì",
            "Anh/chị đã nhận được gì?",
            {
                "thong_bao": "Thông báo vi phạm, hoặc tra thấy có lỗi",
                "quyet_dinh": "Quyết định phạt, đã có số tiền",
                "khong_loi": "Tra rồi, không thấy lỗi",
                "goi_dien": "Có người gọi điện, nhắn tin bảo nộp phạt",
                "khong_dong_y": "Quyết định phạt, nhưng tôi không đồng ý",
            },
            label="Tôi có",
        ),
        choose(
            "loai_xe",
            "Loại xe",
            "Xe bị ghi lỗi là xe gì?",
            {"xe_may": "Xe máy", "o_to": "Ô tô", "xe_dien": "Xe đạp điện, xe máy điện"},
            label="Xe",
        ),
        plate(title="Biển số xe bị ghi lỗi"),
        Step(
            "loi",
            "Lỗi",
            "Trên giấy ghi gì?",
            (
                Text(
                    "so_van_ban",
                    "Số thông báo, số quyết định",
                    name="số thông báo",
                    hint="Chưa có giấy thì để trống.",
                    required=False,
                ),
                Day(
                    "ngay_loi",
                    "Ngày vi phạm",
                    name="ngày vi phạm",
                    hint="Ví dụ: 20/11/2026",
                    days_back=800,
                    days_ahead=0,
                ),
                FormerAddress("noi_loi", "Nơi vi phạm", name="nơi vi phạm", hint="Đường, phường như trên giấy."),
                Choice(
                    "ai_lai",
                    "Lúc đó ai lái?",
                    name="người lái",
                    options={"toi": "Tôi", "nguoi_nha": "Người nhà", "khac": "Người khác, xe đã bán hoặc cho mượn"},
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(),
    ),
    papers=(
        Paper("thong_bao", "Thông báo vi phạm", "nếu đã nhận", NOTICED, "Chụp màn hình tra lỗi cũng được."),
        Paper("quyet_dinh", "Quyết định xử phạt", "nếu đã có", DECIDED),
        Paper(
            "giay_ban_xe",
            "Giấy bán xe, hoặc tên người đã lái",
            "nếu người khác lái",
            Equals("ai_lai", "khac"),
            "Để cảnh sát giao thông gửi đúng người.",
        ),
    ),
)
