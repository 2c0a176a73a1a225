"""
Khai sinh, thường trú and thẻ bảo hiểm y tế of a child under 6 in one, 2.000986 (2.000987 with an identity card).

Nghị định 63/2024/NĐ-CP Điều 4 to 7 and Mẫu số 01 (articles and the portal's steps read in public copies). Nghị định
58/2026/NĐ-CP (new Điều 7): of a child under 6 who comes to a parent nothing is asked about the home.
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Address, Choice, CitizenNumber, PersonName, Text
from app.catalogue.service import Paper, Service, Step
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
from app.catalogue.steps.people import APPLICANT, OTHER_THAN_HEAD, about_the_applicant
from app.catalogue.steps.requester import (
    COPIES_FIELD,
    RESULTS_FIELD,
    copies,
    how_to_reach,
    requester_fields,
    results_by,
)

MARRIED = Equals("cha_me_chau", "ket_hon")
ELSEWHERE = Equals("nhap_theo", "noi_khac")

SERVICE = Service(
    slug="lien-thong-khai-sinh",
    name="Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
    code="2.000986",
    version=1,
    in_force_from=date(2024, 7, 1),
    purpose="Làm một lần cho cháu chưa đủ 6 tuổi: giấy khai sinh, hộ khẩu và thẻ bảo hiểm y tế.",
    words=(
        "khai sinh cho cháu",
        "nhập hộ khẩu cho con",
        "bảo hiểm y tế cho trẻ em",
        "thẻ bảo hiểm cho cháu",
        "con mới sinh",
        "liên thông khai sinh",
        "ba trong một",
    ),
    occasion=Occasion.CHILD,
    essential=(15,),
    applicant=APPLICANT,
    law=(
        Stated("Nghị định 63/2024/NĐ-CP Điều 4, 5, 7", since=date(2024, 7, 1)),
        Stated("Luật Hộ tịch 60/2014/QH13 Điều 15, 16"),
        Stated("Nghị định 154/2024/NĐ-CP, sửa đổi bởi Nghị định 58/2026/NĐ-CP"),
        Stated("Nghị định 188/2025/NĐ-CP Điều 11", since=date(2025, 7, 1)),
    ),
    doubts=(
        "Cổng có hai mã, 2.000986 và 2.000987 (thêm thẻ căn cước của cháu): hỏi mã đang dùng.",
        "Chủ hộ đồng ý trên VNeID hay không cần khi cháu về ở cùng cha mẹ: hỏi Công an phường.",
    ),
    good_to_know=(
        "Nộp qua mạng, một lần, không phải nộp bản giấy.",
        "Cháu về ở cùng cha hoặc mẹ thì không cần giấy tờ về nhà.",
        "Làm trong 60 ngày từ ngày sinh thì không mất lệ phí khai sinh.",
    ),
    practice=PRACTICE | {"quan_he_chu_ho": "Cháu nội", "noi_kham": "Trạm y tế phường"},
    turns=(
        Turn(
            "tren-sau-tuoi",
            Equals("chau_the_nao", "tren_6"),
            "Cháu đã đủ 6 tuổi thì làm từng việc",
            "Làm giấy khai sinh trước. Có giấy khai sinh rồi thì nhập hộ khẩu ở Công an phường.",
            service="khai-sinh",
        ),
        Turn(
            "da-khai-sinh",
            Equals("chau_the_nao", "da_co"),
            "Cháu có giấy khai sinh rồi thì làm hai việc còn lại",
            "Nhập hộ khẩu cho cháu ở Công an phường. Thẻ bảo hiểm y tế thì hỏi cơ quan bảo hiểm xã hội.",
            body="Công an phường, xã, và cơ quan bảo hiểm xã hội",
        ),
        Turn(
            "hoan-canh-khac",
            Equals("cha_me_chau", "khac"),
            "Làm từng việc, bắt đầu từ khai sinh",
            "Cha mẹ chưa kết hôn mà muốn ghi tên cha, hay hoàn cảnh khác, thì khai sinh có cách làm riêng.",
            service="khai-sinh",
        ),
    ),
    prepared=(
        Prepared(
            body="Ủy ban nhân dân phường, xã; rồi Công an phường, xã và Bảo hiểm xã hội",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, mục “Dịch vụ công liên thông khai sinh, khai tử”."),
                Way(Channel.VNEID, "Mục “Dịch vụ công liên thông”, tài khoản mức 2 của cha hoặc mẹ."),
                Way(Channel.COUNTER, "Bộ phận một cửa của phường, xã, nhờ cán bộ nộp giúp qua mạng."),
            ),
            form=(Stated("Tờ khai điện tử mẫu số 01", "Nghị định 63/2024/NĐ-CP"),),
            cost=(
                Stated(
                    "không mất tiền; khai sinh sau 60 ngày thì theo mức của thành phố",
                    "Luật Hộ tịch Điều 11",
                    sure=False,
                ),
            ),
            time=(Stated("3 ngày làm việc; 5 ngày làm việc nếu phải xác minh", "Nghị định 63/2024/NĐ-CP Điều 7"),),
            fields=(
                *requester_fields(relation=("Quan hệ với người được khai sinh", "{nguoi_khai_la}")),
                *CHILD_FIELDS,
                *parent_fields(MOTHER),
                *parent_fields(FATHER, MARRIED),
                FormField("Giấy chứng nhận kết hôn của cha mẹ", "{giay_ket_hon}", when=MARRIED),
                FormField("Nơi đề nghị đăng ký thường trú", "{thuong_tru_chau}"),
                FormField("Đăng ký thường trú theo", "{nhap_theo}"),
                FormField("Họ, chữ đệm, tên chủ hộ", "{chu_ho_ten}"),
                FormField("Số định danh của chủ hộ", "{chu_ho_so}"),
                FormField("Quan hệ của trẻ với chủ hộ", "{quan_he_chu_ho}"),
                FormField("Nơi đăng ký khám, chữa bệnh ban đầu", "{noi_kham}"),
                FormField("Cấp thẻ căn cước cho trẻ", "{the_can_cuoc}"),
                COPIES_FIELD,
                RESULTS_FIELD,
            ),
        ),
    ),
    steps=(
        Step(
            "chau-the-nao",
            "Cháu bé",
            "Cháu đã có giấy khai sinh chưa?",
            (
                Choice(
                    "chau_the_nao",
                    "Cháu",
                    name="cháu đã khai sinh chưa",
                    options={
                        "moi": "Chưa đủ 6 tuổi, chưa có giấy khai sinh",
                        "da_co": "Chưa đủ 6 tuổi, có giấy khai sinh rồi",
                        "tren_6": "Đã đủ 6 tuổi",
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
                        "khac": "Chưa, nhưng muốn ghi tên cả cha; hoặc hoàn cảnh khác",
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
            "ho-khau",
            "Hộ khẩu của cháu",
            "Cháu nhập hộ khẩu ở đâu?",
            (
                Choice(
                    "nhap_theo",
                    "Cháu nhập hộ khẩu cùng",
                    name="nhập hộ khẩu theo",
                    options={
                        "me": "Mẹ",
                        "cha": "Cha",
                        "ca_hai": "Cả cha và mẹ",
                        "noi_khac": "Người khác, cha mẹ đồng ý",
                    },
                ),
                Address("thuong_tru_chau", "Nơi đó: phường, xã", name="nơi thường trú của cháu"),
            ),
        ),
        Step(
            "chu-ho",
            "Chủ hộ",
            "Chủ hộ ở đó là ai?",
            (
                PersonName("chu_ho_ten", "Họ tên chủ hộ", name="họ tên chủ hộ"),
                CitizenNumber("chu_ho_so", "Số định danh của chủ hộ", name="số định danh chủ hộ", hint="12 chữ số."),
                Choice(
                    "quan_he_chu_ho",
                    "Cháu là gì của chủ hộ?",
                    name="quan hệ với chủ hộ",
                    options=OTHER_THAN_HEAD,
                    sex="tre_gioi",
                ),
            ),
        ),
        Step(
            "the-cua-chau",
            "Thẻ của cháu",
            "Thẻ bảo hiểm y tế và thẻ căn cước",
            (
                Text(
                    "noi_kham",
                    "Cháu khám bệnh lần đầu ở đâu?",
                    name="nơi khám ban đầu",
                    hint="Ví dụ: Trạm y tế phường Cầu Giấy",
                ),
                Choice(
                    "the_can_cuoc",
                    "Làm luôn thẻ căn cước cho cháu?",
                    name="thẻ căn cước của cháu",
                    options={"khong": "Chưa cần", "co": "Có, làm luôn"},
                ),
                Text(
                    "giay_ket_hon",
                    "Giấy kết hôn của cha mẹ: số, ngày cấp, nơi cấp",
                    name="giấy kết hôn của cha mẹ",
                    hint="Không nhớ thì để trống, cán bộ tra được.",
                    required=False,
                    when=MARRIED,
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(copies("giấy khai sinh"), results_by()),
    ),
    papers=(
        *PAPERS_OF_BIRTH,
        Paper(
            "giay_noi_o",
            "Giấy tờ về chỗ ở nơi cháu nhập hộ khẩu",
            "nếu không ở cùng cha hoặc mẹ",
            ELSEWHERE,
            "Có trong cơ sở dữ liệu thì không cần.",
        ),
        Paper(
            "cha_me_dong_y",
            "Giấy cha mẹ đồng ý cho cháu ở nơi khác",
            "nếu không ở cùng cha hoặc mẹ",
            ELSEWHERE,
            "Viết tay cũng được.",
        ),
    ),
)
