"""Between the card and the field stand a scanner, a keyboard and a typing method: a garbled name is never filled in."""

import unicodedata

import pytest

from app.people.card import Part, explained, read_card
from app.people.card_line import CardUnreadable
from app.people.keystrokes import Damage
from app.people.typing_methods import from_telex, from_vni, is_syllable
from tests.people.cards import (
    CHI_MAU,
    LINES,
    ONG_THU,
    bars_typed_as,
    letters_lost,
    on_windows_vietnamese_keyboard,
    through,
    without_marks,
)

UNDONE = "đã sửa lại được"
TELEX = (
    "001058012345|011234567|Nguyeexn Vawn Thuwr|05021958|Nam"
    "|Soos 12, ngox 34, Toor 1, Dijch Vojng Haaju, Caafu Giaasy, Haf Nooji|15042021"
)
VNI = "036192000123||Tra62n Thi5 Ma64u|20111992|Nu74|To63 5, Phu7o7ng2 Ca62u Gia61y, Tha2nh pho61 Ha2 No65i|02082025"


def same_but_for_the_damage(line: str, whole: str, damage: Damage) -> bool:
    card, as_printed = read_card(line), read_card(whole)
    assert (card.damage, UNDONE in explained(card)) == (damage, True)
    return all(getattr(card, part) == getattr(as_printed, part) for part in (*Part, "issued", "unread"))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("code_page", ["cp1252", "cp1258", "cp437", "cp850"])
def test_a_line_typed_as_a_code_page_is_read_back(line: str, code_page: str):
    assert same_but_for_the_damage(through(line, code_page), line, Damage.CODE_PAGE)


def test_a_code_page_that_lost_letters_leaves_name_and_address_empty():
    lossy = "".join(char for char in through(CHI_MAU, "cp1252") if not "\u0080" <= char <= "\u00a0")
    card = read_card(lossy)
    assert card.unread == (Part.NAME, Part.SEX, Part.ADDRESS)
    assert (card.number, card.damage) == ("036192000123", Damage.CODE_PAGE)
    assert "bảng mã" in explained(card)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("sign", [*"~§Ç'µ£*}¦｜"])
def test_bars_that_another_keyboard_typed_otherwise_are_found(line: str, sign: str):
    assert same_but_for_the_damage(bars_typed_as(line, sign), line, Damage.BARS)


def test_a_line_without_its_bars_is_not_guessed():
    for instead in ("", " ", ", "):
        with pytest.raises(CardUnreadable):
            read_card(bars_typed_as(ONG_THU, instead))


@pytest.mark.parametrize("line", LINES)
def test_digits_typed_on_the_vietnamese_keyboard_of_windows_are_digits_again(line: str):
    card, whole = read_card(on_windows_vietnamese_keyboard(line)), read_card(line)
    assert (card.number, card.born, card.name) == (whole.number, whole.born, whole.name)
    assert (card.address, card.damage, card.unread) == ("", Damage.LAYOUT, (Part.ADDRESS,))
    assert "tiếng Anh (US)" in explained(card)


def test_digits_that_changed_places_on_the_way_are_not_guessed():
    tidied = unicodedata.normalize("NFC", on_windows_vietnamese_keyboard(ONG_THU))
    with pytest.raises(CardUnreadable, match="tiếng Anh"):
        read_card(tidied)


def test_telex_and_vni_are_undone():
    assert same_but_for_the_damage(TELEX, ONG_THU, Damage.TELEX)
    assert same_but_for_the_damage(VNI, CHI_MAU, Damage.VNI)


@pytest.mark.parametrize("line", [VNI.replace("To63 5", "nha2 A2"), TELEX.replace("Vawn", "Bluwr")])
def test_where_undoing_leaves_a_doubt_the_name_stays_empty_and_it_is_explained(line: str):
    card = read_card(line)
    assert (card.name, card.address, card.damage) == ("", "", Damage.LETTERS_LOST)
    assert "gõ theo thẻ" in explained(card)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("scanner", [letters_lost, without_marks, lambda line: letters_lost(line, "cp1252")])
def test_a_scanner_that_drops_letters_never_fills_in_a_name(line: str, scanner):
    card, whole = read_card(scanner(line)), read_card(line)
    assert (card.name, card.address, card.damage) == ("", "", Damage.LETTERS_LOST)
    assert (card.number, card.born, card.issued) == (whole.number, whole.born, whole.issued)
    assert "chữ có dấu" in explained(card)


def test_a_name_with_words_that_nobody_can_say_lost_its_letters():
    card = read_card(ONG_THU.replace("Nguyễn Văn Thử", "Nguyn Vn Th"))
    assert (card.name, card.damage) == ("", Damage.LETTERS_LOST)


@pytest.mark.parametrize(
    "name", ["K Brèm", "Bh'riu Liếc", "Y Ngông Niê Kdăm", "H'Wer Ksor", "Siu Blưr", "Rơ Châm Xoan", "Cao Thanh Mai"]
)
def test_names_of_other_peoples_and_names_without_marks_are_taken_as_they_stand(name: str):
    card = read_card(ONG_THU.replace("Nguyễn Văn Thử", name))
    assert (card.name, card.damage) == (name, None)


@pytest.mark.parametrize(
    ("telex", "vni", "word"),
    [
        ("Nguyeexn", "Nguye64n", "Nguyễn"),
        ("Nguyeenx", "Nguye6n4", "Nguyễn"),
        ("DDuwcs", "D9u7c1", "Đức"),
        ("HUNGF", "HUNG2", "HÙNG"),
        ("quyts", "quyt1", "quýt"),
        ("mais", "mai1", "mái"),
        ("gias", "gia1", "giá"),
        ("nhuwowngf", "nhu7o7ng2", "nhường"),
        ("Anh", "Anh", "Anh"),
        ("Trx", "Tr4", ""),
    ],
)
def test_a_word_typed_with_telex_or_vni(telex: str, vni: str, word: str):
    assert (from_telex(telex), from_vni(vni)) == ((word, word) if word else (telex, vni))


def test_what_can_be_a_vietnamese_word():
    words = ("Nguyễn", "Quyết", "Khuỷu", "Thuở", "Nghĩa", "Gì", "Quý", "Rượu", "Khuya", "Đoàn", "Yến", "Oanh", "Ngoạch")
    assert all(is_syllable(word) for word in words)
    assert not any(is_syllable(word) for word in ("Trn", "Vn", "Kpă", "Wer", "Tímes", ""))
