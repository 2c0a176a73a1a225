"""Which way imports may run: rules know nothing of the world, and nobody looks up the ladder."""

from pathlib import Path

import pytest

from tests.house.source import APP, imports, module_of, named, python_files, told

LADDER = (
    "audit",
    "posts",
    "places",
    "people",
    "office",
    "staff",
    "identity",
    "messages",
    "fees",
    "news",
    "mandates",
    "catalogue",
    "files",
    "drafts",
    "recovery",
    "invitations",
    "mandate_codes",
    "dossiers",
    "impressions",
    "coaching",
    "lodging",
    "papers",
    "api",
    "statistics",
    "sign_in_cards",
    "phone_changes",
    "trace",
    "rekeying",
    "state_sign_in",
    "corrections",
    "retention",
    "own_data",
    "closing",
    "filling",
    "consents",
)
ORDER = {"records": 1, "queries": 2, "actions": 3}
ADAPTERS = {"gateway", "http_gateway", "store", "pdf", "portal"}
THE_WORLD = {"flask", "flask_login", "flask_migrate", "flask_sqlalchemy", "sqlalchemy", "wtforms", "htmx_flask"}
# What every capability stands on; of these only the database knows the world.
GROUND = {"actor", "clock", "database", "days", "keyring", "letters", "turns"}
AUDIENCES = ("public", "resident", "staff", "assist", "leader", "reception", "api")
SERVICE_NEEDS = {
    "datetime",
    *(
        f"app.catalogue.{one}"
        for one in ("service", "question", "condition", "occasion", "outcome", "charge", "term", "stated")
    ),
}
SHARED = "app.catalogue.steps."


def capability(module: str) -> str:
    """ "dossiers" of "app.dossiers.queries"; "" for what is no capability."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "app" and parts[1] in LADDER else ""


def order(module: str) -> int:
    """0 for a rule, then records, queries, actions."""
    return ORDER.get(module.rpartition(".")[2], 0)


def of_capabilities() -> list[Path]:
    return [path for path in python_files(APP) if capability(module_of(path))]


def is_pure(path: Path) -> bool:
    in_capability = bool(capability(module_of(path))) and path.stem not in {*ORDER, *ADAPTERS}
    return in_capability or (path.parent == APP and path.stem in GROUND - {"database"})


def audience(module: str) -> str:
    """ "resident" of "app.web.resident.mine"; "" for rooms that are shared."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["app", "web"] and len(parts) > 2 and parts[2] in AUDIENCES else ""


def test_every_room_of_the_app_has_its_rung_on_the_ladder() -> None:
    rooms = {path.name for path in APP.iterdir() if path.is_dir() and any(path.rglob("*.py"))}
    assert rooms - {"web"} == set(LADDER), "give a new capability its rung in LADDER: below whatever uses it"


def test_every_room_of_the_web_is_an_audience_or_known_to_be_shared() -> None:
    rooms = {path.name for path in (APP / "web").iterdir() if path.is_dir() and any(path.rglob("*.py"))}
    shared = {"answering", "coaching", "filing", "forms", "inviting", "lodging"}
    assert rooms - shared == set(AUDIENCES), "name a new audience in AUDIENCES: one blueprint per person"


@pytest.mark.parametrize("path", [path for path in python_files(APP) if is_pure(path)], ids=named)
def test_rules_know_nothing_of_the_web_or_the_database(path: Path) -> None:
    world = [
        f"{named(path)}:{line} {name}"
        for name, line in imports(path).items()
        if name.split(".")[0] in THE_WORLD or name == "app.database"
    ]
    advice = f"{named(path)} decides a rule: pass it values. Reading belongs in queries.py, writing in actions.py."
    assert not world, told(world, advice)


def test_rules_stand_below_records_below_queries_below_actions() -> None:
    back = [
        f"{named(path)}:{line} {name}"
        for path in of_capabilities()
        for name, line in imports(path).items()
        if capability(name) and order(name) > order(module_of(path))
    ]
    assert not back, told(back, "pure <- records <- queries <- actions: move what is needed down, or call from above.")


def test_a_lower_capability_never_imports_a_higher_one() -> None:
    up = [
        f"{named(path)}:{line} {name}"
        for path in of_capabilities()
        for name, line in imports(path).items()
        if capability(name) and LADDER.index(capability(name)) > LADDER.index(capability(module_of(path)))
    ]
    assert not up, told(up, f"The ladder is {', '.join(LADDER)}. Let the higher one ask the lower one and pass it on.")


def test_capabilities_stand_on_the_ground_alone() -> None:
    others = [
        f"{named(path)}:{line} {name}"
        for path in of_capabilities()
        for name, line in imports(path).items()
        if name.split(".")[0] == "app" and not capability(name) and name.split(".")[1] not in GROUND
    ]
    assert not others, told(others, "A capability is told settings, errors and demo by whoever calls it.")


def test_nothing_but_the_app_itself_and_its_commands_imports_the_web() -> None:
    users = [path for path in python_files(APP) if not module_of(path).startswith("app.web")]
    found = [
        f"{named(path)}:{line} {name}"
        for path in users
        if module_of(path) not in {"app", "app.cli"}
        for name, line in imports(path).items()
        if name.startswith("app.web")
    ]
    assert not found, told(found, "The web calls capabilities, never the other way: pass the value it knows.")


def test_what_audiences_share_lives_in_no_audience() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in python_files(APP / "web")
        if module_of(path) != "app.web"
        for name, line in imports(path).items()
        if audience(name) and audience(name) != audience(module_of(path))
    ]
    advice = "Two audiences need it: move it to web/filing, web/forms, web/ itself, or to the capability it is of."
    assert not found, told(found, advice)


@pytest.mark.parametrize("path", sorted((APP / "catalogue/services").glob("[a-z]*.py")), ids=named)
def test_a_service_reads_like_the_paper_form(path: Path) -> None:
    taken = {name: line for name, line in imports(path).items() if not name.startswith(SHARED)}
    more = [f"{named(path)}:{line} {name}" for name, line in taken.items() if name not in SERVICE_NEEDS]
    advice = "A service is data: take service, question, condition and steps/; a new kind of answer is for question.py."
    assert not more, told(more, advice)
