"""Production starts only with secrets of its own and shows nothing of the demo; the demo says what it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from flask import Flask
from flask_migrate import downgrade

from app import create_app, demo
from app.clock import now
from app.database import db
from app.settings import DEMO_SECRETS, Mode, Settings, SettingsMissing
from tests.house.source import told

OWN = {
    "APP_MODE": "production",
    "SECRET_KEY": "own-secret-of-this-installation",
    "FIELD_KEYS": Fernet.generate_key().decode(),
    "LOOKUP_KEYS": "2:newer,1:older",
    "PIN_PEPPER": "own-pepper",
}
BANNER = "Bản trình diễn"


@pytest.fixture
def production(database_url: str, tmp_path: Path) -> Iterator[Flask]:
    environment = {**OWN, "DATABASE_URL": database_url, "DATA_DIR": str(tmp_path)}
    app = create_app(Settings.from_environment(environment))
    app.testing = True
    yield app
    with app.app_context():
        db.engine.dispose()


def plain_addresses(app: Flask) -> list[str]:
    """Every page whose address needs no more than the map, and one that is not there; programs read none."""
    people = [rule for rule in app.url_map.iter_rules() if not rule.endpoint.startswith("api.")]
    rules = [rule for rule in people if "GET" in (rule.methods or ()) and not rule.arguments]
    return [*(rule.rule for rule in rules), "/thu-tuc/dang-ky-tam-tru", "/ho-so/moi/dang-ky-tam-tru", "/khong-co"]


def pages(app: Flask) -> dict[str, str]:
    client = app.test_client()
    return {address: client.get(address, follow_redirects=True).text for address in plain_addresses(app)}


def current_codes() -> set[str]:
    """The demo's one-time code, as the banner groups it and in one run."""
    code = demo.current_code(now())
    return {code, f"{code[:3]} {code[3:]}"}


@pytest.mark.parametrize("missing", DEMO_SECRETS)
def test_production_does_not_start_without_a_secret_and_names_it(missing: str) -> None:
    with pytest.raises(SettingsMissing, match=missing) as refused:
        Settings.from_environment({name: value for name, value in OWN.items() if name != missing})
    others = set(DEMO_SECRETS) - {missing}
    assert not any(name in str(refused.value) for name in others), "name only what is missing"


@pytest.mark.parametrize("published", DEMO_SECRETS)
def test_production_does_not_start_with_a_published_secret(published: str) -> None:
    with pytest.raises(SettingsMissing, match=published):
        Settings.from_environment({**OWN, published: DEMO_SECRETS[published]})


@pytest.mark.parametrize("name", ["FIELD_KEYS", "LOOKUP_KEYS"])
def test_a_published_key_is_refused_also_beside_one_of_our_own(name: str) -> None:
    with pytest.raises(SettingsMissing, match=name):
        Settings.from_environment({**OWN, name: f"{OWN[name]},{DEMO_SECRETS[name]}"})


def test_production_names_all_that_is_missing_at_once() -> None:
    with pytest.raises(SettingsMissing) as refused:
        Settings.from_environment({"APP_MODE": "production"})
    unnamed = [name for name in DEMO_SECRETS if name not in str(refused.value)]
    assert not unnamed, told(unnamed, "Whoever installs wants one list, not one restart per secret.")


SMS = {"SMS_GATEWAY": "http", "SMS_URL": "https://tin.vidu.vn/", "SMS_TOKEN": "own", "SMS_SENDER": "CAPHUONG"}


@pytest.mark.parametrize("missing", ["SMS_URL", "SMS_TOKEN", "SMS_SENDER"])
def test_production_does_not_start_with_half_a_telephone_company(missing: str) -> None:
    with pytest.raises(SettingsMissing, match=missing):
        Settings.from_environment({**OWN, **SMS, missing: ""})


@pytest.mark.parametrize("url", ["http://tin.vidu.vn/", "file:///etc/passwd", "tin.vidu.vn"])
def test_codes_of_production_travel_only_over_https(url: str) -> None:
    with pytest.raises(SettingsMissing, match="SMS_URL"):
        Settings.from_environment({**OWN, **SMS, "SMS_URL": url})


def test_a_gateway_on_the_same_machine_needs_no_https() -> None:
    assert Settings.from_environment({**OWN, **SMS, "SMS_URL": "http://127.0.0.1:9000/"}).sms


def test_production_starts_with_secrets_of_its_own() -> None:
    settings = Settings.from_environment(OWN)
    assert settings.mode is Mode.PRODUCTION
    assert settings.https, "cookies of production travel only over https"
    assert settings.lookup_keys == {1: "older", 2: "newer"}


def test_a_mistyped_mode_is_no_demo() -> None:
    with pytest.raises(ValueError, match="produktion"):
        Settings.from_environment({**OWN, "APP_MODE": "produktion"})


def test_production_shows_no_banner_and_no_code(production: Flask) -> None:
    shown = pages(production)
    telling = [page for page, text in shown.items() if BANNER in text or any(code in text for code in current_codes())]
    assert not telling, told(telling, "Only frame.demo_code draws the banner, and it is None in production.")


def test_production_never_fills_itself_with_demo_people(production: Flask) -> None:
    with production.app_context():
        downgrade(revision="base")
    said = production.test_cli_runner().invoke(args=["prepare"])
    assert said.exit_code == 0, said.output
    with production.app_context(), db.engine.connect() as connection:
        filled = [name for name in db.metadata.tables if connection.exec_driver_sql(f"SELECT * FROM {name}").first()]
    # Of nobody: the one row by which processes agree whether the gateway rests.
    filled = [name for name in filled if name != "gateway_state"]
    assert not filled, told(filled, "Only a demo is filled with invented people; production begins empty.")


def test_the_demo_says_on_every_page_what_it_is_and_what_its_code_is(app: Flask) -> None:
    codes = current_codes()
    shown = pages(app)
    codes |= current_codes()
    silent = [page for page, text in shown.items() if BANNER not in text or not any(code in text for code in codes)]
    assert not silent, told(silent, "Extend base.html: it draws the banner with the current code.")
