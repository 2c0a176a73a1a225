"""Xác nhận thông tin về cư trú, 1.010041: a written confirmation (CT07), by any ward police of the country."""

from datetime import date

from app.catalogue.charge import Fee
from app.catalogue.condition import AllOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.question import Choice, Text
from app.catalogue.service import Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.consents import consent_papers, parents_agree
from app.catalogue.steps.people import APPLICANT, Whom, about_another_person, about_the_applicant
from app.catalogue.steps.refusals import XAC_NHAN
from app.catalogue.steps.registering import contact, for_whom, permanent_home, where
from app.catalogue.steps.speaking import NO_RIGHT, papers_of_right, representations, right_over_adult, right_over_child
from app.catalogue.term import HalfDays, Term, WorkingDays

FOR_ONESELF = Equals("cho_ai", "toi")
FOR_A_CHILD = Equals("cho_ai", "tre_em")
FOR_AN_ADULT = Equals("cho_ai", "nguoi_lon")
EARLIER = Equals("xac_nhan_gi", "truoc_day")
OTHER = Equals("xac_nhan_gi", "khac")
CHILD_OF_OTHERS = AllOf((FOR_A_CHILD, NO_RIGHT))
REPRESENTED = representations(FOR_A_CHILD, FOR_AN_ADULT)
CONFIRMED = Whom("người được xác nhận", "nguoi-duoc-xac-nhan", "Xác nhận cho ai?")

SERVICE = Received(
    slug="xac-nhan-thong-tin-cu-tru",
    name="Xác nhận thông tin về cư trú",
    code="1.010041",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi trường học, ngân hàng, cơ quan hỏi giấy xác nhận nơi cư trú, thay cho sổ hộ khẩu.",
    words=(
        *("xác nhận cư trú", "CT07", "giấy xác nhận cư trú", "xác nhận hộ khẩu", "xác nhận nơi ở", "xin học cho cháu"),
        *("thay sổ hộ khẩu", "xác nhận nhân khẩu", "xác nhận thường trú", "xác nhận tạm trú"),
    ),
    occasion=Occasion.HOME,
    terms=(
        Term(
            HalfDays(1),
            longer=WorkingDays(3),
            longer_if="phải kiểm tra, xác minh",
            law="Luật Cư trú 68/2020/QH14; Thông tư 116/2026/TT-BCA",
        ),
    ),
    fees=(Fee(counter=0, online=0, law="Thông tư 75/2022/TT-BTC"),),
    forms=(Stated("CT01", "Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),),
    results=("CT07",),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 17 khoản 2", sure=False),
        Stated("Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),
    ),
    applicant=APPLICANT,
    place="noi_o",
    represented=REPRESENTED,
    request=(
        Request("Xác nhận thông tin về cư trú: {noi_dung_rieng}. Để: {de_lam_gi}", OTHER),
        Request("Xác nhận thông tin về cư trú: {xac_nhan_gi}, {thoi_gian_truoc}. Để: {de_lam_gi}", EARLIER),
        Request("Xác nhận thông tin về cư trú: {xac_nhan_gi}. Để: {de_lam_gi}"),
    ),
    refusals=XAC_NHAN,
    good_to_know=(
        "Công an phường, xã nào cũng xác nhận được, không cần về quê.",
        "Giấy xác nhận có giá trị 1 năm; thông tin cư trú đổi thì giấy hết giá trị.",
        "Không mất lệ phí, không phải nộp giấy tờ gì.",
        "Nhiều nơi xem được nơi cư trú ngay trên VNeID: anh/chị hỏi nơi nhận xem có cần giấy không.",
    ),
    doubts=("Số điều của Luật Cư trú và Thông tư 116/2026/TT-BCA về xác nhận thông tin cư trú cần đối chiếu.",),
    practice={},
    steps=(
        Step(
            "xac-nhan-gi",
            "Nội dung xác nhận",
            "Anh/chị cần xác nhận gì?",
            (
                Choice(
                    "xac_nhan_gi",
                    "Cần xác nhận",
                    name="nội dung xác nhận",
                    options={
                        "noi_cu_tru": "Nơi thường trú, tạm trú, nơi ở hiện tại",
                        "ca_ho": "Những người trong cùng một hộ",
                        "truoc_day": "Đã từng cư trú ở đâu, từ khi nào đến khi nào",
                        "khac": "Nội dung khác",
                    },
                ),
            ),
        ),
        Step(
            "chi-tiet",
            "Chi tiết",
            "Giấy xác nhận để làm gì?",
            (
                Text(
                    "thoi_gian_truoc",
                    "Ở đâu, khoảng thời gian nào?",
                    name="nơi ở và thời gian trước đây",
                    hint="Ví dụ: số 5 phường Hồng Gai, từ năm 2005 đến năm 2015",
                    when=EARLIER,
                ),
                Text("noi_dung_rieng", "Nội dung cần xác nhận", name="nội dung riêng", when=OTHER),
                Text("de_lam_gi", "Dùng để làm gì?", name="mục đích", hint="Ví dụ: xin học cho cháu", longest=80),
            ),
        ),
        where("Hiện nay ở đâu?", "nơi ở hiện tại"),
        for_whom("Xác nhận cho", "Tôi"),
        about_the_applicant(),
        about_another_person(
            FOR_A_CHILD,
            FOR_AN_ADULT,
            permanent_home("nguoi_thuong_tru", "Nơi thường trú: phường, xã", "nơi thường trú của người đó"),
            whom=CONFIRMED,
        ),
        right_over_child(FOR_A_CHILD),
        right_over_adult(FOR_AN_ADULT),
        parents_agree(CHILD_OF_OTHERS),
        contact(permanent_home("thuong_tru", "Nơi thường trú: phường, xã", "nơi thường trú", FOR_ONESELF)),
    ),
    papers=(*consent_papers("cha_me_dong_y"), *papers_of_right(REPRESENTED, "Người được xác nhận ký.")),
)
