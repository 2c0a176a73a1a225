"""Finds the ward in a whole address, as it stands on a card: with or without the district of before July 2025."""

from app.places import units
from app.places.written import kind_and_name

_KINDS = frozenset({"phuong", "xa", "thi tran", "dac khu"})


def place_in(address: str) -> str:
    """
    The end of the address that names a ward ("Dịch Vọng Hậu, Cầu Giấy, Hà Nội"), to be looked at and picked from.

    "" where it might be a district: "Thanh Liêm, Hà Nam" was one, and is the name of a commune today.
    """
    parts = [part for one in address.split(",") if (part := one.strip())]
    with_district, without = ", ".join(parts[-3:]), ", ".join(parts[-2:])
    if len(parts) >= 3 and units.find(with_district):
        return with_district
    is_ward = len(parts) >= 2 and kind_and_name(parts[-2])[0] in _KINDS
    return without if is_ward and units.find(without) else ""
