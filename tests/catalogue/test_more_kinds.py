"""Ticks, numbers, amounts, periods and years are read as people type them."""

from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.answers import Unclear, Value, read, shown
from app.catalogue.condition import Includes, holds
from app.catalogue.question import (
    TICKED,
    BirthDay,
    Declaration,
    FormerAddress,
    Money,
    Number,
    Period,
    Question,
    Several,
)
from app.catalogue.readers import Chosen, Span, Year

TODAY = date(2026, 11, 23)
BOXES = Several("a", "Đổi những gì?", name="điều thay đổi", options={"ten": "Họ tên", "so": "Số nhà", "khac": "Khác"})
PROMISE = Declaration("a", "Tôi cam đoan những điều khai là đúng", name="lời cam đoan")
AREA = Number("a", "Diện tích", name="diện tích", unit="m²", least=1, most=5000, places=1)
PRICE = Money("a", "Giá chuyển nhượng", name="giá")
AWAY = Period("a", "Đi vắng", name="thời gian vắng", months=24)
OLD = BirthDay("a", "Ngày sinh", name="ngày sinh", year_enough=True)
BORN_IN = FormerAddress("a", "Nơi đăng ký khai sinh", name="nơi khai sinh")


@pytest.mark.parametrize(
    ("question", "typed", "value", "words"),
    [
        (BOXES, "khac,ten", Chosen(("ten", "khac")), "Họ tên; Khác"),
        (PROMISE, TICKED, TICKED, "Có"),
        (AREA, "62,5 m²", Decimal("62.5"), "62,5 m²"),
        (PRICE, "1.500.000 đ", 1_500_000, "1.500.000 đ"),
        (PRICE, "1,5 triệu", 1_500_000, "1.500.000 đ"),
        (PRICE, "2 tỷ", 2_000_000_000, "2.000.000.000 đ"),
        (PRICE, "500k", 500_000, "500.000 đ"),
        (OLD, "1938", Year(1938), "1938"),
        (OLD, "năm 1938", Year(1938), "1938"),
        (OLD, "5/2/1938", date(1938, 2, 5), "05/02/1938"),
        (BORN_IN, "xã Dịch Vọng, Từ Liêm", "xã Dịch Vọng, Từ Liêm", "xã Dịch Vọng, Từ Liêm"),
    ],
)
def test_it_is_understood_and_said_back(question: Question, typed: str, value: Value, words: str):
    assert read(question, {"a": typed}, TODAY) == value
    assert shown(question, value) == words


def test_a_period_has_two_days_in_order():
    value = read(AWAY, {"a": "1/12/2026", "a_den": "31/12/2026"}, TODAY)
    assert value == Span(date(2026, 12, 1), date(2026, 12, 31))
    assert shown(AWAY, value) == "từ 01/12/2026 đến 31/12/2026"


@pytest.mark.parametrize(
    ("question", "answers", "field", "words"),
    [
        (BOXES, {"a": ""}, "a", "Chọn ít nhất một ô"),
        (BOXES, {"a": ","}, "a", "Chọn ít nhất một ô"),
        (BOXES, {"a": "la"}, "a", "Chọn một trong các dòng"),
        (PROMISE, {}, "a", "Bấm vào ô vuông"),
        (PROMISE, {"a": "khong"}, "a", "Bấm vào ô vuông"),
        (AREA, {"a": "rộng"}, "a", "bằng chữ số"),
        (AREA, {"a": "62,55"}, "a", "1 số sau dấu phẩy"),
        (AREA, {"a": "9000"}, "a", "từ 1 đến 5000"),
        (PRICE, {"a": "nhiều"}, "a", "bằng chữ số"),
        (PRICE, {"a": "9" * 20}, "a", "lớn quá"),
        (AWAY, {"a": "1/12/2026"}, "a_den", "ngày kết thúc"),
        (AWAY, {"a_den": "1/12/2026"}, "a", "ngày bắt đầu"),
        (AWAY, {"a": "2/12/2026", "a_den": "1/12/2026"}, "a_den", "từ 02/12/2026 trở đi"),
        (AWAY, {"a": "1/12/2026", "a_den": "2/12/2028"}, "a_den", "Nhiều nhất 24 tháng"),
        (OLD, {"a": "2030"}, "a", "chưa đến"),
        (OLD, {"a": "1790"}, "a", "đã quá lâu"),
        (OLD, {"a": "hôm qua"}, "a", "gõ năm sinh"),
        (BORN_IN, {"a": "x" * 161}, "a", "Viết ngắn lại"),
    ],
)
def test_what_is_wrong_says_what_to_do(question: Question, answers: dict[str, str], field: str, words: str):
    with pytest.raises(Unclear, match=words) as refused:
        read(question, answers, TODAY)
    assert refused.value.field == field


def test_the_year_alone_is_no_day_where_a_day_is_needed():
    with pytest.raises(Unclear):
        read(BirthDay("a", "Ngày sinh", name="ngày sinh"), {"a": "1938"}, TODAY)


def test_a_condition_looks_at_one_box_of_several():
    assert holds(Includes("a", "ten"), {"a": "ten,khac"})
    assert not holds(Includes("a", "so"), {"a": "ten,khac"})
    assert not holds(Includes("a", "so"), {})
