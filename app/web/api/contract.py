"""The contract for programs, OpenAPI 3.1: made from the table of offers, as the routes and the checks are."""

import re
from collections.abc import Iterator

from flask import Response

from app.actor import Scope
from app.api.contract import NUMBER
from app.api.shapes import Json, Number, Shape, Text, Word
from app.api.things import Several, Thing
from app.api.token import SCOPES
from app.papers.kind import WORDS, Kind
from app.problem import KIND, SENTENCES
from app.web.api.door import bp
from app.web.api.offers import JSON, OFFERS, Offer, say

VARIABLE = re.compile(r"<(?:[a-z]+(?:\([^)]*\))?:)?([a-z]+)>")
IN_ADDRESS: dict[str, Shape] = {
    "number": NUMBER,
    "kind": Word({kind: WORDS[kind] for kind in Kind}, "Loại phiếu"),
    "nth": Number("Phiếu thứ mấy của loại đó", 1, 999),
    "photo": Text("Ảnh nào", 36, 36, form="uuid"),
}
PROBLEM = Thing(
    {
        "type": Text("", 1, 200),
        "title": Text("", 1, 200),
        "status": Number("", 400, 599),
        "detail": Text("Một câu: làm gì tiếp", 1, 600),
    },
    {"errors": Several(Thing({"field": Text("Trường nào", 0, 300), "sentence": Text("Gửi gì thay vào", 1, 600)}))},
    about="RFC 9457",
)
INTRODUCTION = (
    "Dành cho phần mềm của công an phường. Mã do chỉ huy của phường lập, ở mục “Phần mềm của phường”; gửi trong đầu đề "
    "Authorization: Bearer. Một mã chỉ thấy hồ sơ của phường mình: hồ sơ khác trả lời 404."
)


@bp.get("/openapi.json")
def contract() -> Response:
    return say(document())


def document() -> dict[str, Json]:
    """The whole contract."""
    paths: dict[str, dict[str, Json]] = {}
    for one in OFFERS:
        paths.setdefault(address(one), {})[one.method.lower()] = _operation(one)
    scheme = {"type": "http", "scheme": "bearer", "description": "; ".join(f"{one}: {SCOPES[one]}" for one in Scope)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hồ sơ cư trú của phường", "version": "1.0.0", "description": INTRODUCTION},
        "servers": [{"url": str(bp.url_prefix)}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {"securitySchemes": {"token": scheme}, "schemas": {"Problem": PROBLEM.schema()}},
    }


def address(one: Offer) -> str:
    """As OpenAPI writes it: /ho-so/{number}."""
    return VARIABLE.sub(r"{\1}", one.path)


def _operation(one: Offer) -> dict[str, Json]:
    body = {"required": True, "content": {JSON: {"schema": one.body.schema()}}} if one.body else None
    written: dict[str, Json] = {
        "operationId": one.name,
        "summary": one.words,
        "description": f"{' '.join(one.about.split())} Quyền: {one.scope}.",
        "security": [{"token": [one.scope]}],
        "parameters": list(_parameters(one)),
        "responses": _responses(one),
    }
    return written | ({"requestBody": body} if body else {})


def _parameters(one: Offer) -> Iterator[Json]:
    for name in VARIABLE.findall(one.path):
        yield {"name": name, "in": "path", "required": True, "schema": IN_ADDRESS[name].schema()}
    for name, shape in one.query.items():
        yield {"name": name, "in": "query", "required": False, "schema": shape.schema()}


def _responses(one: Offer) -> dict[str, Json]:
    file = {"type": "string", "contentMediaType": "application/octet-stream"}
    schema = one.answers.schema() if one.answers else file
    found: dict[str, Json] = {
        "200": {"description": one.words, "content": {kind: {"schema": schema} for kind in one.media}}
    }
    return found | {str(status): _refusal(status) for status in sorted(_refusals(one))}


def _refusals(one: Offer) -> set[int]:
    of_body = {400, 413, 415, 422} if one.body else set()
    return {401, 403, 404, 429, 503} | of_body | ({422} if one.query else set()) | ({409} if one.conflicts else set())


def _refusal(status: int) -> dict[str, Json]:
    content = {KIND: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": SENTENCES.get(status, "Mã này không có quyền đó."), "content": content}
