"""The desk adds the document of a result to a dossier that is decided; whoever holds a receipt says how it was."""

from io import BytesIO
from typing import Any

from flask import Flask

from app.clock import now
from app.dossiers.acts.said import Longer
from app.dossiers.lifecycle import Move
from app.dossiers.longer import later
from app.dossiers.said import NOTHING, Said
from app.office.queries import calendar_now
from app.papers.kind import Kind
from app.papers.queries import find
from tests.browser import Browser
from tests.dossiers.filed import at_work, ba_lan_signed_in
from tests.dossiers.handed import hands_over
from tests.files.photographed import photo
from tests.papers.test_notices import after
from tests.papers.test_papers import with_receipt
from tests.personas import Worker

Ready = tuple[Browser, str, dict[str, Any], dict[str, Any]]


def adds_a_result(app: Flask, desk: Worker) -> Ready:
    with app.app_context():
        number = after((Move.ACCEPT, NOTHING), (Move.GRANT, NOTHING))
    return desk, "reception.add_result", {"number": number}, {"tep": (BytesIO(photo(300, 400)), "ket-qua.jpg")}


def rates_by_paper(app: Flask) -> Ready:
    with app.app_context():
        receipt = find(hands_over(with_receipt()), Kind.RECEIPT, 1, ba_lan_signed_in())
        assert receipt
        token = receipt.token
    return Browser(app), "paper.keep", {"token": token}, {"mat": "vui", "cau": "Tốt"}


def promises_anew(app: Flask, desk: Worker) -> Ready:
    """The paper of acceptance says a day that was since put off."""
    with app.app_context():
        until = later(now(), now().date(), 9, calendar_now(at_work("mai").ward_id))
        number = after((Move.ACCEPT, NOTHING), (Move.EXTEND, Said(note="Chờ.", act=Longer(until, "Chờ."))))
    return desk, "reception.promise", {"number": number}, {}
