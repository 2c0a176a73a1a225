"""Every move, out of every state, by her helper and by who holds her receipt; and a novel in every field of a move."""

from uuid import UUID

import pytest
from flask import Flask

from app.actor import Role
from app.clock import now
from app.database import db
from app.dossiers.lifecycle import Move, Needs, Party, State
from app.dossiers.moves import MOVES
from app.dossiers.queries import find, visible
from app.papers.actions import issue_receipt
from app.papers.kind import Kind
from app.papers.queries import find as find_paper
from tests.browser import Browser
from tests.dossiers.filed import at_work, ba_lan_signed_in
from tests.house.everyone import new_key
from tests.house.test_forgery import token_of
from tests.journeys.test_every_move import (
    HERS,
    SAID,
    Numbers,
    amiss,
    compare,
    everything,
    numbers,
    open_moves,
)
from tests.personas import Helped, Person, Worker

__all__ = ["numbers"]
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NOVEL = "chữ " * 12_500
OF_DESK = [move for move, line in MOVES.items() if move not in HERS and line.needs is not Needs.NOTHING]


def sends(browser: Browser, path: str, token: str, said: dict[str, str]) -> int:
    return browser.client.post(path, data={**said, "csrf_token": token, "khoa": new_key()}).status_code


def test_her_helper_does_what_is_his_and_nothing_else(
    app: Flask, numbers: Numbers, anh_minh: Helped, ba_lan: Person
) -> None:
    under = f"{anh_minh.begins_with(ba_lan).url}da-gui"
    sent_in_this_sitting(app, UUID(anh_minh.url.split("/")[2]))
    token, before = token_of(anh_minh), everything(app)
    his = {one: number for one, number in numbers.items() if Party.HELPER in MOVES[one[1]].who}
    allowed = open_moves(app, his, Party.HELPER)
    path = {one: f"{under}/{number}/{HERS.get(one[1], one[1].value)}" for one, number in numbers.items()}
    got = {one: sends(anh_minh, path[one], token, SAID.get(one[1], {})) for one in his}
    assert not amiss(got, {one: 303 if may else 409 for one, may in allowed.items()})
    done = everything(app)
    compare(before, done, his, allowed)
    others = {sends(anh_minh, path[one], token, SAID.get(one[1], {})) for one in numbers if one not in his}
    assert others <= {404, 405}
    assert everything(app) == done


def sent_in_this_sitting(app: Flask, mandate: UUID) -> None:
    """Of anything else of hers a helper finds only what waits for her."""
    with app.app_context():
        for row in db.session.scalars(visible(at_work("mai"))):
            row.mandate_id = mandate
        db.session.commit()


def test_who_holds_the_receipt_says_how_it_was_and_does_nothing_else(app: Flask, numbers: Numbers) -> None:
    rated = {one: number for one, number in numbers.items() if one[1] is Move.RATE}
    with app.app_context():
        square = {one: f"/g/{receipt_of(number)}" for one, number in rated.items()}
    holder, allowed = Browser(app), open_moves(app, rated, Party.HOLDER)
    token, before = token_of(holder), everything(app)
    got = {one: sends(holder, f"{path}/y-kien", token, SAID[Move.RATE]) for one, path in square.items()}
    assert not amiss(got, {one: 303 if may else 409 for one, may in allowed.items()})
    assert [one for one, may in allowed.items() if may] == [(State.HANDED_OVER, Move.RATE)]
    done = everything(app)
    compare(before, done, rated, allowed)
    elsewhere = {sends(holder, f"{path}/{move}", token, {}) for path in square.values() for move in Move}
    assert (elsewhere, everything(app)) == ({404}, done)


def receipt_of(number: str) -> str:
    """The token of a receipt that bà Lan took home."""
    me = ba_lan_signed_in()
    dossier = find(number, me)
    assert dossier
    issue_receipt(dossier, me, "", now())
    db.session.commit()
    paper = find_paper(number, Kind.RECEIPT, 1, me)
    assert paper
    return paper.token


def test_a_novel_in_any_field_of_any_move_moves_nothing_and_stays(
    app: Flask, numbers: Numbers, chi_mai: Worker
) -> None:
    token, allowed = token_of(chi_mai.signs_in()), open_moves(app, numbers, Role.RECEIVER)
    before, tried = everything(app), set()
    for move in OF_DESK:
        path = f"/tiep-nhan/ho-so/{next(numbers[one] for one in numbers if one[1] is move and allowed[one])}/{move}"
        for field in written_in(chi_mai.opens(path)):
            said = {**SAID.get(move, {}), field: NOVEL, "csrf_token": token, "khoa": new_key()}
            answer = chi_mai.client.post(path, data=said)
            assert (answer.status_code, "chữ chữ chữ chữ" in answer.text) == (422, True), f"{move}, {field}"
            tried.add(move)
    assert tried == set(OF_DESK)
    assert everything(app) == before


def written_in(page: Browser) -> list[str]:
    """The fields of a page that take any text; of a list the first."""
    names = page.document.xpath("//main//form//textarea/@name | //main//form//input[@type='text']/@name")
    return [one for one in names if not one[-1].isdigit() or one.endswith("loi0")]
