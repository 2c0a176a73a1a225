"""The desk's list, as a test asks for it."""

from app.clock import now
from app.dossiers.inbox.place import Place
from app.dossiers.inbox.queries import Page, counts, page_of
from app.dossiers.inbox.wanted import EVERYTHING, Facet, Wanted
from app.dossiers.opinions.queries import asked_of_me
from tests.dossiers.filed import at_work


def list_of(username: str = "mai", after: Place | None = None, **chosen: str) -> Page:
    """One page as somebody of the desk sees it. chosen: by name of the facet in small letters."""
    staff = at_work(username)
    return page_of(staff, narrowed_to(**chosen), asked_of_me(staff), now(), after)


def numbers(username: str = "mai", **chosen: str) -> list[str]:
    """Those that stand on the first page."""
    return [one.number for one in list_of(username, None, **chosen).lines]


def counted(facet: Facet | None, username: str = "mai", **chosen: str) -> dict[str, int]:
    """How many of each value there are."""
    staff = at_work(username)
    return dict(counts(staff, narrowed_to(**chosen), asked_of_me(staff), now())[facet])


def narrowed_to(**chosen: str) -> Wanted:
    wanted = EVERYTHING
    for name, value in chosen.items():
        wanted = wanted.but(Facet[name.upper()], value)
    return wanted
