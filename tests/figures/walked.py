"""People who walk through the app on a line that counts: one without scripts, one with htmx."""

from typing import Any, Self
from urllib.parse import urlencode

from lxml import html
from lxml.html import HtmlElement

from tests.figures.wired import Wired
from tests.personas import Person

Fields = list[tuple[str, str]]


class Plain(Person):
    """Her phone runs no scripts: whole pages, and nothing beside them."""

    wire: Wired

    @classmethod
    def like(cls, person: Person, base: str) -> Self:
        own = cls(person.app, person.name, person.phone, person.pin, person.born, person.number)
        own.wire = Wired(base)
        own.client = own.wire  # type: ignore[assignment]
        return own

    def _arrive(self, response: Any, url: str, expects: int) -> None:
        super()._arrive(response, url, expects)
        self.wire.referer = self.url.partition("#")[0]
        self._drawn()

    def _drawn(self) -> None:
        """The page stands."""

    def _loads(self, addresses: list[str]) -> None:
        """What the phone does not keep yet."""
        for one in addresses:
            if one not in self.wire.kept:
                self.wire.kept.add(one)
                # What only sends photos belongs to the photos.
                self.wire.counts = "/photos." not in one
                assert self.wire.get(one).status_code == 200
                self.wire.counts = True


class Ahead(Plain):
    """Her phone runs no scripts, but fetches ahead what the page says comes next."""

    def _drawn(self) -> None:
        self._loads(self.document.xpath("//link[@rel='stylesheet']/@href|//link[@rel='prefetch']/@href"))


class WithHtmx(Ahead):
    """Her phone saves each field when she leaves it, and gets of the next step only what is new."""

    def _drawn(self) -> None:
        """Load what is not there yet; remember how the fields stood."""
        self._loads(self.document.xpath("//script/@src"))
        super()._drawn()
        self.stood = {one: state(one) for one in self.document.xpath("//*[@name][@data-hx-post]")}
        self.saves = 0

    def presses(self, words: str, expects: int = 200) -> Self:
        form, _ = self.filled(words)
        self._saves_what_changed(form)
        if not form.get("data-hx-post"):
            return super().presses(words, expects)
        target = id_in(form.get("data-hx-target"))
        self._takes_in(self.wire.post(form.get("data-hx-post"), self._counted(form), self._htmx(target=target)), "")
        return self

    def follows(self, words: str, expects: int = 200) -> Self:
        link = next(one for one in self.document.iter("a") if words in " ".join(one.text_content().split()))
        if not link.get("data-hx-get"):
            return super().follows(words, expects)
        target = id_in(link.get("data-hx-target"))
        self._takes_in(self.wire.get(link.get("data-hx-get"), self._htmx(target=target)), link.get("data-hx-get"))
        return self

    def _saves_what_changed(self, form: HtmlElement) -> None:
        for one, before in self.stood.items():
            if state(one) == before or one.value is None:
                continue
            search = one.xpath("ancestor::*[@data-hx-get][1]")
            self._saves(one, form)
            if search:
                self._picks(one, search[0], form)

    def _picks(self, one: HtmlElement, search: HtmlElement, form: HtmlElement) -> None:
        """She looks for a place; where several are offered she taps the first, and it is saved too."""
        asked = f"{search.get('data-hx-get')}?{urlencode({one.get('name'): one.value})}"
        answer = self.wire.get(asked, self._htmx(target=id_in(search.get("data-hx-target"))))
        assert answer.status_code == 200
        for first in html.fragment_fromstring(answer.text, create_parent="div").xpath("(.//input)[1]"):
            first.set("checked", "checked")
            search.append(first)
            self._saves(one, form)

    def _saves(self, one: HtmlElement, form: HtmlElement) -> None:
        headers = self._htmx(trigger=one.get("name"), trigger_id=one.get("id"))
        answer = self.wire.post(one.get("data-hx-post"), self._counted(form), headers)
        assert answer.status_code == 200, f"{one.get('name')}: {answer.status_code}"

    def _counted(self, form: HtmlElement) -> Fields:
        """What the form would send now; newer than what it sent before."""
        self.saves += 1
        return [(name, str(int(value) + self.saves) if name == "dem" else value) for name, value in form.form_values()]

    def _htmx(self, target: str = "", trigger: str = "", trigger_id: str = "") -> dict[str, str]:
        said = {"HX-Target": target, "HX-Trigger-Name": trigger, "HX-Trigger": trigger_id}
        current = {"HX-Request": "true", "HX-Current-URL": self.wire.base + self.url, "Accept": "*/*"}
        return current | {name: value for name, value in said.items() if value}

    def _takes_in(self, answer: Any, url: str) -> None:
        """The new block stands where the old one stood."""
        assert answer.status_code == 200, f"{self.url}: {answer.status_code}"
        if "Hx-Redirect" in answer.headers:
            self.opens(answer.headers["Hx-Redirect"])
            return
        self.url = answer.headers.get("Hx-Push-Url") or url
        self.wire.referer = self.url
        block = html.fragment_fromstring(answer.text)
        old = self.document.get_element_by_id(block.get("id"))
        old.getparent().replace(old, block)
        self._drawn()


def state(one: HtmlElement) -> Any:
    """What a person sees in a field."""
    return one.get("checked") if one.get("type") in ("radio", "checkbox") else one.value


def id_in(selector: str) -> str:
    return selector.rpartition("#")[2]
