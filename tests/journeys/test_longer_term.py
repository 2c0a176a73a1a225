"""Where the law gives a harder case longer, the desk says that this is one; everybody reads the new day."""

import pytest
from flask import Flask

from app.catalogue import registry
from tests.dossiers.of_any_service import sent_of
from tests.journeys.bad_luck import messages_to
from tests.personas import Person, Worker


@pytest.fixture
def number(app: Flask) -> str:
    with app.app_context():
        return sent_of(registry.received("xac-nhan-thong-tin-cu-tru"))


def test_chi_mai_says_that_it_has_to_be_looked_into(app: Flask, number: str, chi_mai: Worker, ba_lan: Person) -> None:
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees("Luật cho 3 ngày làm việc nếu")
    chi_mai.presses("Tính 3 ngày làm việc").sees("Thời hạn là 3 ngày làm việc, vì").sees("30/11/2026")
    chi_mai.sees_no("Luật cho 3 ngày")
    ba_lan.signs_in().opens(f"/toi/ho-so/{number}").sees("30/11/2026").sees("Thời hạn là 3 ngày làm việc")
    assert any(number in one and "30/11/2026" in one for one in messages_to(app, ba_lan.phone))
    ba_lan.opens("/toi/").follows("Ai đã mở hồ sơ của tôi?").sees("Tính thời hạn dài hơn")


def test_the_second_of_two_tabs_changes_nothing(number: str, chi_mai: Worker) -> None:
    form, fields = chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").filled("Tính 3 ngày làm việc")
    chi_mai.presses("Tính 3 ngày làm việc")
    again = [(name, "another" if name == "khoa" else value) for name, value in fields]
    chi_mai.sends(form.get("action"), again, expects=422)
    chi_mai.sees("đã tính thời hạn dài rồi")


def test_another_ward_does_not_see_it_and_a_term_of_one_length_stays(
    app: Flask, number: str, chi_mai: Worker, chi_hoa: Worker
) -> None:
    chi_hoa.signs_in().opens(f"/tiep-nhan/ho-so/{number}", expects=404)
    with app.app_context():
        other = sent_of(registry.received("dang-ky-tam-tru"))
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{other}").sees_no("Luật cho")
