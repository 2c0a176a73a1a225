"""May this kind of person be here at all? One guard per blueprint, and what happens to a form whose sign-in ended."""

from collections.abc import Callable

from flask import Blueprint, Response, abort, request, session, url_for

from app.actor import Role
from app.clock import now
from app.database import db
from app.posts import actions as posts
from app.web.forms.csrf import is_ours
from app.web.respond import asks_for_part, go
from app.web.session import signed_in_resident, signed_in_staff

# blueprint -> who may enter; a house test knows every route by it.
GUARDED: dict[str, str] = {}


def open_to_all(blueprint: Blueprint) -> None:
    """Anybody may enter: its pages show nothing personal without a draft, a code or a mandate."""
    GUARDED[blueprint.name] = "everybody"


def only_residents(blueprint: Blueprint) -> None:
    """Residents, each for herself."""
    GUARDED[blueprint.name] = "residents"
    blueprint.before_request(_resident_or_sign_in)


def only_staff(blueprint: Blueprint, *roles: Role) -> None:
    """Staff in one of these roles; to other staff the pages do not exist."""
    GUARDED[blueprint.name] = ", ".join(roles)
    blueprint.before_request(_staff_check(frozenset(roles)))


def ask_to_sign_in(endpoint: str) -> Response:
    """To the sign-in page and back here; a form that was sent is parked for its sender."""
    if asks_for_part() and request.htmx.target != "buoc":  # type: ignore[attr-defined]
        # While somebody types, no page may come: the button of the step asks, and takes the whole form along.
        return Response(status=204)
    if request.method != "POST":
        back = request.full_path.rstrip("?")
        return go(url_for(endpoint, tiep=back))
    owner = session.get("last")
    if owner and is_ours(request.form.get("csrf_token", "")):
        parked = posts.park(owner, request.path, list(request.form.items(multi=True)), now())
        db.session.commit()
        session["parked"] = str(parked)
    return go(url_for(endpoint))


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
