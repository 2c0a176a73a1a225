"""What is sent to a target, and what is never done for one: wait, follow, read on, or go where it must not."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from app.news.gateway import NotTaken
from app.news.http_gateway import MOST_READ, NOT_THERE, TOO_SLOW, HttpSender
from app.news.reach import Unreachable
from tests.news.listener import TAKEN, Listener, listening

Opens = Callable[..., Listener]
BODY = '{"type":"test"}'


@pytest.fixture
def opens(tmp_path: Path) -> Iterator[Opens]:
    """opens(answers=[...]) is a program that listens."""
    with ExitStack() as open_ones:
        yield lambda **how: open_ones.enter_context(listening(Listener(**how), tmp_path))


def sends(listener: Listener, **how: Any) -> str:
    """As to a machine on the public net; in fact it is this one."""
    how = {"patience": 1.0, "may_reach": lambda _: True, "lookup": listener.lookup, "trusts": listener.trusts, **how}
    return HttpSender(**how).send(listener.url, {"webhook-id": "1"}, BODY)


def refused(listener: Listener, **how: Any) -> NotTaken:
    with pytest.raises(NotTaken) as problem:
        sends(listener, **how)
    return problem.value


def test_a_message_arrives_whole(opens: Opens):
    listener = opens()
    assert sends(listener) == "Đã nhận (204)"
    head, _, body = listener.heard[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /bao-tin HTTP/1.1\r\n")
    assert b"Host: phanmem.example.vn\r\n" in head
    assert b"webhook-id: 1" in head
    assert body.decode() == BODY


def test_a_target_that_hangs_is_left(opens: Opens):
    listener, began = opens(answers=[], hangs=True), time.monotonic()
    assert str(refused(listener, patience=0.3)) == TOO_SLOW
    assert time.monotonic() - began < 2


def test_a_target_that_answers_letter_by_letter_is_left(opens: Opens):
    listener, began = opens(answers=[b"H"] * 100), time.monotonic()
    assert str(refused(listener, patience=0.3)) == TOO_SLOW
    assert time.monotonic() - began < 2


def test_of_an_endless_answer_little_is_read(opens: Opens):
    listener = opens(answers=[b"x" * 20 * MOST_READ])
    assert "không phải HTTP" in str(refused(listener))
    assert sends(opens(answers=[TAKEN + b"x" * 20 * MOST_READ])) == "Đã nhận (204)"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_nobody_is_followed_to_another_address(opens: Opens, status: int):
    listener = opens(answers=[f"HTTP/1.1 {status} Over there\r\nLocation: https://127.0.0.1/\r\n\r\n".encode()])
    assert f"({status}), không gửi theo" in str(refused(listener))
    assert len(listener.heard) == 1


@pytest.mark.parametrize(("status", "for_ever"), [(500, False), (401, False), (410, True)])
def test_any_other_answer_is_a_no(opens: Opens, status: int, for_ever: bool):
    problem = refused(opens(answers=[f"HTTP/1.1 {status} No\r\n\r\n".encode()]))
    assert (str(problem), problem.for_ever) == (f"Phần mềm trả lời {status}", for_ever)


def test_a_name_that_stands_for_a_private_address_is_refused_unasked(opens: Opens):
    listener = opens()
    with pytest.raises(NotTaken, match=NOT_THERE):
        HttpSender(1.0, lookup=listener.lookup, trusts=listener.trusts).send(listener.url, {}, BODY)
    assert listener.heard == []


def test_a_name_of_which_one_address_is_private_is_refused(opens: Opens):
    listener = opens()
    both = [*listener.lookup(), (2, 1, 6, "", ("10.0.0.1", 443))]
    assert str(refused(listener, lookup=lambda *_, **__: both, may_reach=lambda one: one != "10.0.0.1")) == NOT_THERE


def test_a_name_is_asked_for_once_and_connected_to_what_was_looked_at(opens: Opens):
    listener, asked = opens(), []

    def turns_inward(*_: Any, **__: Any) -> list[Any]:
        asked.append(1)
        return listener.lookup() if len(asked) == 1 else Listener(port=1).lookup()

    assert sends(listener, lookup=turns_inward) == "Đã nhận (204)"
    assert len(asked) == 1


def test_a_name_that_nobody_finds_in_time_or_at_all(opens: Opens):
    listener = opens()
    assert str(refused(listener, lookup=lambda *_, **__: [])) == NOT_THERE
    assert str(refused(listener, patience=0.2, lookup=lambda *_, **__: listener.over.wait(5) or [])) == TOO_SLOW


def test_a_certificate_of_somebody_else_is_not_believed(opens: Opens):
    listener = opens()
    assert "Chứng thư" in str(refused(listener, trusts=Listener().trusts))
    assert listener.heard == []


def test_nobody_listens_there():
    assert "Không nối được" in str(refused(Listener(port=9)))


def test_whoever_tries_names_does_not_learn_which_of_them_stand_behind_our_walls():
    said = []
    for found in ([], [(2, 1, 6, "", ("10.0.0.1", 443))]):
        with pytest.raises(Unreachable) as refusal:
            HttpSender(1.0, lookup=lambda *_, found=found, **__: found).looks("https://kho-anh.example.vn/")
        said.append(str(refusal.value))
    assert said == [NOT_THERE, NOT_THERE]


@pytest.mark.parametrize("url", ["https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://2130706433/"])
def test_whoever_writes_down_a_private_address_is_told_at_once(url: str):
    with pytest.raises(Unreachable, match=NOT_THERE):
        HttpSender(3.0).looks(url)
