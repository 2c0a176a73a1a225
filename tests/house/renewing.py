"""What ends what was sent, and what makes it last longer: by its person and by her helper."""

from uuid import UUID

from app.database import db
from tests.dossiers.filed import filed
from tests.house.sheet import Sheet
from tests.personas import Helped, Person


def renews_and_withdraws(person: Person, officer: Helped, own: str, beside: dict[str, str]) -> list[Sheet]:
    """own, beside: a dossier of hers, and the address of one that was sent under a mandate."""
    with person.app.app_context():
        ending = filed(tu_ngay="01/06/2026", thoi_han="6")
        ending.mandate_id, ending.granted = UUID(beside["mandate"]), True
        db.session.commit()
        number = ending.number
    return [
        Sheet(officer, "beside.answering.renew", {**beside, "number": number}),
        Sheet(person, "mine.answering.renew", {"number": number}),
        Sheet(officer, "beside.answering.withdraw", beside),
        Sheet(person, "mine.answering.withdraw", {"number": own}),
    ]
