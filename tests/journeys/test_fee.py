"""The fee: asked for, paid at the counter or by transfer, or not due; and the clock stands meanwhile."""

import re
from base64 import b64decode
from io import BytesIO

import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.dossiers.acts.records import DossierFee
from app.fees.actions import end_account
from tests.dossiers.filed import at_work, filed
from tests.fees.test_vietqr import parts
from tests.journeys.bad_luck import count, messages_to, taps_twice, twin
from tests.journeys.test_mended import DESK, FRIDAY, MINE, MONDAY, NUMBER, WEDNESDAY
from tests.personas import Helped, Person, Worker

# Both databases: tests/journeys/test_every_move.py.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ASK, PAID, EXEMPT = f"{DESK}/bao-le-phi", f"{DESK}/da-nop-le-phi", f"{DESK}/mien-le-phi"


@pytest.fixture
def accepted(app: Flask, ba_lan: Person, chi_mai: Worker) -> str:
    """Bà Lan's dossier, in chị Mai's hands."""
    with app.app_context():
        filed()
    ba_lan.signs_in()
    chi_mai.signs_in().opens(DESK).presses("Tiếp nhận hồ sơ")
    return NUMBER


def asks_for_it(chi_mai: Worker) -> None:
    chi_mai.opens(DESK).follows("Báo nộp lệ phí").presses("Báo nộp lệ phí").sees("Chờ người dân nộp lệ phí")


def test_the_clock_stands_until_she_has_paid(
    accepted: str, ba_lan: Person, chi_mai: Worker, evening: Traveller
) -> None:
    evening.move_to(WEDNESDAY)
    asks_for_it(chi_mai.signs_in())
    chi_mai.sees("dừng đếm từ thứ Tư 25/11/2026, chờ người dân nộp lệ phí").sees("Đã báo nộp 15.000 đ, chưa nộp.")
    evening.move_to(FRIDAY)
    ba_lan.signs_in().opens(MINE).sees("Anh/chị cần làm").sees("15.000 đ").follows("Xem cách nộp")
    ba_lan.sees("Nộp lệ phí 15.000 đ").sees("người cao tuổi").sees("số 7 phố Dương Đình Nghệ").sees(NUMBER)
    evening.move_to(MONDAY)
    chi_mai.signs_in().opens(DESK).follows("Đã nộp lệ phí").chooses("Nộp tại quầy").types("Số biên lai", "0012/BL")
    chi_mai.presses("Đã nộp lệ phí").sees("Đã tiếp nhận").sees("15.000 đ, nộp tại quầy. Biên lai số 0012/BL.")
    chi_mai.sees("Đã nhận 15.000 đ, nộp tại quầy, biên lai số 0012/BL.").sees_no("Cần kiểm tra: miễn giảm")
    ba_lan.signs_in().opens(MINE).sees("Đã nhận lệ phí").sees("Biên lai số 0012/BL").sees("thứ Tư 02/12/2026")


def test_only_what_her_birthday_leaves_open_is_named_as_a_reason_not_to_pay(
    app: Flask, chi_mai: Worker, ba_lan: Person
) -> None:
    with app.app_context():
        filed(ngay_sinh="05/02/1980", thanh_vien=[])
    chi_mai.signs_in().opens(DESK).presses("Tiếp nhận hồ sơ")
    asks_for_it(chi_mai)
    ba_lan.signs_in().opens(MINE).follows("Xem cách nộp").sees("người khuyết tật")
    ba_lan.sees_no("người cao tuổi").sees_no("trẻ em").sees_no("mồ côi")


def test_the_square_is_read_by_a_bank_and_pays_nobody_in_the_demo(
    accepted: str, ba_lan: Person, chi_mai: Worker
) -> None:
    asks_for_it(chi_mai)
    ba_lan.opens(MINE).follows("Xem cách nộp").sees("không có thật").sees("Ngân hàng trình diễn")
    (source,) = ba_lan.document.xpath("//main//img/@src")
    picture = Image.open(BytesIO(b64decode(source.partition(",")[2])))
    said = parts(zxingcpp.read_barcodes(picture)[0].text)
    assert (said["54"], parts(said["62"])["08"]) == ("15000", NUMBER)
    assert parts(parts(said["38"])["01"]) == {"00": "000000", "01": "0000000000"}


def test_a_ward_without_an_account_takes_money_at_its_counter(
    app: Flask, accepted: str, ba_lan: Person, chi_mai: Worker
) -> None:
    with app.app_context():
        end_account(at_work("quang"), now())
        db.session.commit()
    asks_for_it(chi_mai)
    ba_lan.opens(MINE).follows("Xem cách nộp").sees("Nộp tại quầy").sees_no("Cách 2").sees_no("VietQR")
    ba_lan.sees("Phường chưa nhận lệ phí qua tài khoản ngân hàng")


def test_she_is_told_how_much_and_where(app: Flask, accepted: str, chi_mai: Worker) -> None:
    asks_for_it(chi_mai)
    assert "can nop 15.000 d le phi" in messages_to(app, "0912345678")[-1]
    chi_mai.opens(EXEMPT).chooses("Trẻ em").presses("Miễn lệ phí").sees("Vì là trẻ em.").sees("Đã miễn, vì là trẻ em.")
    assert "duoc mien le phi" in messages_to(app, "0912345678")[-1]


def test_at_the_counter_she_pays_without_having_been_asked_and_only_once(
    app: Flask, accepted: str, chi_mai: Worker
) -> None:
    again = twin(chi_mai).opens(PAID).chooses("Chuyển khoản").types("Số biên lai", "99/BL")
    chi_mai.opens(PAID).chooses("Nộp tại quầy").types("Số biên lai", "12/BL")
    taps_twice(chi_mai, "Đã nộp lệ phí", at_the_same_moment=False)
    chi_mai.opens(DESK).sees_no("Báo nộp lệ phí").opens(ASK, expects=409)
    again.presses("Đã nộp lệ phí", expects=409).sees("99/BL").sees("Chuyển khoản")
    assert count(app, DossierFee, DossierFee.paid == 15_000) == 1


def test_what_is_wrong_with_the_money_is_told_and_stays(accepted: str, chi_mai: Worker) -> None:
    chi_mai.opens(ASK).types("Số tiền", "mười lăm").presses("Báo nộp lệ phí", expects=422).sees("bằng chữ số")
    assert chi_mai.typed("Số tiền") == "mười lăm"
    chi_mai.types("Số tiền", "30.000 đ").presses("Báo nộp lệ phí").follows("Đã nộp lệ phí")
    chi_mai.types("Số tiền", "15000").types("Số biên lai", "7").presses("Đã nộp lệ phí", expects=422)
    chi_mai.sees("Chọn nộp tại quầy hay chuyển khoản").sees("Số tiền khác 30.000 đ")
    assert (chi_mai.typed("Số tiền"), chi_mai.typed("Số biên lai")) == ("15000", "7")
    chi_mai.chooses("Chuyển khoản").types("Lời nhắn", "Một người đã nộp.").presses("Đã nộp lệ phí")
    chi_mai.sees("15.000 đ, chuyển khoản. Biên lai số 7. Một người đã nộp.")


def test_a_reason_of_fifty_thousand_letters_is_told_to_be_shorter_and_stays(accepted: str, chi_mai: Worker) -> None:
    novel = "chữ " * 12_500
    chi_mai.opens(ASK).types("Lời nhắn", novel).presses("Báo nộp lệ phí", expects=422).sees("Viết ngắn lại")
    assert chi_mai.typed("Lời nhắn").strip() == novel.strip()


def test_who_declared_an_exemption_is_not_asked_before_it_is_looked_at(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        filed(mien_phi="cao_tuoi")
    chi_mai.signs_in().opens(DESK).presses("Tiếp nhận hồ sơ").follows("Báo nộp lệ phí").sees("người cao tuổi")
    chi_mai.follows("Miễn lệ phí").presses("Miễn lệ phí").sees("Vì là người cao tuổi, từ 60 tuổi.")


def test_nobody_pays_so_it_is_stopped(accepted: str, ba_lan: Person, chi_mai: Worker) -> None:
    asks_for_it(chi_mai)
    chi_mai.follows("Dừng giải quyết").chooses("Lý do khác").types("Giải thích", "Chưa nộp lệ phí.")
    chi_mai.presses("Dừng giải quyết")
    ba_lan.opens(f"{MINE}/le-phi").sees("Đã dừng giải quyết").sees_no("Xem cách nộp")


def test_beside_her_anh_minh_sees_how_to_pay_and_strangers_see_nothing(
    accepted: str, ba_lan: Person, chi_mai: Worker, anh_minh: Helped, chi_hoa: Worker, anh_quang: Worker
) -> None:
    asks_for_it(chi_mai)
    anh_minh.begins_with(ba_lan).follows(NUMBER).follows("Xem cách nộp").sees("Nộp lệ phí 15.000 đ")
    chi_hoa.signs_in().opens(PAID, expects=404)
    anh_quang.signs_in().opens(PAID, expects=409)


def test_the_page_is_light(accepted: str, ba_lan: Person, chi_mai: Worker) -> None:
    asks_for_it(chi_mai)
    ba_lan.opens(f"{MINE}/le-phi")
    picture = re.search(r'src="data:[^"]+"', ba_lan.response.text)
    assert picture
    assert len(picture[0]) < 2_000
