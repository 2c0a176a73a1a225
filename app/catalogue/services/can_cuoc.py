"""
Cấp đổi, cấp lại thẻ căn cước: prepared for the police of any commune.

Luật Căn cước 26/2023/QH15 Điều 21, 24; Quyết định 5710/QĐ-BCA-C06 of 2025 (procedure at the commune) and Thông tư
73/2024/TT-BTC Điều 4 read in public copies. Filed online the form is DC02 of Thông tư 17/2024/TT-BCA, not seen.
"""

from datetime import date

from app.catalogue.condition import AnyOf, Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, FormerAddress, PersonName, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import RESULTS_FIELD, how_to_reach, requester_fields, results_by

LOST = AnyOf((Equals("viec", "mat"), Equals("viec", "hong")))
CHANGED = Equals("viec", "sai")
OLD_CARD = Equals("viec", "tu_cccd")
FOR_CHILD = Equals("cho_ai", "duoi_14")
POLICE = "Công an phường, xã bất kỳ, không cần đúng nơi cư trú"
LAW = "Thông tư 73/2024/TT-BTC Điều 4"
WAYS = (
    Way(Channel.COUNTER, "Công an phường, xã: chụp ảnh, lấy vân tay tại chỗ, mang theo thẻ cũ."),
    Way(Channel.PORTAL, "dichvucong.gov.vn: đặt ngày giờ trước cho khỏi chờ."),
    Way(Channel.VNEID, "Mục “Thủ tục hành chính”, nhóm căn cước."),
)
FIELDS = (
    *requester_fields("người đề nghị"),
    FormField("Họ, chữ đệm, tên người được cấp thẻ", "{tre_ten}, số định danh {tre_so}", when=FOR_CHILD),
    FormField("Nội dung đề nghị", "{viec}"),
    FormField("Thông tin cần sửa", "{sai_gi}: {sua_thanh}", when=CHANGED),
    RESULTS_FIELD,
)
FORM = (Stated("Phiếu đề nghị giải quyết thủ tục về căn cước, mẫu DC02", "Thông tư 17/2024/TT-BCA"),)
TIME = (Stated("7 ngày làm việc", "Luật Căn cước 26/2023/QH15 Điều 26", sure=False),)

SERVICE = Service(
    slug="can-cuoc",
    name="Cấp đổi, cấp lại thẻ căn cước",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi thẻ căn cước bị mất, hỏng, sai, hết hạn, hoặc muốn đổi thẻ cũ sang thẻ mới.",
    words=(
        "mất căn cước",
        "mất chứng minh thư",
        "làm lại căn cước",
        "đổi căn cước",
        "đổi căn cước công dân",
        "thẻ hết hạn",
        "CCCD",
        "thẻ căn cước bị hỏng",
    ),
    occasion=Occasion.PAPERS,
    essential=(2,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Căn cước 26/2023/QH15 Điều 21, 24", since=date(2024, 7, 1)),
        Stated("Nghị định 70/2024/NĐ-CP Điều 21", since=date(2024, 7, 1)),
        Stated("Thông tư 17/2024/TT-BCA, sửa đổi bởi Thông tư 53/2025/TT-BCA"),
        Stated("Thông tư 73/2024/TT-BTC"),
    ),
    doubts=(
        "Các ô của mẫu DC02: chưa xem được, phiếu này xếp theo thông tin mà thủ tục yêu cầu.",
        "Thời hạn 7 ngày làm việc: đối chiếu lại với Công an phường.",
    ),
    good_to_know=(
        "Phải đổi thẻ khi đủ 14, 25, 40 và 60 tuổi. Sau 60 tuổi không phải đổi nữa.",
        "Đổi trong 2 năm trước các tuổi ấy thì thẻ dùng được tới lần đổi sau.",
        "Mất thẻ thì không cần đơn báo mất, không phải chụp ảnh lại.",
        "Căn cước công dân còn hạn vẫn dùng được, không bắt buộc đổi.",
    ),
    turns=(
        Turn(
            "lan-dau",
            Equals("viec", "lan_dau"),
            "Làm thẻ lần đầu thì đến công an phường",
            "Đủ 14 tuổi trở lên: đến lấy vân tay, chụp ảnh, không mất tiền. "
            "Cháu chưa đủ 6 tuổi thì cha mẹ làm qua mạng, không cần đưa cháu tới.",
            body="Công an phường, xã",
        ),
        Turn(
            "so-cu",
            Equals("viec", "so_cu"),
            "Anh/chị cần giấy xác nhận số, không phải làm lại thẻ",
            "Giấy này nói rằng số chứng minh cũ và số căn cước là của một người. Không mất tiền.",
            service="xac-nhan-so-chung-minh",
        ),
    ),
    prepared=(
        Prepared(POLICE, (WAYS[1], WAYS[2], WAYS[0]), FORM, (Stated("70.000 đ", LAW),), TIME, FIELDS, LOST),
        Prepared(POLICE, WAYS, FORM, (Stated("30.000 đ", LAW),), TIME, FIELDS, OLD_CARD),
        Prepared(
            POLICE, WAYS, FORM, (Stated("50.000 đ; thẻ in sai do cơ quan thì không mất tiền", LAW),), TIME, FIELDS
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Thẻ căn cước của anh/chị thế nào?",
            {
                "mat": "Bị mất",
                "hong": "Bị hỏng, không dùng được",
                "den_tuoi": "Đến tuổi phải đổi, hoặc hết hạn",
                "tu_cccd": "Còn hạn, muốn đổi thẻ căn cước công dân sang thẻ mới",
                "sai": "Thông tin trên thẻ sai, hoặc đã thay đổi",
                "so_cu": "Cần giấy xác nhận số chứng minh cũ",
                "lan_dau": "Chưa có thẻ lần nào",
            },
            label="Thẻ căn cước",
        ),
        choose(
            "cho_ai",
            "Làm thẻ cho ai",
            "Anh/chị làm thẻ cho ai?",
            {"toi": "Cho tôi", "duoi_14": "Cho con, cháu chưa đủ 14 tuổi mà tôi đại diện"},
            label="Làm thẻ",
        ),
        Step(
            "chau",
            "Người được cấp thẻ",
            "Cháu tên là gì?",
            (
                PersonName("tre_ten", "Họ, chữ đệm và tên của cháu", name="họ tên cháu"),
                Text(
                    "tre_so",
                    "Số định danh của cháu",
                    name="số định danh của cháu",
                    hint="12 chữ số, xem ở giấy khai sinh.",
                    longest=14,
                ),
            ),
            FOR_CHILD,
        ),
        Step(
            "sai-gi",
            "Thông tin cần sửa",
            "Thẻ cần sửa thông tin nào?",
            (
                Choice(
                    "sai_gi",
                    "Cần sửa",
                    name="thông tin cần sửa",
                    options={
                        "ten": "Họ tên, ngày sinh",
                        "que_quan": "Quê quán, nơi cư trú",
                        "dia_gioi": "Địa chỉ theo tên phường, xã mới",
                        "khac": "Ảnh, vân tay hoặc thông tin khác",
                    },
                ),
                FormerAddress("sua_thanh", "Sửa thành", name="nội dung sửa", hint="Ghi đúng như giấy khai sinh."),
            ),
            CHANGED,
        ),
        about_the_applicant(),
        how_to_reach(results_by()),
    ),
    papers=(
        Paper("the_cu", "Thẻ căn cước cũ", "nếu còn thẻ", Not(Equals("viec", "mat")), "Nộp lại khi nhận thẻ mới."),
        Paper(
            "giay_thay_doi",
            "Giấy tờ về nội dung thay đổi",
            "nếu sửa thông tin mà cơ sở dữ liệu chưa có",
            CHANGED,
            "Ví dụ: trích lục cải chính hộ tịch. Công an tra được thì không cần.",
        ),
        Paper(
            "dai_dien",
            "Giấy tờ cho thấy anh/chị là người đại diện của cháu",
            "nếu làm cho cháu chưa đủ 14 tuổi",
            FOR_CHILD,
            "Giấy khai sinh của cháu. Công an tra được thì không cần.",
        ),
    ),
)
