"""
Đăng ký biến động đất đai do đổi tên, thay đổi thông tin người sử dụng đất: prepared for the land registry.

Nghị định 151/2025/NĐ-CP, Mẫu số 18 and its procedure (where, which papers) in public copies; the lines of the form as
known.
"""

from datetime import date

from app.catalogue.condition import Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.parcel import certificate, certificate_fields
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import RESULTS_FIELD, how_to_reach, requester_fields, results_by

NUMBER = Equals("viec", "so_giay_to")

SERVICE = Service(
    slug="dat-doi-ten",
    name="Đăng ký biến động đối với trường hợp đổi tên hoặc thay đổi thông tin về người sử dụng đất",
    version=1,
    in_force_from=date(2025, 7, 1),
    purpose="Khi tên, số căn cước hoặc địa chỉ của anh/chị khác với trên sổ đỏ, sổ hồng.",
    words=(
        "sửa tên trên sổ đỏ",
        "đổi chứng minh thư trên sổ đỏ",
        "sổ đỏ ghi sai tên",
        "cập nhật căn cước vào sổ đỏ",
        "sổ hồng",
        "đổi tên chủ đất",
    ),
    occasion=Occasion.LAND,
    essential=(20,),
    applicant=APPLICANT,
    law=(
        Stated("Luật Đất đai 31/2024/QH15 Điều 133", since=date(2024, 8, 1)),
        Stated("Nghị định 101/2024/NĐ-CP và Nghị định 151/2025/NĐ-CP", since=date(2025, 7, 1)),
    ),
    doubts=(
        "Mã thủ tục, thời hạn và mức phí của thành phố: hỏi Chi nhánh Văn phòng đăng ký đất đai.",
        "Các ô của mẫu số 18: chép theo mẫu đã biết, đối chiếu lại.",
    ),
    good_to_know=(
        "Chỉ đổi số chứng minh sang số căn cước thì không bắt buộc làm, sổ cũ vẫn có giá trị.",
        "Phải làm trong 30 ngày từ ngày thay đổi tên.",
        "Xin xác nhận vào sổ cũ, hoặc đổi sang sổ mới.",
    ),
    turns=(
        Turn(
            "chuyen-quyen",
            Equals("viec", "chuyen"),
            "Mua bán, cho, thừa kế là việc khác",
            "Nhà đất sang tên người khác thì làm đăng ký biến động do chuyển quyền.",
            service="dat-chuyen-quyen",
        ),
        Turn(
            "sua-sai",
            Equals("viec", "nha_nuoc_sai"),
            "Sổ in sai thì xin đính chính",
            "Sai do cơ quan in thì đính chính không mất tiền. Mang sổ và căn cước tới.",
            body="Chi nhánh Văn phòng đăng ký đất đai",
        ),
        Turn(
            "mat-so",
            Equals("viec", "mat"),
            "Mất sổ thì xin cấp lại",
            "Khai báo mất với Ủy ban nhân dân phường, xã; niêm yết xong mới được cấp lại.",
            body="Ủy ban nhân dân phường, xã nơi có đất, rồi Văn phòng đăng ký đất đai",
        ),
    ),
    prepared=(
        Prepared(
            body="Chi nhánh Văn phòng đăng ký đất đai nơi có đất",
            ways=(
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “đăng ký biến động đổi tên người sử dụng đất”."),
                Way(Channel.COUNTER, "Trung tâm phục vụ hành chính công hoặc Chi nhánh Văn phòng đăng ký đất đai."),
            ),
            form=(
                Stated(
                    "Đơn đăng ký biến động đất đai, tài sản gắn liền với đất, mẫu số 18", "Nghị định 151/2025/NĐ-CP"
                ),
            ),
            cost=(Stated("phí, lệ phí do Hội đồng nhân dân thành phố quy định", sure=False),),
            time=(Stated("khoảng 5 ngày làm việc", sure=False),),
            fields=(
                *requester_fields("người sử dụng đất"),
                FormField("Nội dung biến động", "{viec}"),
                FormField("Thông tin trên giấy chứng nhận đã cấp", "{truoc}"),
                FormField("Thông tin thay đổi", "{sau}"),
                FormField("Lý do biến động", "{ly_do}"),
                *certificate_fields(),
                FormField("Đề nghị", "{so_moi}"),
                RESULTS_FIELD,
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Thông tin nào trên sổ cần đổi?",
            {
                "so_giay_to": "Số chứng minh, số căn cước, địa chỉ",
                "ten": "Tên của tôi đã đổi",
                "chuyen": "Sang tên cho người khác",
                "nha_nuoc_sai": "Sổ in sai từ đầu",
                "mat": "Sổ bị mất",
            },
        ),
        certificate(),
        Step(
            "thay-doi",
            "Nội dung thay đổi",
            "Đổi từ gì thành gì?",
            (
                Text("truoc", "Trên sổ ghi", name="thông tin trên sổ", hint="Ví dụ: CMND số 012345678"),
                Text("sau", "Nay là", name="thông tin mới", hint="Ví dụ: căn cước số 001160000001"),
                Text("ly_do", "Vì sao thay đổi?", name="lý do thay đổi", hint="Ví dụ: đã được cấp thẻ căn cước"),
            ),
        ),
        choose(
            "so_moi",
            "Sổ mới",
            "Anh/chị muốn đổi sổ mới không?",
            {"xac_nhan": "Không, xác nhận thay đổi vào sổ cũ", "cap_moi": "Có, cấp sổ mới"},
            label="Tôi muốn",
        ),
        about_the_applicant(),
        how_to_reach(results_by()),
    ),
    papers=(
        Paper(
            "so_do",
            "Sổ đỏ, sổ hồng bản chính",
            "mọi trường hợp",
            None,
            "Chụp đủ các trang. Nộp bản chính khi nhận kết quả.",
        ),
        Paper(
            "giay_doi_ten",
            "Trích lục thay đổi, cải chính hộ tịch",
            "nếu đổi tên",
            Not(NUMBER),
            "Cơ quan tra được thì không cần.",
        ),
    ),
)
