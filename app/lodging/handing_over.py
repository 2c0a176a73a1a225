"""What a guest's line in the official portal's import file says. Every cell is text."""

from dataclasses import dataclass
from datetime import date

from app.days import short
from app.lodging.codes import papers, reasons
from app.lodging.guest import Guest
from app.lodging.portal_units.written import NOWHERE, Cells
from app.people.citizen_number import Sex

# How many guests the portal takes at once is not known to us (cần kiểm tra): a file of this size opens on any machine.
MOST_IN_A_FILE = 500
# The columns A to S of its sheet, as in data/stay_portal.json.
COLUMNS = 19
_SEXES = {Sex.MALE: "M - Nam", Sex.FEMALE: "F - Nữ"}
_HOME = "VNM - Viet Nam"
_ONLY_A_YEAR = "Giấy tờ chỉ ghi năm sinh"


@dataclass(frozen=True, slots=True)
class Stay:
    """
    A declared guest with what the file needs besides. units: where he lives, as the portal's lists call it.

    house, ward: where he stays, for whoever gave no address of his own.
    """

    guest: Guest
    house: str
    ward: str
    units: Cells = NOWHERE


def line(number: int, stay: Stay) -> tuple[str, ...]:
    """
    The cells A to S. K and L hold codes of the portal's own; until they are loaded they stay empty, which it allows.

    Of somebody whose papers name only the year the first of January stands for the day, and the note says so.
    """
    guest = stay.guest
    born = guest.born.day or date(guest.born.year, 1, 1)
    note = ", ".join(part for part in (guest.note, "" if guest.born.day else _ONLY_A_YEAR) if part)
    return (
        str(number),
        guest.name,
        short(born),
        _SEXES[guest.sex] if guest.sex else "",
        _HOME,
        _label(papers(), guest.identity.paper),
        "",
        guest.identity.number,
        guest.phone,
        "",
        stay.units.province,
        stay.units.commune,
        guest.address or f"{stay.house}, {stay.ward}",
        short(guest.arrives),
        short(guest.leaves),
        guest.room,
        _label(reasons(), guest.reason),
        guest.reason_words,
        note,
    )


def _label(labels: dict[str, str], code: str) -> str:
    # One guest whose code nobody knows any more stops nobody else's file: the portal asks for it.
    return f"{code} - {labels[code]}" if code in labels else ""
