"""
Gia hạn thẻ bảo hiểm y tế theo hộ gia đình, cheaper from the second member on: prepared for Bảo hiểm xã hội.

Nghị định 188/2025/NĐ-CP: Mẫu số 4 (list of members, its columns), Điều 11, read in public copies. The rates of the
members are the known ones of Luật Bảo hiểm y tế and are marked to be checked.
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import BirthDay, Choice, Members, PersonName, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, RELATION_OPTIONS, about_the_applicant
from app.catalogue.steps.requester import how_to_reach, requester_fields

FIRST_TIME = Equals("viec", "lan_dau")

SERVICE = Service(
    slug="bao-hiem-y-te-ho",
    name="Tích hợp tính giảm trừ mức đóng trong gia hạn thẻ bảo hiểm y tế theo hộ gia đình",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi mua hoặc gia hạn thẻ bảo hiểm y tế cho cả nhà, người sau đóng ít hơn người trước.",
    words=(
        "gia hạn bảo hiểm y tế",
        "mua bảo hiểm y tế",
        "thẻ BHYT hết hạn",
        "bảo hiểm y tế hộ gia đình",
        "đóng tiền bảo hiểm",
    ),
    occasion=Occasion.WORK,
    essential=(18,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Bảo hiểm y tế, sửa đổi bởi Luật 51/2024/QH15", since=date(2025, 7, 1)),
        Stated("Nghị định 188/2025/NĐ-CP Điều 11 và mẫu số 4", since=date(2025, 7, 1)),
    ),
    doubts=(
        "Mức đóng mỗi tháng tính theo lương cơ sở (mức tham chiếu) đang áp dụng: hỏi bảo hiểm xã hội số tiền hiện nay.",
        "Mã thủ tục trên cổng: chưa đối chiếu được.",
    ),
    good_to_know=(
        "Người thứ nhất đóng đủ. Người thứ hai 70%, thứ ba 60%, thứ tư 50%, từ thứ năm 40% của người thứ nhất.",
        "Các thành viên phải cùng đóng trong năm thì mới được giảm.",
        "Gia hạn trước ngày hết hạn. Nghỉ quá 3 tháng thì thẻ mới phải chờ mới có giá trị.",
        "Có thẻ trên VNeID, VssID thì đi khám không cần thẻ giấy.",
    ),
    turns=(
        Turn(
            "duoc-cap",
            Equals("viec", "duoc_cap"),
            "Những người này được nhà nước đóng, không phải mua",
            "Cháu chưa đủ 6 tuổi, người hưởng lương hưu, trợ cấp, hộ nghèo, người từ 75 tuổi có trợ cấp xã hội… "
            "có thẻ không mất tiền.",
            body="Ủy ban nhân dân phường, xã, hoặc nơi trả lương hưu, trợ cấp",
        ),
        Turn(
            "di-lam",
            Equals("viec", "di_lam"),
            "Đi làm có hợp đồng thì nơi làm đóng cho",
            "Nơi làm việc lập danh sách và đóng. Học sinh, sinh viên thì đóng ở trường.",
            body="Nơi làm việc, hoặc nhà trường",
        ),
    ),
    prepared=(
        Prepared(
            body="Bảo hiểm xã hội cơ sở nơi hộ cư trú",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “gia hạn thẻ bảo hiểm y tế theo hộ gia đình”."),
                Way(Channel.VNEID, "Mục “An sinh xã hội”, gia hạn thẻ bảo hiểm y tế."),
                Way(Channel.COUNTER, "Điểm thu bảo hiểm ở phường, bưu điện, hoặc cơ quan bảo hiểm xã hội."),
            ),
            form=(
                Stated("Danh sách thành viên hộ gia đình, mẫu số 4; lần đầu thêm mẫu số 2", "Nghị định 188/2025/NĐ-CP"),
            ),
            cost=(
                Stated(
                    "người thứ nhất 4,5% lương cơ sở mỗi tháng; người thứ hai 70%, thứ ba 60%, thứ tư 50%, "
                    "từ thứ năm 40% của mức ấy",
                    "Luật Bảo hiểm y tế",
                    sure=False,
                ),
            ),
            time=(Stated("5 ngày làm việc", "Nghị định 188/2025/NĐ-CP Điều 11"),),
            fields=(
                FormField("Họ và tên chủ hộ", "{chu_ho_ten}"),
                FormField("Điện thoại liên hệ", "{dien_thoai}"),
                FormField("Địa chỉ hộ gia đình", "{thuong_tru}"),
                FormField("Thành viên", group="nguoi_mua"),
                FormField("Số tháng đóng", "{so_thang}"),
                FormField("Nhận thẻ bản", "{the_ban}"),
                *requester_fields("người kê khai"),
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Anh/chị mua bảo hiểm cho ai?",
            {
                "gia_han": "Gia hạn cho người trong nhà đã có thẻ mua theo hộ",
                "lan_dau": "Mua lần đầu theo hộ gia đình",
                "duoc_cap": "Cho cháu nhỏ, người hưởng lương hưu, trợ cấp, hộ nghèo",
                "di_lam": "Cho người đi làm có hợp đồng, học sinh, sinh viên",
            },
        ),
        Step(
            "ca-nha",
            "Người mua",
            "Những ai trong nhà cùng mua?",
            (
                PersonName("chu_ho_ten", "Họ tên chủ hộ", name="họ tên chủ hộ"),
                Members(
                    "nguoi_mua",
                    "Người cùng mua, kể cả anh/chị nếu có mua",
                    name="người mua",
                    most=15,
                    one=(
                        PersonName("ho_ten", "Họ, chữ đệm và tên", name="họ tên"),
                        Text(
                            "ma_so", "Mã số bảo hiểm", name="mã số bảo hiểm", hint="10 chữ số trên thẻ.", required=False
                        ),
                        BirthDay("ngay_sinh", "Ngày sinh", name="ngày sinh", hint="Ví dụ: 05/02/1958"),
                        Text("so_dinh_danh", "Số định danh", name="số định danh", hint="12 chữ số.", longest=14),
                        Choice("quan_he", "Là gì của chủ hộ?", name="quan hệ với chủ hộ", options=RELATION_OPTIONS),
                        Text("noi_kham", "Nơi khám ban đầu", name="nơi khám ban đầu", hint="Ví dụ: Bệnh viện E"),
                    ),
                ),
            ),
        ),
        Step(
            "dong-tien",
            "Đóng tiền",
            "Đóng cho mấy tháng?",
            (
                Choice(
                    "so_thang",
                    "Số tháng",
                    name="số tháng đóng",
                    options={"12": "12 tháng", "6": "6 tháng", "3": "3 tháng"},
                ),
                Choice(
                    "the_ban",
                    "Nhận thẻ",
                    name="loại thẻ",
                    options={"dien_tu": "Thẻ điện tử trên VNeID, VssID", "giay": "Thẻ giấy"},
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(),
    ),
    papers=(
        Paper(
            "to_khai_tk1",
            "Tờ khai tham gia, mẫu số 2, của từng người",
            "nếu mua lần đầu",
            FIRST_TIME,
            "Khai trên cổng thì không cần bản giấy.",
        ),
    ),
)
