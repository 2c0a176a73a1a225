"""
Đăng ký biến động do chuyển nhượng, thừa kế, tặng cho, cho thuê, góp vốn: prepared for the land registry.

Nghị định 151/2025/NĐ-CP: where it is filed, Mẫu số 18, drawing 22 where the plot is divided (public copies). Taxes:
Luật Thuế thu nhập cá nhân, Nghị định 10/2022/NĐ-CP, known, to be checked.
"""

from datetime import date

from app.catalogue.condition import AnyOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, CitizenNumber, Money, PersonName, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.parcel import certificate, certificate_fields
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import RESULTS_FIELD, how_to_reach, requester_fields, results_by

INHERITED = Equals("viec", "thua_ke")
SOLD = Equals("viec", "ban")
CLOSE = Equals("than_nhan", "gan")
PART = Equals("ca_thua", "mot_phan")

SERVICE = Service(
    slug="dat-chuyen-quyen",
    name="Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất do chuyển đổi, chuyển nhượng, "
    "cho thuê, thừa kế, tặng cho, góp vốn",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi mua bán, cho tặng, nhận thừa kế nhà đất, sang tên sổ đỏ.",
    words=(
        "sang tên sổ đỏ",
        "mua bán nhà đất",
        "cho con đất",
        "thừa kế nhà đất",
        "chuyển nhượng đất",
        "tặng cho nhà đất",
        "sổ hồng",
    ),
    occasion=Occasion.LAND,
    essential=(21,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Đất đai 31/2024/QH15 Điều 27, 45, 133", since=date(2024, 8, 1)),
        Stated("Nghị định 101/2024/NĐ-CP và Nghị định 151/2025/NĐ-CP", since=date(2025, 7, 1)),
        Stated("Nghị định 10/2022/NĐ-CP về lệ phí trước bạ", sure=False),
    ),
    doubts=(
        "Thuế thu nhập 2%, trước bạ 0,5% và các trường hợp miễn: hỏi cơ quan thuế mức đang áp dụng.",
        "Thời hạn, phí và mã thủ tục của thành phố: hỏi Chi nhánh Văn phòng đăng ký đất đai.",
    ),
    good_to_know=(
        "Hợp đồng phải công chứng hoặc chứng thực trước, rồi mới đăng ký.",
        "Nộp trong 30 ngày từ ngày ký hợp đồng, chậm thì bị phạt.",
        "Cho tặng, thừa kế giữa vợ chồng, cha mẹ và con, ông bà và cháu, anh chị em ruột thì được miễn thuế, trước bạ.",
        "Đất đang tranh chấp, đang thế chấp thì chưa sang tên được.",
    ),
    practice={"gia_tien": "1.000.000"},
    turns=(
        Turn(
            "sua-thong-tin",
            Equals("viec", "sua"),
            "Chỉ đổi tên, đổi số giấy tờ thì làm việc khác",
            "Người chủ vẫn như cũ thì chỉ cần sửa thông tin trên sổ.",
            service="dat-doi-ten",
        ),
        Turn(
            "chua-cong-chung",
            Equals("hop_dong", "chua"),
            "Công chứng hợp đồng trước đã",
            "Hai bên mang sổ đỏ, căn cước tới ký hợp đồng. Thừa kế thì làm văn bản phân chia di sản.",
            body="Văn phòng công chứng, hoặc Ủy ban nhân dân phường, xã nơi có đất",
        ),
        Turn(
            "chua-co-so",
            Equals("hop_dong", "chua_so"),
            "Đất chưa có sổ thì phải cấp sổ trước",
            "Làm đăng ký đất đai, cấp giấy chứng nhận lần đầu. Có sổ rồi mới sang tên được.",
            body="Ủy ban nhân dân phường, xã nơi có đất",
        ),
    ),
    prepared=(
        Prepared(
            body="Chi nhánh Văn phòng đăng ký đất đai nơi có đất; cơ quan thuế báo tiền phải nộp",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đăng ký biến động quyền sử dụng đất”."),
                Way(Channel.COUNTER, "Trung tâm phục vụ hành chính công hoặc Chi nhánh Văn phòng đăng ký đất đai."),
            ),
            form=(
                Stated(
                    "Đơn đăng ký biến động đất đai, tài sản gắn liền với đất, mẫu số 18", "Nghị định 151/2025/NĐ-CP"
                ),
            ),
            cost=(
                Stated(
                    "thuế thu nhập 2% giá bán, trước bạ 0,5%, và phí của thành phố; người trong nhà cho nhau thì miễn",
                    sure=False,
                ),
            ),
            time=(Stated("khoảng 8 đến 10 ngày làm việc, chưa kể thời gian nộp thuế", sure=False),),
            fields=(
                *requester_fields("người kê khai"),
                FormField("Tôi là", "{toi_la}"),
                FormField("Bên kia: họ tên", "{kia_ten}"),
                FormField("Bên kia: giấy tờ tùy thân", "Căn cước số {kia_so}"),
                FormField("Nội dung biến động", "{viec}, {ca_thua}"),
                FormField("Hợp đồng, văn bản: số, ngày, nơi công chứng", "{so_hop_dong}"),
                FormField("Giá trong hợp đồng", "{gia_tien}", when=SOLD),
                FormField("Quan hệ hai bên", "{than_nhan}"),
                *certificate_fields(),
                RESULTS_FIELD,
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Nhà đất sang tên vì việc gì?",
            {
                "ban": "Mua bán",
                "tang": "Cho, tặng",
                "thua_ke": "Thừa kế",
                "khac": "Cho thuê, góp vốn, đổi đất",
                "sua": "Chỉ sửa tên, số giấy tờ của chủ cũ",
            },
            label="Vì",
        ),
        choose(
            "hop_dong",
            "Hợp đồng",
            "Đã công chứng chưa?",
            {
                "roi": "Rồi, có hợp đồng hoặc văn bản thừa kế đã công chứng, chứng thực",
                "chua": "Chưa",
                "chua_so": "Đất chưa có sổ đỏ, sổ hồng",
            },
            label="Giấy tờ",
        ),
        choose(
            "toi_la",
            "Bên của anh/chị",
            "Anh/chị là bên nào?",
            {"nhan": "Bên nhận", "chuyen": "Bên chuyển"},
            label="Tôi là",
        ),
        choose(
            "than_nhan",
            "Quan hệ hai bên",
            "Hai bên là gì của nhau?",
            {
                "gan": "Vợ chồng, cha mẹ và con, ông bà và cháu, anh chị em ruột",
                "xa": "Không phải những người trên",
            },
            label="Hai bên là",
        ),
        certificate(),
        Step(
            "chuyen-quyen",
            "Hợp đồng và bên kia",
            "Trên hợp đồng ghi gì?",
            (
                PersonName("kia_ten", "Họ tên bên kia", name="họ tên bên kia"),
                CitizenNumber("kia_so", "Số định danh bên kia", name="số định danh bên kia", hint="12 chữ số."),
                Text(
                    "so_hop_dong",
                    "Số, ngày, nơi công chứng",
                    name="số hợp đồng",
                    hint="Ví dụ: số 123, ngày 20/11/2026, văn phòng A",
                ),
                Money("gia_tien", "Giá trong hợp đồng", name="giá trong hợp đồng", hint="Ví dụ: 1,5 tỷ", when=SOLD),
                Choice(
                    "ca_thua",
                    "Chuyển cả thửa đất?",
                    name="phần đất chuyển",
                    options={"ca": "Cả thửa", "mot_phan": "Một phần, phải tách thửa"},
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(results_by()),
    ),
    papers=(
        Paper("so_do", "Sổ đỏ, sổ hồng bản chính", "mọi trường hợp", None, "Chụp đủ các trang."),
        Paper(
            "hop_dong",
            "Hợp đồng đã công chứng, chứng thực",
            "nếu mua bán, cho tặng, thuê, góp vốn",
            AnyOf((SOLD, Equals("viec", "tang"), Equals("viec", "khac"))),
        ),
        Paper("van_ban_thua_ke", "Văn bản phân chia di sản, di chúc", "nếu thừa kế", INHERITED),
        Paper("ban_ve_tach", "Bản vẽ tách thửa, mẫu số 22", "nếu chỉ chuyển một phần", PART),
        Paper(
            "quan_he",
            "Giấy tờ về quan hệ hai bên",
            "nếu được miễn thuế",
            CLOSE,
            "Giấy khai sinh, kết hôn. Cơ quan thuế tra được thì không cần.",
        ),
        Paper(
            "to_khai_thue",
            "Tờ khai thuế thu nhập và trước bạ",
            "mọi trường hợp",
            None,
            "Nơi nhận phát mẫu, điền tại chỗ.",
        ),
    ),
)
