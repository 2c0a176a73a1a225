"""Walks any service through its pages, as a browser without scripts and as htmx: quickly, since there are many."""

import re
from itertools import chain
from typing import Any
from uuid import uuid4

from werkzeug.test import TestResponse

from app.catalogue import journey
from app.catalogue.branches import branches
from app.catalogue.question import Members
from app.catalogue.service import Service, Step
from tests.browser import Browser
from tests.house.walking import CHILDREN, Answers, Walk, walked

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
LATER = "4102444800000"
HTMX = {"HX-Request": "true", "HX-Target": "buoc"}


def cover(service: Service) -> list[Walk]:
    """As few walks as come by every step, every turn and every end."""
    waiting = [walked(service, chosen, child) for chosen in branches(service) for child in CHILDREN[:2]]
    by = [met(service, one) for one in waiting]
    left = set(chain.from_iterable(by))
    found = []
    while left:
        best = max(range(len(by)), key=lambda at: len(left & by[at]))
        found.append(waiting[best])
        left -= by[best]
    return found


def met(service: Service, walk: Walk) -> frozenset[object]:
    """What a walk comes by."""
    if walk.turn:
        return frozenset({*walk.steps, walk.turn})
    return frozenset({*walk.steps, journey.outcome(service, walk.answers)})


class Hands:
    """Somebody at a browser. htmx: with its headers."""

    def __init__(self, browser: Browser, htmx: bool) -> None:
        self.client, self.headers = browser.client, HTMX if htmx else {}
        self.token = ""
        self.at = ""

    def walks(self, service: Service, walk: Walk) -> TestResponse:
        """From the guidance to the receipt, the sheet or the page that says where to go; the last page."""
        assert self.client.get(f"/thu-tuc/{service.slug}").status_code == 200
        first = self.client.get(f"/ho-so/moi/{service.slug}")
        self.token = TOKEN.findall(first.text)[0]
        self.at = f"/ho-so/moi/{service.slug}"
        answers: Answers = {}
        for slug in walk.steps:
            step = next(one for one in service.steps if one.slug == slug)
            self._answers(service, step, walk.answers, answers)
        if walk.turn:
            assert self.at.endswith("/noi-khac"), self.at
            return self.client.get(self.at)
        return self._ends()

    def _answers(self, service: Service, step: Step, given: Answers, answers: Answers) -> None:
        asked = journey.asked(step, answers)
        fields: dict[str, Any] = {}
        for one in asked:
            if isinstance(one, Members):
                self._adds(given.get(one.id, ()))
            else:
                fields |= {field: given.get(field, "") for field in one.fields}
        answers |= {field: given[field] for one in asked for field in one.fields if field in given}
        self._sends(self.at, fields)
        assert not self.at.endswith(f"/{step.slug}"), f"{service.slug}: {step.slug} stays where it is"

    def _adds(self, rows: Any) -> None:
        for row in rows:
            said = {key: text for key, text in row.items() if key != "id"}
            answer = self.client.post(f"{self.at}/nguoi/moi", data=self._with(said))
            assert answer.status_code == 303, answer.text

    def _sends(self, address: str, fields: dict[str, Any]) -> None:
        answer = self.client.post(address, data=self._with(fields), headers=self.headers)
        if self.headers:
            assert answer.status_code == 200, f"{address} {fields}: {answer.status_code}"
            self.at = answer.headers.get("HX-Push-Url") or answer.headers.get("HX-Redirect") or self.at
            return
        assert answer.status_code == 303, f"{address} {fields}: {answer.status_code}"
        self.at = answer.location
        assert self.client.get(self.at).status_code == 200, self.at

    def _ends(self) -> TestResponse:
        draft = self.at.rpartition("/")[0]
        check = self.client.get(f"{draft}/kiem-tra")
        assert check.status_code == 200, self.at
        answer = self.client.post(f"{draft}/gui", data=self._with({}))
        assert answer.status_code == 303, answer.text
        return self.client.get(answer.location, follow_redirects=True)

    def _with(self, fields: dict[str, Any]) -> dict[str, Any]:
        return {**fields, "csrf_token": self.token, "khoa": str(uuid4()), "dem": LATER}
