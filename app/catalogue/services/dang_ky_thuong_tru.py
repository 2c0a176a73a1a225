"""Đăng ký thường trú, 1.004222: each way of Luật Cư trú Điều 20 in which somebody may be registered at a home."""

from datetime import date

from app.catalogue.condition import AllOf, AnyOf, Equals, Minor, Not
from app.catalogue.occasion import Occasion
from app.catalogue.question import Day, Minors, PersonName
from app.catalogue.service import Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.consents import (
    consent,
    consent_papers,
    number_for_consent,
    parents_agree,
    relation_to_the_owner,
)
from app.catalogue.steps.exemptions import fee_exemption, paper_of_exemption, registration_fee
from app.catalogue.steps.owners import Ownership, head_owns, owner_steps, paper_of_the_owners
from app.catalogue.steps.people import APPLICANT, about_another_person, about_the_applicant, household_members
from app.catalogue.steps.permanent import HOME_KIND, WHICH_KIND
from app.catalogue.steps.permanent_papers import (
    paper_of_the_unit,
    papers_of_care,
    papers_of_faith,
    papers_of_the_home,
    papers_of_the_vehicle,
)
from app.catalogue.steps.refusals import THUONG_TRU
from app.catalogue.steps.registering import contact, for_whom, permanent_home, the_head, where, who_is_head
from app.catalogue.steps.speaking import (
    NO_RIGHT,
    lives_there,
    papers_of_right,
    representations,
    right_over_adult,
    right_over_child,
)
from app.catalogue.term import Term, WorkingDays

OWN = Equals("cho_o", "nha_minh")
JOINS = Equals("cho_o", "nguoi_than")
# Điều 20 khoản 2 names who may join whom; anybody else lives there as who borrows (khoản 3).
RENTED = AnyOf((Equals("cho_o", "thue"), AllOf((JOINS, Equals("ve_voi", "khac")))))
RELATIVE = AllOf((JOINS, Not(Equals("ve_voi", "khac"))))
FAITH = Equals("cho_o", "ton_giao")
CARE = Equals("cho_o", "cham_soc")
IN_A_HOUSE_OF_CARE = AllOf((CARE, Equals("noi_cham_soc", "co_so")))
IN_A_FAMILY = AllOf((CARE, Equals("noi_cham_soc", "gia_dinh")))
VEHICLE = Equals("cho_o", "phuong_tien")
VEHICLE_OF_ANOTHER = AllOf((VEHICLE, Equals("chu_xe", "nguoi_khac")))
BARRACKS = Equals("cho_o", "don_vi")
# Where a household lives, which has a head.
IN_A_HOME = AnyOf((OWN, JOINS, Equals("cho_o", "thue"), IN_A_FAMILY))
FOR_ONESELF = Equals("cho_ai", "toi")
FOR_A_CHILD = Equals("cho_ai", "tre_em")
FOR_AN_ADULT = Equals("cho_ai", "nguoi_lon")
REPRESENTED = representations(FOR_A_CHILD, FOR_AN_ADULT)
WITH_HEAD = AnyOf((IN_A_HOME, VEHICLE))
HEAD_IS_ANOTHER = AllOf((WITH_HEAD, Equals("la_chu_ho", "khong")))
MINORS_ALONG = Minors(born="ngay_sinh", relation="quan_he", on="tu_ngay", head=Equals("la_chu_ho", "co"))
UNDER_SIX = AllOf((IN_A_HOME, FOR_A_CHILD, Not(NO_RIGHT), Minor("nguoi_sinh", "tu_ngay", under=6)))
JOINS_A_PARENT = AllOf((UNDER_SIX, Equals("o_cung", "roi")))
ADULT_INTO_OWN = AllOf((OWN, FOR_AN_ADULT))
STRANGER_INTO_OWN = AllOf((ADULT_INTO_OWN, Equals("nguoi_lon_la", "khac")))
CLOSEST = AnyOf(
    (
        AllOf((FOR_A_CHILD, Equals("la_gi", "cha_me"))),
        AllOf((ADULT_INTO_OWN, Not(Equals("nguoi_lon_la", "khac")))),
    )
)
HOME = Ownership(
    another=AllOf((IN_A_HOME, Not(OWN), Not(JOINS_A_PARENT))),
    head_named=HEAD_IS_ANOTHER,
    # Note 5 of form CT01: one of several owners is enough for Điều 20 khoản 2 điểm a alone.
    closest=AllOf((JOINS, Equals("ve_voi", "gan"))),
    into_own=AllOf((OWN, Not(FOR_ONESELF), Not(CLOSEST), Not(JOINS_A_PARENT))),
)
# Who answers for the house of faith, or owns the boat or car.
ANSWERS_FOR_IT = AnyOf((AllOf((FAITH, Not(Equals("vai_tro", "tu_hanh")))), VEHICLE_OF_ANOTHER))

SERVICE = Received(
    slug="dang-ky-thuong-tru",
    name="Đăng ký thường trú",
    code="1.004222",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi anh/chị, con cháu hoặc người nhà chuyển hẳn về ở một nơi: nhà mình, nhà người thân, nhà thuê.",
    words=(
        *("hộ khẩu", "làm hộ khẩu", "nhập khẩu", "nhập hộ khẩu", "chuyển hộ khẩu", "thường trú", "nhập khẩu cho cháu"),
        *("nhập khẩu cho con mới sinh", "vợ về ở với chồng", "về ở với con", "mua nhà mới"),
    ),
    occasion=Occasion.HOME,
    essential=(3,),
    terms=(Term(WorkingDays(7), law="Luật Cư trú 68/2020/QH14 Điều 22 khoản 3"),),
    fees=(registration_fee(20_000, 10_000),),
    forms=(Stated("CT01", "Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),),
    results=("CT08",),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 20, 21, 22"),
        Stated("Nghị định 154/2024/NĐ-CP, sửa đổi bởi Nghị định 58/2026/NĐ-CP"),
        Stated("Thông tư 116/2026/TT-BCA Điều 6", since=date(2026, 7, 1)),
    ),
    applicant=APPLICANT,
    place="noi_o",
    moves_in=True,
    represented=REPRESENTED,
    request=(
        Request("Đăng ký thường trú tại {noi_o}, là nơi đơn vị đóng quân", BARRACKS),
        Request("Đăng ký thường trú trên phương tiện tại {noi_o}", VEHICLE),
        Request("Đăng ký thường trú tại {noi_o}"),
    ),
    refusals=THUONG_TRU,
    good_to_know=(
        "Chuyển đến chỗ ở mới đủ điều kiện thì làm trong 12 tháng.",
        "Trẻ mới sinh: làm trong 60 ngày từ ngày đăng ký khai sinh. Muốn làm khai sinh, thường trú và thẻ bảo hiểm "
        "y tế một lần thì chọn thủ tục liên thông.",
        "Cháu chưa đủ 6 tuổi về nơi thường trú của cha, mẹ: không cần giấy tờ gì về nhà, không cần ai đồng ý thêm.",
        "Quan hệ cha mẹ, vợ chồng đã có trong cơ sở dữ liệu thì không phải nộp giấy khai sinh, đăng ký kết hôn.",
    ),
    doubts=(
        "Diện tích tối thiểu mỗi người khi thuê, mượn, ở nhờ tại Hà Nội do Hội đồng nhân dân quy định là bao nhiêu?",
        "Các Điều 4, 5, 7 đến 11 của Thông tư 116/2026/TT-BCA chưa đọc được: thời hạn 7 ngày lấy theo Luật.",
    ),
    practice={
        "cho_o": "nguoi_than",
        "ve_voi": "gan",
        "chu_nha_dong_y": "van_ban",
        "quan_he": "Con đẻ",
        "nguoi_quan_he": "Con đẻ",
    },
    steps=(
        HOME_KIND,
        WHICH_KIND,
        where("Nơi đó ở đâu?", "nơi thường trú mới"),
        Step(
            "thoi-gian",
            "Thời gian",
            "Chuyển đến từ ngày nào?",
            (Day("tu_ngay", "Ở đó từ ngày nào?", name="ngày bắt đầu ở", hint="Ví dụ: 05/12/2026", days_ahead=60),),
        ),
        for_whom("Người đăng ký là", "Tôi, một mình hoặc cùng người nhà"),
        about_the_applicant(),
        about_another_person(
            FOR_A_CHILD,
            FOR_AN_ADULT,
            permanent_home(
                "nguoi_thuong_tru", "Nơi thường trú trước đây: phường, xã", "nơi thường trú cũ của người đó"
            ),
        ),
        right_over_child(FOR_A_CHILD),
        lives_there(UNDER_SIX),
        right_over_adult(FOR_AN_ADULT),
        relation_to_the_owner("nguoi_lon_la", "Người chuyển đến là gì của anh/chị?", ADULT_INTO_OWN),
        parents_agree(AnyOf((AllOf((FOR_A_CHILD, NO_RIGHT)), AllOf((FOR_ONESELF, Minor("ngay_sinh", "tu_ngay")))))),
        contact(permanent_home("thuong_tru", "Nơi thường trú trước đây: phường, xã", "nơi thường trú cũ", FOR_ONESELF)),
        who_is_head("Ai là chủ hộ ở nơi mới?", AllOf((WITH_HEAD, Not(FOR_ONESELF))), WITH_HEAD),
        the_head(
            HEAD_IS_ANOTHER,
            FOR_ONESELF,
            head_owns(HOME.another),
            consent("chu_ho_dong_y", "chủ hộ", when=Not(JOINS_A_PARENT)),
        ),
        *owner_steps(HOME),
        Step(
            "dai-dien",
            "Người đại diện hoặc chủ phương tiện",
            "Ai là người đại diện cơ sở, hoặc chủ phương tiện?",
            (
                PersonName("dai_dien_ten", "Họ tên người đó", name="họ tên người đại diện"),
                number_for_consent("dai_dien_so", "người này", "dai_dien_dong_y"),
                consent("dai_dien_dong_y", "người này", name="ý kiến người đại diện"),
            ),
            ANSWERS_FOR_IT,
        ),
        fee_exemption(),
        household_members("Có ai cùng chuyển đến không?", MINORS_ALONG, AllOf((WITH_HEAD, Not(JOINS_A_PARENT)))),
    ),
    papers=(
        *papers_of_the_home(
            own=AllOf((OWN, FOR_ONESELF)),
            joins=AllOf(
                (AnyOf((RELATIVE, AllOf((OWN, Not(FOR_ONESELF), Not(STRANGER_INTO_OWN))))), Not(JOINS_A_PARENT))
            ),
            rented=AllOf((AnyOf((RENTED, STRANGER_INTO_OWN)), Not(JOINS_A_PARENT))),
        ),
        *papers_of_faith(FAITH),
        *papers_of_care(CARE, IN_A_HOUSE_OF_CARE),
        paper_of_the_unit(BARRACKS),
        *papers_of_the_vehicle(),
        *consent_papers(
            *("chu_ho_dong_y", "chu_nha_dong_y", "chu_nha_cach", "cha_me_dong_y", "dai_dien_dong_y"),
            each="chu_nha_khac",
        ),
        paper_of_the_owners(HOME),
        *papers_of_right(REPRESENTED),
        paper_of_exemption(),
    ),
)
