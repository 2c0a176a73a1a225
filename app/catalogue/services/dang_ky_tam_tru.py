"""Đăng ký tạm trú, 1.004194: the form CT01 of Thông tư 116/2026/TT-BCA for a person, a household, or by list."""

from datetime import date

from app.catalogue.condition import AllOf, AnyOf, Equals, Minor, Not
from app.catalogue.occasion import Occasion
from app.catalogue.question import Address, Choice, CitizenNumber, Day, Minors, PersonName, Text
from app.catalogue.service import Lasts, Paper, Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.consents import (
    CONSENT_PAPERS,
    consent,
    parents_agree,
    relation_to_the_owner,
)
from app.catalogue.steps.exemptions import fee_exemption, paper_of_exemption, tam_tru_fee
from app.catalogue.steps.owners import Ownership, head_owns, owner_steps, paper_of_the_owners
from app.catalogue.steps.people import (
    APPLICANT,
    OTHER_THAN_HEAD,
    RELATION_OPTIONS,
    about_another_person,
    about_the_applicant,
    about_the_establishment,
    email_question,
    home_elsewhere,
    household_members,
    people_by_list,
    phone_question,
)
from app.catalogue.steps.refusals import TAM_TRU
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
RELATIVE = Equals("cho_o", "nguoi_than")
RENTED = Equals("cho_o", "thue")
# Thông tư 116/2026/TT-BCA Điều 12 khoản 2.
BY_LIST = Equals("cho_o", "tap_the")
HOUSEHOLD = Not(BY_LIST)
FOR_ONESELF = AllOf((HOUSEHOLD, Equals("cho_ai", "toi")))
FOR_A_CHILD = AllOf((HOUSEHOLD, Equals("cho_ai", "tre_em")))
FOR_AN_ADULT = AllOf((HOUSEHOLD, Equals("cho_ai", "nguoi_lon")))
CHILD_OF_OTHERS = AllOf((FOR_A_CHILD, NO_RIGHT))
REPRESENTED = representations(FOR_A_CHILD, FOR_AN_ADULT)
HEAD_IS_ANOTHER = AllOf((HOUSEHOLD, Equals("la_chu_ho", "khong")))
OWNER_IS_ANOTHER = AllOf((HOUSEHOLD, Not(OWN)))
MINOR_HERSELF = AllOf((FOR_ONESELF, Minor("ngay_sinh", "tu_ngay")))
MINORS_ALONG = Minors(born="ngay_sinh", relation="quan_he", on="tu_ngay", head=Equals("la_chu_ho", "co"))
UNDER_SIX = AllOf((FOR_A_CHILD, Not(NO_RIGHT), Minor("nguoi_sinh", "tu_ngay", under=6)))
JOINS_A_PARENT = AllOf((UNDER_SIX, Equals("o_cung", "roi")))
ADULT_INTO_OWN = AllOf((OWN, FOR_AN_ADULT))
# Luật Cư trú Điều 20 khoản 2 điểm a and TT 116/2026 Điều 6 khoản 8: nothing may be asked of these closest relatives.
CLOSEST = AnyOf(
    (
        AllOf((FOR_A_CHILD, Equals("la_gi", "cha_me"))),
        AllOf((ADULT_INTO_OWN, Not(Equals("nguoi_lon_la", "khac")))),
    )
)
HOME = Ownership(
    another=AllOf((OWNER_IS_ANOTHER, Not(JOINS_A_PARENT))),
    head_named=HEAD_IS_ANOTHER,
    relative=AllOf((RELATIVE, Not(JOINS_A_PARENT))),
    closest=AllOf((RELATIVE, Not(Equals("chu_nha_la", "khac")))),
    into_own=AllOf((OWN, Not(FOR_ONESELF), Not(CLOSEST), Not(JOINS_A_PARENT))),
)


SERVICE = Received(
    slug="dang-ky-tam-tru",
    name="Đăng ký tạm trú",
    code="1.004194",
    version=3,
    in_force_from=date(2026, 7, 1),
    purpose="Khi anh/chị ở từ 30 ngày trở lên tại phường, xã không phải nơi thường trú.",
    words=("tạm trú", "KT3", "thuê nhà", "ở trọ", "phòng trọ", "ở nhờ", "ký túc xá", "cho cháu lên ở cùng"),
    occasion=Occasion.HOME,
    essential=(4,),
    terms=(Term(WorkingDays(3)),),
    fees=(tam_tru_fee(BY_LIST),),
    forms=(Stated("CT01", "Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),),
    results=("CT08",),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 27, 28"),
        Stated("Nghị định 154/2024/NĐ-CP, sửa đổi bởi Nghị định 58/2026/NĐ-CP"),
        Stated("Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),
    ),
    applicant=APPLICANT,
    place="noi_o",
    moves_in=True,
    represented=REPRESENTED,
    lasts=Lasts(since="tu_ngay", months="thoi_han", renewed_by="gia-han-tam-tru"),
    request=(
        Request("Đăng ký tạm trú theo danh sách tại {noi_o}, từ ngày {tu_ngay}", BY_LIST),
        Request("Đăng ký tạm trú tại {noi_o}, từ ngày {tu_ngay}, thời hạn {thoi_han}"),
    ),
    refusals=TAM_TRU,
    good_to_know=(
        "Thời hạn tạm trú nhiều nhất 2 năm, hết hạn thì gia hạn.",
        "Chuyển chỗ ở trong cùng phường, xã nơi thường trú thì không cần đăng ký tạm trú.",
        "Vợ chồng, cha mẹ, con của chủ nhà được chủ nhà đồng ý thì không cần giấy tờ gì về nhà.",
    ),
    practice={"cho_o": "thue", "chu_nha_dong_y": "van_ban", "quan_he": "Ở thuê", "nguoi_quan_he": "Con đẻ"},
    steps=(
        Step(
            "cho-o",
            "Chỗ ở",
            "Anh/chị ở nhà của ai?",
            (
                Choice(
                    "cho_o",
                    "Nhà anh/chị sẽ ở là",
                    name="loại chỗ ở",
                    options={
                        "nha_minh": "Nhà của tôi",
                        "nguoi_than": "Nhà của người thân",
                        "thue": "Nhà thuê, mượn hoặc ở nhờ",
                        "tap_the": "Ký túc xá, nhà ở công nhân, lán trại… khai theo danh sách",
                    },
                ),
            ),
        ),
        Step(
            "noi-o",
            "Địa chỉ",
            "Nhà đó ở đâu?",
            (
                Address("noi_o", "Phường, xã", name="nơi ở tạm trú"),
                Text(
                    "dia_chi_cu",
                    "Địa chỉ cũ ghi trên giấy tờ nhà",
                    name="địa chỉ cũ trên giấy tờ",
                    hint="Chỉ khi giấy tờ ghi tên phường, quận cũ. Không có thì để trống.",
                    required=False,
                ),
            ),
        ),
        Step(
            "thoi-gian",
            "Thời gian",
            "Anh/chị ở trong bao lâu?",
            (
                Day("tu_ngay", "Bắt đầu ở từ ngày nào?", name="ngày bắt đầu ở", hint="Ví dụ: 05/12/2026"),
                Choice(
                    "thoi_han",
                    "Định ở bao lâu?",
                    name="thời hạn tạm trú",
                    options={"6": "6 tháng", "12": "1 năm", "24": "2 năm"},
                    when=HOUSEHOLD,
                ),
            ),
        ),
        Step(
            "cho-ai",
            "Khai cho ai",
            "Anh/chị khai cho ai?",
            (
                Choice(
                    "cho_ai",
                    "Người chuyển đến ở là",
                    name="người được khai",
                    options={
                        "toi": "Tôi, một mình hoặc cùng người nhà",
                        "tre_em": "Con, cháu chưa đủ 18 tuổi",
                        "nguoi_lon": "Người lớn khác, tôi khai thay",
                    },
                ),
            ),
            when=HOUSEHOLD,
        ),
        about_the_applicant(),
        about_the_establishment(BY_LIST),
        about_another_person(
            FOR_A_CHILD,
            FOR_AN_ADULT,
            home_elsewhere("nguoi_thuong_tru", "Nơi thường trú của người đó: phường, xã", "noi_o"),
        ),
        right_over_child(FOR_A_CHILD),
        lives_there(UNDER_SIX),
        right_over_adult(FOR_AN_ADULT),
        relation_to_the_owner("nguoi_lon_la", "Người chuyển đến là gì của anh/chị?", ADULT_INTO_OWN),
        parents_agree(AnyOf((CHILD_OF_OTHERS, MINOR_HERSELF))),
        Step(
            "lien-he",
            "Liên hệ và nơi thường trú",
            "Liên hệ với anh/chị ở đâu?",
            (
                phone_question(),
                home_elsewhere("thuong_tru", "Nơi thường trú: phường, xã", "noi_o", FOR_ONESELF),
                email_question(),
            ),
        ),
        Step(
            "chu-ho",
            "Chủ hộ nơi tạm trú",
            "Ai là chủ hộ ở nơi tạm trú?",
            (
                Choice(
                    "la_chu_ho",
                    "Chủ hộ ở nơi tạm trú là",
                    name="chủ hộ",
                    hint="Chủ hộ là người đứng đầu gia đình, không nhất thiết là chủ nhà.",
                    options={"co": "Chính tôi", "khong": "Người khác"},
                ),
                Choice(
                    "nguoi_quan_he",
                    "Người chuyển đến là gì của chủ hộ?",
                    name="quan hệ người đến với chủ hộ",
                    options=RELATION_OPTIONS,
                    sex="nguoi_gioi",
                    when=Not(FOR_ONESELF),
                ),
            ),
            when=HOUSEHOLD,
        ),
        Step(
            "ten-chu-ho",
            "Chủ hộ",
            "Chủ hộ là ai?",
            (
                PersonName("chu_ho_ten", "Họ tên chủ hộ", name="họ tên chủ hộ"),
                CitizenNumber("chu_ho_so", "Số định danh của chủ hộ", name="số định danh chủ hộ", hint="12 chữ số."),
                head_owns(HOME.another),
                Choice(
                    "quan_he",
                    "Anh/chị là gì của chủ hộ?",
                    name="quan hệ với chủ hộ",
                    options=OTHER_THAN_HEAD,
                    sex="gioi_tinh",
                    when=FOR_ONESELF,
                ),
                consent("chu_ho_dong_y", "chủ hộ", when=Not(JOINS_A_PARENT)),
            ),
            when=HEAD_IS_ANOTHER,
        ),
        *owner_steps(HOME),
        fee_exemption(HOUSEHOLD),
        household_members("Có ai cùng chuyển đến không?", MINORS_ALONG, AllOf((HOUSEHOLD, Not(JOINS_A_PARENT)))),
        people_by_list(BY_LIST),
    ),
    papers=(
        Paper(
            "giay_nha",
            "Một giấy tờ về nhà",
            "nếu là nhà của anh/chị",
            AllOf((OWN, Not(CLOSEST), Not(JOINS_A_PARENT))),
            "Sổ đỏ, sổ hồng hoặc hợp đồng mua nhà.",
        ),
        Paper(
            "giay_thue",
            "Giấy cho thuê, cho mượn hoặc cho ở nhờ",
            "nếu ở nhà thuê, mượn, ở nhờ",
            AllOf((RENTED, Not(JOINS_A_PARENT))),
            "Giấy viết tay cũng được, không cần công chứng.",
        ),
        Paper(
            "giay_nha_nguoi_than",
            "Giấy tờ về nhà của người thân",
            "nếu chủ nhà không phải vợ chồng, cha mẹ hay con",
            Equals("chu_nha_la", "khac"),
        ),
        *CONSENT_PAPERS,
        paper_of_the_owners(HOME),
        *papers_of_right(REPRESENTED),
        paper_of_exemption("danh_sach"),
        Paper(
            "van_ban_de_nghi", "Văn bản đề nghị của cơ sở", "nếu khai theo danh sách", BY_LIST, "Có ký tên, đóng dấu."
        ),
        Paper(
            "ct01_moi_nguoi",
            "Tờ khai CT01 của từng người",
            "nếu khai theo danh sách",
            BY_LIST,
            "Mỗi người một tờ. Quá 10 tờ thì gộp vào một tệp PDF.",
        ),
    ),
)
