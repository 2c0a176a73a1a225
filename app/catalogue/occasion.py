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
