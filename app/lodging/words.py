"""How kinds of houses are called, and what a row says of itself."""

from app.lodging.guest import Kind

# The first six as the lodging notice of VNeID names them (data/stay_portal.json).
KINDS: dict[Kind, str] = {
    Kind.HOTEL: "Khách sạn, nhà nghỉ",
    Kind.ROOMS: "Nhà trọ, nhà ngăn phòng cho thuê",
    Kind.HOME: "Nhà ở của gia đình",
    Kind.DORMITORY: "Ký túc xá",
    Kind.HOSPITAL: "Cơ sở khám chữa bệnh",
    Kind.RELIGIOUS: "Cơ sở tôn giáo",
    Kind.VEHICLE: "Tàu, thuyền, xe có người ở",
    Kind.OTHER: "Nơi khác",
}
