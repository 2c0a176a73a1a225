"""The copy sheet has every answer, in the order of the official screens."""

from typing import Any

import pytest

from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.dossiers.copying.fields import Field, Section, is_copied, sections, ticks_of
from app.dossiers.snapshot import Snapshot, snapshot
from tests.dossiers.filed import ANSWERS, TWO_OWNERS
from tests.papers.test_ct01 import BY_LIST, CHILD, DAY, HEAD, one

WHO_COMES: dict[str, dict[str, Any]] = {
    "herself": {},
    "with a head": {**HEAD, "chu_ho_dong_y": "hoi", "email": "lan@vidu.vn"},
    "several owners": TWO_OWNERS,
    "a child": {**CHILD, "la_gi": "cha_me"},
    "by list": {**BY_LIST, "danh_sach": [one("Vũ Văn An"), one("Đỗ Văn Bé")]},
}


def taken(**changed: Any) -> Snapshot:
    return snapshot(SERVICE, {**ANSWERS, **changed}, DAY)


def laid(**changed: Any) -> tuple[Section, ...]:
    return sections(SERVICE, {**ANSWERS, **changed}, taken(**changed))


def said(found: tuple[Section, ...]) -> dict[str, str]:
    return {field.label.partition(".")[0]: field.text for field in found[0].fields}


@pytest.mark.parametrize("who", WHO_COMES)
def test_nothing_that_was_asked_is_left_out(who: str):
    keys = [field.key for section in laid(**WHO_COMES[who]) for field in section.fields]
    texts = [field.text for section in laid(**WHO_COMES[who]) for field in section.fields]
    asked = [item.text for group in taken(**WHO_COMES[who]).groups for item in group.items]
    assert len(keys) == len(set(keys))
    assert [text for text in asked if texts.count(text) < asked.count(text)] == []
    assert len(texts) > len(asked)


def test_the_form_comes_first_in_its_order_then_who_comes_along_then_the_opinions():
    found = laid(**WHO_COMES["with a head"])
    assert list(said(found)) == [str(place) for place in range(1, 11)]
    assert list(said(found).values())[:9] == [
        *("Trần Thị Lan", "05/02/1958", "Nữ", "001158012345", "0912345678", "lan@vidu.vn"),
        *("Phạm Văn Hộ", "Ở thuê", "001060000111"),
    ]
    assert said(found)["10"].startswith("Đăng ký tạm trú tại Số 12")
    assert [one.title for one in found[1:4]] == [
        "11. Người đi cùng 1",
        "Ý kiến của chủ hộ",
        "Ý kiến của chủ sở hữu chỗ ở",
    ]
    assert [field.text for field in found[1].fields][:2] == ["Trần Gia Bảo", "01/06/2015"]


def test_field_10_names_the_address_on_the_old_papers_too():
    assert said(laid(dia_chi_cu="Tổ 1, Dịch Vọng Hậu"))["10"].endswith("giấy tờ nhà: Tổ 1, Dịch Vọng Hậu")


def test_whoever_is_head_herself_stands_as_head_too():
    assert [said(laid())[one] for one in "789"] == ["Trần Thị Lan", "Chủ hộ", "001158012345"]


def test_who_moves_stands_in_the_form_and_who_files_below():
    found = laid(**WHO_COMES["a child"])
    assert (said(found)["1"], said(found)["7"], said(found)["8"]) == ("Lê Hà My", "Trần Thị Lan", "Cháu ngoại")
    assert "Trần Thị Lan" in [field.text for one in found if one.title == "Người khai" for field in one.fields]


def test_by_list_there_is_no_head_and_each_person_stands_by_herself():
    found = laid(**WHO_COMES["by list"])
    assert "7" not in said(found)
    assert [one.fields[0].text for one in found if one.title.startswith("Người trong danh sách")] == [
        "Vũ Văn An",
        "Đỗ Văn Bé",
    ]


def test_numbers_are_copied_without_gaps_and_days_as_they_are():
    copied = {field.label.partition(".")[0]: field.copied for field in laid()[0].fields}
    assert (copied["2"], copied["4"], copied["5"]) == ("05/02/1958", "001158012345", "0912345678")
    assert Field("", "", "001 158 012 345").copied == "001158012345"


def test_what_was_answered_anew_is_to_be_copied_anew_and_a_box_of_nothing_is_none():
    name = laid()[0].fields[0]
    ticks = ticks_of(laid(), [name.key, "không có", laid()[0].fields[5].key])
    assert ticks == {name.key: "Trần Thị Lan"}
    assert is_copied(name, ticks)
    assert not is_copied(laid(ho_ten="Trần Thị Lân")[0].fields[0], ticks)
