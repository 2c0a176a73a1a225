"""At which kind of home thường trú is registered: Luật Cư trú 68/2020/QH14 Điều 20."""

from app.catalogue.condition import Equals
from app.catalogue.question import Choice
from app.catalogue.service import Step

HOME_KIND = Step(
    "cho-o",
    "Chỗ ở",
    "Anh/chị về ở đâu?",
    (
        Choice(
            "cho_o",
            "Nơi sẽ đăng ký thường trú là",
            name="loại chỗ ở",
            options={
                "nha_minh": "Nhà của tôi",
                "nguoi_than": "Nhà của người thân, về ở cùng",
                "thue": "Nhà thuê, mượn hoặc ở nhờ",
                "ton_giao": "Chùa, nhà thờ, cơ sở tín ngưỡng, tôn giáo",
                "cham_soc": "Cơ sở trợ giúp xã hội, hoặc nhà người nhận chăm sóc tôi",
                "phuong_tien": "Tàu, thuyền, xe dùng để ở",
                "don_vi": "Nơi đơn vị công an, quân đội đóng quân",
            },
        ),
    ),
)
# Điều 20 khoản 2 điểm a, b, c; khoản 4 điểm a to d; khoản 5; khoản 6.
WHICH_KIND = Step(
    "cho-o-nao",
    "Trường hợp",
    "Đúng với trường hợp nào?",
    (
        Choice(
            "ve_voi",
            "Ai về ở với ai?",
            name="ai về ở với ai",
            options={
                "gan": "Vợ chồng, cha mẹ, con về ở với nhau",
                "cao_tuoi": "Người từ 60 tuổi về với anh chị em ruột, cháu ruột",
                "khuyet_tat": "Người khuyết tật nặng, bệnh nặng về với họ hàng ruột hoặc người giám hộ",
                "chua_du_18": "Người chưa đủ 18 tuổi về với ông bà, anh chị em, cô bác ruột hoặc người giám hộ",
                "khac": "Không đúng dòng nào ở trên",
            },
            when=Equals("cho_o", "nguoi_than"),
        ),
        Choice(
            "noi_cham_soc",
            "Ai chăm sóc?",
            name="nơi chăm sóc",
            options={"co_so": "Cơ sở trợ giúp xã hội", "gia_dinh": "Một người hoặc một gia đình nhận chăm sóc"},
            when=Equals("cho_o", "cham_soc"),
        ),
        Choice(
            "vai_tro",
            "Người đăng ký là",
            name="vai trò ở cơ sở",
            options={
                "tu_hanh": "Chức sắc, chức việc, nhà tu hành, người đại diện cơ sở",
                "quan_ly": "Người trực tiếp quản lý, lo việc tín ngưỡng",
                "nuong_tua": "Trẻ em, người khuyết tật nặng, người không nơi nương tựa",
            },
            when=Equals("cho_o", "ton_giao"),
        ),
        Choice(
            "chu_xe",
            "Tàu, thuyền, xe của ai?",
            name="chủ phương tiện",
            options={"toi": "Của tôi", "nguoi_khac": "Của người khác, người ấy đồng ý"},
            when=Equals("cho_o", "phuong_tien"),
        ),
        Choice(
            "dang_ky_xe",
            "Giấy tờ của phương tiện",
            name="giấy tờ phương tiện",
            options={"co": "Có đăng ký, đăng kiểm", "khong": "Loại không phải đăng ký, đăng kiểm"},
            when=Equals("cho_o", "phuong_tien"),
        ),
        Choice(
            "dau_xe",
            "Nơi đậu, đỗ thường xuyên",
            name="nơi đậu, đỗ",
            options={
                "trung": "Đúng nơi ghi trên đăng ký",
                "ben": "Nơi khác, có hợp đồng thuê bến bãi hoặc giấy cho đậu",
                "khac": "Nơi khác, chưa có giấy gì",
            },
            when=Equals("cho_o", "phuong_tien"),
        ),
    ),
)
