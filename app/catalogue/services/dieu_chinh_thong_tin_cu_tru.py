"""Điều chỉnh thông tin về cư trú, 1.010039: another head, mended civil status, a renamed address."""

from datetime import date

from app.catalogue.charge import Fee
from app.catalogue.condition import AllOf, Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.question import Choice, CitizenNumber, Members, PersonName, Text
from app.catalogue.service import Paper, Received, Request, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.consents import consent, consent_papers, number_for_consent, parents_agree
from app.catalogue.steps.people import APPLICANT, OTHER_THAN_HEAD, Whom, about_another_person, about_the_applicant
from app.catalogue.steps.refusals import DIEU_CHINH
from app.catalogue.steps.registering import contact, for_whom, where
from app.catalogue.steps.speaking import NO_RIGHT, papers_of_right, representations, right_over_adult, right_over_child
from app.catalogue.term import Term, WorkingDays

HEAD = Equals("viec", "chu_ho")
CIVIL_STATUS = Equals("viec", "ho_tich")
ADDRESS = Equals("viec", "dia_chi")
DIED = AllOf((HEAD, Equals("vi_sao", "mat")))
ALIVE = AllOf((HEAD, Not(Equals("vi_sao", "mat"))))
BY_COURT = AllOf((HEAD, Equals("vi_sao", "toa")))
PROPOSED = AllOf((HEAD, Not(Equals("vi_sao", "toa"))))
FOR_A_CHILD = AllOf((CIVIL_STATUS, Equals("cho_ai", "tre_em")))
FOR_AN_ADULT = AllOf((CIVIL_STATUS, Equals("cho_ai", "nguoi_lon")))
REPRESENTED = representations(FOR_A_CHILD, FOR_AN_ADULT)
CORRECTED = Whom("người được điều chỉnh", "nguoi-dieu-chinh", "Điều chỉnh cho ai?")

SERVICE = Received(
    slug="dieu-chinh-thong-tin-cu-tru",
    name="Điều chỉnh thông tin về cư trú",
    code="1.010039",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi đổi chủ hộ, khi họ tên, ngày sinh đã cải chính, hoặc khi đường, số nhà đổi tên.",
    words=(
        *("đổi chủ hộ", "chủ hộ mất", "thay chủ hộ", "sửa hộ khẩu", "sai tên hộ khẩu", "sai ngày sinh", "đổi số nhà"),
        *("đổi tên đường", "cải chính", "sửa thông tin cư trú"),
    ),
    occasion=Occasion.HOME,
    terms=(Term(WorkingDays(3), law="Luật Cư trú 68/2020/QH14 Điều 26"),),
    fees=(Fee(counter=0, online=0, law="Thông tư 75/2022/TT-BTC"),),
    forms=(Stated("CT01", "Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),),
    results=("CT08",),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 26"),
        Stated("Nghị định 154/2024/NĐ-CP, sửa đổi bởi Nghị định 58/2026/NĐ-CP"),
        Stated("Thông tư 116/2026/TT-BCA", since=date(2026, 7, 1)),
    ),
    applicant=APPLICANT,
    place="noi_o",
    represented=REPRESENTED,
    request=(
        Request("Thay đổi chủ hộ tại {noi_o}: chủ hộ mới là {chu_ho_ten}; lý do: {vi_sao}", HEAD),
        Request("Điều chỉnh thông tin hộ tịch tại {noi_o}: {muc_sua}, từ “{truoc}” thành “{sau}”", CIVIL_STATUS),
        Request("Điều chỉnh địa chỉ nơi cư trú tại {noi_o}, trước đây ghi là “{dia_chi_truoc}”"),
    ),
    refusals=DIEU_CHINH,
    good_to_know=(
        "Làm trong 30 ngày từ ngày có thay đổi.",
        "Đường, phố, số nhà, phường đổi tên: công an phường tự cập nhật, anh/chị không phải nộp giấy tờ gì. "
        "Chưa thấy cập nhật thì gửi hồ sơ này.",
        "Không mất lệ phí.",
    ),
    doubts=("Thời hạn 30 ngày và giấy tờ của Điều 26 sau Luật 118/2025/QH15: cần đối chiếu văn bản.",),
    practice={"chu_ho_cu_dong_y": "hoi"},
    steps=(
        Step(
            "viec",
            "Việc cần làm",
            "Anh/chị cần điều chỉnh gì?",
            (
                Choice(
                    "viec",
                    "Cần điều chỉnh",
                    name="việc cần điều chỉnh",
                    options={
                        "chu_ho": "Đổi chủ hộ",
                        "ho_tich": "Họ tên, ngày sinh, giới tính, dân tộc… đã cải chính",
                        "dia_chi": "Tên đường, số nhà, tổ, phường đã đổi",
                    },
                ),
            ),
        ),
        Step(
            "vi-sao",
            "Lý do đổi chủ hộ",
            "Vì sao đổi chủ hộ?",
            (
                Choice(
                    "vi_sao",
                    "Đổi chủ hộ vì",
                    name="lý do đổi chủ hộ",
                    options={
                        "thong_nhat": "Cả nhà thống nhất cử người khác",
                        "mat": "Chủ hộ đã mất",
                        "toa": "Tòa án đã quyết định",
                    },
                ),
            ),
            HEAD,
        ),
        Step(
            "sua-gi",
            "Thông tin cần sửa",
            "Sửa thông tin nào?",
            (
                Choice(
                    "muc_sua",
                    "Thông tin đã cải chính là",
                    name="thông tin cần sửa",
                    options={
                        "ho_ten": "Họ, chữ đệm và tên",
                        "ngay_sinh": "Ngày, tháng, năm sinh",
                        "gioi_tinh": "Giới tính",
                        "dan_toc": "Dân tộc, quê quán hoặc tôn giáo",
                        "khac": "Thông tin khác",
                    },
                ),
                Text("truoc", "Trước đây ghi là", name="ghi trước đây", hint="Ví dụ: Trần Thi Lan"),
                Text("sau", "Nay sửa thành", name="sửa thành", hint="Ví dụ: Trần Thị Lan"),
            ),
            CIVIL_STATUS,
        ),
        where(
            "Nhà đó ở đâu?",
            "nơi cư trú",
            "Phường, xã",
            Text(
                "dia_chi_truoc",
                "Trước đây ghi là",
                name="địa chỉ trước đây",
                hint="Ví dụ: số 12 tổ 5, phường Dịch Vọng Hậu",
                when=ADDRESS,
            ),
        ),
        for_whom("Người có thông tin cần sửa là", "Tôi", when=CIVIL_STATUS),
        about_the_applicant(),
        about_another_person(FOR_A_CHILD, FOR_AN_ADULT, whom=CORRECTED),
        right_over_child(FOR_A_CHILD),
        right_over_adult(FOR_AN_ADULT),
        parents_agree(AllOf((FOR_A_CHILD, NO_RIGHT))),
        contact(),
        Step(
            "chu-ho-moi",
            "Chủ hộ mới",
            "Ai là chủ hộ mới?",
            (
                PersonName(
                    "chu_ho_ten", "Họ tên chủ hộ mới", name="họ tên chủ hộ mới", hint="Có thể là chính anh/chị."
                ),
                CitizenNumber("chu_ho_so", "Số định danh của chủ hộ mới", name="số định danh chủ hộ mới"),
                Choice(
                    "quan_he",
                    "Anh/chị là gì của chủ hộ mới?",
                    name="quan hệ với chủ hộ mới",
                    options={"Chủ hộ": "Chính tôi là chủ hộ mới", **OTHER_THAN_HEAD},
                    sex="gioi_tinh",
                ),
            ),
            HEAD,
        ),
        Step(
            "chu-ho-cu",
            "Chủ hộ hiện nay",
            "Chủ hộ hiện nay có đồng ý không?",
            (
                PersonName("chu_ho_cu_ten", "Họ tên chủ hộ hiện nay", name="họ tên chủ hộ hiện nay"),
                number_for_consent("chu_ho_cu_so", "chủ hộ hiện nay", "chu_ho_cu_dong_y"),
                consent("chu_ho_cu_dong_y", "chủ hộ hiện nay"),
            ),
            AllOf((ALIVE, Not(BY_COURT))),
        ),
        Step(
            "ca-nha",
            "Người trong hộ",
            "Những ai trong hộ cùng cử chủ hộ mới?",
            (
                Members(
                    "nguoi_trong_ho",
                    "Người từ đủ 18 tuổi trong hộ",
                    name="người trong hộ",
                    hint="Không kể anh/chị và chủ hộ hiện nay. Không còn ai thì bấm Tiếp tục.",
                    one=(
                        PersonName("ho_ten", "Họ tên", name="họ tên"),
                        number_for_consent("so_dinh_danh", "người này", "dong_y"),
                        consent("dong_y", "người này"),
                    ),
                    required=False,
                ),
            ),
            PROPOSED,
        ),
    ),
    papers=(
        Paper(
            "giay_chung_tu",
            "Trích lục khai tử của chủ hộ",
            "nếu chủ hộ đã mất",
            DIED,
            "Công an phường tra được thì không cần.",
        ),
        Paper("quyet_dinh_toa", "Quyết định của tòa về chủ hộ", "nếu tòa đã quyết định", BY_COURT),
        Paper(
            "giay_cai_chinh",
            "Trích lục cải chính hoặc thay đổi hộ tịch",
            "nếu thông tin hộ tịch đã sửa",
            CIVIL_STATUS,
            "Công an phường tra được thì không cần.",
        ),
        *consent_papers("chu_ho_cu_dong_y", "cha_me_dong_y", each="nguoi_trong_ho"),
        *papers_of_right(REPRESENTED, "Người có thông tin cần sửa ký."),
    ),
)
