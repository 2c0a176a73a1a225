"""A telephone company takes a message, refuses it, is down, or says nothing: we do what each of them means."""

import socket
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import HANOI, now
from app.messages.actions import hand_over
from app.messages.delivery import Delivery
from app.messages.events import Event
from app.messages.gateway import GatewayDown, GatewaySilent, LogGateway, MessageRefused
from app.messages.http_gateway import HttpGateway, waiting_time
from app.messages.records import OutboxMessage
from app.settings import Settings
from tests.messages.telephone_company import Company, open_for_business

ID = UUID("0b6e2f1c-0000-4000-8000-0000000000aa")
WORDS = "Ho so CG-261123-0001 da duoc tiep nhan"
EVENING = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def company() -> Iterator[Company]:
    with open_for_business(Company()) as company:
        yield company


def sends(company: Company, patience: float = 5.0) -> None:
    HttpGateway(company.url, "own-token", "CAPHUONG", patience).send(ID, "0912345678", WORDS)


def test_a_message_is_handed_over_with_its_id_and_our_name(company: Company):
    sends(company)
    ((path, headers, body),) = company.asked
    assert (path, headers["Idempotency-Key"], headers["Authorization"]) == ("/tin", str(ID), "Bearer own-token")
    assert body == {"id": str(ID), "to": "0912345678", "text": WORDS, "sender": "CAPHUONG"}


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_any_answer_of_the_two_hundreds_means_taken(company: Company, status: int):
    company.status = status
    sends(company)


@pytest.mark.parametrize("status", [400, 410, 413, 422])
def test_a_message_that_is_refused_is_refused_for_good(company: Company, status: int):
    company.status = status
    with pytest.raises(MessageRefused):
        sends(company)


@pytest.mark.parametrize("status", [302, 401, 402, 403, 404, 429, 500, 502, 503])
def test_an_empty_account_an_old_key_or_a_company_in_trouble_may_be_mended(company: Company, status: int):
    company.status, company.headers = status, {"Location": company.url}
    with pytest.raises(GatewayDown):
        sends(company)
    assert len(company.asked) == 1


@pytest.mark.parametrize("status", [409, 504])
def test_an_answer_that_leaves_it_open_is_no_answer(company: Company, status: int):
    company.status = status
    with pytest.raises(GatewaySilent):
        sends(company)


def test_no_answer_in_time_is_silence(company: Company):
    company.keeps_silent = True
    with pytest.raises(GatewaySilent):
        sends(company, patience=0.2)
    assert len(company.asked) == 1


def test_nobody_at_the_address_is_a_company_that_is_down():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(GatewayDown):
        HttpGateway(f"http://127.0.0.1:{port}/", "token", "CAPHUONG").send(ID, "0912345678", WORDS)


def test_a_name_that_nobody_knows_is_a_company_that_is_down():
    with pytest.raises(GatewayDown):
        HttpGateway("http://khong-co.invalid/", "token", "CAPHUONG").send(ID, "0912345678", WORDS)


@pytest.mark.parametrize(
    ("asked", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("Mon, 23 Nov 2026 12:45:00 GMT", timedelta(minutes=3)),
        ("Mon, 23 Nov 2026 12:00:00 GMT", timedelta(0)),
        ("999999", timedelta(hours=6)),
        ("9" * 5000, timedelta(0)),
        ("soon", timedelta(0)),
        (None, timedelta(0)),
    ],
)
def test_how_long_the_company_asks_us_to_wait(asked: str | None, wait: timedelta):
    assert waiting_time(asked, EVENING) == wait


def message(**more: object) -> OutboxMessage:
    return OutboxMessage(
        id=ID, phone="0912345678", text=WORDS, event=Event.PIN_CODE, attempts=0, delivery=Delivery.WAITING, **more
    )


def test_a_company_that_asks_for_ten_minutes_gets_them(company: Company, evening: Traveller):
    company.status, company.headers = 429, {"Retry-After": "600"}
    told = message()
    hand_over(told, HttpGateway(company.url, "token", "CAPHUONG"), now())
    assert told.delivery is Delivery.WAITING
    assert timedelta(minutes=9) < told.due_at - now() <= timedelta(minutes=10)


def test_a_refused_message_is_given_up_at_once(company: Company, evening: Traveller):
    company.status = 422
    told = message()
    hand_over(told, HttpGateway(company.url, "token", "CAPHUONG"), now())
    assert (told.delivery, told.attempts) == (Delivery.FAILED, 1)


def test_a_code_that_no_longer_opens_is_not_sent_any_more(company: Company, evening: Traveller):
    told = message(useless_at=now() - timedelta(seconds=1))
    hand_over(told, HttpGateway(company.url, "token", "CAPHUONG"), now())
    assert (told.delivery, told.text, company.asked) == (Delivery.FAILED, "", [])


def test_a_code_is_not_kept_once_it_was_sent(company: Company, evening: Traveller):
    told = message(useless_at=now() + timedelta(minutes=10))
    hand_over(told, HttpGateway(company.url, "token", "CAPHUONG"), now())
    assert (told.delivery, told.text, len(company.asked)) == (Delivery.SENT, "", 1)


def test_the_settings_say_who_carries_the_messages(app: Flask, settings: Settings):
    from app.cli import gateway

    asked = {"SMS_GATEWAY": "http", "SMS_URL": "https://tin.vidu.vn/", "SMS_TOKEN": "own", "SMS_SENDER": "CAPHUONG"}
    assert isinstance(gateway(settings), LogGateway)
    assert gateway(Settings.from_environment(asked)) == HttpGateway("https://tin.vidu.vn/", "own", "CAPHUONG")
    assert "own" not in repr(Settings.from_environment(asked).sms)
