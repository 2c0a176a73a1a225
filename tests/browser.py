"""A browser without scripts that checks every page it opens, and refuses what a person could not do."""

from typing import Any, Self
from urllib.parse import urljoin

from flask import Flask, request
from flask.testing import FlaskClient
from lxml import html
from lxml.html import FormElement, HtmlElement
from sqlalchemy import event

from app.database import db
from tests.page_rules import faults

UNCOMMITTED = "uncommitted request"


class Browser:
    """One person's browser: its cookies, the page that is open, and what is typed into it."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()
        self.url = "/"
        self.status = 0
        self.response: Any = None
        self.document: HtmlElement = html.document_fromstring("<html><body></body></html>")

    def opens(self, url: str, expects: int = 200) -> Self:
        """Go to an address, following redirects, and expect a page of that status."""
        self._arrive(self.client.get(urljoin(self.url, url)), urljoin(self.url, url), expects)
        return self

    def follows(self, words: str, expects: int = 200) -> Self:
        """Press the link that contains these words."""
        links = [link for link in self.document.iter("a") if words in _words(link)]
        assert links, f"no link “{words}” on {self.url}:\n{self.reads()}"
        return self.opens(links[0].get("href"), expects)

    def types(self, label: str, text: str) -> Self:
        """Type into the field with this label, replacing what stands there."""
        field = self._field(label)
        if field.tag == "select":
            options = {_words(option): option.get("value") for option in field.iter("option")}
            field.value = options[text]
        else:
            field.value = text
        return self

    def chooses(self, words: str) -> Self:
        """Tick the choice with these words."""
        for choice in self.document.xpath('//label[contains(@class,"pick")]'):
            if words in _words(choice):
                radio = choice.find(".//input")
                for other in self.document.xpath(f'//input[@name="{radio.get("name")}"]'):
                    other.attrib.pop("checked", None)
                radio.set("checked", "checked")
                return self
        raise AssertionError(f"no choice “{words}” on {self.url}:\n{self.reads()}")

    def presses(self, words: str, expects: int = 200) -> Self:
        """Press the button with these words."""
        form, data = self.filled(words)
        self.sends(form.get("action"), data, expects)
        return self

    def sends(self, action: str, data: list[tuple[str, str]], expects: int = 200) -> None:
        """Send fields to an address as a form would, and follow to the page that answers."""
        target = urljoin(self.url, action)
        fields: dict[str, list[str]] = {}
        for name, value in data:
            fields.setdefault(name, []).append(value)
        self._arrive(self.client.post(target, data=fields, headers={"Origin": "http://localhost"}), target, expects)

    def filled(self, words: str) -> tuple[FormElement, list[tuple[str, str]]]:
        """The form of the button with these words, and what it would send now."""
        for button in self.document.iter("button"):
            if words in _words(button):
                form = next(button.iterancestors("form"))
                own = [(button.get("name"), button.get("value", ""))] if button.get("name") else []
                return form, [*form.form_values(), *own]
        raise AssertionError(f"no button “{words}” on {self.url}:\n{self.reads()}")

    def sees(self, words: str) -> Self:
        assert words in self.reads(), f"“{words}” is not on {self.url}:\n{self.reads()}"
        return self

    def sees_no(self, words: str) -> Self:
        assert words not in self.reads(), f"“{words}” is on {self.url}"
        return self

    def typed(self, label: str) -> str:
        """What stands in the field with this label."""
        return str(self._field(label).value or "")

    def reads(self) -> str:
        """The text of the page."""
        body = self.document.find("body")
        return "\n".join(line for part in body.itertext() if (line := " ".join(part.split())))

    @property
    def heading(self) -> str:
        return _words(self.document.find(".//h1"))

    def _field(self, label: str) -> HtmlElement:
        for one in self.document.iter("label"):
            if label in _words(one) and one.get("for"):
                return self.document.get_element_by_id(one.get("for"))
        raise AssertionError(f"no field “{label}” on {self.url}:\n{self.reads()}")

    def _arrive(self, response: Any, url: str, expects: int) -> None:
        for _ in range(5):
            self._left_clean()
            if response.status_code not in (301, 302, 303):
                break
            url = urljoin(url, response.headers["Location"])
            response = self.client.get(url)
        self.url, self.status, self.response = url, response.status_code, response
        self.document = html.document_fromstring(response.text)
        found = faults(response.text)
        assert not found, f"{url} breaks the rules of our pages:\n" + "\n".join(found)
        assert response.status_code == expects, f"{url}: {response.status_code}, expected {expects}:\n{self.reads()}"

    def _left_clean(self) -> None:
        forgotten = self.app.extensions.get(UNCOMMITTED)
        assert not forgotten, f"{forgotten} changed rows and forgot to commit"


@event.listens_for(db.session, "after_flush")
def _wrote(session: Any, _context: object) -> None:
    session.info["written"] = True


@event.listens_for(db.session, "after_commit")
@event.listens_for(db.session, "after_rollback")
def _settled(session: Any) -> None:
    session.info["written"] = False


def watch_commits(app: Flask) -> None:
    """Remember a request that ends with written rows which nobody committed."""

    @app.teardown_request
    def check(_problem: BaseException | None) -> None:
        if db.session.info.get("written") or db.session.new or db.session.dirty or db.session.deleted:
            app.extensions[UNCOMMITTED] = request.path


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
