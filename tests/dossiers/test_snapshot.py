"""What was asked and answered stays as it stood on the day, whatever the catalogue says later."""

import json
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from app.catalogue import registry
from app.catalogue.answers import Unclear
from app.catalogue.question import Choice
from app.catalogue.service import Service
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.dossiers.snapshot import Snapshot, from_json, snapshot, to_json
from tests.dossiers.filed import ANSWERS, GRANDCHILD, filed
from tests.personas import Worker

TODAY = date(2026, 11, 23)


def taken(**changed) -> Snapshot:
    return snapshot(SERVICE, {**ANSWERS, **changed}, TODAY)


def said(found: Snapshot, name: str) -> list[str]:
    return [item.text for group in found.groups for item in group.items if item.name == name]


def test_a_snapshot_comes_back_as_it_was_taken():
    assert from_json(json.loads(json.dumps(to_json(taken())))) == taken()


def test_choices_stand_in_words():
    assert said(taken(), "thời hạn tạm trú") == ["1 năm"]


def test_days_stand_as_they_are_said():
    assert said(taken(ngay_sinh="5.2.1958"), "ngày sinh")[0] == "05/02/1958"


def test_the_address_stands_with_its_ward_and_province_of_today():
    assert said(taken(), "nơi ở tạm trú") == ["Số 12 ngõ 34 đường Cầu Giấy, Phường Cầu Giấy, Thành phố Hà Nội"]


def test_each_person_who_comes_along_is_a_group_of_her_own():
    titles = [group.title for group in taken(thanh_vien=[GRANDCHILD, {**GRANDCHILD, "id": "2"}]).groups]
    assert titles[-2:] == ["Người đi cùng 1", "Người đi cùng 2"]


def test_the_papers_of_her_branch_stand_in_it():
    assert taken().papers == ("Giấy cho thuê, cho mượn hoặc cho ở nhờ",)


def test_a_leftover_of_another_branch_does_not_stand_in_it():
    assert said(taken(chu_ho_ten="Người Cũ"), "họ tên chủ hộ") == []


def test_what_looks_like_a_page_stays_text():
    assert said(taken(noi_o_nha="<b>12</b>"), "nơi ở tạm trú")[0].startswith("<b>12</b>")


def test_an_unfinished_dossier_has_no_snapshot():
    with pytest.raises(Unclear):
        taken(ho_ten="")


@pytest.fixture
def reworded(monkeypatch: pytest.MonkeyPatch) -> Service:
    """The ministry changes the form: other words, another choice, a step less."""
    first = SERVICE.steps[0]
    (choice,) = first.questions
    assert isinstance(choice, Choice)
    other = replace(choice, label="Câu hỏi mới", name="tên mới", options={"thue": "Lời mới"})
    steps = (replace(first, questions=(other,)), *SERVICE.steps[1:-1])
    changed = replace(SERVICE, name="Tên mới", version=2, steps=steps, papers=())
    monkeypatch.setattr(registry, "all_services", lambda: (changed,))
    return changed


def test_chi_mai_reads_the_words_of_the_day_of_sending(app: Flask, chi_mai: Worker, reworded: Service):
    with app.app_context():
        number = filed().number
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}")
    chi_mai.sees("Nhà thuê, mượn hoặc ở nhờ").sees("Trần Gia Bảo").sees_no("Lời mới")


def test_chi_mai_reads_the_name_the_service_had(app: Flask, chi_mai: Worker, reworded: Service):
    with app.app_context():
        number = filed().number
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees("Đăng ký tạm trú").sees_no("Tên mới")


def test_a_dossier_remembers_which_version_was_answered(app: Flask):
    with app.app_context():
        assert filed().service_version == SERVICE.version


def test_an_answer_is_found_by_its_question_whatever_it_is_called_later():
    assert taken().answers("so_dinh_danh") == ("001158012345",)


def test_answers_about_people_who_come_along_are_kept_apart_from_the_applicants():
    found = taken(thanh_vien=[GRANDCHILD, {**GRANDCHILD, "id": "2", "ho_ten": "Trần Gia Hân"}])
    assert found.answers("thanh_vien.ho_ten") == ("Trần Gia Bảo", "Trần Gia Hân")


def test_a_snapshot_taken_before_questions_had_ids_can_still_be_read():
    stored = to_json(taken())
    for group in stored["groups"]:
        for item in group["items"]:
            del item["id"]  # type: ignore[misc]
    assert said(from_json(stored), "thời hạn tạm trú") == ["1 năm"]
