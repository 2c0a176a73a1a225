"""Tách hộ, 1.010038: who leaves a household and stays in the same home; also wife or husband after a divorce."""

from datetime import date

from app.catalogue.condition import NEVER, AllOf, Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Turn
from app.catalogue.question import Choice, PersonName
from app.catalogue.service import Paper, Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.consents import consent, consent_papers, number_for_consent
from app.catalogue.steps.exemptions import fee_exemption, paper_of_exemption, registration_fee
from app.catalogue.steps.owners import Ownership, head_owns, owner_steps, paper_of_the_owners
from app.catalogue.steps.people import APPLICANT, Whom, about_another_person, about_the_applicant, household_members
from app.catalogue.steps.refusals import TACH_HO
from app.catalogue.steps.registering import contact, for_whom, the_head, where, who_is_head
from app.catalogue.steps.speaking import papers_of_right, representations, right_over_adult
from app.catalogue.term import Term, WorkingDays

DIVORCED = Equals("ly_hon", "co")
OWN = Equals("cho_o", "nha_minh")
FOR_ONESELF = Equals("cho_ai", "toi")
FOR_AN_ADULT = Equals("cho_ai", "nguoi_lon")
# Who has not full civil capacity cannot leave alone; so nobody files here for a child.
REPRESENTED = representations(None, FOR_AN_ADULT)
AGREED = Not(DIVORCED)
HEAD_IS_ANOTHER = Equals("la_chu_ho", "khong")
HOME = Ownership(
    another=AllOf((AGREED, Not(OWN))),
    head_named=AGREED,
    # Note 5 of form CT01 spares the closest only where they join: here all owners agree.
    closest=NEVER,
    into_own=AllOf((AGREED, OWN)),
)
LEAVES = Whom("người tách hộ", "nguoi-tach-ho", "Ai tách hộ?")

SERVICE = Received(
    slug="tach-ho",
    name="Tách hộ",
    code="1.010038",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi anh/chị vẫn ở nhà đó mà muốn có hộ riêng, không chung hộ với gia đình nữa.",
    words=("tách hộ", "tách khẩu", "tách hộ khẩu", "ra hộ riêng", "hộ riêng", "ly hôn tách hộ", "tách sổ hộ khẩu"),
    occasion=Occasion.HOME,
    terms=(Term(WorkingDays(5), law="Luật Cư trú 68/2020/QH14 Điều 25 khoản 3"),),
    fees=(registration_fee(10_000, 5_000),),
    forms=(Stated("CT01", "Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),),
    results=("CT08",),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 25"),
        Stated("Nghị định 154/2024/NĐ-CP, sửa đổi bởi Nghị định 58/2026/NĐ-CP"),
        Stated("Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),
    ),
    applicant=APPLICANT,
    place="noi_o",
    represented=REPRESENTED,
    request=(
        Request("Tách hộ tại {noi_o}; vợ chồng đã ly hôn, vẫn được cùng sử dụng chỗ ở", DIVORCED),
        Request("Tách hộ tại {noi_o}"),
    ),
    refusals=TACH_HO,
    turns=(
        Turn(
            "chuyen-di",
            Equals("o_lai", "chuyen"),
            "Chuyển đi nơi khác thì không cần tách hộ",
            "Tách hộ là để có hộ riêng ở chính nhà đang ở. Chuyển hẳn sang nhà khác thì đăng ký thường trú ở nơi mới, "
            "nơi cũ tự được xóa.",
            service="dang-ky-thuong-tru",
        ),
    ),
    good_to_know=(
        "Vợ chồng đã ly hôn vẫn dùng chung nhà: không cần chủ hộ, chủ nhà đồng ý.",
        "Nhiều người cùng tách thành một hộ thì ít nhất một người từ đủ 18 tuổi, tự quyết định được việc của mình.",
        "Không phải nộp giấy tờ về nhà.",
    ),
    practice={"chu_ho_cu_dong_y": "van_ban", "chu_nha_dong_y": "van_ban", "cho_o": "nguoi_than", "quan_he": "Vợ"},
    steps=(
        Step(
            "o-lai",
            "Trường hợp",
            "Anh/chị tách hộ thế nào?",
            (
                Choice(
                    "o_lai",
                    "Sau khi tách, anh/chị",
                    name="ở lại hay chuyển đi",
                    options={"o_lai": "Vẫn ở nhà đang đăng ký thường trú", "chuyen": "Chuyển hẳn sang nhà khác"},
                ),
                Choice(
                    "ly_hon",
                    "Có phải vợ chồng đã ly hôn, vẫn dùng chung nhà không?",
                    name="đã ly hôn",
                    options={"khong": "Không", "co": "Phải, đã ly hôn"},
                ),
            ),
        ),
        where("Nhà đó ở đâu?", "nơi thường trú"),
        Step(
            "nha-cua-ai",
            "Nhà của ai",
            "Đó là nhà của ai?",
            (
                Choice(
                    "cho_o",
                    "Người đứng tên nhà là",
                    name="chủ nhà",
                    options={"nha_minh": "Tôi", "nguoi_than": "Người khác"},
                ),
            ),
            AGREED,
        ),
        for_whom("Người tách hộ là", "Tôi, một mình hoặc cùng người nhà", child=False),
        about_the_applicant(),
        about_another_person(None, FOR_AN_ADULT, whom=LEAVES),
        right_over_adult(FOR_AN_ADULT),
        contact(),
        Step(
            "chu-ho-cu",
            "Chủ hộ hiện nay",
            "Ai đang là chủ hộ?",
            (
                PersonName("chu_ho_cu_ten", "Họ tên chủ hộ hiện nay", name="họ tên chủ hộ hiện nay"),
                number_for_consent("chu_ho_cu_so", "chủ hộ hiện nay", "chu_ho_cu_dong_y"),
                head_owns(HOME.another),
                consent("chu_ho_cu_dong_y", "chủ hộ hiện nay"),
            ),
            AGREED,
        ),
        *owner_steps(HOME),
        who_is_head("Ai là chủ hộ của hộ mới?", FOR_AN_ADULT),
        the_head(HEAD_IS_ANOTHER, FOR_ONESELF),
        fee_exemption(),
        household_members("Có ai cùng tách sang hộ mới không?", None, called="Người cùng tách hộ"),
    ),
    papers=(
        Paper(
            "giay_ly_hon",
            "Quyết định hoặc bản án ly hôn",
            "nếu vợ chồng đã ly hôn",
            DIVORCED,
            "Công an phường tra được thì không cần.",
        ),
        Paper(
            "giay_dung_nha",
            "Giấy tờ cho thấy vẫn được dùng chung nhà",
            "nếu vợ chồng đã ly hôn",
            DIVORCED,
            "Ví dụ bản án ghi hai người cùng được ở, hoặc thỏa thuận của hai người.",
        ),
        *consent_papers("chu_ho_cu_dong_y", "chu_nha_dong_y", "chu_nha_cach", each="chu_nha_khac"),
        paper_of_the_owners(HOME),
        *papers_of_right(REPRESENTED, "Người tách hộ ký."),
        paper_of_exemption(),
    ),
)
