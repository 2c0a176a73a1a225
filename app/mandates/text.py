"""The sheet a helper reads aloud before the person types her PIN: at most 30 seconds."""

from app.mandates.terms import Term

FOR_HOW_LONG: dict[Term, str] = {
    Term.SITTING: "buổi này, tối đa hai giờ",
    Term.DAY: "trong một ngày",
    Term.MONTH: "trong 31 ngày",
    Term.HALF_YEAR: "trong sáu tháng",
    Term.YEAR: "trong một năm",
}


_DATA = "Cán bộ dùng họ tên, số định danh, điện thoại, giấy tờ, chỉ để làm việc này."
_RIGHTS = "Bác xem được ai đã mở, xin sửa, bảo dừng lúc nào cũng được."


def sheet(place: str, services: tuple[str, ...], term: Term) -> tuple[str, ...]:
    """
    One sentence per line of the sheet, in the voice used with an older person.

    services: by name. Names data, purpose, term and rights, as Luật 91/2025/QH15 on personal data wants of a consent.
    """
    return (
        _asked(place, services, term),
        _DATA,
        "Cán bộ điền, gửi, bổ sung; bác xem trước khi gửi.",
        "Mã PIN bác tự bấm, giữ kín.",
        f"{_done(term)} {_RIGHTS}",
    )


def sheet_for_paper(place: str, services: tuple[str, ...], term: Term) -> tuple[str, ...]:
    """The same for a code that somebody else brings."""
    return _from_afar(place, services, term, "Thời hạn tính từ khi mã tới điểm.")


def sheet_for_message(place: str, services: tuple[str, ...], term: Term) -> tuple[str, ...]:
    """The same for a code that comes to her phone."""
    return _from_afar(place, services, term, "Bác đọc mã tin nhắn là đồng ý.")


def sheet_to_sign(place: str, services: tuple[str, ...], term: Term) -> tuple[str, ...]:
    """The same for a sheet that she signs."""
    return _from_afar(place, services, term, "Bác ký giấy này là đồng ý.")


def _from_afar(place: str, services: tuple[str, ...], term: Term, begins: str) -> tuple[str, ...]:
    """She is not there to look it through before it is sent."""
    return (
        _asked(place, services, term),
        begins,
        _DATA,
        "Cán bộ điền, gửi, bổ sung; gửi hay mở lại thì bác được nhắn tin.",
        _RIGHTS,
    )


def one_dossier(number: str = "", service: str = "") -> str:
    """
    In place of the services: what is asked for where nothing but one dossier, or one draft of a service, may be opened.
    """
    return f"chỉ hồ sơ mã {number}" if number else f"chỉ hồ sơ {service} đang dở"


def leader_sheet(leader: str, neighbourhood: str, services: tuple[str, ...], term: Term) -> tuple[str, ...]:
    """The same for a mandate that names one leader. leader: his name; services: as above."""
    return (
        f"Bác nhờ tổ trưởng {neighbourhood}, {leader}, làm giúp: {', '.join(services)}; {FOR_HOW_LONG[term]}.",
        "Tổ trưởng dùng họ tên, số định danh, điện thoại, giấy tờ, chỉ để làm việc này.",
        "Tổ trưởng được điền, gửi, biết hồ sơ đến đâu; không xem hồ sơ khác.",
        "Mã PIN bác tự bấm, giữ kín.",
        f"{_done(term)} {_RIGHTS}",
    )


def _asked(place: str, services: tuple[str, ...], term: Term) -> str:
    return f"Bác nhờ cán bộ tại {place} làm giúp: {', '.join(services)}; {FOR_HOW_LONG[term]}."


def _done(term: Term) -> str:
    if term is Term.SITTING:
        return "Xong buổi là hết."
    return "Ngày khác mở, bác được nhắn tin."
