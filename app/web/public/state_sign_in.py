"""To the state's sign-in page and back: who has joined it to an account is in, anybody else is asked once."""

from secrets import token_urlsafe

from flask import Blueprint, Response, current_app, request, session, url_for

from app.clock import milliseconds, now
from app.database import db
from app.settings import StateProvider
from app.state_sign_in import actions
from app.state_sign_in.claims import ClaimsUnclear, StatePerson, read_claims
from app.state_sign_in.http_gateway import AnswerRefused, Going, Provider, ProviderDown
from app.web.back import local_path
from app.web.guard import open_to_all
from app.web.outside import address
from app.web.public.entry import after_sign_in
from app.web.respond import go, page
from app.web.session import device, enter

bp = Blueprint("state_sign_in", __name__, url_prefix="/dinh-danh")
open_to_all(bp)

# So long somebody may take at the other page.
GONE_AT_MOST = 15 * 60 * 1000
_KEY = "state"
# Why nobody came in, in the words of templates/public/state_over.html.
STOPPED, STALE, DOWN, UNCLEAR = "stopped", "stale", "down", "unclear"
STATUS = {STOPPED: 200, STALE: 400, DOWN: 503, UNCLEAR: 400}


@bp.get("")
def explain() -> Response:
    # The browser gets its name before it leaves: what it brings back belongs to it.
    device()
    return page("public/state_sign_in.html", wanted=local_path(request.args.get("tiep", "")))


@bp.get("/di")
def leave_for_it() -> Response:
    going = Going(*(token_urlsafe(48) for _ in range(3)))
    try:
        there = _provider().address(going, _back())
    except ProviderDown as problem:
        return over(DOWN, problem)
    wanted = local_path(request.args.get("tiep", ""))
    session[_KEY] = [going.state, going.nonce, going.verifier, milliseconds(), wanted]
    return go(there)


@bp.get("/ve")
def come_back() -> Response:
    going, wanted = _gone() or (None, "")
    if going:
        session.pop(_KEY)
    if "error" in request.args:
        # Some send no word of ours along with it. It changes nothing, whoever says so.
        return over(STOPPED if request.args["error"] == "access_denied" else DOWN)
    if going is None:
        return over(STALE)
    try:
        person = _person(going)
    except (ProviderDown, AnswerRefused, ClaimsUnclear) as problem:
        return over({ProviderDown: DOWN, AnswerRefused: STALE, ClaimsUnclear: UNCLEAR}[type(problem)], problem)
    return _let_in(person, wanted)


def over(why: str, problem: Exception | None = None) -> Response:
    """Nobody came in, and nothing was changed: why, and the way with phone and PIN."""
    if problem:
        current_app.logger.warning("state sign-in: %s", problem)
    return page("public/state_over.html", STATUS[why], why=why)


def settings() -> StateProvider:
    """This blueprint is there only where a provider is set up."""
    found: StateProvider | None = current_app.extensions["settings"].state
    assert found
    return found


def _let_in(person: StatePerson, wanted: str) -> Response:
    account = actions.arrived(person, now())
    if account:
        enter(account)
    else:
        session["state-answer"] = [str(actions.keep(person, device(), now()).id), wanted]
    db.session.commit()
    return go(after_sign_in(wanted) if account else url_for("state_first.first_time"))


def _person(going: Going) -> StatePerson:
    """Raises ProviderDown, AnswerRefused, ClaimsUnclear."""
    told = _provider().claims(request.args.get("code", ""), going, _back(), now())
    return read_claims(settings().issuer, told, settings().number_claim)


def _gone() -> tuple[Going, str] | None:
    """What this browser left with, if it comes back with the same word and in time."""
    state, nonce, verifier, at, wanted = session.get(_KEY) or [""] * 5
    in_time = bool(state) and milliseconds() - int(at) < GONE_AT_MOST
    return (Going(state, nonce, verifier), wanted) if in_time and request.args.get("state") == state else None


def _provider() -> Provider:
    own = settings()
    return Provider(own.issuer, own.client_id, own.secret)


def _back() -> str:
    return address(url_for(".come_back"))
