"""
Đăng ký khai tử, 1.000656: prepared for the commune's people's committee.

The form is the Tờ khai đăng ký khai tử of Thông tư 04/2024/TT-BTP (the order of its fields from a public reader of the
paper form, what it must say from Nghị định 123/2015/NĐ-CP Điều 4). Luật Hộ tịch 60/2014/QH13 Điều 11, 32 to 34.
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, Prepared, Turn, Way
from app.catalogue.question import Choice
from app.catalogue.service import Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.deceased import (
    DECEASED_FIELDS,
    NOTICE_OF_DEATH,
    NUMBER_OF_THE_NOTICE,
    PAPERS_OF_DEATH,
    RELATION_TO_THE_DEAD,
    THE_DEATH,
    WHO_DIED,
)
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import COPIES_FIELD, copies, how_to_reach, requester_fields

WARD = "Ủy ban nhân dân phường, xã nơi cư trú cuối cùng của người mất"

SERVICE = Service(
    slug="khai-tu",
    name="Đăng ký khai tử",
    code="1.000656",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi gia đình có người mất, để có trích lục khai tử.",
    words=(
        "giấy chứng tử",
        "báo tử",
        "có người mất",
        "bố mẹ mất",
        "ông nội mất",
        "bà ngoại mất",
        "qua đời",
        "trích lục khai tử",
        "chết",
    ),
    occasion=Occasion.DEATH,
    essential=(13,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Hộ tịch 60/2014/QH13 Điều 11, 32, 33, 34"),
        Stated("Nghị định 123/2015/NĐ-CP Điều 4, sửa đổi bởi Nghị định 07/2025/NĐ-CP"),
        Stated("Thông tư 04/2024/TT-BTP", since=date(2024, 6, 6), sure=False),
    ),
    doubts=(
        "Mã thủ tục 1.000656: chưa đối chiếu được với cổng.",
        "Mất ở ngay nơi cư trú cuối cùng thì có phải xin giấy báo tử riêng không: hỏi phường.",
        "Lệ phí khai tử muộn do Hội đồng nhân dân thành phố quy định.",
    ),
    good_to_know=(
        "Gia đình đi khai trong 15 ngày từ ngày mất thì không mất lệ phí.",
        "Muộn hơn vẫn khai được.",
        "Làm chung với xóa hộ khẩu và tiền mai táng thì chỉ phải nộp một lần.",
    ),
    turns=(
        Turn(
            "lam-ca-ba",
            Equals("viec", "ca_ba"),
            "Có cách làm một lần cho cả ba việc",
            "Khai tử, xóa hộ khẩu và tiền mai táng nộp chung một lần, qua mạng.",
            service="lien-thong-khai-tu",
        ),
        Turn(
            "mat-giay",
            Equals("viec", "mat"),
            "Anh/chị cần bản sao, không phải khai tử lại",
            "Đã từng khai tử thì xin “bản sao trích lục khai tử”. Nhớ mang căn cước.",
            body="Ủy ban nhân dân phường, xã nơi đã khai tử",
        ),
        Turn(
            "nuoc-ngoai",
            Equals("viec", "nuoc_ngoai"),
            "Việc này có yếu tố nước ngoài",
            "Người mất ở nước ngoài, hoặc là người nước ngoài: giấy tờ cần dịch và hợp pháp hóa.",
            body="Ủy ban nhân dân phường, xã nơi người ấy cư trú; mất ở nước ngoài thì hỏi cả cơ quan đại diện ở đó",
        ),
    ),
    prepared=(
        Prepared(
            body=WARD,
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đăng ký khai tử”."),
                Way(Channel.COUNTER, "Bộ phận một cửa của phường, xã, mang theo căn cước."),
            ),
            form=(Stated("Tờ khai đăng ký khai tử", "Thông tư 04/2024/TT-BTP"),),
            cost=(
                Stated(
                    "không mất tiền nếu khai trong 15 ngày từ ngày mất; muộn hơn thì theo mức của thành phố",
                    "Luật Hộ tịch Điều 11",
                    sure=False,
                ),
            ),
            time=(
                Stated(
                    "trong ngày; nhận sau 15 giờ thì hôm sau; phải xác minh thì 3 ngày làm việc",
                    "Luật Hộ tịch Điều 34",
                    sure=False,
                ),
            ),
            fields=(
                *requester_fields(relation=("Quan hệ với người chết", "{nguoi_khai_la}")),
                *DECEASED_FIELDS,
                COPIES_FIELD,
            ),
        ),
    ),
    steps=(
        Step(
            "viec-gi",
            "Việc cần làm",
            "Anh/chị cần làm việc gì?",
            (
                Choice(
                    "viec",
                    "Tôi cần",
                    name="việc cần làm",
                    options={
                        "moi": "Khai tử cho người vừa mất, hoặc mất đã lâu mà chưa khai",
                        "ca_ba": "Làm luôn cả xóa hộ khẩu và tiền mai táng",
                        "mat": "Xin lại trích lục khai tử bị mất, bị hỏng",
                        "nuoc_ngoai": "Người mất ở nước ngoài, hoặc là người nước ngoài",
                    },
                ),
            ),
        ),
        RELATION_TO_THE_DEAD,
        WHO_DIED,
        THE_DEATH,
        NOTICE_OF_DEATH,
        NUMBER_OF_THE_NOTICE,
        about_the_applicant(),
        how_to_reach(copies("trích lục khai tử")),
    ),
    papers=PAPERS_OF_DEATH,
)
