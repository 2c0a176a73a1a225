"""Xác nhận số chứng minh nhân dân cũ khi đã có thẻ căn cước; số 1 trong 25 dịch vụ công thiết yếu."""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Address, Choice, Text
from app.catalogue.service import Applicant, Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.people import APPLICANT, about_the_applicant, phone_question

FOR_WORK = Equals("de_lam", "khac")

SERVICE = Service(
    slug="xac-nhan-so-chung-minh",
    name="Xác nhận số chứng minh nhân dân cũ",
    version=1,
    in_force_from=date(2024, 7, 1),
    purpose="Khi ngân hàng, nhà đất hoặc bảo hiểm hỏi: số chứng minh cũ và số căn cước có phải một người.",
    words=("chứng minh thư cũ", "CMND", "số cũ", "hai số khác nhau", "giấy xác nhận số chứng minh", "căn cước"),
    occasion=Occasion.PAPERS,
    essential=(1,),
    applicant=Applicant(
        name=APPLICANT.name, born=APPLICANT.born, number=APPLICANT.number, phone=APPLICANT.phone, sex=APPLICANT.sex
    ),
    law=(
        Stated("Luật Căn cước 26/2023/QH15", since=date(2024, 7, 1)),
        Stated("Nghị định 70/2024/NĐ-CP", since=date(2024, 7, 1), sure=False),
    ),
    doubts=("Nguồn là trang thủ tục ở cấp bộ (1.000466): hỏi Công an phường có nhận và trả như vậy không.",),
    turns=(
        Turn(
            "the-co-so-cu",
            Equals("tren_the", "co"),
            "Anh/chị không cần giấy xác nhận",
            "Quét mã vuông trên thẻ căn cước thì hiện cả số chứng minh cũ. Nơi nào hỏi, anh/chị đưa thẻ cho họ quét.",
            body="nơi đang hỏi anh/chị giấy tờ",
        ),
    ),
    prepared=(
        Prepared(
            body="Công an phường, xã, nơi cấp căn cước",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “xác nhận số chứng minh nhân dân”."),
                Way(Channel.COUNTER, "Công an phường, xã, bộ phận căn cước."),
            ),
            form=(Stated("Phiếu đề nghị giải quyết thủ tục về căn cước, mẫu DC02", "Thông tư 17/2024/TT-BCA"),),
            cost=(Stated("không mất tiền"),),
            time=(Stated("3 ngày làm việc; 7 ngày làm việc nếu cơ sở dữ liệu chưa có số cũ"),),
            fields=(
                FormField("Họ, chữ đệm và tên", "{ho_ten}"),
                FormField("Ngày, tháng, năm sinh", "{ngay_sinh}"),
                FormField("Giới tính", "{gioi_tinh}"),
                FormField("Số định danh cá nhân", "{so_dinh_danh}"),
                FormField("Nơi thường trú", "{thuong_tru}"),
                FormField("Số điện thoại", "{dien_thoai}"),
                FormField(
                    "Nội dung đề nghị", "Xác nhận số chứng minh nhân dân {so_cu} và số định danh là của một người"
                ),
                FormField("Lý do", "{de_lam}, {ly_do}"),
            ),
        ),
    ),
    steps=(
        Step(
            "the-can-cuoc",
            "Thẻ căn cước",
            "Quét mã trên thẻ có thấy số chứng minh cũ không?",
            (
                Choice(
                    "tren_the",
                    "Số cũ trong mã vuông của thẻ",
                    name="số cũ trong mã của thẻ",
                    hint="Mở máy ảnh của điện thoại, đưa vào mã vuông ở mặt trước thẻ.",
                    options={"co": "Có thấy", "khong": "Không thấy", "khong_ro": "Tôi không biết quét"},
                ),
            ),
        ),
        about_the_applicant(),
        Step(
            "so-cu",
            "Số chứng minh cũ",
            "Số chứng minh cũ là số nào?",
            (
                Text(
                    "so_cu",
                    "Số chứng minh nhân dân cũ",
                    name="số chứng minh cũ",
                    hint="9 số. Ví dụ: 012345678",
                    longest=12,
                ),
                Choice(
                    "de_lam",
                    "Giấy xác nhận để làm gì?",
                    name="lý do",
                    options={
                        "ngan_hang": "Ngân hàng",
                        "nha_dat": "Nhà đất",
                        "bao_hiem": "Bảo hiểm",
                        "khac": "Việc khác",
                    },
                ),
            ),
        ),
        Step(
            "viec-khac",
            "Việc khác",
            "Giấy xác nhận để làm việc gì?",
            (Text("ly_do", "Việc gì?", name="việc khác", hint="Ví dụ: sang tên xe"),),
            when=FOR_WORK,
        ),
        Step(
            "lien-he",
            "Liên hệ",
            "Liên hệ với anh/chị ở đâu?",
            (
                phone_question(ours=False),
                Address("thuong_tru", "Nơi thường trú: phường, xã", name="nơi thường trú", with_street=False),
            ),
        ),
    ),
    papers=(
        Paper("cmnd_cu", "Chứng minh nhân dân cũ, nếu còn", "nếu anh/chị còn giữ", hint="Bản chính hoặc bản chụp."),
    ),
)
