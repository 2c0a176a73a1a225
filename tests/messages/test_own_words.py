"""What a ward may say in words of its own: refused with a sentence that says what to change."""

import pytest

from app.messages.events import Event
from app.messages.own_words.read import Sender, WordsUnclear, previews, read_price, read_words
from app.messages.wording import WORDING

CAU_GIAY = Sender("Phường Cầu Giấy", "024 3834 5678", "CG")
ACCEPTED = Event.DOSSIER_ACCEPTED
OWN = "Hồ sơ {ma} đã tới tay chúng tôi, hẹn {han}. Hỏi {canbo}."


def test_what_can_be_sent_is_kept_tidy():
    assert read_words("  Hồ sơ {ma}\r\n đã tới tay chúng tôi,  hẹn {han}. Hỏi {canbo}.\n", ACCEPTED, CAU_GIAY) == OWN


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        pytest.param(" \n", "Viết tin nhắn", id="nothing"),
        pytest.param("Hồ sơ {ma} đã nhận.", "phải có {han} ngày hẹn trả", id="no date"),
        pytest.param("Đã nhận.", "phải có {ma} mã hồ sơ; {han}", id="neither"),
        pytest.param("{ma} {han} {ten}", "Không có ô {ten}. Tin này dùng được: {ma} mã hồ sơ", id="a strange place"),
        pytest.param("{ma} {han} {sotien}", "Không có ô {sotien}", id="a place of another event"),
        pytest.param("{ma.x} {han}", "Không có ô {ma.x}", id="a place that reaches further"),
        pytest.param("{ma!r} {han:>99}", "Không có ô {ma!r}", id="a place with a format"),
        pytest.param("{} {ma} {han}", "Không có ô {}", id="a place without a name"),
        pytest.param("{ma} {han", "phải đủ cặp", id="half a pair"),
        pytest.param("{{ma}} {han}", "phải đủ cặp", id="a pair in a pair"),
        pytest.param("{ma} {han} 😀", "Bỏ ký hiệu 😀", id="a picture"),
        pytest.param("{ma} {han} " + "a" * 150, "một tin chứa 160. Bớt ", id="too long"),
        pytest.param("{ma} {han} " + "a" * 50_000, "một tin chứa 160", id="50,000 letters"),
    ],
)
def test_what_cannot_be_sent_is_refused(typed: str, says: str):
    with pytest.raises(WordsUnclear) as refused:
        read_words(typed, ACCEPTED, CAU_GIAY)
    assert says in str(refused.value)


def test_the_length_is_that_with_the_longest_number_of_the_ward_and_not_one_letter_less():
    fixed = len("CG-261123-12345678") + len("30/11/2026") + 2
    assert read_words("{ma} {han} " + "a" * (160 - fixed), ACCEPTED, CAU_GIAY)
    with pytest.raises(WordsUnclear, match=r"là 161 chữ.*Bớt 1 chữ"):
        read_words("{ma} {han} " + "a" * (161 - fixed), ACCEPTED, CAU_GIAY)


@pytest.mark.parametrize("event", WORDING)
def test_our_own_words_would_be_taken(event: Event):
    assert read_words(WORDING[event].ours, event, CAU_GIAY) == WORDING[event].ours


def test_the_preview_is_what_a_phone_shows_with_its_parts_and_its_price():
    plain, marked = previews(OWN, CAU_GIAY, 350)
    assert plain.text == "Ho so CG-261123-0042 da toi tay chung toi, hen 30/11/2026. Hoi can bo Mai."
    assert (plain.letters, plain.parts, plain.cost) == (74, 1, 350)
    assert marked.text.startswith("Hồ sơ CG-261123-0042 đã tới tay")
    assert (marked.letters, marked.parts, marked.cost) == (74, 2, 700)
    assert previews(OWN, CAU_GIAY, None)[0].cost is None


@pytest.mark.parametrize(("typed", "dong"), [("350", 350), ("1.200 đ", 1200), ("0", 0), (" ", None)])
def test_a_price_is_read_as_people_type_it(typed: str, dong: int | None):
    assert read_price(typed) == dong


@pytest.mark.parametrize("typed", ["-1", "ba trăm", "999999", "3,5", "٣٥٠"])
def test_what_is_no_price_is_asked_for_again(typed: str):
    with pytest.raises(WordsUnclear, match="Ghi số đồng"):
        read_price(typed)
