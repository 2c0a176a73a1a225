"""
Đăng ký khai sinh, 1.001193: prepared for the commune's people's committee.

The form is the Tờ khai đăng ký khai sinh of Thông tư 04/2024/TT-BTP (its notes read in public copies, and the fields of
the national portal's form of 2026 in a public form filler). Luật Hộ tịch 60/2014/QH13 Điều 11, 13, 15, 16.
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, Text
from app.catalogue.service import Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.parents import (
    BIRTHPLACE,
    CHILD,
    CHILD_FIELDS,
    FATHER,
    MOTHER,
    PAPERS_OF_BIRTH,
    PRACTICE,
    WHO_FILES,
    about,
    parent_fields,
)
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import COPIES_FIELD, copies, how_to_reach, requester_fields

WARD = "Ủy ban nhân dân phường, xã nơi cha hoặc mẹ cư trú"
MARRIED = Equals("cha_me_chau", "ket_hon")

SERVICE = Service(
    slug="khai-sinh",
    name="Đăng ký khai sinh",
    code="1.001193",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi cháu mới sinh, hoặc đã lớn mà chưa có giấy khai sinh.",
    words=("khai sinh cho cháu", "giấy khai sinh", "con mới sinh", "mới đẻ", "sinh con", "đặt tên cho con"),
    occasion=Occasion.CHILD,
    essential=(12,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Hộ tịch 60/2014/QH13 Điều 11, 13, 15, 16"),
        Stated("Nghị định 123/2015/NĐ-CP, sửa đổi bởi Nghị định 07/2025/NĐ-CP"),
        Stated("Thông tư 04/2024/TT-BTP", since=date(2024, 6, 6), sure=False),
    ),
    doubts=(
        "Lệ phí khai sinh muộn do Hội đồng nhân dân thành phố quy định: hỏi mức đang thu.",
        "Nộp khác nơi cha mẹ cư trú trong cùng thành phố có được không: hỏi phường.",
    ),
    good_to_know=(
        "Làm trong 60 ngày từ ngày sinh thì không mất lệ phí.",
        "Nộp đủ giấy trước 15 giờ thì thường có giấy khai sinh ngay trong ngày.",
        "Cháu chưa đủ 6 tuổi: làm một lần được cả khai sinh, hộ khẩu và thẻ bảo hiểm y tế.",
    ),
    practice=PRACTICE,
    turns=(
        Turn(
            "lam-ca-ba",
            Equals("viec", "ca_ba"),
            "Có cách làm một lần cho cả ba việc",
            "Khai sinh, hộ khẩu và thẻ bảo hiểm y tế của cháu chưa đủ 6 tuổi nộp chung một lần, qua mạng.",
            service="lien-thong-khai-sinh",
        ),
        Turn(
            "mat-giay",
            Equals("viec", "mat"),
            "Anh/chị cần bản sao, không phải khai sinh lại",
            "Đã từng khai sinh thì xin “bản sao trích lục khai sinh”. Nhớ mang căn cước.",
            body="Ủy ban nhân dân phường, xã bất kỳ có dữ liệu hộ tịch, hoặc nơi đã khai sinh",
        ),
        Turn(
            "nguoi-lon",
            Equals("viec", "nguoi_lon"),
            "Người lớn có thủ tục riêng",
            "Việc này là “khai sinh cho người đã có hồ sơ, giấy tờ cá nhân”. Mang theo các giấy tờ cũ đang có.",
            body="Ủy ban nhân dân phường, xã nơi người đó cư trú",
        ),
        Turn(
            "nuoc-ngoai",
            Equals("viec", "nuoc_ngoai"),
            "Việc này có yếu tố nước ngoài",
            "Cháu sinh ở nước ngoài, hoặc cha hay mẹ là người nước ngoài: giấy tờ cần dịch và hợp pháp hóa.",
            body=WARD,
        ),
        Turn(
            "nhan-cha",
            Equals("cha_me_chau", "nhan_con"),
            "Khai sinh cùng với nhận cha, mẹ, con",
            "Cha mẹ chưa kết hôn mà muốn ghi tên cả hai thì làm “khai sinh kết hợp nhận cha, mẹ, con”. "
            "Cần giấy chứng minh là cha con, như kết quả xét nghiệm ADN.",
            body=WARD,
        ),
        Turn(
            "hoan-canh-khac",
            Equals("cha_me_chau", "khac"),
            "Nhờ cán bộ hộ tịch hướng dẫn",
            "Cháu bị bỏ rơi, không rõ cha mẹ hoặc sinh do mang thai hộ thì có cách làm riêng.",
            body="Ủy ban nhân dân phường, xã nơi cháu đang ở",
        ),
    ),
    prepared=(
        Prepared(
            body=WARD,
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đăng ký khai sinh”, mã 1.001193."),
                Way(Channel.COUNTER, "Bộ phận một cửa của phường, xã, mang theo căn cước."),
            ),
            form=(Stated("Tờ khai đăng ký khai sinh", "Thông tư 04/2024/TT-BTP"),),
            cost=(
                Stated(
                    "không mất tiền nếu làm trong 60 ngày từ ngày sinh; muộn hơn thì theo mức của thành phố",
                    "Luật Hộ tịch Điều 11",
                    sure=False,
                ),
            ),
            time=(Stated("trong ngày; nhận sau 15 giờ thì hôm sau", "Luật Hộ tịch Điều 16", sure=False),),
            fields=(
                *requester_fields(relation=("Quan hệ với người được khai sinh", "{nguoi_khai_la}")),
                *CHILD_FIELDS,
                *parent_fields(MOTHER),
                *parent_fields(FATHER, MARRIED),
                FormField("Giấy chứng nhận kết hôn của cha mẹ", "{giay_ket_hon}", when=MARRIED),
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
                        "moi": "Làm giấy khai sinh lần đầu cho cháu",
                        "ca_ba": "Làm luôn cả hộ khẩu và thẻ bảo hiểm y tế cho cháu chưa đủ 6 tuổi",
                        "mat": "Xin lại giấy khai sinh bị mất, bị hỏng",
                        "nguoi_lon": "Khai sinh cho người lớn chưa có giấy khai sinh",
                        "nuoc_ngoai": "Cháu sinh ở nước ngoài, hoặc cha, mẹ là người nước ngoài",
                    },
                ),
            ),
        ),
        Step(
            "cha-me",
            "Cha mẹ cháu",
            "Cha mẹ cháu đã đăng ký kết hôn chưa?",
            (
                Choice(
                    "cha_me_chau",
                    "Cha mẹ cháu",
                    name="hôn nhân của cha mẹ",
                    options={
                        "ket_hon": "Đã đăng ký kết hôn",
                        "me": "Chưa, giấy khai sinh chỉ ghi tên mẹ",
                        "nhan_con": "Chưa, nhưng muốn ghi tên cả cha",
                        "khac": "Hoàn cảnh khác",
                    },
                ),
            ),
        ),
        WHO_FILES,
        CHILD,
        BIRTHPLACE,
        about(MOTHER),
        about(FATHER, MARRIED),
        Step(
            "ket-hon",
            "Giấy kết hôn",
            "Giấy kết hôn của cha mẹ cháu",
            (
                Text(
                    "giay_ket_hon",
                    "Số, ngày cấp, nơi cấp",
                    name="giấy kết hôn của cha mẹ",
                    hint="Không nhớ thì để trống, cán bộ tra được.",
                    required=False,
                ),
            ),
            MARRIED,
        ),
        about_the_applicant(),
        how_to_reach(copies("giấy khai sinh")),
    ),
    papers=PAPERS_OF_BIRTH,
)
