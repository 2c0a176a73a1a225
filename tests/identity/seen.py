"""Bà Lan's card, as anh Minh has seen it."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.clock import now
from app.database import db
from app.identity.actions import see_card
from app.identity.degrees import Facts
from app.identity.paper_seen import PaperSeen
from app.identity.records import Identity
from app.people.citizen_number import Sex
from tests.dossiers.filed import at_work, ba_lan_signed_in

BA_LAN = Facts(
    name="Trần Thị Lan",
    born=date(1958, 2, 5),
    sex=Sex.FEMALE,
    number="001158012345",
    address="Số 12, ngõ 34, Tổ 1, Dịch Vọng Hậu, Cầu Giấy, Hà Nội",
)
LINE = "001158012345|011234567|Trần Thị Lan|05021958|Nữ|Số 12, ngõ 34, Tổ 1, Dịch Vọng Hậu, Cầu Giấy, Hà Nội|15042021"


def seen(officer: str = "minh", doubted: bool = False, **changed: Any) -> Identity:
    """Committed."""
    facts = replace(BA_LAN, **changed)
    me = ba_lan_signed_in().account_id
    row = see_card(me, facts, PaperSeen.OLD_CARD, doubted, at_work(officer), "Điểm số 1", now())
    db.session.commit()
    return row
