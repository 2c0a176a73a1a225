"""
Giải quyết hưởng trợ cấp thất nghiệp: prepared for the employment service centre.

Luật Việc làm 2025, in force since 01/01/2026: conditions (public copies). Tờ khai điện tử, Mẫu số 01 of Quyết định
990/QĐ-BNV of 4/9/2025: its name is seen, its fields are those of the known request.
"""

from datetime import date

from app.catalogue.condition import Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, Day, Number, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import how_to_reach, requester_fields

SERVICE = Service(
    slug="tro-cap-that-nghiep",
    name="Giải quyết hưởng trợ cấp thất nghiệp",
    version=1,
    in_force_from=date(2026, 1, 1),
    purpose="Khi anh/chị nghỉ việc, đã đóng bảo hiểm thất nghiệp và chưa có việc mới.",
    words=("bảo hiểm thất nghiệp", "mất việc", "nghỉ việc", "tiền thất nghiệp", "BHTN", "thôi việc"),
    occasion=Occasion.WORK,
    essential=(19,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Việc làm 74/2025/QH15", since=date(2026, 1, 1)),
        Stated("Quyết định 990/QĐ-BNV năm 2025", sure=False),
    ),
    doubts=(
        "Các ô của tờ khai điện tử mẫu số 01, Quyết định 990/QĐ-BNV: chưa xem được.",
        "Thời hạn giải quyết từ 2026 và ngày bắt đầu được hưởng: hỏi trung tâm dịch vụ việc làm.",
    ),
    good_to_know=(
        "Nộp trong 3 tháng từ ngày nghỉ việc, quá hạn thì không được hưởng lần này.",
        "Mỗi tháng được 60% lương đóng bảo hiểm bình quân 6 tháng cuối.",
        "Đóng đủ 12 đến 36 tháng được 3 tháng; thêm mỗi 12 tháng được thêm 1 tháng, nhiều nhất 12 tháng.",
        "Tháng nào cũng phải báo việc tìm việc làm.",
    ),
    turns=(
        Turn(
            "qua-han",
            Equals("nghi_khi_nao", "tren_3"),
            "Đã quá 3 tháng thì không nộp được nữa",
            "Thời gian đã đóng không mất: cộng vào lần sau, khi anh/chị đi làm và đóng tiếp.",
            body="Trung tâm dịch vụ việc làm, nếu có lý do như ốm đau, thiên tai",
        ),
        Turn(
            "dang-lam",
            Equals("nghi_khi_nao", "dang_lam"),
            "Chưa nghỉ việc thì chưa nộp được",
            "Nghỉ việc xong, có quyết định thôi việc, rồi nộp trong 3 tháng.",
            body="Nơi làm việc, để chốt sổ bảo hiểm xã hội",
        ),
        Turn(
            "luong-huu",
            Equals("dieu_kien", "luong_huu"),
            "Người hưởng lương hưu không hưởng trợ cấp này",
            "Đủ điều kiện lương hưu thì làm hồ sơ hưu trí.",
            body="Bảo hiểm xã hội",
        ),
        Turn(
            "chua-du",
            Equals("dieu_kien", "chua_du"),
            "Chưa đóng đủ 12 tháng thì chưa được hưởng",
            "Thời gian đã đóng được cộng dồn cho lần sau. Trung tâm vẫn giới thiệu việc làm, không mất tiền.",
            body="Trung tâm dịch vụ việc làm",
        ),
        Turn(
            "tu-y-nghi",
            Equals("dieu_kien", "tu_y"),
            "Tự ý bỏ việc trái luật thì không được hưởng",
            "Không rõ có trái luật hay không thì hỏi trung tâm trước khi bỏ cuộc.",
            body="Trung tâm dịch vụ việc làm",
        ),
    ),
    prepared=(
        Prepared(
            body="Trung tâm dịch vụ việc làm nơi anh/chị muốn nhận trợ cấp",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “giải quyết hưởng trợ cấp thất nghiệp”."),
                Way(Channel.COUNTER, "Trung tâm dịch vụ việc làm, hoặc gửi bưu điện."),
            ),
            form=(Stated("Tờ khai điện tử đề nghị hưởng trợ cấp thất nghiệp, mẫu số 01", "Quyết định 990/QĐ-BNV"),),
            cost=(Stated("không mất tiền", sure=False),),
            time=(Stated("khoảng 20 ngày", sure=False),),
            fields=(
                *requester_fields("người đề nghị"),
                FormField("Số sổ bảo hiểm xã hội", "{so_bhxh}"),
                FormField("Trình độ, nghề đã được đào tạo", "{trinh_do}"),
                FormField("Nơi làm việc trước khi nghỉ", "{noi_lam}"),
                FormField("Ngày chấm dứt hợp đồng", "{ngay_nghi}"),
                FormField("Lý do chấm dứt", "{ly_do}"),
                FormField("Loại hợp đồng", "{hop_dong}"),
                FormField("Số tháng đã đóng bảo hiểm thất nghiệp", "{so_thang}"),
                FormField("Nơi đề nghị nhận trợ cấp", "{thuong_tru}"),
                FormField("Tài khoản nhận tiền", "{tai_khoan}"),
            ),
        ),
    ),
    steps=(
        choose(
            "nghi_khi_nao",
            "Ngày nghỉ việc",
            "Anh/chị nghỉ việc từ khi nào?",
            {"trong_3": "Chưa quá 3 tháng", "tren_3": "Đã quá 3 tháng", "dang_lam": "Tôi còn đang làm"},
            label="Tôi nghỉ việc",
        ),
        choose(
            "dieu_kien",
            "Điều kiện",
            "Anh/chị đóng bảo hiểm thất nghiệp bao lâu?",
            {
                "du": "Từ 12 tháng trở lên trong 24 tháng trước khi nghỉ",
                "ngan_han": "Hợp đồng dưới 12 tháng, đóng đủ 12 tháng trong 36 tháng",
                "chua_du": "Chưa đủ 12 tháng",
                "luong_huu": "Tôi đang hưởng lương hưu",
                "tu_y": "Tôi tự ý bỏ việc, không báo trước",
            },
            label="Tôi đã đóng",
            hint="Không nhớ thì xem trên VssID, VNeID.",
        ),
        Step(
            "viec-cu",
            "Việc đã làm",
            "Nơi làm việc trước khi nghỉ",
            (
                Text(
                    "noi_lam", "Tên, địa chỉ nơi làm việc", name="nơi làm việc", hint="Ví dụ: Công ty may Số 1, Hà Nội"
                ),
                Day(
                    "ngay_nghi",
                    "Ngày nghỉ việc",
                    name="ngày nghỉ việc",
                    hint="Ví dụ: 30/11/2026",
                    days_back=120,
                    days_ahead=0,
                ),
                Choice(
                    "ly_do",
                    "Vì sao nghỉ?",
                    name="lý do nghỉ",
                    options={
                        "het_han": "Hết hợp đồng",
                        "thoa_thuan": "Hai bên thỏa thuận, hoặc tôi xin nghỉ đúng luật",
                        "cat_giam": "Nơi làm cắt giảm, giải thể",
                        "sa_thai": "Bị kỷ luật, cho thôi việc",
                    },
                ),
                Choice(
                    "hop_dong",
                    "Loại hợp đồng",
                    name="loại hợp đồng",
                    options={"khong_thoi_han": "Không thời hạn", "co_thoi_han": "Có thời hạn"},
                ),
            ),
        ),
        Step(
            "so-bao-hiem",
            "Sổ bảo hiểm",
            "Sổ bảo hiểm và tài khoản",
            (
                Text(
                    "so_bhxh",
                    "Số sổ bảo hiểm xã hội",
                    name="số sổ bảo hiểm xã hội",
                    hint="10 chữ số. Ví dụ: 0123456789",
                ),
                Number("so_thang", "Đã đóng bao nhiêu tháng?", name="số tháng đã đóng", least=12, most=600),
                Text("trinh_do", "Nghề, trình độ", name="trình độ", hint="Không có thì để trống.", required=False),
                Text("tai_khoan", "Số tài khoản, tên ngân hàng", name="tài khoản", hint="Tài khoản của chính anh/chị."),
            ),
        ),
        about_the_applicant(),
        how_to_reach(),
    ),
    papers=(
        Paper(
            "giay_nghi_viec",
            "Giấy tờ nghỉ việc",
            "mọi trường hợp",
            Not(Equals("nghi_khi_nao", "dang_lam")),
            "Quyết định thôi việc, hoặc hợp đồng đã hết hạn, hoặc thỏa thuận chấm dứt.",
        ),
        Paper(
            "so_bhxh", "Sổ bảo hiểm xã hội", "mọi trường hợp", None, "Đã có trên VssID, VNeID thì không cần bản giấy."
        ),
    ),
)
