"""Who is signed in here: Flask-Login on rows that the server can end."""

from dataclasses import dataclass
from datetime import timedelta
from secrets import token_urlsafe
from uuid import UUID

from flask import Flask, Response, after_this_request, current_app, g, request, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from app.actor import DraftBearer, Resident, Staff
from app.clock import now
from app.drafts import queries as drafts
from app.drafts.actions import claim
from app.people import actions, queries
from app.people.records import Account, SignIn, StaffMember
from app.people.seen_from import SeenFrom, device_words, network_of
from app.staff.lock import is_locked
from app.web.cookie import CookieInSeconds
from app.web.forms.csrf import browser_name

DEVICE_COOKIE = "may"
DEVICE_REMEMBERED = 400 * 24 * 3600

login_manager = LoginManager()
# Carriers change a phone's address in the middle of an evening: an address proves nothing.
login_manager.session_protection = None


@dataclass(frozen=True)
class SignedIn(UserMixin):  # type: ignore[misc]  # Flask-Login ships no types
    """The person behind the cookie."""

    row: SignIn
    account: Account | None
    staff: StaffMember | None

    def get_id(self) -> str:
        return str(self.row.id)

    @property
    def actor(self) -> Resident | Staff:
        if self.account:
            return Resident(self.account.id)
        assert self.staff
        return actions.working(self.staff)

    @property
    def name(self) -> str:
        return self.account.name if self.account else self.staff.name if self.staff else ""


@login_manager.user_loader  # type: ignore[untyped-decorator]  # Flask-Login ships no types
def load(cookie: str) -> SignedIn | None:
    """The sign-in of the cookie, if it still holds. Where it is locked nobody is signed in, on whatever page."""
    found = queries.open_sign_in(UUID(cookie), now())
    if found is None or (found[1] is None and found[2] is None):
        return None
    signed_in = SignedIn(*found)
    if signed_in.staff and is_locked(signed_in.row.seen_at, idle(), now()):
        g.locked = signed_in
        return None
    g.at_work = signed_in.row if signed_in.staff else None
    return signed_in


def idle() -> timedelta:
    """How long staff may do nothing before their session locks."""
    after: timedelta = current_app.extensions["settings"].staff_idle
    return after


def locked() -> SignedIn | None:
    """The member of staff whose session is locked in this browser."""
    # Asking who is signed in is what finds the lock.
    found: SignedIn | None = None if current_user.is_authenticated else g.get("locked")
    return found


def connect(app: Flask) -> None:
    """Give the app its sign-ins."""
    app.session_interface = CookieInSeconds()
    login_manager.init_app(app)


def sender_key() -> str:
    """Who sent a form: whoever is signed in, else this browser."""
    return current_user.actor.key if current_user.is_authenticated else f"browser:{browser_name()}"


def signed_in_staff() -> Staff | None:
    """The member of staff of this browser."""
    actor = current_user.actor if current_user.is_authenticated else None
    return actor if isinstance(actor, Staff) else None


def signed_in_resident() -> Resident | None:
    """The resident of this browser, acting for herself."""
    actor = current_user.actor if current_user.is_authenticated else None
    return actor if isinstance(actor, Resident) else None


def enter(who: Account | StaffMember, opened_for: UUID | None = None) -> None:
    """
    Sign somebody in here. What nobody owned yet becomes hers; what others typed leaves this browser.

    opened_for: the draft for whose sake she opened her account.
    """
    row = actions.sign_in(who, device(), now(), _seen_from(who))
    key = Resident(who.id).key if isinstance(who, Account) else f"staff:{who.id}"
    session["last"] = key
    session.pop("practice", None)
    own = _own_drafts(Resident(who.id), opened_for) if isinstance(who, Account) else []
    session["drafts"] = [str(one) for one in own]
    session.permanent = True
    login_user(SignedIn(row, who if isinstance(who, Account) else None, who if isinstance(who, StaffMember) else None))


def _seen_from(who: Account | StaffMember) -> SeenFrom:
    # From where a resident comes is her own affair; a stranger in an officer's place is the ward's.
    address = request.remote_addr or ""
    network = network_of(address) if isinstance(who, StaffMember) else ""
    return SeenFrom(device_words(request.user_agent.string), network)


def _own_drafts(owner: Resident, opened_for: UUID | None) -> list[UUID]:
    held = [drafts.locked(one, DraftBearer(one)) for one in held_drafts()]
    for draft in held:
        # A sheet is finished: on a shared tablet it is of whoever sat here before, and its code opens it.
        if draft and (draft.prepared_at is None or draft.id == opened_for):
            claim(draft, owner)
    return [draft.id for draft in held if draft and draft.account_id == owner.account_id]


def leave() -> None:
    """Sign out: nothing of this person stays in the browser."""
    here = current_user if current_user.is_authenticated else locked()
    if here:
        actions.sign_out(here.row, now())
    logout_user()
    session.clear()


def forget_here() -> None:
    """Her sign-in is gone already: nobody is signed in here any more. Its token stays, for the second tap."""
    logout_user()
    token = session.get("csrf")
    session.clear()
    session["csrf"] = token


def device() -> str:
    """The random name of this browser, made when first needed."""
    name = request.cookies.get(DEVICE_COOKIE, "")
    if len(name) == 22:
        return name
    name = token_urlsafe(16)
    secure = bool(current_app.config["SESSION_COOKIE_SECURE"])

    @after_this_request
    def remember(response: Response) -> Response:
        response.set_cookie(DEVICE_COOKIE, name, DEVICE_REMEMBERED, httponly=True, secure=secure, samesite="Lax")
        return response

    return name


def hold_draft(draft_id: UUID) -> None:
    """Let this browser go on with a draft. At most five: the cookie has to stay small."""
    held = [one for one in session.get("drafts", []) if one != str(draft_id)]
    session["drafts"] = [*held, str(draft_id)][-5:]
    session.permanent = True


def let_go(draft_id: UUID) -> None:
    """This browser forgets the draft, which stays as it is."""
    session["drafts"] = [one for one in session.get("drafts", []) if one != str(draft_id)]


def hold_practice(draft_id: UUID) -> None:
    """Let this browser go on with a practice draft: one at a time, beside the real ones, and nobody's at sign-in."""
    session["practice"] = str(draft_id)
    session.permanent = True


def holds_practice(draft_id: UUID) -> bool:
    """Whether this browser practises, or practised last, with this draft."""
    return session.get("practice") == str(draft_id)


def held_drafts() -> list[UUID]:
    """The drafts that this browser began or resumed, the latest last."""
    return [UUID(one) for one in session.get("drafts", [])]


def holds_draft(draft_id: UUID) -> bool:
    """Whether this browser began or resumed the draft."""
    return str(draft_id) in session.get("drafts", [])
