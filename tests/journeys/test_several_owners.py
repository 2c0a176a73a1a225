"""A home with several owners, and a list on which some are exempt: asked, signed, and read at the desk."""

from typing import Any
from uuid import UUID

from flask import Flask

from app.actor import DraftBearer
from app.clock import now
from app.database import db
from app.drafts.actions import save_step
from app.drafts.queries import locked
from tests.dossiers.filed import ANSWERS, TWO_OWNERS, filed
from tests.journeys.bad_luck import FIRST_STEP, opens_at_desk
from tests.journeys.test_ct01 import PRINT, keeps
from tests.papers.test_ct01 import BY_LIST, one
from tests.personas import Person, Worker


def at_the_summary(app: Flask, browser: Person, **changed: Any) -> Person:
    """A draft that is answered to its end."""
    browser.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    base = browser.url.rpartition("/")[0]
    draft_id = UUID(base.rpartition("/")[2])
    with app.app_context():
        draft = locked(draft_id, DraftBearer(draft_id))
        assert draft
        save_step(draft, {**ANSWERS, **changed}, 9, now())
        db.session.commit()
    return browser.opens(f"{base}/kiem-tra")


def test_ong_tu_says_how_each_owner_agrees_and_prints_the_sheet(app: Flask, ong_tu: Person) -> None:
    at_the_summary(app, ong_tu).opens("chu-nha?ve=1").chooses("Nhà nhiều chủ").presses("Tiếp tục")
    ong_tu.chooses("Từng người đồng ý").chooses("Ký vào tờ khai CT01").presses("Tiếp tục").sees("Còn ai là chủ nhà?")
    ong_tu.presses("Tiếp tục", 422).sees("Thêm ít nhất một người")
    ong_tu.follows("Thêm một người").types("Họ tên", "Ngô Thị Hai").chooses("Ký vào tờ khai CT01")
    ong_tu.presses("Lưu người này").sees("Ngô Thị Hai").sees("Ký vào tờ khai CT01 · bấm để sửa")
    ong_tu.opens("kiem-tra").sees("Chủ nhà khác 1").follows(PRINT).sees("Từng chủ nhà ghi")
    assert "Ngô Văn Chủ; Ngô Thị Hai" in keeps(ong_tu)


def test_ong_tu_whose_head_owns_the_house_types_him_once(app: Flask, ong_tu: Person) -> None:
    at_the_summary(app, ong_tu).opens("chu-ho?ve=1").chooses("Người khác").presses("Tiếp tục")
    ong_tu.types("Họ tên chủ hộ", "Phạm Văn Hộ").types("Số định danh", "001060000111").chooses("Phải")
    ong_tu.types("Anh/chị là gì", "Ở thuê").chooses("Viết giấy đồng ý riêng").presses("Tiếp tục")
    assert ong_tu.heading == "Có được miễn lệ phí không?"
    ong_tu.opens("kiem-tra").sees("Chủ hộ là chủ nhà").sees_no("Ngô Văn Chủ")


def test_chi_mai_reads_who_owns_it_and_no_owner_is_taken_for_somebody_who_moves(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        number = filed(**TWO_OWNERS).number
    opens_at_desk(chi_mai, number)
    chi_mai.sees("Chủ nhà khác 1").sees("Ngô Thị Hai").sees("Từng người đồng ý")


def test_a_list_says_who_pays_at_the_summary_and_at_the_desk(app: Flask, ong_tu: Person, chi_mai: Worker) -> None:
    exempt = {**one("Đỗ Văn Bé"), "mien_phi": "khuyet_tat"}
    listed: dict[str, Any] = {**BY_LIST, "danh_sach": [one("Vũ Văn An"), one("Lý Thị Nhỏ", "01/06/2015"), exempt]}
    said = "10.000 đ cho 1 người; được miễn nếu đúng: 1 trẻ em; 1 người khuyết tật"
    at_the_summary(app, ong_tu, **listed).sees(said).sees("Giấy tờ về diện miễn lệ phí")
    with app.app_context():
        number = filed(**listed).number
    opens_at_desk(chi_mai, number)
    chi_mai.sees(said).sees("Người khuyết tật").sees("Giấy tờ về diện miễn lệ phí")
