"""What happens to a dossier is told to the ward's software: signed, again until it is heard, and not for ever."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import HANOI, now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.news import actions, queries
from app.news.events import Happening
from app.news.gateway import NotTaken
from app.news.records import Sending
from app.news.signature import signed
from app.news.terms import AGAIN, AT_ONCE, LEASE
from app.people.queries import staff_at_door
from app.worker import tell_software
from tests.dossiers.filed import IN_NGHIA_DO, at_work, filed
from tests.journeys.bad_luck import messages_to
from tests.news.told import Software, accepts, hook, listens, sent

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def test_each_thing_is_told_once_in_its_order_and_signed(app: Flask):
    secret, software = listens(), Software()
    accepts(filed().number)
    assert tell_software(software) == 2
    assert tell_software(software) == 0
    told = [json.loads(body) for _, body in software.heard]
    assert [one["type"] for one in told] == ["dossier.sent", "dossier.moved"]
    assert told[1]["data"] == {"number": "CG-261123-0001", "state": "accepted", "version": 2}
    for headers, body in software.heard:
        at = datetime.fromtimestamp(int(headers["webhook-timestamp"]), HANOI)
        assert headers == signed(secret, headers["webhook-id"], at, body)
        assert timedelta() <= now() - at < timedelta(minutes=1)
        assert "Lan" not in body
    assert [(one.sending, one.answer) for one in sent()] == [(Sending.SENT, "Đã nhận (200)")] * 2


@SQLITE
def test_only_what_was_asked_for_and_of_the_own_ward_is_told(app: Flask):
    listens(Happening.MOVED)
    filed(**IN_NGHIA_DO)
    accepts(filed().number)
    assert [one.event for one in sent()] == [Happening.MOVED]


def test_what_is_undone_is_not_told(app: Flask):
    listens()
    dossier = locked(filed().number, at_work("mai"))
    assert dossier
    advance(dossier, Move.ACCEPT, at_work("mai"), now())
    db.session.rollback()
    assert [one.event for one in sent()] == [Happening.SENT]


@SQLITE
def test_nobodys_sms_waits_for_a_program_that_takes_its_time(app: Flask, evening: Traveller):
    class Slow(Software):
        def send(self, url: str, headers: Mapping[str, str], body: str) -> str:
            evening.shift(timedelta(seconds=4))
            return super().send(url, headers, body)

    listens()
    for _ in range(4):
        filed()
    assert [tell_software(Slow()), tell_software(Slow())] == [2, 2]


def test_whoever_does_not_listen_is_told_again_later_with_the_same_id(app: Flask, evening: Traveller):
    listens()
    filed()
    software = Software(NotTaken("Phần mềm trả lời 500"))
    assert tell_software(software) == 1
    assert tell_software(software) == 0, "it has a minute"
    evening.shift(AGAIN[0] + timedelta(seconds=1))
    software.refuses = None
    assert tell_software(software) == 1
    ids = [headers["webhook-id"] for headers, _ in software.heard]
    assert ids[0] == ids[1]
    assert (sent()[0].attempts, sent()[0].sending, hook().failures) == (2, Sending.SENT, 0)


def test_after_the_last_try_the_head_is_told_once_and_may_have_it_sent_again(app: Flask, evening: Traveller):
    quang = staff_at_door("quang")
    assert quang
    quang.phone = "0912000111"
    listens()
    number, software = filed().number, Software(NotTaken("Phần mềm trả lời 500"))
    for wait in (*AGAIN, timedelta()):
        assert tell_software(software) == 1
        evening.shift(wait + timedelta(seconds=1))
    assert tell_software(software) == 0
    assert [one.sending for one in sent()] == [Sending.FAILED]
    assert "Đã thôi gửi" in sent()[0].answer
    db.session.rollback()
    (told,) = [text for text in messages_to(app, "0912000111") if "8.8.8.8" in text]
    assert "khong nhan tin" in told
    db.session.rollback()
    accepts(number)
    assert len(sent()) == 1, "nobody is told who does not listen"
    actions.send_again(sent()[0], hook(), at_work("quang"), now())
    db.session.commit()
    assert tell_software(Software()) == 1
    assert hook().stopped_at is None


@SQLITE
def test_a_target_that_says_it_is_gone_is_believed(app: Flask):
    listens()
    filed()
    tell_software(Software(NotTaken("Phần mềm trả lời 410", for_ever=True)))
    assert hook().stopped_at


@SQLITE
def test_while_one_target_rests_the_others_are_told(app: Flask):
    listens()
    listens()
    filed()

    class OneHangs(Software):
        def send(self, url: str, headers: Mapping[str, str], body: str) -> str:
            self.refuses = NotTaken("chậm") if not self.heard else None
            return super().send(url, headers, body)

    assert tell_software(OneHangs()) == 2


@SQLITE
def test_in_one_round_only_some_are_told(app: Flask):
    listens()
    for _ in range(AT_ONCE + 2):
        actions.test(hook(), at_work("quang"), now())
        db.session.commit()
    assert [tell_software(Software()) for _ in range(3)] == [AT_ONCE, 2, 0]


def test_a_worker_that_died_while_it_told_is_followed_by_another_after_a_while(app: Flask, evening: Traveller):
    listens()
    filed()
    assert actions.claim(now())
    db.session.commit()
    assert tell_software(Software()) == 0
    evening.shift(LEASE + timedelta(seconds=1))
    assert tell_software(Software()) == 1


@SQLITE
def test_while_a_program_is_waited_for_everybody_else_may_write(app: Flask):
    listens()
    filed()

    class Meanwhile(Software):
        def send(self, url: str, headers: Mapping[str, str], body: str) -> str:
            assert not db.session.registry().in_transaction()
            return super().send(url, headers, body)

    assert tell_software(Meanwhile()) == 1


@SQLITE
def test_a_target_that_was_taken_away_is_told_nothing(app: Flask):
    listens()
    filed()
    actions.end(hook(), at_work("quang"), now())
    db.session.commit()
    assert tell_software(Software()) == 0
    assert queries.webhooks(at_work("quang")) == []


@SQLITE
def test_targets_exist_for_the_head_of_their_ward_alone(app: Flask):
    listens()
    assert queries.find(hook().id, at_work("mai")) is None
    assert queries.find(hook().id, at_work("hoa")) is None
    assert queries.find(UUID(int=1), at_work("quang")) is None
