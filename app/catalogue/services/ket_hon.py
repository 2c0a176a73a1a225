"""
Đăng ký kết hôn, 1.000894: prepared for the commune's people's committee.

Tờ khai đăng ký kết hôn of Thông tư 04/2024/TT-BTP (its notes read in public copies): both sides, one beside the other.
Luật Hộ tịch 60/2014/QH13 Điều 11, 18; no paper about being single, the register looks it up (Nghị định 07/2025/NĐ-CP).
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Address, BirthDay, CitizenNumber, Declaration, Number, PersonName, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import COPIES_FIELD, copies, how_to_reach, requester_fields

WARD = "Ủy ban nhân dân phường, xã nơi một trong hai người cư trú"
ABROAD = Equals("xa_nha", "co")

SERVICE = Service(
    slug="ket-hon",
    name="Đăng ký kết hôn",
    code="1.000894",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi hai người muốn thành vợ chồng theo pháp luật.",
    words=("giấy kết hôn", "cưới", "lấy vợ", "lấy chồng", "đăng ký hôn nhân", "hôn thú"),
    occasion=Occasion.MARRIAGE,
    essential=(14,),
    applicant=APPLICANT,
    law=(
        # Luật Hôn nhân và gia đình: the groom from 20, the bride from 18.
        Stated("Luật Hôn nhân và gia đình 52/2014/QH13 Điều 8"),
        Stated("Luật Hộ tịch 60/2014/QH13 Điều 11, 17, 18"),
        Stated("Nghị định 123/2015/NĐ-CP, sửa đổi bởi Nghị định 07/2025/NĐ-CP"),
        Stated("Thông tư 04/2024/TT-BTP", since=date(2024, 6, 6), sure=False),
    ),
    doubts=("Nộp qua mạng rồi thì phường hẹn ngày nào đến ký: hỏi phường.",),
    good_to_know=(
        "Hai người cùng có mặt khi ký giấy kết hôn.",
        "Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi.",
        "Không cần giấy xác nhận độc thân: phường tự tra.",
        "Không cần khám sức khỏe.",
    ),
    turns=(
        Turn(
            "nuoc-ngoai",
            Equals("viec", "nuoc_ngoai"),
            "Một bên là người nước ngoài, hoặc ở nước ngoài",
            "Cần giấy tờ của nước ngoài, dịch và hợp pháp hóa, và giấy khám sức khỏe tâm thần.",
            body="Ủy ban nhân dân phường, xã nơi người Việt Nam cư trú",
        ),
        Turn(
            "mat-giay",
            Equals("viec", "mat"),
            "Anh/chị cần bản sao, không phải kết hôn lại",
            "Xin “bản sao trích lục kết hôn”, mang theo căn cước.",
            body="Ủy ban nhân dân phường, xã nơi đã đăng ký kết hôn",
        ),
        Turn(
            "doc-than",
            Equals("viec", "doc_than"),
            "Giấy xác nhận tình trạng hôn nhân là việc khác",
            "Ngân hàng, nhà đất hay nơi khác hỏi giấy độc thân thì xin “giấy xác nhận tình trạng hôn nhân”.",
            body="Ủy ban nhân dân phường, xã nơi anh/chị thường trú",
        ),
        Turn(
            "chua-du-tuoi",
            Equals("du_tuoi", "khong"),
            "Chưa đủ điều kiện kết hôn",
            "Nam phải đủ 20 tuổi, nữ đủ 18 tuổi, không ai đang có vợ, có chồng, hai người không phải họ hàng gần.",
            body="Ủy ban nhân dân phường, xã, khi đã đủ điều kiện",
        ),
    ),
    prepared=(
        Prepared(
            body=WARD,
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đăng ký kết hôn”, rồi hai người đến ký."),
                Way(Channel.COUNTER, "Bộ phận một cửa của phường, xã; một người nộp cũng được."),
            ),
            form=(Stated("Tờ khai đăng ký kết hôn", "Thông tư 04/2024/TT-BTP"),),
            cost=(Stated("không mất tiền", "Luật Hộ tịch Điều 11", sure=False),),
            time=(Stated("ngay khi nộp đủ; 5 ngày làm việc nếu phải xác minh", "Luật Hộ tịch Điều 18"),),
            fields=(
                FormField("Tôi là", "{toi_la}"),
                *requester_fields("của tôi"),
                FormField("Dân tộc, quốc tịch của tôi", "{dan_toc}, Việt Nam"),
                FormField("Tôi kết hôn lần thứ", "{lan_thu}"),
                FormField("Bên kia: họ, chữ đệm, tên", "{kia_ten}"),
                FormField("Bên kia: ngày, tháng, năm sinh", "{kia_sinh}"),
                FormField("Bên kia: giấy tờ tùy thân", "Căn cước số {kia_so}"),
                FormField("Bên kia: dân tộc, quốc tịch", "{kia_dan_toc}, Việt Nam"),
                FormField("Bên kia: nơi cư trú", "{kia_o}"),
                FormField("Bên kia: kết hôn lần thứ", "{kia_lan_thu}"),
                FormField("Cam đoan", "{cam_doan}"),
                COPIES_FIELD,
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Anh/chị cần làm việc gì?",
            {
                "moi": "Đăng ký kết hôn, hai bên là người Việt Nam ở trong nước",
                "nuoc_ngoai": "Đăng ký kết hôn với người nước ngoài, hoặc người ở nước ngoài",
                "mat": "Xin lại giấy kết hôn bị mất, bị hỏng",
                "doc_than": "Xin giấy xác nhận độc thân",
            },
        ),
        choose(
            "du_tuoi",
            "Điều kiện",
            "Hai người có đủ các điều kiện này không?",
            {"co": "Có, đủ cả", "khong": "Không, hoặc không chắc"},
            label="Nam đủ 20 tuổi, nữ đủ 18 tuổi, không ai đang có vợ, có chồng",
        ),
        choose(
            "toi_la",
            "Bên của anh/chị",
            "Anh/chị là bên nào?",
            {"nu": "Bên nữ", "nam": "Bên nam"},
            label="Tôi là",
        ),
        about_the_applicant(),
        Step(
            "ban-than",
            "Bản thân",
            "Thêm về anh/chị",
            (
                Text("dan_toc", "Dân tộc", name="dân tộc", hint="Ví dụ: Kinh"),
                Number("lan_thu", "Anh/chị kết hôn lần thứ mấy?", name="số lần kết hôn", least=1, most=9),
            ),
        ),
        Step(
            "ben-kia",
            "Bên kia",
            "Người kết hôn với anh/chị",
            (
                PersonName("kia_ten", "Họ, chữ đệm và tên", name="họ tên bên kia"),
                BirthDay("kia_sinh", "Ngày sinh", name="ngày sinh của bên kia"),
                CitizenNumber(
                    "kia_so", "Số định danh", name="số định danh bên kia", hint="12 chữ số.", born="kia_sinh"
                ),
                Address("kia_o", "Nơi cư trú: phường, xã", name="nơi cư trú bên kia"),
                Text("kia_dan_toc", "Dân tộc", name="dân tộc bên kia", hint="Ví dụ: Kinh"),
                Number("kia_lan_thu", "Kết hôn lần thứ mấy?", name="số lần kết hôn bên kia", least=1, most=9),
            ),
        ),
        Step(
            "cam-doan",
            "Cam đoan",
            "Cam đoan và giấy tờ",
            (
                Declaration(
                    "cam_doan",
                    "Chúng tôi tự nguyện kết hôn, không vi phạm quy định của Luật Hôn nhân và gia đình.",
                    name="cam đoan",
                ),
            ),
        ),
        choose(
            "xa_nha",
            "Ở nước ngoài",
            "Có ai đang công tác, học tập ở nước ngoài không?",
            {"khong": "Không", "co": "Có"},
            label="Một trong hai người",
        ),
        how_to_reach(copies("giấy kết hôn")),
    ),
    papers=(
        Paper(
            "xac_nhan_nuoc_ngoai",
            "Giấy xác nhận tình trạng hôn nhân của cơ quan đại diện Việt Nam",
            "nếu có người đang công tác, học tập ở nước ngoài",
            ABROAD,
        ),
    ),
)
