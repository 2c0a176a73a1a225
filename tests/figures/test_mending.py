"""What asking for more and answering cost, in questions to the database and in bytes."""

import pytest
from flask import Flask

from tests.dossiers.filed import filed
from tests.figures.measured import fetched, table
from tests.figures.test_bytes import ANY_STEP, database_url
from tests.figures.test_queries import Counter, told
from tests.journeys.test_mended import DESK, MINE, asks
from tests.personas import Person, Worker

__all__ = ["database_url"]


@pytest.fixture(autouse=True)
def sent(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in()
    chi_mai.signs_in()


def test_a_request_and_its_answer(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    desk, home = Counter(app, chi_mai), Counter(app, ba_lan)
    asks(chi_mai, "Họ tên chủ nhà", "Giấy cho thuê")
    ba_lan.opens(MINE).follows("Bổ sung hồ sơ").presses("Gửi bổ sung")
    chi_mai.opens(DESK).presses("Tiếp nhận hồ sơ").follows("Ghi kết quả: đồng ý").presses("Ghi kết quả: đồng ý")
    chi_mai.opens("/tiep-nhan/cho-tra").follows("CG-").follows("Đã trả kết quả")
    chi_mai.chooses("Bằng giấy").presses("Đã trả kết quả")
    told("a request and its answer", desk.pages, desk.forms, home.pages, home.forms)


def test_the_pages_of_a_request(served: str, ba_lan: Person, chi_mai: Worker) -> None:
    asked = fetched(served, chi_mai, f"{DESK}/yeu-cau-bo-sung")
    asks(chi_mai, "Họ tên chủ nhà", "Giấy cho thuê")
    mends = fetched(served, ba_lan, f"{MINE}/bo-sung")
    rows = [("the desk asks for more", asked.size, ANY_STEP), ("the person mends it", mends.size, ANY_STEP)]
    table("a request", rows, "bytes")
    assert all(size <= allowed for _, size, allowed in rows)
