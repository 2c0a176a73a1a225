"""What shows that somebody may be registered at a home: Luật Cư trú 68/2020/QH14 Điều 21."""

from app.catalogue.condition import AllOf, Condition, Equals
from app.catalogue.service import Paper


def papers_of_the_home(own: Condition, joins: Condition, rented: Condition) -> tuple[Paper, ...]:
    """Khoản 1 to 3. joins: a relative of Điều 20 khoản 2, of whom no paper about the home is asked."""
    return (
        Paper("giay_nha", "Một giấy tờ về nhà", "nếu là nhà của anh/chị", own, "Sổ đỏ, sổ hồng hoặc hợp đồng mua nhà."),
        *_of_relatives(joins),
        Paper(
            "giay_thue",
            "Giấy cho thuê, cho mượn hoặc cho ở nhờ, có công chứng hoặc chứng thực",
            "nếu ở nhà thuê, mượn, ở nhờ",
            rented,
            "Thường trú thì phải công chứng hoặc chứng thực, khác với tạm trú.",
        ),
        Paper(
            "giay_dien_tich",
            "Giấy tờ cho thấy nhà đủ rộng",
            "nếu ở nhà thuê, mượn, ở nhờ",
            rented,
            "Ví dụ giấy tờ nhà có ghi diện tích, hoặc xác nhận của UBND phường, xã.",
        ),
    )


def _of_relatives(joins: Condition) -> tuple[Paper, ...]:
    return (
        Paper(
            "giay_quan_he",
            "Giấy tờ cho thấy là người thân",
            "nếu về ở với người thân",
            joins,
            "Giấy khai sinh, đăng ký kết hôn… Công an phường tra được thì không cần.",
        ),
        Paper(
            "giay_khong_tu_lo",
            "Giấy của cơ sở y tế hoặc xác nhận của UBND phường, xã",
            "nếu khuyết tật nặng, bệnh nặng",
            AllOf((joins, Equals("ve_voi", "khuyet_tat"))),
        ),
    )


def papers_of_faith(faith: Condition) -> tuple[Paper, ...]:
    """Khoản 4: who serves there, who has nobody else, and that the place has rooms to live in."""
    return (
        Paper(
            "giay_ton_giao",
            "Giấy tờ về chức sắc, chức việc, nhà tu hành, người đại diện",
            "nếu là người tu hành hoặc đại diện cơ sở",
            Equals("vai_tro", "tu_hanh"),
        ),
        Paper(
            "xac_nhan_nuong_tua",
            "Xác nhận của UBND phường, xã về hoàn cảnh",
            "nếu là trẻ em, người khuyết tật, người không nơi nương tựa ở cơ sở tôn giáo",
            Equals("vai_tro", "nuong_tua"),
        ),
        Paper(
            "xac_nhan_nha_phu",
            "Xác nhận của UBND phường, xã rằng cơ sở có nhà ở",
            "nếu ở cơ sở tín ngưỡng, tôn giáo",
            faith,
            "Trong cơ sở có công trình phụ trợ là nhà ở.",
        ),
    )


def papers_of_care(care: Condition, house_of_care: Condition) -> tuple[Paper, ...]:
    """Khoản 5."""
    return (
        Paper(
            "van_ban_tro_giup",
            "Văn bản đề nghị của người đứng đầu cơ sở",
            "nếu ở cơ sở trợ giúp xã hội",
            house_of_care,
            "Có ký tên, đóng dấu.",
        ),
        Paper("giay_cham_soc", "Giấy xác nhận việc chăm sóc, nuôi dưỡng", "nếu được chăm sóc, nuôi dưỡng", care),
    )


def paper_of_the_unit(barracks: Condition) -> Paper:
    """Of who serves: the police by their head, the army from the regiment up."""
    return Paper(
        "giay_gioi_thieu",
        "Giấy giới thiệu của đơn vị",
        "nếu ở nơi đơn vị đóng quân",
        barracks,
        "Công an: thủ trưởng đơn vị ký, ghi đơn vị có chỗ ở. Quân đội: đơn vị cấp trung đoàn trở lên.",
    )


def papers_of_the_vehicle() -> tuple[Paper, ...]:
    """Khoản 6. Nghị định 154/2024/NĐ-CP Điều 3 (amended by 58/2026): a lease of the berth is enough."""
    told = (
        ("giay_phuong_tien", "Đăng ký và đăng kiểm của phương tiện", "nếu phải đăng ký, đăng kiểm", "dang_ky_xe", "co"),
        (
            *("xac_nhan_de_o", "Xác nhận của UBND phường, xã là phương tiện dùng để ở"),
            *("nếu phương tiện không phải đăng ký, đăng kiểm", "dang_ky_xe", "khong"),
        ),
        (
            *("hop_dong_ben", "Hợp đồng thuê bến bãi hoặc giấy cho đậu, đỗ"),
            *("nếu đậu ở nơi khác với đăng ký", "dau_xe", "ben"),
        ),
        (
            *("xac_nhan_dau", "Xác nhận của UBND phường, xã về nơi đậu, đỗ"),
            *("nếu đậu ở nơi khác, chưa có giấy gì", "dau_xe", "khac"),
        ),
    )
    return tuple(Paper(name, words, applies, Equals(asked, option)) for name, words, applies, asked, option in told)
