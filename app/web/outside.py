"""The address under which people reach a page of ours from outside: what paper says."""

from flask import current_app, request

from app.settings import Settings


def address(path: str) -> str:
    """The whole address of a path: at the installation's own name, else where this page was asked for."""
    settings: Settings = current_app.extensions["settings"]
    return (settings.public_url or request.url_root.rstrip("/")) + path


def without_scheme(url: str) -> str:
    """As it is typed into a phone: "diem.vidu.vn/the"."""
    return url.partition("://")[2].rstrip("/")
