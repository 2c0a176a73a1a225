"""Anh Minh scans a card: what is on it is read, whatever stands around it, and only doubted aloud."""

import unicodedata
from datetime import date

import pytest

from app.people.card import Card, Part, contradictions, explained, read_card
from app.people.card_line import LONGEST, CardUnreadable, TwoCards
from app.people.citizen_number import Sex
from tests.people.cards import CHAU_DU, CHI_MAU, LINES, ONG_THU

TODAY = date(2026, 11, 23)


def test_all_that_is_on_the_card_of_ong_thu():
    assert read_card(ONG_THU) == Card(
        number="001058012345",
        name="Nguyễn Văn Thử",
        born=date(1958, 2, 5),
        sex=Sex.MALE,
        address="Số 12, ngõ 34, Tổ 1, Dịch Vọng Hậu, Cầu Giấy, Hà Nội",
        issued=date(2021, 4, 15),
        unread=(),
        damage=None,
    )


def test_a_card_without_an_old_number():
    card = read_card(CHI_MAU)
    assert (card.number, card.name, card.sex) == ("036192000123", "Trần Thị Mẫu", Sex.FEMALE)
    assert card.address == "Tổ 5, Phường Cầu Giấy, Thành phố Hà Nội"


def test_the_parents_on_a_card_of_2024_are_left_out():
    card = read_card(CHAU_DU)
    assert (card.name, card.issued) == ("Lê Minh Ví Dụ", date(2024, 9, 9))
    assert "Lê Văn Cha" not in repr(card)


def test_no_part_of_a_whole_line_is_doubted():
    for line in LINES:
        card = read_card(line)
        assert (card.unread, card.damage, explained(card), contradictions(card, TODAY)) == ((), None, "", ())


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(
    "around",
    [
        "{}|",
        "\ufeff{}\r\n",
        "  {}\t",
        "]Q3{}",
        "\u200b{}\u200b||",
    ],
)
def test_what_a_scanner_adds_before_and_behind_is_left_out(line: str, around: str):
    assert read_card(around.format(line)) == read_card(line)


@pytest.mark.parametrize("line", LINES)
def test_letters_in_pieces_are_put_together(line: str):
    assert read_card(unicodedata.normalize("NFD", line)) == read_card(line)


@pytest.mark.parametrize("before", [5, 12, 30, 50, 70, 80, 84])
def test_a_scan_that_broke_off_does_not_spoil_the_next_one_in_the_same_field(before: int):
    assert read_card(CHI_MAU[:before] + ONG_THU) == read_card(ONG_THU)
    assert read_card(ONG_THU + CHI_MAU[:before]) == read_card(ONG_THU)


@pytest.mark.parametrize("between", ["", "\n", "\r\n", "|"])
def test_the_same_card_scanned_twice_is_one_card(between: str):
    assert read_card(ONG_THU + between + ONG_THU) == read_card(ONG_THU)


@pytest.mark.parametrize("between", ["", "\n", "\r\n", "|"])
@pytest.mark.parametrize(("first", "second"), [(ONG_THU, CHI_MAU), (CHAU_DU, ONG_THU)])
def test_a_second_card_in_the_same_scan_is_noticed(first: str, second: str, between: str):
    with pytest.raises(TwoCards, match="hai thẻ khác nhau"):
        read_card(first + between + second)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Quét mã QR trên thẻ"),
        ("https://vneid.gov.vn/tai-ve", "mã QR khác"),
        ("001058012345", "chỉ là số"),
        (ONG_THU[:60], "Quét lại ngay vào ô này"),
        ("a|b|c|d|e|f|g", "Đổi sang bàn phím tiếng Anh"),
        ("số 1|b|c|d|e|f|g", "Quét lại ngay vào ô này"),
        (ONG_THU * 20, "quá nhiều chữ"),
    ],
)
def test_what_is_no_card_says_what_to_do(typed: str, said: str):
    with pytest.raises(CardUnreadable, match=said):
        read_card(typed)


def test_no_line_of_a_real_card_is_too_long():
    longest = ONG_THU.replace("Số 12", "Số 12, " + "nhà văn hoá " * 20) + "|" + "Nguyễn Thị Thanh Thuỷ Trúc|" * 4
    assert len(longest) < LONGEST / 3


@pytest.mark.parametrize(
    ("part", "changed", "expected"),
    [
        (Part.BORN, "30021958", "born"),
        (Part.BORN, "1958", "born"),
        (Part.NAME, "Nguyễn 8ăn Thử", "name"),
        (Part.NAME, "", "name"),
        (Part.SEX, "Khác", "sex"),
        (Part.NUMBER, "01058012345", "number"),
    ],
)
def test_a_part_that_cannot_be_read_stays_empty_and_the_others_stand(part: Part, changed: str, expected: str):
    parts = ONG_THU.split("|")
    parts[{Part.NUMBER: 0, Part.NAME: 2, Part.BORN: 3, Part.SEX: 4}[part]] = changed
    card = read_card("|".join(parts))
    assert card.unread == (part,)
    assert not getattr(card, expected)
    assert "Gõ nốt" in explained(card)


def test_the_day_of_issue_is_not_needed():
    assert read_card(ONG_THU.replace("15042021", "")).issued is None


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        (ONG_THU.replace("Nam", "Nữ"), "giới tính là nam"),
        (ONG_THU.replace("05021958", "05021959"), "sinh năm 1958"),
        (ONG_THU.replace("001058", "099058"), "Ba số đầu 099"),
        (ONG_THU.replace("15042021", "15041957"), "Ngày cấp thẻ"),
        (ONG_THU.replace("15042021", "15042031"), "Ngày cấp thẻ"),
        (ONG_THU.replace("05021958", "05022058"), "chưa đến"),
    ],
)
def test_what_cannot_all_be_true_is_doubted_and_still_read(line: str, fact: str):
    card = read_card(line)
    assert card.unread == ()
    assert any(fact in doubt.fact for doubt in contradictions(card, TODAY))
