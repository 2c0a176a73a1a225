"""The cookie of an old phone whose clock is wrong."""

from tests.personas import Person


def test_a_phone_that_is_a_month_ahead_keeps_its_cookie(ba_lan: Person) -> None:
    ba_lan.opens("/dang-nhap").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    form, fields = ba_lan.filled("Đăng nhập")
    answer = ba_lan.client.post(form.get("action"), data=dict(fields))
    cookie = next(one for one in answer.headers.getlist("Set-Cookie") if one.startswith("diem="))
    assert "Max-Age=2592000" in cookie
    assert "Expires" not in cookie
