"""Where to return to: only ever a page of our own."""

from urllib.parse import SplitResult, urlsplit

from flask import request


def came_from() -> str:
    """The page whose link was pressed: after a step that htmx drew, its address is newer than its footer."""
    parts = _parts(request.referrer or "")
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return path if parts.netloc == request.host else ""


def sent_from_here() -> bool:
    """Whether a form was sent from a page of ours: browsers say so themselves, each in its own way."""
    origin = request.headers.get("Origin")
    return _parts(origin).netloc == request.host if origin else bool(came_from())


def local_path(wanted: str) -> str:
    """The path if it leads to this site, else ""."""
    parts = _parts(wanted)
    ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and not parts.netloc
    return wanted if ours and wanted.isprintable() and "\\" not in wanted else ""


def _parts(address: str) -> SplitResult:
    """The parts of an address; none where it is no address at all, such as "//["."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")
