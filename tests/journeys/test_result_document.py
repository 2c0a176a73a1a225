"""What the ward gives as result: chị Mai adds the document, bà Lan sees it at once."""

from io import BytesIO
from typing import Any

import pytest
from flask import Flask

from app.audit.queries import unsealed
from app.dossiers.lifecycle import Move
from app.dossiers.said import NOTHING
from tests.files.photographed import pdf, photo
from tests.papers.test_notices import after
from tests.personas import Person, Worker

DESK, MINE = "/tiep-nhan/ho-so/CG-261123-0001", "/toi/ho-so/CG-261123-0001"
PAGE = f"{DESK}/van-ban-ket-qua"


@pytest.fixture
def decided(app: Flask) -> None:
    with app.app_context():
        after((Move.ACCEPT, NOTHING), (Move.GRANT, NOTHING))


def brings(desk: Worker, *files: tuple[bytes, str], expects: int = 200) -> Worker:
    form, fields = desk.opens(PAGE).filled("Thêm văn bản")
    data: dict[str, Any] = {**dict(fields), "tep": [(BytesIO(content), name) for content, name in files]}
    desk._arrive(desk.client.post(form.get("action"), data=data, follow_redirects=True), PAGE, expects)
    return desk


@pytest.mark.usefixtures("decided")
def test_ba_lan_sees_what_the_desk_added(ba_lan: Person, chi_mai: Worker, chi_hoa: Worker):
    chi_mai.signs_in().opens(DESK).follows("Thêm văn bản kết quả")
    brings(chi_mai, (pdf(1), "ket qua.pdf"), (photo(300, 400), "ban-ky.jpg"))
    chi_mai.opens(DESK).sees("Tệp PDF 1: Văn bản kết quả").sees("Ảnh 2: Văn bản kết quả")
    ba_lan.signs_in().opens(MINE).sees("Tệp PDF 1: Văn bản kết quả").sees("Có văn bản kết quả").sees_no("bổ sung")
    ba_lan.opens("/toi/ai-da-mo").sees("Thêm văn bản kết quả vào hồ sơ CG-261123-0001")
    chi_hoa.signs_in().opens(PAGE, expects=404)


@pytest.mark.usefixtures("decided")
def test_what_is_no_document_is_said_and_the_others_are_kept(app: Flask, chi_mai: Worker):
    chi_mai.signs_in()
    with app.app_context():
        before = len(unsealed(100))
    brings(chi_mai, (b"MZ no document", "ket-qua.pdf"), (pdf(1), "tot.pdf"), expects=422)
    chi_mai.sees("ket-qua.pdf: Đây không phải ảnh hay PDF").sees("Tệp PDF 1: Văn bản kết quả")
    with app.app_context():
        # The page that she opens, and the one that answers.
        assert [one.verb for one in unsealed(100)][before:].count("dossier-opened") == 2
    brings(chi_mai, (pdf(1), "tot.pdf"), expects=422).sees("đã có ở đây")
    brings(chi_mai, expects=422).sees("Chưa có ảnh nào được chọn")


def test_before_a_decision_there_is_nothing_to_add_to(app: Flask, chi_mai: Worker):
    with app.app_context():
        after((Move.ACCEPT, NOTHING))
    chi_mai.signs_in().opens(DESK).sees_no("Thêm văn bản kết quả").opens(PAGE, expects=409)
