"""“Ký vào tờ khai CT01”: whoever is asked for the signed sheet finds it at once, printed or to be printed."""

from uuid import UUID

import pytest
from flask import Flask

from app.actor import DraftBearer
from app.clock import now
from app.database import db
from app.drafts.actions import save_step
from app.drafts.queries import locked
from tests.browser import Browser
from tests.dossiers.filed import ANSWERS, filed
from tests.journeys.bad_luck import FIRST_STEP, fills_in
from tests.journeys.practised import begins, practises
from tests.journeys.test_mended import MINE, NUMBER, asks
from tests.papers.test_ct01 import BY_LIST, one
from tests.papers.test_papers import text_of
from tests.personas import Helped, Leading, Person, Worker, answers_every_step

PRINT, DO = "In tờ khai CT01 để ký", "ký vào, rồi chụp cả tờ"


def agrees_on_the_sheet(browser: Browser) -> None:
    """From the summary back to how the owner agrees, and there again."""
    browser.opens("chu-nha?tiep=1").chooses("Ký vào tờ khai CT01").presses("Tiếp tục").opens("kiem-tra")


def keeps(browser: Browser) -> str:
    """The text of the PDF that the open page offers."""
    (link,) = (item for item in browser.document.iter("a") if "Tải về để in" in item.text_content())
    answer = browser.client.get(link.get("href"))
    assert (answer.status_code, answer.mimetype, answer.headers["Cache-Control"]) == (
        *(200, "application/pdf"),
        "no-store",
    )
    return text_of(answer.data)


def at_the_list(app: Flask, browser: Person) -> str:
    """The address of a draft that is answered to its end for a dormitory."""
    browser.opens(FIRST_STEP).chooses("Ký túc xá").presses("Tiếp tục")
    base = browser.url.rpartition("/")[0]
    draft_id = UUID(base.rpartition("/")[2])
    with app.app_context():
        draft = locked(draft_id, DraftBearer(draft_id))
        assert draft
        save_step(draft, ANSWERS | BY_LIST | {"danh_sach": [one("Vũ Văn An"), one("Đỗ Văn Bé")]}, 9, now())
        db.session.commit()
    return base


def test_ong_tu_prints_it_from_the_papers_and_from_the_summary(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.sees_no(PRINT)
    agrees_on_the_sheet(ong_tu)
    ong_tu.sees(DO).follows(PRINT).sees("Lê Văn Tư").sees("Không ký ở ô này: người kê khai là chủ hộ")
    assert "Ngô Văn Chủ" in keeps(ong_tu)
    ong_tu.follows("Quay lại").sees("Ảnh chụp giấy tờ").sees(DO).follows(PRINT).sees("nhờ điểm in giúp")
    boxes = [box.text_content().strip() for box in ong_tu.document.xpath("//div[@class='paper']//i")]
    assert "".join(boxes[:12]) == ong_tu.number


def test_nobody_else_gets_it_and_nothing_is_kept(app: Flask, ong_tu: Person, ba_lan: Person) -> None:
    fills_in(ong_tu)
    agrees_on_the_sheet(ong_tu)
    for address in ("to-khai-ct01", "to-khai-ct01/pdf", "to-khai-ct01/moi", "to-khai-ct01/moi/pdf"):
        there = ong_tu.url.replace("kiem-tra", address)
        assert ba_lan.client.get(there).status_code == 404
        assert ong_tu.client.get(there).status_code == (404 if "moi" in address else 200)
    assert not [*(app.extensions["settings"].data_dir / "files").rglob("*.pdf")]


def test_with_gaps_or_without_need_there_is_no_sheet(ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    ong_tu.opens("to-khai-ct01").sees("Nhà đó ở đâu?")
    fills_in(ong_tu)
    ong_tu.opens("to-khai-ct01/pdf").sees("Xem lại trước khi gửi")


def test_anh_minh_prints_it_for_her_under_her_mandate(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    agrees_on_the_sheet(anh_minh)
    anh_minh.follows(PRINT).sees("Đang làm cho: Trần Thị Lan")
    assert "Trần Thị Lan" in keeps(anh_minh)
    anh_minh.follows("Quay lại").follows("Tiếp tục").presses("Gửi hồ sơ").follows(PRINT).sees("Trần Thị Lan")
    assert "Trần Thị Lan" in keeps(anh_minh)


def test_ong_binh_prints_it_with_a_neighbour(ong_binh: Leading, ba_lan: Person) -> None:
    ong_binh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(ong_binh, ba_lan)
    agrees_on_the_sheet(ong_binh)
    ong_binh.follows(PRINT)
    assert "Ngô Văn Chủ" in keeps(ong_binh)


def test_for_a_dormitory_there_is_one_for_each_and_a_blank_one(app: Flask, ong_tu: Person) -> None:
    base = at_the_list(app, ong_tu)
    ong_tu.opens(f"{base}/kiem-tra").follows(PRINT).sees("từng người ký tờ của mình").sees("Tờ trống")
    (everybody,) = (item.get("href") for item in ong_tu.document.iter("a") if "Tải tất cả" in item.text_content())
    drawn = text_of(ong_tu.client.get(everybody).data)
    assert drawn.count("TỜ KHAI THAY ĐỔI") == 3
    ong_tu.follows("Đỗ Văn Bé").sees("đến ngày 01/12/2027").sees_no("Vũ Văn An")
    assert "Vũ Văn An" not in keeps(ong_tu)
    ong_tu.follows("Quay lại").sees("từng người")
    assert ong_tu.client.get(f"{base}/to-khai-ct01/pdf?tu=99").status_code == 404
    assert ong_tu.client.get(f"{base}/to-khai-ct01/pdf?tu=-3").status_code == 404


def test_anybody_gets_a_blank_one_from_the_guidance(ong_tu: Person) -> None:
    ong_tu.opens("/thu-tuc/dang-ky-tam-tru").follows("In tờ khai CT01 trống").sees("điền rồi ký")
    assert "Ý KIẾN CỦA CHỦ HỘ (4)" in keeps(ong_tu)
    assert ong_tu.client.get("/thu-tuc/khac/to-khai-ct01/pdf").status_code == 404


def test_what_is_practised_says_so_on_the_sheet(ong_tu: Person) -> None:
    begins(ong_tu)
    practises(ong_tu)
    agrees_on_the_sheet(ong_tu)
    ong_tu.follows(PRINT).sees("Tờ tập làm thử: không nộp được")
    assert "Tờ tập làm thử" in keeps(ong_tu)


@pytest.fixture
def asked(app: Flask, ba_lan: Person, chi_mai: Worker) -> Person:
    """Bà Lan has sent; chị Mai asks for the signed sheet, and for the paper about renting."""
    with app.app_context():
        filed(chu_nha_dong_y="ky")
    asks(chi_mai.signs_in(), "Tờ khai CT01", "Giấy cho thuê")
    return ba_lan.signs_in()


def test_ba_lan_prints_it_when_the_desk_asks_for_it(asked: Person, ong_tu: Person, chi_mai: Worker) -> None:
    asked.opens(f"{MINE}/bo-sung")
    assert asked.reads().count(PRINT) == 1
    asked.follows(PRINT).sees("Ngô Văn Chủ")
    assert "Ngô Văn Chủ" in keeps(asked)
    asked.follows("Quay lại").sees(NUMBER)
    address = f"{MINE}/to-khai-ct01/pdf"
    assert [who.client.get(address).status_code for who in (ong_tu, chi_mai)] == [303, 303]


def test_no_sheet_follows_a_dossier_that_nobody_signs(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in().opens(MINE).sees_no(PRINT).opens(f"{MINE}/to-khai-ct01", expects=404)
