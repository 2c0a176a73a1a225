"""Templates: each can be drawn, each part that htmx asks for is there, each link leads to a page."""

import ast
import re
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import StrictUndefined, nodes

from app.web.delivery import TAKES_PHOTOS, TAKES_TABLE
from app.web.staff.home import WORK
from tests.house.source import APP, TEMPLATES, named, python_files, templates, told, tree

# Under which blueprints a folder's pages are drawn: a name with a leading dot must exist under each of them.
DRAWN_UNDER = {
    "agreeing": ("beside.coaching", "leader_beside.coaching"),
    "coaching": ("mine.coaching", "beside.coaching", "leader_beside.coaching"),
    "filing": ("alone.filing", "beside.filing", "leader_beside.filing"),
    "finding": ("guidance.finding", "beside.finding", "leader_beside.finding"),
    "answering": ("mine.answering", "beside.answering"),
    "assist": ("beside",),
    "inviting": ("leader.inviting", "point.inviting"),
    "leader": ("leader",),
    "lodging": ("lodging", "beside.lodging", "leader_beside.lodging"),
    "reception": ("reception",),
    "resident": ("mine", "alone"),
    "sent": ("mine", "beside"),
    "shown": ("beside.shown", "leader_beside.shown"),
    "sign_in_card": ("mine.sign_in_card", "beside.sign_in_card"),
    "staff": ("staff_home",),
}
TARGET = re.compile(r'data-hx-target="#([^"{]+)"')
FORM = re.compile(r"<form[^>]*>")
ENDPOINT = re.compile(r"""url_for\(\s*['"]([\w.]+)['"]""")


def name_of(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


def endpoints(app: Flask) -> set[str]:
    return {rule.endpoint for rule in app.url_map.iter_rules()}


def is_somewhere(app: Flask, written: str) -> bool:
    """Whether there is such an endpoint; a name with a leading dot may belong to any blueprint."""
    return any(one == written or (written[0] == "." and one.endswith(written)) for one in endpoints(app))


def meant(path: Path, endpoint: str) -> list[str]:
    """The whole names of an endpoint written in a template."""
    if not endpoint.startswith("."):
        return [endpoint]
    return [f"{parent}{endpoint}" for parent in DRAWN_UNDER.get(path.parent.name, ("nowhere",))]


def test_a_name_that_nobody_gave_is_an_error_not_an_empty_place(plain_app: Flask) -> None:
    assert plain_app.jinja_env.undefined is StrictUndefined, (
        "a forgotten value must fail in a test, not vanish on a page"
    )


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_a_template_can_be_read(path: Path, plain_app: Flask) -> None:
    assert plain_app.jinja_env.get_template(name_of(path))


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_a_part_is_a_block_and_an_element_of_the_same_name(path: Path, plain_app: Flask) -> None:
    text = path.read_text(encoding="utf-8")
    blocks = {block.name for block in plain_app.jinja_env.parse(text).find_all(nodes.Block)}
    for target in set(TARGET.findall(text)):
        advice = f'{named(path)}: data-hx-target="#{target}" needs {{% block {target} %}} around <… id="{target}">'
        assert target in blocks, advice
        assert f'id="{target}"' in text, advice


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_nothing_is_set_or_imported_outside_a_block(path: Path, plain_app: Flask) -> None:
    page = plain_app.jinja_env.parse(path.read_text(encoding="utf-8"))
    if not page.find(nodes.Extends):
        return
    lost = [node for node in page.body if isinstance(node, nodes.Assign | nodes.Import | nodes.FromImport)]
    assert not lost, f"{named(path)}: a block drawn alone does not know it; give it from the view, or use `ui`"


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_a_link_in_a_template_leads_to_a_page(path: Path, plain_app: Flask) -> None:
    written = ENDPOINT.findall(path.read_text(encoding="utf-8"))
    lost = [name for one in written for name in meant(path, one) if name not in endpoints(plain_app)]
    assert not lost, told(lost, f"{named(path)}: no such endpoint; DRAWN_UNDER says where its relative names belong.")


def test_a_form_with_files_may_weigh_what_they_do(plain_app: Flask) -> None:
    sent_to = {
        name
        for path in templates()
        for form in FORM.findall(path.read_text(encoding="utf-8"))
        if "multipart/form-data" in form
        for one in ENDPOINT.findall(form)
        for name in meant(path, one)
    }
    lost = [one for one in sent_to if not one.endswith((*TAKES_PHOTOS, TAKES_TABLE))]
    assert sent_to
    assert not lost, told(lost, "Name it in TAKES_PHOTOS (app/web/delivery.py): photos are heavier than other forms.")


def test_an_address_in_the_code_leads_to_a_page(plain_app: Flask) -> None:
    lost = []
    for path in python_files(APP / "web"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "url_for" and node.args:
                written = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                if isinstance(written, str) and not is_somewhere(plain_app, written):
                    lost.append(f"{named(path)}:{node.lineno} {written}")
    lost += [work.endpoint for works in WORK.values() for work in works if work.endpoint not in endpoints(plain_app)]
    assert not lost, told(lost, "No such endpoint.")
