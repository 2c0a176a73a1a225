"""Every kind of question can be asked, drawn and read."""

from contextlib import suppress
from typing import Any, get_args

import pytest
from flask import Flask
from jinja2 import nodes

from app.catalogue import question
from app.catalogue.answers import Unclear, read
from app.catalogue.asked import Asked
from app.catalogue.question import Choice, Members, Question, Several
from app.clock import today
from app.web.forms.build import FIELDS
from tests.house.source import APP

KINDS: tuple[type[Asked], ...] = get_args(Question)


def test_every_kind_of_question_is_in_the_list_of_kinds() -> None:
    classes = {one for one in vars(question).values() if isinstance(one, type) and issubclass(one, Asked)}
    assert classes - {Asked} == set(KINDS), "Add the new kind to Question, then a reader, a field and a macro."


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_question_can_be_read(kind: type[Asked]) -> None:
    two = {"options": {"co": "Có", "khong": "Không"}}
    more: dict[type[Asked], dict[str, Any]] = {Members: {"one": ()}, Choice: two, Several: two}
    one = kind("cau", "Câu hỏi", name="câu hỏi", required=False, **more.get(kind, {}))
    assert not read(one, {}, today()), "app/catalogue/answers.py: an answer that may be missing reads as None"  # type: ignore[arg-type]
    with suppress(Unclear):
        read(one, {"cau": "co", "cau_xa": "", "cau_nha": ""}, today())  # type: ignore[arg-type]


def test_every_kind_of_question_has_a_field_and_a_macro(plain_app: Flask) -> None:
    parts = [APP.parent / f"templates/parts/{one}.html" for one in ("ui", "kinds")]
    drawn = [plain_app.jinja_env.parse(part.read_text(encoding="utf-8")) for part in parts]
    macros = {macro.name for one in drawn for macro in one.find_all(nodes.Macro)}
    assert set(FIELDS) == set(KINDS), "web/forms/build.py FIELDS: one line per kind of question"
    assert {macro for _, macro in FIELDS.values()} <= macros, "templates/parts/kinds.html: one macro per kind"
