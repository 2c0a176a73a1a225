"""Requests made from the contract by Schemathesis: whatever comes, the answer is one that the contract names."""

from collections.abc import Callable
from itertools import product

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from app.web.api.door import OPEN
from app.web.api.offers import OFFERS
from tests.dossiers.filed import filed_often
from tests.web.api.program import let_in

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
# The same every time, and few: what is slow is the dossier that is read, not the request that is made.
A_FEW = settings(
    max_examples=5,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def asks(app: Flask) -> Callable[[Case], None]:
    """Send a case as the ward's software would."""
    with app.app_context():
        filed_often(3)
    secret = let_in(app).secret
    app.extensions["api_pace"].tokens.most = 1_000_000

    headers = {"Authorization": f"Bearer {secret}", "Accept-Encoding": "identity"}

    def send(case: Case) -> None:
        case.call_and_validate(headers=headers, checks=CHECKS)

    return send


@SQLITE
def test_the_door_keeps_its_contract(app: Flask, asks: Callable[[Case], None]) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)
    for offer, mode in product(OFFERS, (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)):
        operation = schema.find_operation_by_id(offer.name)
        # Of a dossier that there is; and of whatever the contract lets stand in an address.
        for known in [{"number": "CG-261123-0002"}, None] if "<dossier:number>" in offer.path else [None]:
            A_FEW(given(case=operation.as_strategy(mode, path_parameters=known))(asks))()


@SQLITE
def test_every_route_of_the_door_stands_in_the_contract(app: Flask) -> None:
    routes = {rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint.startswith("api.")}
    assert routes == {f"api.{one.name}" for one in OFFERS} | {OPEN}
