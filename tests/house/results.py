"""The desk adds the document of a result to a dossier that is decided."""

from io import BytesIO
from typing import Any

from flask import Flask

from app.dossiers.lifecycle import Move
from app.dossiers.said import NOTHING
from tests.files.photographed import photo
from tests.papers.test_notices import after
from tests.personas import Worker

Ready = tuple[Worker, str, dict[str, Any], dict[str, Any]]


def adds_a_result(app: Flask, desk: Worker) -> Ready:
    with app.app_context():
        number = after((Move.ACCEPT, NOTHING), (Move.GRANT, NOTHING))
    return desk, "reception.add_result", {"number": number}, {"tep": (BytesIO(photo(300, 400)), "ket-qua.jpg")}
