"""What the desk says on paper after a move: CT05, CT06, CT08, and why a dossier was stopped."""

import pytest
from flask import Flask

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.request import Item, Kind
from app.dossiers.said import NOTHING, Said
from app.papers import queries
from app.papers.actions import issue_after
from app.papers.kind import Kind as Paper
from app.papers.pdf import draw
from app.papers.statement import Statement, read
from tests.dossiers.filed import at_work, filed
from tests.journeys.test_mended import asks
from tests.papers.test_papers import said, text_of
from tests.personas import Person, Worker

BLURRED = Item(Kind.PAPER, "hop_dong", "", "ảnh hợp đồng thuê nhà", "Ảnh mờ. Chụp lại cả tờ.")
WHY = Said(note="Ở chưa đủ 30 ngày. Căn cứ: Luật Cư trú Điều 27. Anh/chị chỉ cần báo lưu trú.")


@pytest.fixture
def inside(app: Flask):
    with app.app_context():
        yield app


def after(*moves: tuple[Move, Said]) -> str:
    """The number of a dossier that chị Mai moved so."""
    number, mai = filed().number, at_work("mai")
    for move, words in moves:
        dossier = locked(number, mai)
        assert dossier
        advance(dossier, move, mai, now(), words)
        issue_after(dossier, move, words, mai, "Nguyễn Thị Mai", now())
        db.session.commit()
    return number


def paper(number: str, kind: Paper) -> Statement:
    slip = queries.find(number, kind, 1, at_work("mai"))
    assert slip
    return read(slip.statement)


def test_whoever_is_asked_holds_a_list_of_exactly_what_is_to_be_mended(inside: Flask):
    guidance = paper(after((Move.ASK, Said(items=(BLURRED,)))), Paper.GUIDANCE)
    assert (guidance.form, guidance.number) == ("Mẫu CT05", "1/PHD")
    assert [(one.label, one.text) for one in guidance.wanted] == [("Ảnh hợp đồng thuê nhà", "Ảnh mờ. Chụp lại cả tờ.")]
    drawn = text_of(draw(guidance, "https://vidu.vn/g/abc", now()))
    assert "Ảnh mờ. Chụp lại cả tờ." in drawn
    assert "Giấy tờ trong hồ sơ" not in drawn


def test_a_refusal_names_the_law_and_the_way_to_complain(inside: Flask):
    refusal = paper(after((Move.REFUSE, WHY)), Paper.REFUSAL)
    assert said(refusal)["Lý do"] == WHY.note
    assert "khiếu nại" in text_of(draw(refusal, "https://vidu.vn/g/abc", now()))


def test_a_dossier_that_is_stopped_says_why(inside: Flask):
    number = after((Move.ASK, Said(items=(BLURRED,))), (Move.STOP, WHY))
    assert said(paper(number, Paper.STOPPED))["Lý do"] == WHY.note


def test_a_result_says_until_when_it_holds(inside: Flask):
    result = paper(after((Move.ACCEPT, NOTHING), (Move.GRANT, NOTHING)), Paper.RESULT)
    assert (result.form, result.number) == ("Mẫu CT08", "1/TB")
    assert said(result)["Kết quả"] == "Đồng ý giải quyết đăng ký tạm trú"
    assert said(result)["Có giá trị đến hết ngày"] == "01/12/2027"
    assert not any("khiếu nại" in line for line in result.closing)


def test_a_refusal_after_acceptance_is_a_result(inside: Flask):
    result = paper(after((Move.ACCEPT, NOTHING), (Move.DENY, WHY)), Paper.RESULT)
    assert (said(result)["Kết quả"], said(result)["Lý do"]) == ("Không đủ điều kiện giải quyết", WHY.note)
    assert any("khiếu nại" in line for line in result.closing)


def test_a_result_that_has_a_number_elsewhere_takes_none_of_ours(inside: Flask):
    elsewhere = after((Move.ACCEPT, NOTHING), (Move.GRANT, Said(number="88/TB-CAP")))
    ours = after((Move.ACCEPT, NOTHING), (Move.GRANT, NOTHING))
    assert [paper(one, Paper.RESULT).number for one in (elsewhere, ours)] == ["88/TB-CAP", "1/TB"]


def test_ba_lan_prints_the_second_list_and_keeps_the_first(ba_lan: Person, chi_mai: Worker, app: Flask):
    with app.app_context():
        mine = f"/toi/ho-so/{filed().number}"
    ba_lan.signs_in()
    chi_mai.signs_in()
    for name, again in (("Họ tên chủ nhà", ""), ("Số điện thoại", "Nay mới gọi")):
        asks(chi_mai, name, again=again)
        ba_lan.opens(f"{mine}/bo-sung").presses("Gửi bổ sung")
    ba_lan.follows("In phiếu hướng dẫn bổ sung lần 2").sees("Mẫu CT05").sees("Xem lại Số điện thoại")
    ba_lan.sees_no("chủ nhà").opens(f"{mine}/giay/bo-sung").sees("Xem lại Họ tên chủ nhà")
    pdf = ba_lan.client.get(f"{mine}/giay/bo-sung/2.pdf")
    assert "phieu-huong-dan-bo-sung-lan-2-CG-261123-0001.pdf" in pdf.headers["Content-Disposition"]
    ba_lan.opens(f"{mine}/giay/bo-sung/3", expects=404)


def test_a_letter_typed_in_place_of_a_number_is_kept_and_sent_back(chi_mai: Worker, app: Flask):
    with app.app_context():
        number = after((Move.ACCEPT, NOTHING))
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}/dong-y").types("Số thông báo", "x" * 41)
    chi_mai.presses("Ghi kết quả: đồng ý", expects=422).sees("Chỉ ghi số của văn bản")
    assert chi_mai.typed("Số thông báo") == "x" * 41
