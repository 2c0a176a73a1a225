"""Gia hạn tạm trú, 1.002755: who stays on where tạm trú is registered, in the last 15 days of its term."""

from datetime import date

from app.catalogue.condition import AllOf, AnyOf, Equals, Minor, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Turn
from app.catalogue.question import Choice, Day, Minors
from app.catalogue.service import Lasts, Paper, Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.consents import consent, consent_papers, parents_agree, relation_to_the_owner
from app.catalogue.steps.exemptions import fee_exemption, paper_of_exemption, tam_tru_fee
from app.catalogue.steps.owners import Ownership, head_owns, owner_steps, paper_of_the_owners
from app.catalogue.steps.people import (
    APPLICANT,
    Whom,
    about_another_person,
    about_the_applicant,
    about_the_establishment,
    home_elsewhere,
    household_members,
    people_by_list,
)
from app.catalogue.steps.refusals import GIA_HAN
from app.catalogue.steps.registering import contact, for_whom, the_head, where, who_is_head
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
REPRESENTED = representations(FOR_A_CHILD, FOR_AN_ADULT)
HEAD_IS_ANOTHER = AllOf((HOUSEHOLD, Equals("la_chu_ho", "khong")))
MINORS_ALONG = Minors(born="ngay_sinh", relation="quan_he", on="het_han", head=Equals("la_chu_ho", "co"))
UNDER_SIX = AllOf((FOR_A_CHILD, Not(NO_RIGHT), Minor("nguoi_sinh", "het_han", under=6)))
JOINS_A_PARENT = AllOf((UNDER_SIX, Equals("o_cung", "roi")))
ADULT_INTO_OWN = AllOf((OWN, FOR_AN_ADULT))
# As where tạm trú is registered: Thông tư 116/2026/TT-BCA Điều 6 khoản 8.
CLOSEST = AnyOf(
    (
        AllOf((FOR_A_CHILD, Equals("la_gi", "cha_me"))),
        AllOf((ADULT_INTO_OWN, Not(Equals("nguoi_lon_la", "khac")))),
    )
)
HOME = Ownership(
    another=AllOf((HOUSEHOLD, Not(OWN), Not(JOINS_A_PARENT))),
    head_named=HEAD_IS_ANOTHER,
    relative=AllOf((RELATIVE, Not(JOINS_A_PARENT))),
    closest=AllOf((RELATIVE, Not(Equals("chu_nha_la", "khac")))),
    into_own=AllOf((OWN, Not(FOR_ONESELF), Not(CLOSEST), Not(JOINS_A_PARENT))),
)
STAYS = Whom("người ở tiếp", "nguoi-o-tiep", "Ai ở tiếp?")
REGISTER_ANEW = "dang-ky-tam-tru"

SERVICE = Received(
    slug="gia-han-tam-tru",
    name="Gia hạn tạm trú",
    code="1.002755",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi tạm trú sắp hết hạn mà anh/chị vẫn ở chỗ cũ. Làm trong 15 ngày cuối.",
    words=("gia hạn", "hết hạn tạm trú", "ở tiếp", "KT3 hết hạn", "tạm trú sắp hết", "thuê tiếp", "ở trọ tiếp"),
    occasion=Occasion.HOME,
    terms=(Term(WorkingDays(3)),),
    fees=(tam_tru_fee(BY_LIST),),
    forms=(Stated("CT01", "Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),),
    results=("CT08",),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 27 khoản 2, Điều 28 khoản 3"),
        Stated("Nghị định 154/2024/NĐ-CP, sửa đổi bởi Nghị định 58/2026/NĐ-CP"),
        Stated("Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),
    ),
    applicant=APPLICANT,
    place="noi_o",
    moves_in=True,
    represented=REPRESENTED,
    lasts=Lasts(
        since="het_han", months="thoi_han", renewed_by="gia-han-tam-tru", known={"van_o": "con", "con_lai": "con"}
    ),
    request=(
        Request("Gia hạn tạm trú theo danh sách tại {noi_o}, từ ngày {het_han}", BY_LIST),
        Request("Gia hạn tạm trú tại {noi_o}, từ ngày {het_han}, thêm {thoi_han}"),
    ),
    refusals=GIA_HAN,
    turns=(
        Turn(
            "cho-khac",
            Equals("van_o", "chuyen"),
            "Chuyển chỗ ở thì đăng ký tạm trú mới",
            "Gia hạn chỉ dành cho người vẫn ở đúng chỗ đã đăng ký. Anh/chị đã chuyển thì đăng ký tạm trú ở chỗ mới.",
            service=REGISTER_ANEW,
        ),
        Turn(
            "da-het-han",
            Equals("con_lai", "het"),
            "Đã hết hạn thì đăng ký tạm trú lại",
            "Gia hạn phải làm trước ngày hết hạn. Nay đã quá ngày, anh/chị đăng ký tạm trú lại ở chính chỗ đó.",
            service=REGISTER_ANEW,
        ),
        Turn(
            "con-som",
            Equals("con_lai", "som"),
            "Còn sớm, chưa gia hạn được",
            "Luật cho gia hạn trong 15 ngày trước ngày hết hạn. Tạm trú của anh/chị vẫn còn giá trị. "
            "Hồ sơ gửi qua điểm này thì chúng tôi nhắn tin nhắc khi đến lúc.",
            body="công an phường nơi đang tạm trú, khi còn 15 ngày",
        ),
    ),
    good_to_know=(
        "Mỗi lần gia hạn nhiều nhất 2 năm, gia hạn được nhiều lần.",
        "Giấy cho thuê, cho ở nhờ đã nộp lần trước còn hạn thì không phải nộp lại.",
        "Vợ chồng, cha mẹ, con của chủ nhà được chủ nhà đồng ý thì không cần giấy tờ gì về nhà.",
    ),
    doubts=(
        "Quá ngày hết hạn ít ngày thì phường nhận gia hạn hay yêu cầu đăng ký mới?",
        "Gia hạn tại nhà thuê: chủ nhà đồng ý có thay được giấy cho thuê không (quy định của Thông tư 53/2025/TT-BCA, "
        "đã bị Thông tư 116/2026/TT-BCA bãi bỏ)?",
    ),
    practice={"cho_o": "thue", "chu_nha_dong_y": "van_ban", "quan_he": "Ở thuê", "nguoi_quan_he": "Con đẻ"},
    steps=(
        Step(
            "con-o-do",
            "Còn ở chỗ cũ",
            "Anh/chị còn ở chỗ đã đăng ký không?",
            (
                Choice(
                    "van_o",
                    "Bây giờ anh/chị",
                    name="còn ở chỗ cũ",
                    options={
                        "con": "Vẫn ở đúng chỗ đã đăng ký tạm trú",
                        "chuyen": "Đã chuyển hoặc sắp chuyển chỗ khác",
                    },
                ),
                Choice(
                    "con_lai",
                    "Tạm trú còn hạn bao lâu?",
                    name="còn hạn",
                    hint="Xem ngày ghi ở thông báo kết quả tạm trú, hoặc mục cư trú trên VNeID.",
                    options={"con": "Còn từ 15 ngày trở xuống", "som": "Còn hơn 15 ngày", "het": "Đã hết hạn"},
                ),
            ),
        ),
        Step(
            "cho-o",
            "Chỗ ở",
            "Đó là nhà của ai?",
            (
                Choice(
                    "cho_o",
                    "Nhà anh/chị đang tạm trú là",
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
        where("Nhà đó ở đâu?", "nơi tạm trú"),
        Step(
            "thoi-gian",
            "Thời gian",
            "Anh/chị ở thêm bao lâu?",
            (
                Day(
                    "het_han",
                    "Tạm trú hết hạn ngày nào?",
                    name="ngày hết hạn tạm trú",
                    hint="Ví dụ: 05/12/2026",
                    days_back=0,
                    days_ahead=15,
                    past="Ngày này đã qua. Quay lại bước đầu, chọn “Đã hết hạn”.",
                    ahead="Còn hơn 15 ngày, chưa gia hạn được. Quay lại bước đầu, chọn “Còn hơn 15 ngày”.",
                ),
                Choice(
                    "thoi_han",
                    "Định ở thêm bao lâu?",
                    name="thời hạn ở thêm",
                    options={"6": "6 tháng", "12": "1 năm", "24": "2 năm"},
                    when=HOUSEHOLD,
                ),
                Choice(
                    "giay_thue_cu",
                    "Giấy cho thuê, cho mượn, cho ở nhờ nộp lần trước",
                    name="giấy thuê lần trước",
                    options={"con": "Còn hạn, hoặc không ghi hạn", "het": "Đã hết hạn, hoặc đã viết giấy mới"},
                    when=RENTED,
                ),
            ),
        ),
        for_whom("Người ở tiếp là", "Tôi, một mình hoặc cùng người nhà", when=HOUSEHOLD),
        about_the_applicant(),
        about_the_establishment(BY_LIST),
        about_another_person(
            FOR_A_CHILD,
            FOR_AN_ADULT,
            home_elsewhere("nguoi_thuong_tru", "Nơi thường trú của người đó: phường, xã", "noi_o"),
            whom=STAYS,
        ),
        right_over_child(FOR_A_CHILD),
        lives_there(UNDER_SIX),
        right_over_adult(FOR_AN_ADULT),
        relation_to_the_owner("nguoi_lon_la", "Người đó là gì của anh/chị?", ADULT_INTO_OWN),
        parents_agree(AnyOf((AllOf((FOR_A_CHILD, NO_RIGHT)), AllOf((FOR_ONESELF, Minor("ngay_sinh", "het_han")))))),
        contact(home_elsewhere("thuong_tru", "Nơi thường trú: phường, xã", "noi_o", FOR_ONESELF)),
        who_is_head("Ai là chủ hộ ở nơi tạm trú?", AllOf((HOUSEHOLD, Not(FOR_ONESELF))), HOUSEHOLD),
        the_head(HEAD_IS_ANOTHER, FOR_ONESELF, head_owns(HOME.another)),
        Step(
            "chu-nha-dong-y",
            "Chủ nhà đồng ý",
            "Chủ nhà có đồng ý không?",
            (consent("chu_ho_dong_y", "chủ nhà"),),
            HOME.also_head,
        ),
        *owner_steps(HOME),
        fee_exemption(HOUSEHOLD),
        household_members(
            "Có ai trong nhà cùng gia hạn không?",
            MINORS_ALONG,
            AllOf((HOUSEHOLD, Not(JOINS_A_PARENT))),
            called="Người cùng gia hạn",
        ),
        people_by_list(BY_LIST, "Những ai ở tiếp?", since="het_han"),
    ),
    papers=(
        Paper(
            "giay_thue",
            "Giấy cho thuê, cho mượn hoặc cho ở nhờ",
            "nếu giấy lần trước đã hết hạn hoặc đã đổi",
            AllOf((Equals("giay_thue_cu", "het"), Not(JOINS_A_PARENT))),
            "Giấy viết tay cũng được, không cần công chứng.",
        ),
        *consent_papers("chu_ho_dong_y", "chu_nha_dong_y", "chu_nha_cach", "cha_me_dong_y", each="chu_nha_khac"),
        paper_of_the_owners(HOME),
        *papers_of_right(REPRESENTED, "Người ở tiếp ký."),
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
