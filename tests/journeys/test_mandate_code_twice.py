"""One code, two tabs, two officers, a second tap: it begins one mandate."""

import pytest
from flask import Flask

from app.mandate_codes.records import MandateCode
from app.mandates.records import Mandate
from tests.journeys.bad_luck import at_once, count, taps_twice, twin
from tests.journeys.from_afar import chooses, makes, shown, types
from tests.personas import Helped, Person


@pytest.mark.parametrize("at_the_same_moment", [False, True])
def test_pressed_twice_it_is_one_code(app: Flask, ba_lan: Person, at_the_same_moment: bool) -> None:
    first, second = taps_twice(chooses(ba_lan.signs_in()), "Tôi đồng ý", at_the_same_moment)
    assert shown(first) == shown(second)
    assert count(app, MandateCode) == 1


def test_two_tabs_at_once_leave_one_code_to_be_brought(app: Flask, ba_lan: Person) -> None:
    tabs = [twin(ba_lan.signs_in()) for _ in range(2)]
    for tab in tabs:
        chooses(tab)
    at_once(*(lambda tab=tab: tab.presses("Tôi đồng ý") for tab in tabs))
    assert count(app, MandateCode, MandateCode.used_at.is_(None)) == 1


def test_two_officers_at_once_begin_one_mandate(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = makes(ba_lan)
    anh_minh.signs_in()
    tabs = [twin(anh_minh).opens("/ho-tro/ma-nho-giup").types("Mã nhờ giúp", code) for _ in range(2)]
    sent = [tab.filled("Bắt đầu làm giúp") for tab in tabs]
    answers = []
    at_once(
        *(
            lambda tab=tab, form=form: answers.append(tab.client.post(form[0].get("action"), data=dict(form[1])))
            for tab, form in zip(tabs, sent, strict=True)
        )
    )
    assert sorted(one.status_code for one in answers) == [303, 422]
    assert count(app, Mandate) == 1


@pytest.mark.parametrize("at_the_same_moment", [False, True])
def test_a_second_tap_of_the_officer_opens_her_page_too(
    app: Flask, anh_minh: Helped, ba_lan: Person, at_the_same_moment: bool
) -> None:
    code = makes(ba_lan)
    anh_minh.signs_in().opens("/ho-tro/ma-nho-giup").types("Mã nhờ giúp", code)
    for tab in taps_twice(anh_minh, "Bắt đầu làm giúp", at_the_same_moment):
        tab.sees("Đang làm cho: Trần Thị Lan")
    assert count(app, Mandate) == 1


def test_the_page_loaded_again_after_the_code_was_used_makes_no_other(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    again = twin(chooses(ba_lan.signs_in()))
    types(anh_minh.signs_in(), shown(ba_lan.presses("Tôi đồng ý")))
    again.presses("Tôi đồng ý").sees("Ai được làm giúp tôi")
    assert count(app, MandateCode) == 1
