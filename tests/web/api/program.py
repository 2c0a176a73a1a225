"""A ward's own software: asks with a token, and holds every answer against the contract."""

from typing import Any

from flask import Flask

from app.actor import Scope
from app.api.actions import make
from app.api.shapes import Json
from app.api.token import Wanted
from app.clock import now
from app.database import db
from app.problem import KIND
from app.web.api.contract import PROBLEM
from app.web.api.offers import JSON, OFFERS
from tests.dossiers.filed import at_work

EVERYTHING = tuple(Scope)


class Program:
    """No cookie, no page: a token."""

    def __init__(self, app: Flask, secret: str) -> None:
        self.app, self.secret = app, secret

    def asks(self, address: str, expects: int = 200, method: str = "GET", **sends: Any) -> Json:
        """The JSON that answers; of a file its bytes."""
        headers = {"Authorization": f"Bearer {self.secret}"} if self.secret else {}
        answer = self.app.test_client().open(f"/api/v1{address}", method=method, headers=headers, **sends)
        assert answer.status_code == expects, f"{method} {address}: {answer.status_code} {answer.text[:600]}"
        assert "Set-Cookie" not in answer.headers
        self.headers = answer.headers
        if answer.mimetype == KIND:
            return PROBLEM.read(answer.json, "")
        if answer.mimetype != JSON:
            return answer.data
        shape = self._shape(address, method)
        return shape.read(answer.json, "") if shape else answer.json

    def _shape(self, address: str, method: str) -> Any:
        with self.app.test_request_context():
            endpoint, _ = self.app.url_map.bind("localhost").match(f"/api/v1{address.partition('?')[0]}", method)
        return next((one.answers for one in OFFERS if f"api.{one.name}" == endpoint), None)


def let_in(app: Flask, *scopes: Scope, head: str = "quang", days: int = 90) -> Program:
    """A program that the head has given a token for all of these, or for everything."""
    with app.app_context():
        secret = make(Wanted("Một cửa", scopes or EVERYTHING, days), at_work(head), now())
        db.session.commit()
    return Program(app, secret)
