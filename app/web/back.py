"""Where to return to: only ever a page of our own."""

from urllib.parse import urlsplit


def local_path(wanted: str) -> str:
    """The path if it leads to this site, else ""."""
    parts = urlsplit(wanted)
    ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and not parts.netloc
    return wanted if ours and wanted.isprintable() and "\\" not in wanted else ""
