"""Somebody who has died and what is said of the death, asked once for every service; and the lines of the form."""

from app.catalogue.condition import Equals, Not
from app.catalogue.outcome import FormField
from app.catalogue.question import Address, BirthDay, Choice, CitizenNumber, Day, FormerAddress, PersonName, Text
from app.catalogue.service import Paper, Step
from app.catalogue.steps.people import SEX

_NOTICE = "giay_bao_tu"
_NONE = Equals(_NOTICE, "khong")
_SHOWN = Not(_NONE)
# Of somebody long dead it may be registered too: Thông tư 04/2020/TT-BTP.
_LONG_AGO = 365 * 100
RELATIONS = {
    "vo_chong": "Vợ hoặc chồng",
    "con": "Con",
    "cha_me": "Cha hoặc mẹ",
    "anh_em": "Anh, chị, em",
    "chau": "Cháu",
    "khac": "Người thân khác, hoặc người được nhờ",
}


# Luật Hộ tịch 60/2014/QH13 Điều 33: husband or wife, a child, a parent, another relative.
RELATION_TO_THE_DEAD = Step(
    "nguoi-khai-la",
    "Quan hệ với người mất",
    "Anh/chị là gì của người mất?",
    (Choice("nguoi_khai_la", "Tôi là", name="quan hệ với người mất", options=RELATIONS),),
)


# Nghị định 123/2015/NĐ-CP Điều 4 khoản 2: of old people the year of birth is enough.
WHO_DIED = Step(
    "nguoi-mat",
    "Người mất",
    "Người mất là ai?",
    (
        PersonName("mat_ten", "Họ, chữ đệm và tên người mất", name="họ tên người mất"),
        BirthDay(
            "mat_sinh",
            "Ngày sinh",
            name="ngày sinh của người mất",
            hint="Không rõ ngày thì ghi năm. Ví dụ: 1938",
            year_enough=True,
        ),
        Choice("mat_gioi", "Giới tính", name="giới tính người mất", options=SEX),
        CitizenNumber(
            "mat_so",
            "Số định danh",
            name="số định danh của người mất",
            hint="12 chữ số trên thẻ căn cước. Không có thì để trống.",
            born="mat_sinh",
            sex="mat_gioi",
            required=False,
        ),
        Text("mat_dan_toc", "Dân tộc", name="dân tộc của người mất", hint="Ví dụ: Kinh"),
    ),
)


# When, where and of what.
THE_DEATH = Step(
    "luc-mat",
    "Lúc mất",
    "Người ấy mất khi nào, ở đâu?",
    (
        Day(
            "ngay_mat",
            "Ngày mất",
            name="ngày mất",
            hint="Theo dương lịch. Ví dụ: 25/11/2026",
            days_back=_LONG_AGO,
            days_ahead=0,
        ),
        Text(
            "gio_mat",
            "Giờ mất",
            name="giờ mất",
            hint="Không rõ thì để trống. Ví dụ: 10 giờ 30 phút",
            longest=40,
            required=False,
        ),
        FormerAddress("noi_mat", "Nơi mất", name="nơi mất", hint="Tên bệnh viện; hoặc số nhà, phường, xã, tỉnh."),
        Text(
            "nguyen_nhan",
            "Vì sao mất?",
            name="nguyên nhân mất",
            hint="Như trong giấy báo tử. Ví dụ: tuổi già",
        ),
        Address("mat_o", "Nơi cư trú cuối cùng: phường, xã", name="nơi cư trú cuối cùng"),
    ),
)


# Which paper shows the death. Nghị định 123/2015/NĐ-CP Điều 4 khoản 2.
NOTICE_OF_DEATH = Step(
    "giay-bao-tu",
    "Giấy báo tử",
    "Gia đình có giấy báo tử chưa?",
    (
        Choice(
            _NOTICE,
            "Giấy báo tử",
            name="giấy báo tử",
            hint="Mất ở nhà thì Ủy ban nhân dân phường, xã nơi mất cấp giấy báo tử.",
            options={
                "benh_vien": "Có giấy báo tử của bệnh viện",
                "phuong": "Có giấy báo tử của Ủy ban nhân dân phường, xã",
                "cong_an": "Có văn bản của công an hoặc giám định pháp y",
                "toa": "Có quyết định của tòa án tuyên bố đã chết",
                "khong": "Chưa có giấy nào",
            },
        ),
    ),
)


# What stands on it.
NUMBER_OF_THE_NOTICE = Step(
    "so-bao-tu",
    "Số giấy báo tử",
    "Trên giấy báo tử ghi gì?",
    (
        Text(
            "so_bao_tu",
            "Số, ngày cấp, nơi cấp",
            name="số giấy báo tử",
            hint="Ví dụ: số 15, ngày 26/11/2026, Bệnh viện E",
        ),
    ),
    _SHOWN,
)


# As the Tờ khai đăng ký khai tử has them.
DECEASED_FIELDS = (
    FormField("Họ, chữ đệm, tên người chết", "{mat_ten}"),
    FormField("Ngày, tháng, năm sinh", "{mat_sinh}"),
    FormField("Giới tính", "{mat_gioi}"),
    FormField("Dân tộc", "{mat_dan_toc}"),
    FormField("Quốc tịch", "Việt Nam"),
    FormField("Nơi cư trú cuối cùng", "{mat_o}"),
    FormField("Giấy tờ tùy thân, số định danh", "{mat_so}"),
    FormField("Đã chết vào lúc", "{gio_mat}, ngày {ngay_mat}"),
    FormField("Nơi chết", "{noi_mat}"),
    FormField("Nguyên nhân chết", "{nguyen_nhan}"),
    FormField("Giấy báo tử hoặc giấy thay thế", "{giay_bao_tu}: {so_bao_tu}"),
)


# Where there is no notice other papers show the death, as of somebody who died long ago.
PAPERS_OF_DEATH = (
    Paper(
        "bao_tu",
        "Giấy báo tử hoặc giấy thay thế",
        "nếu đã có",
        _SHOWN,
        "Bệnh viện đã gửi bản điện tử thì không cần bản giấy.",
    ),
    Paper(
        "chung_cu",
        "Giấy tờ cho thấy người ấy đã mất",
        "nếu chưa có giấy báo tử",
        _NONE,
        "Ví dụ: ảnh bia mộ, giấy của bệnh viện, lời xác nhận của người biết việc.",
    ),
    Paper(
        "uy_quyen",
        "Giấy ủy quyền",
        "nếu không phải người thân",
        Equals("nguoi_khai_la", "khac"),
        "Người thân của người mất ký.",
    ),
)
