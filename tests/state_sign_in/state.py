"""A state of our own: an OpenID Connect provider on this machine, and what a person does at its page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from io import BytesIO
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request, build_opener
from warnings import catch_warnings, simplefilter

from app.messages.http_gateway import NoRedirect
from tests.browser import Browser

BA_LAN = {"name": "TRẦN THỊ LAN", "birthdate": "1958-02-05", "phone_number": "+84912345678", "so": "001158012345"}
CHI_HANH = {"name": "Phạm Thị Hạnh", "birthdate": "1985-03-08", "phone_number": "+84905111222"}


@dataclass
class State:
    """Where it is, and every form that was sent to it."""

    issuer: str
    sent: list[dict[str, list[str]]] = field(default_factory=list)


@contextmanager
def runs() -> Iterator[State]:
    mock = without_its_warnings()
    people = [
        mock.User(sub="lan", claims=BA_LAN),
        mock.User(sub="hanh", claims=CHI_HANH),
        mock.User(sub="nobody", claims={}),
    ]
    with mock.run_server_in_thread(user_claims=people) as server:
        state = State(f"http://localhost:{server.server_port}")
        answers = server.app

        def listening(environ: Any, start: Any) -> Any:
            if environ["PATH_INFO"] == "/oauth2/token":
                body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
                state.sent.append(parse_qs(body.decode()))
                environ["wsgi.input"] = BytesIO(body)
            return answers(environ, start)

        server.app = listening
        yield state


def without_its_warnings() -> Any:
    """The provider's module, which stands on a part of Authlib that is to go."""
    import_module("authlib.deprecate")
    with catch_warnings():
        simplefilter("ignore")
        return import_module("oidc_provider_mock")


def leaves(browser: Browser) -> str:
    """From the sign-in page to the state's page: its address."""
    browser.opens("/dang-nhap").follows("Đăng nhập bằng định danh điện tử")
    (link,) = (one.get("href") for one in browser.document.iter("a") if "Sang trang" in one.text_content())
    answer = browser.client.get(link)
    assert answer.status_code == 303, answer.text
    return str(answer.location)


def signs_in_there(address: str, **typed: str) -> str:
    """What the state's page is told; the path of ours at which it sends her back."""
    try:
        build_opener(NoRedirect).open(Request(address, urlencode(typed).encode()))
    except HTTPError as sent_on:
        with sent_on:
            back = urlsplit(sent_on.headers["Location"])
    return f"{back.path}?{back.query}"


def comes_back(browser: Browser, sub: str = "lan", expects: int = 200) -> Browser:
    return browser.opens(signs_in_there(leaves(browser), sub=sub), expects)
