"""May this kind of person be here at all? One guard per blueprint, and what happens to a form whose sign-in ended."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint, Response, abort, g, request, session, url_for

from app.actor import Role
from app.clock import now
from app.database import db
from app.posts import actions as posts
from app.posts import queries as posts_kept
from app.posts.records import LONGEST_ADDRESS
from app.web.forms.csrf import is_ours
from app.web.respond import asked_for, asks_for_part, go
from app.web.session import sender_key, signed_in_resident, signed_in_staff

# blueprint -> who may enter; a house test knows every route by it.
GUARDED: dict[str, str] = {}
# What these forms bring is kept nowhere, also not for half an hour: a card is scanned again, a photo chosen again.
NOT_PARKED = frozenset({"by_card.read_card", "beside.card_again.read_card", "alone.filing.add_photos"})


def open_to_all(blueprint: Blueprint) -> None:
    """Anybody may enter: its pages show nothing personal without a draft, a code or a mandate."""
    GUARDED[blueprint.name] = "everybody"


def only_residents(blueprint: Blueprint) -> None:
    """Residents, each for herself."""
    GUARDED[blueprint.name] = "residents"
    blueprint.before_request(_resident_or_sign_in)


def residents_or_within(blueprint: Blueprint) -> None:
    """Residents, each for herself; nested under a mandate, whomever the blueprint around it lets in."""
    GUARDED[blueprint.name] = "residents"
    blueprint.before_request(lambda: None if g.get("helper") else _resident_or_sign_in())


def only_staff(blueprint: Blueprint, *roles: Role) -> None:
    """Staff in one of these roles; to other staff the pages do not exist."""
    GUARDED[blueprint.name] = ", ".join(roles)
    blueprint.before_request(_staff_check(frozenset(roles)))


def only_software(blueprint: Blueprint, door: Callable[[], Response | None]) -> None:
    """Programs of a ward, let in by their token; no person ever comes here, and no cookie opens it."""
    GUARDED[blueprint.name] = "software"
    blueprint.before_request(door)


def ask_to_sign_in(endpoint: str) -> Response:
    """To the sign-in page, or to the lock, and back here; a form that was sent is parked for its sender."""
    if only_typing():
        return Response(status=204)
    if request.method != "POST" or request.endpoint in NOT_PARKED:
        back = request.full_path.rstrip("?")
        return go(url_for(endpoint, tiep=back))
    owner = session.get("last")
    if owner:
        park_form(owner)
    return go(url_for(endpoint))


def only_typing() -> bool:
    """Whether a field was saved while somebody types: no page may come, the button of the step will ask."""
    return asks_for_part() and asked_for() != "buoc"


def park_form(owner: str) -> None:
    """Keep the form of this request for its sender until he has done what stands before it."""
    if is_ours(request.form.get("csrf_token", "")) and len(request.path) <= LONGEST_ADDRESS:
        # The newest form counts: a cookie of before fills no disk.
        posts_kept.forget_of(owner)
        parked = posts.park(owner, request.path, list(request.form.items(multi=True)), now())
        db.session.commit()
        session["parked"] = str(parked)


def parked_form() -> str | None:
    """The address where the parked form of this browser is sent on; it is offered once."""
    parked = session.pop("parked", None)
    found = parked and posts_kept.parked(UUID(parked), sender_key(), now())
    return url_for("entry.send_on", parked_id=parked) if found else None


def _resident_or_sign_in() -> Response | None:
    return None if signed_in_resident() else ask_to_sign_in("entry.sign_in")


def _staff_check(roles: frozenset[Role]) -> Callable[[], Response | None]:
    def check() -> Response | None:
        staff = signed_in_staff()
        if signed_in_resident():
            abort(404)
        if staff is None:
            return ask_to_sign_in("staff_entry.sign_in")
        if staff.role not in roles:
            abort(404)
        return None

    return check
