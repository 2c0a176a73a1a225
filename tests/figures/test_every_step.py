"""What every step of every service costs the phone; prints the five heaviest."""

from uuid import uuid4

from app.actor import Resident
from app.catalogue.registry import all_services
from app.catalogue.service import Service
from app.clock import now
from app.database import db
from app.drafts.actions import save_step, start
from app.people.queries import accounts_at_door
from tests.figures.measured import KB, fetched, table
from tests.figures.test_bytes import ANY_STEP, SAVED, database_url
from tests.house.walking import Walk
from tests.journeys.every_service import cover
from tests.personas import Person

__all__ = ["database_url"]
HEAVIEST = 5
SUMMARY = "kiem-tra"
# No step: everything that was answered, thirty lines of it, each with its link.
AS_PART = {SUMMARY: 3 * KB}


def draft_of(person: Person, service: Service, walk: Walk) -> str:
    """The id of a draft that says all of it."""
    with person.app.app_context():
        me = Resident(accounts_at_door(person.phone)[0].id)
        draft = start(service, str(uuid4()), me, practice=False, now=now())
        save_step(draft, walk.answers, 1, now())  # type: ignore[arg-type]
        db.session.commit()
        return str(draft.id)


def test_every_step_of_every_service_is_light(served: str, ba_lan: Person) -> None:
    ba_lan.signs_in()
    pages, saves = [], []
    for service in all_services():
        seen: set[str] = set()
        for walk in cover(service):
            draft = draft_of(ba_lan, service, walk)
            further = () if walk.turn else ("giay-to", SUMMARY)
            for slug in (one for one in (*walk.steps, *further) if one not in seen):
                seen.add(slug)
                address, name = f"/ho-so/{draft}/{slug}", f"{service.slug}: {slug}"
                pages.append((name, fetched(served, ba_lan, address).size, ANY_STEP))
                # What a save answers with: the next step, as a part.
                saves.append((name, fetched(served, ba_lan, address, htmx="buoc").size, AS_PART.get(slug, SAVED)))
    for title, found in (("the heaviest steps, opened", pages), ("the heaviest steps, as a part", saves)):
        table(title, sorted(found, key=lambda one: -one[1])[:HEAVIEST], "bytes")
    assert not [one for one in (*pages, *saves) if one[1] > one[2]]
