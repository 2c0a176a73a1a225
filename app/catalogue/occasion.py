"""On which occasions of life somebody needs a service: how the home page groups them."""

from enum import StrEnum


class Occasion(StrEnum):
    """In the order in which they are shown; the values are addresses."""

    HOME = "cho-o"
    CHILD = "sinh-con"
    MARRIAGE = "ket-hon"
    DEATH = "nguoi-mat"
    PAPERS = "giay-to"
    VEHICLE = "xe"
    LAND = "nha-dat-dien"
    WORK = "viec-lam-bao-hiem"
    SCHOOL = "hoc-hanh"
    BUSINESS = "doanh-nghiep"


# What stands under it: as people call these papers at home, shorter than the names of the services.
SAID_AT_HOME = {
    Occasion.HOME: "Tạm trú, thường trú, tách hộ, tạm vắng, khách ngủ lại",
    Occasion.CHILD: "Giấy khai sinh, hộ khẩu, thẻ bảo hiểm y tế cho cháu",
    Occasion.MARRIAGE: "Giấy đăng ký kết hôn",
    Occasion.DEATH: "Khai tử, xóa hộ khẩu, tiền mai táng",
    Occasion.PAPERS: "Thẻ căn cước, hộ chiếu, lý lịch tư pháp",
    Occasion.VEHICLE: "Bằng lái, biển số xe máy, phạt nguội",
    Occasion.LAND: "Sổ đỏ, mắc điện, đổi tên hợp đồng điện",
    Occasion.WORK: "Trợ cấp thất nghiệp, bảo hiểm y tế cả nhà",
    Occasion.SCHOOL: "Thi tốt nghiệp, xét tuyển đại học",
    Occasion.BUSINESS: "Con dấu, điện cho cơ sở",
}
OCCASION_WORDS = {
    Occasion.HOME: "Chỗ ở và hộ khẩu",
    Occasion.CHILD: "Sinh con",
    Occasion.MARRIAGE: "Kết hôn",
    Occasion.DEATH: "Có người mất",
    Occasion.PAPERS: "Căn cước và hộ chiếu",
    Occasion.VEHICLE: "Xe và bằng lái",
    Occasion.LAND: "Nhà đất và điện",
    Occasion.WORK: "Việc làm và bảo hiểm",
    Occasion.SCHOOL: "Học và thi",
    Occasion.BUSINESS: "Cơ sở và doanh nghiệp",
}
