"""Khai báo thông tin về cư trú, 1.010040: who can register neither thường trú nor tạm trú says where she lives."""

from datetime import date

from app.catalogue.charge import Fee
from app.catalogue.condition import AllOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Turn
from app.catalogue.question import Choice
from app.catalogue.service import Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.consents import consent_papers, parents_agree
from app.catalogue.steps.people import APPLICANT, Whom, about_another_person, about_the_applicant, household_members
from app.catalogue.steps.refusals import KHAI_BAO
from app.catalogue.steps.registering import contact, for_whom, where
from app.catalogue.steps.speaking import NO_RIGHT, papers_of_right, representations, right_over_adult, right_over_child
from app.catalogue.term import Days, Term, WorkingDays

FOR_A_CHILD = Equals("cho_ai", "tre_em")
FOR_AN_ADULT = Equals("cho_ai", "nguoi_lon")
REPRESENTED = representations(FOR_A_CHILD, FOR_AN_ADULT)
DECLARED = Whom("người được khai báo", "nguoi-duoc-khai-bao", "Khai báo cho ai?")

SERVICE = Received(
    slug="khai-bao-thong-tin-cu-tru",
    name="Khai báo thông tin về cư trú",
    code="1.010040",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi anh/chị chưa có nơi thường trú, cũng chưa đăng ký tạm trú được ở đâu.",
    words=(
        *("không có hộ khẩu", "chưa có hộ khẩu", "mất hộ khẩu", "bị xóa hộ khẩu", "không đăng ký được tạm trú"),
        *("không có nơi cư trú", "khai báo cư trú", "nơi ở hiện tại"),
    ),
    occasion=Occasion.HOME,
    terms=(
        Term(
            WorkingDays(5),
            longer=Days(30),
            longer_if="thông tin của anh/chị chưa có trong cơ sở dữ liệu về dân cư; phức tạp thì 60 ngày",
            law="Luật Cư trú 68/2020/QH14 Điều 19",
        ),
    ),
    fees=(Fee(counter=0, online=0, law="Thông tư 75/2022/TT-BTC"),),
    forms=(Stated("CT01", "Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),),
    results=("CT08", "CT07"),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 19"),
        Stated("Nghị định 154/2024/NĐ-CP Điều 4, sửa đổi bởi Nghị định 58/2026/NĐ-CP"),
        Stated("Thông tư 116/2026/TT-BCA Điều 6 khoản 2", since=date(2026, 7, 1)),
    ),
    applicant=APPLICANT,
    place="noi_o",
    represented=REPRESENTED,
    request=(Request("Khai báo thông tin về cư trú, nơi ở hiện tại: {noi_o}; lý do: {chua_du}"),),
    refusals=KHAI_BAO,
    turns=(
        Turn(
            "dang-ky-duoc",
            Equals("chua_du", "du"),
            "Anh/chị đăng ký tạm trú được",
            "Có người cho thuê, cho ở nhờ, hoặc chủ nhà đồng ý thì đăng ký tạm trú, không phải khai báo.",
            service="dang-ky-tam-tru",
        ),
        Turn(
            "chua-co-so",
            Equals("co_so", "chua"),
            "Chưa có số định danh thì đến công an phường",
            "Công an phường nơi đang ở thu thập thông tin trước, rồi khai báo cư trú luôn một lần. Mang theo giấy tờ "
            "anh/chị có: giấy khai sinh, giấy tờ cũ, hoặc đi cùng người biết mình.",
            body="Công an phường, xã nơi đang ở",
        ),
    ),
    good_to_know=(
        "Không mất lệ phí, không phải nộp giấy tờ về nhà.",
        "Sau này đủ điều kiện thì phải đăng ký thường trú hoặc tạm trú.",
        "Cha mẹ chưa có nơi thường trú, tạm trú thì khai báo cho con bằng thủ tục này.",
    ),
    doubts=("Hạn 30 ngày, phức tạp 60 ngày là ngày thường hay ngày làm việc?",),
    practice={"co_so": "co"},
    steps=(
        Step(
            "truong-hop",
            "Trường hợp",
            "Vì sao chưa đăng ký cư trú được?",
            (
                Choice(
                    "chua_du",
                    "Anh/chị chưa đăng ký được vì",
                    name="lý do chưa đăng ký được",
                    options={
                        "khong_giay": "Chỗ đang ở không có giấy tờ gì",
                        "khong_cho": "Chủ nhà không đồng ý cho đăng ký",
                        "luu_dong": "Không ở cố định một chỗ",
                        "cam": "Chỗ ở thuộc nơi không được đăng ký",
                        "du": "Không đúng dòng nào ở trên",
                    },
                ),
                Choice(
                    "co_so",
                    "Người cần khai báo đã có số định danh cá nhân chưa?",
                    name="đã có số định danh",
                    hint="12 chữ số, trên thẻ căn cước hoặc giấy khai sinh.",
                    options={"co": "Đã có", "chua": "Chưa có, hoặc không biết"},
                ),
            ),
        ),
        where("Hiện nay ở đâu?", "nơi ở hiện tại"),
        for_whom("Khai báo cho", "Tôi, một mình hoặc cùng người nhà"),
        about_the_applicant(),
        about_another_person(FOR_A_CHILD, FOR_AN_ADULT, whom=DECLARED),
        right_over_child(FOR_A_CHILD),
        right_over_adult(FOR_AN_ADULT),
        parents_agree(AllOf((FOR_A_CHILD, NO_RIGHT))),
        contact(),
        household_members("Có ai trong nhà cùng khai báo không?", None, called="Người cùng khai báo"),
    ),
    papers=(*consent_papers("cha_me_dong_y"), *papers_of_right(REPRESENTED, "Người được khai báo ký.")),
)
