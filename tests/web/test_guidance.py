"""What a service needs is said so that nobody is frightened, and nothing is promised that others have to keep."""

import pytest
from flask import Flask

from tests.browser import Browser
from tests.journeys.prepared import prepares
from tests.personas import Person

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def needs(app: Flask, slug: str) -> Browser:
    return Browser(app).opens(f"/thu-tuc/{slug}")


def test_twenty_papers_are_folded_away_and_a_few_are_not(app: Flask):
    many, few = needs(app, "dang-ky-thuong-tru"), needs(app, "dang-ky-tam-tru")
    many.sees("Giấy khác thì tùy trường hợp").sees("Giấy cho thuê")
    assert len(many.document.cssselect("details li")) == 21
    assert not few.document.cssselect("details")


def test_who_goes_away_is_not_given_the_form_of_who_moves(app: Flask):
    assert "CT01" not in needs(app, "khai-bao-tam-vang").response.text


def test_a_guest_is_declared_here_and_nothing_else_is_promised(ong_tu: Person):
    ong_tu.opens("/thu-tuc/thong-bao-luu-tru").sees("gửi ngay tại đây").sees("Ở nơi khác, điểm này")
    ong_tu.opens("/thu-tuc/khai-sinh").sees_no("gửi ngay tại đây")
    prepares(ong_tu, ong_tu).opens("lien-he").sees("Nơi nhận gọi số này").sees_no("báo kết quả")


def test_where_nothing_is_paid_nothing_is_kept(ong_tu: Person):
    ong_tu.opens("/ho-so/moi/khai-bao-tam-vang").chooses("từ 12 tháng trở lên").presses("Tiếp tục")
    ong_tu.types("phường, xã", "cau giay ha noi").types("Số nhà", "số 1").presses("Tiếp tục")
    ong_tu.types("Nơi đến", "hong gai quang ninh").types("Số nhà", "số 2").types("Từ ngày", "24/11/2026")
    ong_tu.types("Đến ngày", "24/12/2027").types("Lý do đi", "đi làm").presses("Tiếp tục")
    ong_tu.chooses("Tôi").presses("Tiếp tục")
    ong_tu.types("Họ, chữ đệm và tên", ong_tu.name).types("Ngày sinh", ong_tu.born).chooses("Nam")
    ong_tu.types("Số định danh", ong_tu.number).presses("Tiếp tục")
    ong_tu.types("Số điện thoại", ong_tu.phone).sees("Chúng tôi nhắn tin báo kết quả").presses("Tiếp tục")
    ong_tu.sees("Khai sai thì hồ sơ bị từ chối").sees_no("không trả lại lệ phí")
