"""Who comes along: added once, changed, taken out, at most so many."""

import pytest
from flask import Flask

from app.catalogue.question import Members, PersonName
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.drafts.actions import GroupFull, put_row, remove_row, save_row_field, start
from app.drafts.records import Draft

NAME = PersonName("ho_ten", "Họ tên", name="họ tên")
PEOPLE = Members("thanh_vien", "Ai cùng đi?", name="người đi cùng", one=(NAME,), most=3)


@pytest.fixture
def draft(app: Flask):
    with app.app_context():
        yield start(SERVICE, "key", None, False, now())


def adds(draft: Draft, row_id: str, name: str, counter: int = 1) -> None:
    put_row(draft, PEOPLE, row_id, {"ho_ten": name}, counter, now())


def people(draft: Draft) -> list[tuple[str, str]]:
    return [(row["id"], row["ho_ten"]) for row in draft.answers.get("thanh_vien", [])]


def test_people_stand_in_the_order_in_which_they_were_added(draft: Draft):
    adds(draft, "1", "Bảo")
    adds(draft, "2", "An")
    assert people(draft) == [("1", "Bảo"), ("2", "An")]


def test_a_form_sent_twice_adds_one_person(draft: Draft):
    adds(draft, "1", "Bảo")
    adds(draft, "1", "Bảo")
    assert people(draft) == [("1", "Bảo")]


def test_a_person_is_changed_at_her_place(draft: Draft):
    adds(draft, "1", "Bảo")
    adds(draft, "2", "An")
    adds(draft, "1", "Gia Bảo", 2)
    assert people(draft) == [("1", "Gia Bảo"), ("2", "An")]


def test_a_person_taken_out_is_gone(draft: Draft):
    adds(draft, "1", "Bảo")
    adds(draft, "2", "An")
    remove_row(draft, PEOPLE, "1", now())
    assert people(draft) == [("2", "An")]


def test_taking_out_somebody_twice_takes_out_nobody_else(draft: Draft):
    adds(draft, "1", "Bảo")
    adds(draft, "2", "An")
    remove_row(draft, PEOPLE, "1", now())
    remove_row(draft, PEOPLE, "1", now())
    assert people(draft) == [("2", "An")]


@pytest.fixture
def full(draft: Draft) -> Draft:
    for number in range(PEOPLE.most):
        adds(draft, str(number), f"Người {number}")
    return draft


def test_one_person_too_many_is_refused_with_how_many_there_may_be(full: Draft):
    with pytest.raises(GroupFull) as refused:
        adds(full, "3", "Người nữa")
    assert refused.value.most == 3


def test_whoever_was_refused_is_not_kept(full: Draft):
    with pytest.raises(GroupFull):
        adds(full, "3", "Người nữa")
    assert len(people(full)) == 3


def test_in_a_full_group_a_person_can_still_be_changed(full: Draft):
    adds(full, "2", "Tên khác", 2)
    assert people(full)[2] == ("2", "Tên khác")


def test_when_somebody_goes_another_may_come(full: Draft):
    remove_row(full, PEOPLE, "0", now())
    adds(full, "3", "Người nữa")
    assert people(full)[-1] == ("3", "Người nữa")


def types(draft: Draft, name: str, counter: int) -> bool:
    return save_row_field(draft, PEOPLE, "1", "ho_ten", name, counter, now())


def test_a_field_about_a_person_is_kept_while_she_is_typed(draft: Draft):
    types(draft, "Bả", 1)
    types(draft, "Bảo", 2)
    assert people(draft) == [("1", "Bảo")]


@pytest.mark.parametrize("counter", [4, 5])
def test_a_late_field_about_a_person_does_not_overwrite(draft: Draft, counter: int):
    adds(draft, "1", "Bảo", 5)
    types(draft, "Bả", counter)
    assert people(draft) == [("1", "Bảo")]


def test_a_field_about_one_person_does_not_hinder_the_next(draft: Draft):
    adds(draft, "1", "Bảo", 9)
    assert save_row_field(draft, PEOPLE, "2", "ho_ten", "An", 1, now())


def test_a_late_field_does_not_bring_back_whoever_was_taken_out(draft: Draft):
    adds(draft, "1", "Bảo", 5)
    remove_row(draft, PEOPLE, "1", now())
    types(draft, "Bả", 4)
    assert people(draft) == []


def test_a_field_typed_just_before_she_was_taken_out_does_not_bring_her_back(draft: Draft):
    adds(draft, "1", "Bảo", 5)
    remove_row(draft, PEOPLE, "1", now())
    types(draft, "Bảo", 6)
    assert people(draft) == []
