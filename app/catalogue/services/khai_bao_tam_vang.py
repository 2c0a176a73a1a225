"""Khai báo tạm vắng, 1.003677: the four cases of Luật Cư trú Điều 31; two of them only on the portal or VNeID."""

from datetime import date

from app.catalogue.charge import Fee
from app.catalogue.condition import AllOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, Prepared, Turn, Way
from app.catalogue.question import Address, Period, Text
from app.catalogue.service import Paper, Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.absence import CASE, ONLINE_ONLY
from app.catalogue.steps.consents import consent_papers, parents_agree
from app.catalogue.steps.people import APPLICANT, Whom, about_another_person, about_the_applicant
from app.catalogue.steps.refusals import TAM_VANG
from app.catalogue.steps.registering import contact, for_whom
from app.catalogue.steps.sheet_fields import ct03
from app.catalogue.steps.speaking import NO_RIGHT, papers_of_right, representations, right_over_adult, right_over_child
from app.catalogue.term import Term, WorkingDays

FOR_ONESELF = Equals("cho_ai", "toi")
FOR_A_CHILD = Equals("cho_ai", "tre_em")
FOR_AN_ADULT = Equals("cho_ai", "nguoi_lon")
REPRESENTED = representations(FOR_A_CHILD, FOR_AN_ADULT)
ABSENT = Whom("người đi vắng", "nguoi-di-vang", "Ai đi vắng?")
CIRCULAR = date(2026, 7, 1)

SERVICE = Received(
    slug="khai-bao-tam-vang",
    name="Khai báo tạm vắng",
    code="1.003677",
    version=1,
    in_force_from=CIRCULAR,
    purpose="Khi anh/chị đi khỏi nơi cư trú lâu ngày mà không đăng ký tạm trú ở nơi đến.",
    words=("tạm vắng", "đi vắng", "đi xa lâu ngày", "đi làm xa", "vắng nhà", "nghĩa vụ quân sự đi xa", "án treo đi xa"),
    occasion=Occasion.HOME,
    essential=(5,),
    terms=(Term(WorkingDays(1), longer=WorkingDays(2), longer_if="phức tạp", law="Luật Cư trú 68/2020/QH14 Điều 31"),),
    fees=(Fee(counter=0, online=0, law="Thông tư 75/2022/TT-BTC"),),
    forms=(Stated("CT03", "Thông tư 116/2026/TT-BCA", since=CIRCULAR, sure=False),),
    results=("CT03", "CT08"),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 31, sửa đổi bởi Luật 118/2025/QH15", sure=False),
        Stated("Thông tư 116/2026/TT-BCA Điều 15", since=CIRCULAR),
    ),
    applicant=APPLICANT,
    place="noi_o",
    represented=REPRESENTED,
    request=(Request("Khai báo tạm vắng tại {noi_o}, {vang}, đến ở {noi_den}; lý do: {ly_do}"),),
    refusals=TAM_VANG,
    turns=(
        Turn(
            "khong-phai-khai",
            Equals("truong_hop", "ngan"),
            "Đi như vậy thì không phải khai tạm vắng",
            "Đi khỏi phường, xã dưới 12 tháng, không thuộc trường hợp riêng ở trên, thì không phải khai gì ở nơi đi. "
            "Ở nơi đến từ 30 ngày trở lên thì đăng ký tạm trú ở đó.",
            service="dang-ky-tam-tru",
        ),
        Turn(
            "da-dang-ky",
            Equals("truong_hop", "da_dang_ky"),
            "Đã đăng ký ở nơi mới thì không phải khai tạm vắng",
            "Người đã đăng ký tạm trú ở nơi đến, hoặc đã ra nước ngoài, không phải khai báo tạm vắng.",
            body="công an phường, nếu muốn hỏi thêm",
        ),
    ),
    prepared=(
        Prepared(
            body="Công an phường, xã nơi cư trú",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “khai báo tạm vắng”"),
                Way(Channel.VNEID, "mục Thủ tục hành chính, chọn Khai báo tạm vắng"),
            ),
            form=(Stated("CT03", "Thông tư 116/2026/TT-BCA", since=CIRCULAR, sure=False),),
            cost=(Stated("Không mất lệ phí", "Thông tư 75/2022/TT-BTC"),),
            time=(Stated("1 ngày làm việc; phức tạp thì 2 ngày", "Luật Cư trú 68/2020/QH14 Điều 31"),),
            fields=ct03(FOR_ONESELF),
            when=ONLINE_ONLY,
        ),
    ),
    good_to_know=(
        "Không mất lệ phí.",
        "Người đang tại ngoại, án treo, quản chế, giáo dục tại xã: phải được cơ quan giám sát đồng ý bằng văn bản, "
        "và chỉ khai trên Cổng dịch vụ công quốc gia hoặc VNeID. Ở đây chúng tôi chuẩn bị sẵn để anh/chị khai.",
        "Người chưa đủ 18 tuổi: cha, mẹ hoặc người giám hộ khai.",
    ),
    doubts=(
        "Điều 31 sửa đổi: trường hợp tuổi nghĩa vụ quân sự nay tính đi khỏi phạm vi nào, khi không còn cấp huyện?",
        "Mẫu CT03 của Thông tư 116/2026/TT-BCA chưa đọc được; đang theo mẫu của Thông tư 66/2023/TT-BCA.",
    ),
    practice={"truong_hop": "xa"},
    steps=(
        CASE,
        Step(
            "noi-o",
            "Nơi cư trú",
            "Anh/chị đi khỏi đâu?",
            (Address("noi_o", "Nơi thường trú hoặc tạm trú: phường, xã", name="nơi cư trú"),),
        ),
        Step(
            "di-dau",
            "Đi đâu",
            "Đi đến đâu, trong bao lâu?",
            (
                Address("noi_den", "Nơi đến: phường, xã", name="nơi đến"),
                Period("vang", "Vắng từ ngày, đến ngày", name="thời gian vắng", hint="Ví dụ: 05/12/2026"),
                Text("ly_do", "Lý do đi", name="lý do", hint="Ví dụ: đi làm"),
            ),
        ),
        for_whom("Người đi vắng là", "Tôi"),
        about_the_applicant(),
        about_another_person(FOR_A_CHILD, FOR_AN_ADULT, whom=ABSENT),
        right_over_child(FOR_A_CHILD),
        right_over_adult(FOR_AN_ADULT),
        parents_agree(AllOf((FOR_A_CHILD, NO_RIGHT)), on_form=False),
        contact(),
    ),
    papers=(
        Paper(
            "van_ban_giam_sat",
            "Văn bản đồng ý của cơ quan giám sát, quản lý, giáo dục",
            "nếu đang tại ngoại, án treo, quản chế, giáo dục tại xã",
            ONLINE_ONLY,
            "Chụp cả trang, thấy rõ chữ ký và dấu.",
        ),
        *consent_papers("cha_me_dong_y", on_form=False),
        *papers_of_right(REPRESENTED, "Người đi vắng ký."),
    ),
)
