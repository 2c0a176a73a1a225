"""
Đổi, cấp lại giấy phép lái xe: prepared for the traffic police.

Thông tư 108/2026/TT-BCA (from 01/7/2026): what an expired licence needs, and the procedure 3.000346, as a public record
of provincial police pages of 8/2026 cites them; the circular and its form were not read. The fee of 135.000 đ: a public
copy of the fee table of Bộ Tài chính; a lower one online ran until the end of 2025.
"""

from datetime import date

from app.catalogue.condition import AnyOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, Day, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import RESULTS_FIELD, how_to_reach, requester_fields, results_by

SERVICE = Service(
    slug="giay-phep-lai-xe",
    name="Đổi, cấp lại giấy phép lái xe",
    code="3.000346",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi bằng lái xe bị mất, hỏng, sai, sắp hết hạn hoặc mới hết hạn.",
    words=(
        "mất giấy phép lái xe",
        "mất bằng lái xe",
        "làm lại bằng lái",
        "đổi bằng lái",
        "bằng lái hết hạn",
        "bằng bìa giấy sang thẻ nhựa",
        "GPLX",
    ),
    occasion=Occasion.VEHICLE,
    essential=(22,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15 Điều 62", since=date(2025, 1, 1)),
        Stated("Thông tư 108/2026/TT-BCA", since=date(2026, 7, 1), sure=False),
    ),
    doubts=(
        "Thông tư 108/2026/TT-BCA và mẫu đơn của nó: chưa đọc được bản gốc; mốc quá hạn theo trang công an tỉnh.",
        "Mã 3.000346 và nơi nhận hồ sơ (Công an phường hay Phòng Cảnh sát giao thông): hỏi trước khi hướng dẫn.",
        "Lệ phí 135.000 đ, có giảm khi nộp qua mạng hay không: hỏi nơi nhận.",
    ),
    good_to_know=(
        "Bằng lái xe máy không có thời hạn, chỉ làm lại khi mất, hỏng hoặc sai.",
        "Còn nợ phạt giao thông thì phải nộp phạt xong mới được đổi, cấp lại.",
        "Bằng đã tích hợp trên VNeID thì dùng bản điện tử khi đi đường được.",
    ),
    turns=(
        Turn(
            "thi-ly-thuyet",
            Equals("viec", "qua_30_ngay"),
            "Quá hạn từ 30 ngày phải thi lại lý thuyết",
            "Quá từ 30 ngày đến dưới 1 năm: thi lại lý thuyết. Nơi tổ chức thi hướng dẫn hồ sơ và ngày thi.",
            body="Phòng Cảnh sát giao thông Công an tỉnh, thành phố",
        ),
        Turn(
            "thi-lai",
            Equals("viec", "qua_1_nam"),
            "Quá hạn từ 1 năm phải thi lại cả lý thuyết và thực hành",
            "Anh/chị đăng ký thi lại. Có thể nhờ trung tâm đào tạo lái xe hướng dẫn.",
            body="Phòng Cảnh sát giao thông Công an tỉnh, thành phố",
        ),
        Turn(
            "bi-tuoc",
            Equals("viec", "bi_giu"),
            "Bằng đang bị giữ hoặc bị tước thì chưa làm lại được",
            "Nộp phạt, hoặc hết thời hạn tước, rồi nhận lại bằng ở nơi ra quyết định.",
            body="Nơi đã lập biên bản hoặc ra quyết định phạt",
        ),
    ),
    prepared=(
        Prepared(
            body="Cảnh sát giao thông Công an tỉnh, thành phố; Công an phường, xã được giao nhận hồ sơ",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đổi giấy phép lái xe” hoặc “cấp lại giấy phép lái xe”."),
                Way(Channel.COUNTER, "Điểm tiếp nhận của Cảnh sát giao thông; hỏi Công an phường nơi gần nhất."),
            ),
            form=(Stated("Đơn đề nghị đổi, cấp lại giấy phép lái xe", "Thông tư 108/2026/TT-BCA", sure=False),),
            cost=(Stated("135.000 đ", "biểu phí của Bộ Tài chính", sure=False),),
            time=(Stated("khoảng 5 ngày làm việc", sure=False),),
            fields=(
                *requester_fields("người đề nghị"),
                FormField("Giấy phép lái xe số", "{so_bang}"),
                FormField("Hạng", "{hang}, {hang_ghi}"),
                FormField("Cơ quan cấp, ngày cấp", "{noi_cap}"),
                FormField("Có giá trị đến", "{han_bang}", when=Equals("hang", "o_to")),
                FormField("Đề nghị", "{viec}"),
                FormField("Lý do", "{ly_do}"),
                FormField("Giấy khám sức khỏe", "{kham}", when=Equals("hang", "o_to")),
                RESULTS_FIELD,
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Bằng lái của anh/chị thế nào?",
            {
                "mat": "Bị mất",
                "hong": "Bị hỏng, mờ, hoặc là bìa giấy cũ",
                "sai": "Thông tin sai, hoặc đã thay đổi",
                "sap_het": "Sắp hết hạn, hoặc quá hạn chưa tới 30 ngày",
                "qua_30_ngay": "Quá hạn từ 30 ngày đến dưới 1 năm",
                "qua_1_nam": "Quá hạn từ 1 năm trở lên",
                "bi_giu": "Đang bị giữ hoặc bị tước",
            },
            label="Bằng lái",
        ),
        choose(
            "hang",
            "Hạng xe",
            "Bằng lái đó để lái xe gì?",
            {"mo_to": "Xe máy", "o_to": "Ô tô, hoặc cả ô tô và xe máy"},
            label="Bằng lái để lái",
        ),
        Step(
            "bang-lai",
            "Bằng lái",
            "Trên bằng lái ghi gì?",
            (
                Text(
                    "so_bang",
                    "Số bằng lái",
                    name="số bằng lái",
                    hint="12 chữ số. Mất bằng thì xem trên VNeID, không nhớ thì để trống.",
                    longest=20,
                    required=False,
                ),
                Text("hang_ghi", "Hạng ghi trên bằng", name="hạng ghi trên bằng", hint="Ví dụ: A1", longest=20),
                Text(
                    "noi_cap",
                    "Nơi cấp, ngày cấp",
                    name="nơi cấp bằng lái",
                    hint="Không nhớ thì để trống.",
                    required=False,
                ),
                Day(
                    "han_bang",
                    "Có giá trị đến ngày",
                    name="hạn của bằng lái",
                    hint="Ví dụ: 05/02/2027",
                    days_back=365,
                    days_ahead=365 * 10,
                    when=Equals("hang", "o_to"),
                ),
                Text("ly_do", "Lý do, nếu cần nói thêm", name="lý do", hint="Không có thì để trống.", required=False),
            ),
        ),
        Step(
            "kham-suc-khoe",
            "Khám sức khỏe",
            "Anh/chị đã khám sức khỏe lái xe chưa?",
            (
                Choice(
                    "kham",
                    "Giấy khám sức khỏe lái xe",
                    name="giấy khám sức khỏe",
                    hint="Bệnh viện gửi lên mạng thì không cần bản giấy.",
                    options={
                        "dien_tu": "Đã khám, bệnh viện đã gửi lên mạng",
                        "giay": "Đã khám, tôi giữ bản giấy",
                        "chua": "Chưa khám, tôi sẽ khám",
                    },
                ),
            ),
            Equals("hang", "o_to"),
        ),
        about_the_applicant(),
        how_to_reach(results_by()),
    ),
    papers=(
        Paper(
            "bang_cu",
            "Bằng lái cũ",
            "nếu còn bằng",
            AnyOf((Equals("viec", "hong"), Equals("viec", "sai"), Equals("viec", "sap_het"))),
            "Chụp cả hai mặt.",
        ),
        Paper(
            "kham_suc_khoe",
            "Giấy khám sức khỏe của người lái xe",
            "nếu lái ô tô và có bản giấy",
            AnyOf((Equals("kham", "giay"), Equals("kham", "chua"))),
            "Nơi khám có trong danh sách của ngành y tế.",
        ),
    ),
)
