"""
Đăng ký dự thi tốt nghiệp THPT và xét tuyển đại học, cao đẳng: prepared for the school and the ministry's site.

The dates are set anew each year; Thông tư 24/2024/TT-BGDĐT (rules of the exam since 2025) is known, the form of
registration (Phiếu đăng ký dự thi) in its known order. Pupils of class 12 register with their school.
"""

from datetime import date

from app.catalogue.condition import Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, FormerAddress, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import how_to_reach

PUPIL = Equals("la_ai", "lop_12")
PRIORITY = Not(Equals("uu_tien", "khong"))
SUBJECTS = {
    "ly": "Vật lí",
    "hoa": "Hóa học",
    "sinh": "Sinh học",
    "su": "Lịch sử",
    "dia": "Địa lí",
    "kinh_te": "Giáo dục kinh tế và pháp luật",
    "tin": "Tin học",
    "cong_nghe": "Công nghệ",
    "ngoai_ngu": "Ngoại ngữ",
}
FORM = (Stated("Phiếu đăng ký dự thi tốt nghiệp THPT", "Thông tư 24/2024/TT-BGDĐT", sure=False),)
COST = (Stated("dự thi không mất tiền; xét tuyển đại học nộp theo số nguyện vọng", sure=False),)
TIME = (Stated("đăng ký khoảng cuối tháng 4, đầu tháng 5 hằng năm; xét tuyển trong tháng 7", sure=False),)
FIELDS = (
    FormField("Họ, chữ đệm, tên thí sinh", "{ho_ten}"),
    FormField("Giới tính", "{gioi_tinh}"),
    FormField("Ngày, tháng, năm sinh", "{ngay_sinh}"),
    FormField("Nơi sinh", "{noi_sinh}"),
    FormField("Dân tộc", "{dan_toc}"),
    FormField("Số căn cước", "{so_dinh_danh}"),
    FormField("Nơi thường trú", "{thuong_tru}"),
    FormField("Trường học lớp 10, 11, 12", "{truong}"),
    FormField("Điện thoại; email", "{dien_thoai}; {email}"),
    FormField("Đăng ký để", "{de_lam}"),
    FormField("Môn thi bắt buộc", "Ngữ văn, Toán"),
    FormField("Môn tự chọn thứ nhất", "{mon_1}"),
    FormField("Môn tự chọn thứ hai", "{mon_2}"),
    FormField("Miễn thi ngoại ngữ", "{mien_ngoai_ngu}"),
    FormField("Diện ưu tiên", "{uu_tien}"),
)

SERVICE = Service(
    slug="thi-tot-nghiep",
    name="Đăng ký dự thi tốt nghiệp trung học phổ thông và xét tuyển đại học, cao đẳng",
    version=1,
    in_force_from=date(2025, 2, 8),
    purpose="Khi con, cháu học hết lớp 12, hoặc người đã học xong muốn thi lại.",
    words=("thi đại học", "thi THPT", "tốt nghiệp lớp 12", "xét tuyển đại học", "đăng ký thi", "nguyện vọng đại học"),
    occasion=Occasion.SCHOOL,
    essential=(23,),
    applicant=APPLICANT,
    law=(Stated("Thông tư 24/2024/TT-BGDĐT", since=date(2025, 2, 8), sure=False),),
    doubts=(
        "Ngày mở, ngày đóng đăng ký mỗi năm một khác: xem thông báo của Sở Giáo dục và Đào tạo.",
        "Các ô của phiếu đăng ký: đối chiếu với trang của Bộ khi mở đăng ký.",
    ),
    good_to_know=(
        "Thí sinh thi bốn môn: Ngữ văn, Toán và hai môn tự chọn.",
        "Học sinh lớp 12 được trường cấp tài khoản để đăng ký.",
        "Tra căn cước trước: số phải đúng với tài khoản VNeID.",
    ),
    practice={"mon_2": "hoa"},
    turns=(
        Turn(
            "ngoai-han",
            Equals("la_ai", "xet_tuyen"),
            "Chỉ xét tuyển, đã có điểm thi",
            "Đăng nhập trang xét tuyển của Bộ bằng VNeID, xếp nguyện vọng theo thứ tự muốn học nhất trước.",
            body="thisinh.thitotnghiepthpt.edu.vn, trong tháng 7; trường trung học phổ thông giúp được",
        ),
        Turn(
            "lop-10",
            Equals("la_ai", "lop_9"),
            "Thi vào lớp 10 là việc khác",
            "Trường trung học cơ sở đăng ký cho các em.",
            body="Trường trung học cơ sở nơi em đang học",
        ),
    ),
    prepared=(
        Prepared(
            "Trường trung học phổ thông nơi thí sinh đang học",
            (
                Way(Channel.SITE, "thisinh.thitotnghiepthpt.edu.vn, bằng tài khoản trường cấp."),
                Way(Channel.PORTAL, "dichvucong.gov.vn, mục “Đăng ký thi tốt nghiệp THPT”."),
                Way(Channel.COUNTER, "Gặp thầy cô chủ nhiệm."),
            ),
            FORM,
            COST,
            TIME,
            FIELDS,
            PUPIL,
        ),
        Prepared(
            "Điểm đăng ký dành cho thí sinh tự do, do Sở Giáo dục và Đào tạo chỉ định",
            (
                Way(Channel.PORTAL, "dichvucong.gov.vn, mục “Đăng ký thi tốt nghiệp THPT”, bằng VNeID."),
                Way(Channel.COUNTER, "Trường, trung tâm giáo dục thường xuyên được Sở chỉ định."),
            ),
            FORM,
            COST,
            TIME,
            FIELDS,
        ),
    ),
    steps=(
        choose(
            "la_ai",
            "Thí sinh",
            "Thí sinh là ai?",
            {
                "lop_12": "Học sinh đang học lớp 12",
                "tu_do": "Đã học xong lớp 12, thi lần đầu hoặc thi lại",
                "xet_tuyen": "Đã có điểm thi, chỉ xét tuyển đại học",
                "lop_9": "Học sinh lớp 9, thi vào lớp 10",
            },
            label="Thí sinh",
        ),
        about_the_applicant(),
        Step(
            "hoc-tap",
            "Học tập",
            "Thí sinh học ở đâu?",
            (
                FormerAddress("noi_sinh", "Nơi sinh", name="nơi sinh", hint="Như trong giấy khai sinh."),
                Text("dan_toc", "Dân tộc", name="dân tộc", hint="Ví dụ: Kinh"),
                Text(
                    "truong", "Trường học lớp 10, 11, 12", name="trường đã học", hint="Ví dụ: THPT Cầu Giấy cả ba năm"
                ),
            ),
        ),
        Step(
            "mon-thi",
            "Môn thi",
            "Thi những môn nào?",
            (
                Choice(
                    "de_lam",
                    "Thi để",
                    name="mục đích thi",
                    options={
                        "ca_hai": "Tốt nghiệp và xét tuyển đại học, cao đẳng",
                        "tot_nghiep": "Chỉ tốt nghiệp",
                        "xet_tuyen": "Chỉ lấy điểm xét tuyển",
                    },
                ),
                Choice("mon_1", "Môn tự chọn thứ nhất", name="môn tự chọn thứ nhất", options=SUBJECTS),
                Choice(
                    "mon_2",
                    "Môn tự chọn thứ hai",
                    name="môn tự chọn thứ hai",
                    hint="Khác môn thứ nhất.",
                    options=SUBJECTS,
                ),
                Choice(
                    "mien_ngoai_ngu",
                    "Có chứng chỉ để miễn thi ngoại ngữ?",
                    name="miễn thi ngoại ngữ",
                    options={"khong": "Không", "co": "Có chứng chỉ"},
                ),
                Choice(
                    "uu_tien",
                    "Diện ưu tiên",
                    name="diện ưu tiên",
                    options={
                        "khong": "Không có",
                        "co_cong": "Con người có công",
                        "dan_toc": "Người dân tộc thiểu số",
                        "khac": "Diện khác",
                    },
                ),
            ),
        ),
        how_to_reach(home="Nơi thường trú của thí sinh: phường, xã"),
    ),
    papers=(
        Paper("anh_the", "Ảnh 4 x 6 cm", "mọi trường hợp", None, "Chụp chưa quá 6 tháng."),
        Paper("hoc_ba", "Học bạ, hoặc giấy xác nhận kết quả học tập", "nếu là thí sinh tự do", Not(PUPIL)),
        Paper("chung_chi", "Chứng chỉ ngoại ngữ", "nếu xin miễn thi", Equals("mien_ngoai_ngu", "co")),
        Paper("giay_uu_tien", "Giấy tờ về diện ưu tiên", "nếu có", PRIORITY, "Cơ sở dữ liệu có rồi thì không cần."),
    ),
)
