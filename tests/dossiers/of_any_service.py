"""A sent dossier of any service, without the pages that lead to it."""

from uuid import uuid4

from app.catalogue.branches import branches
from app.catalogue.service import Received
from app.clock import now
from app.database import db
from app.dossiers.actions import send
from app.drafts.actions import save_step, start
from tests.dossiers.filed import ba_lan_signed_in
from tests.house.walking import walked


def sent_of(service: Received | None) -> str:
    """Its number; ba Lan sends what the first branch asks."""
    assert service
    me = ba_lan_signed_in()
    walk = next(walk for one in branches(service) if not (walk := walked(service, one)).turn)
    draft = start(service, str(uuid4()), me, practice=False, now=now())
    save_step(draft, walk.answers, 1, now())  # type: ignore[arg-type]
    number = send(draft, service, me, now()).number
    db.session.commit()
    return number
