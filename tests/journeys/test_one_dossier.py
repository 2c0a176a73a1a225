"""Bà Lan lets the point open one dossier, or one draft, and nothing else of hers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.drafts.actions import claim
from app.drafts.records import Draft
from app.mandates.records import Mandate
from tests.dossiers.filed import IN_NGHIA_DO, answered, ba_lan_signed_in, filed
from tests.journeys.bad_luck import count, taps_twice
from tests.journeys.from_afar import shown, types
from tests.mandates.test_leader import has_phone
from tests.personas import Helped, Person, Worker

NOT_HERS = "không phải hồ sơ của bác ở phường này"


@contextmanager
def at_home(app: Flask, **changed: Any) -> Iterator[Draft]:
    """A draft of hers, begun at home."""
    with app.app_context():
        draft = answered(**changed)
        yield draft
        db.session.commit()


def sent(app: Flask, **changed: Any) -> str:
    with app.app_context():
        return filed(**changed).number


def hers(app: Flask) -> Draft:
    with at_home(app) as draft:
        claim(draft, ba_lan_signed_in())
    return draft


def names(officer: Helped, code: str, expects: int = 200) -> Helped:
    officer.opens("/ho-tro/co-tai-khoan").follows("Bác chỉ nhờ một hồ sơ").types("Mã hồ sơ", code)
    return officer.presses("Tiếp tục", expects)


def agrees(officer: Helped, person: Person, expects: int = 200) -> Helped:
    officer.types("Số điện thoại", person.phone).types("Mã PIN", person.pin)
    return officer.presses("Bác đồng ý", expects)


def test_with_the_number_he_opens_that_dossier_and_no_other_of_the_same_service(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    first, second, draft = sent(app), sent(app), hers(app)
    names(anh_minh.signs_in(), first.lower()).sees(f"chỉ hồ sơ mã {first}").sees_no("Đăng ký tạm trú")
    agrees(anh_minh, ba_lan).sees("Đang làm cho: Trần Thị Lan").sees(first).sees_no(second).sees_no("Làm tiếp")
    home = anh_minh.url
    anh_minh.opens(f"{home}da-gui/{first}").sees("Những gì đã khai")
    not_asked_for = [
        f"da-gui/{second}",
        f"da-gui/{second}/rut",
        f"ho-so/{second}/giay/xac-nhan",
        f"ho-so/{draft.id}/kiem-tra",
        "ho-so/moi/dang-ky-tam-tru",
        "ho-so/moi/dang-ky-tam-tru?tap=1",
        "the/",
    ]
    for address in not_asked_for:
        anh_minh.opens(f"{home}{address}", expects=404)


def test_he_cannot_begin_another_one(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    whole = anh_minh.begins_with(ba_lan).url
    one = agrees(names(anh_minh, sent(app)), ba_lan).url
    anh_minh.opens("/ho-tro/").sees("chỉ một hồ sơ").opens(f"{whole}ho-so/moi/dang-ky-tam-tru").chooses("Nhà thuê")
    _, fields = anh_minh.filled("Tiếp tục")
    for address in ("ho-so/moi/dang-ky-tam-tru", "ho-so/moi/dang-ky-tam-tru/luu"):
        assert anh_minh.client.post(f"{one}{address}", data=dict(fields)).status_code == 404
    assert count(app, Draft) == 1


def test_with_the_code_of_her_draft_he_goes_on_and_sends_it(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    draft, other = hers(app), hers(app)
    names(anh_minh.signs_in(), draft.code).sees("chỉ hồ sơ Đăng ký tạm trú đang dở").sees_no(draft.code)
    home = agrees(anh_minh, ba_lan).sees("Làm tiếp").url
    anh_minh.opens(f"{home}ho-so/{other.id}/kiem-tra", expects=404)
    anh_minh.opens(home).follows("Làm tiếp").presses("Gửi hồ sơ").sees("CG-261123-0001")
    anh_minh.opens(home).sees("CG-261123-0001").sees_no("Làm tiếp")
    ba_lan.signs_in().sees("CG-261123-0001").sees("Đang dở")


@pytest.mark.parametrize(("born", "opens"), [("05/02/1958", True), ("", True), ("05/02/1961", False)])
def test_a_draft_that_nobody_owned_becomes_hers_unless_it_is_of_another_year(
    app: Flask, anh_minh: Helped, ba_lan: Person, born: str, opens: bool
) -> None:
    with at_home(app, ngay_sinh=born) as draft:
        code = draft.code
    agrees(names(anh_minh.signs_in(), code), ba_lan, expects=200 if opens else 422)
    anh_minh.sees("Làm tiếp" if opens else NOT_HERS)
    assert count(app, Draft, Draft.account_id.is_not(None)) == opens


def test_what_is_not_hers_or_of_another_ward_is_not_opened(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    elsewhere = sent(app, **IN_NGHIA_DO)
    assert not elsewhere.startswith("CG")
    for number in (elsewhere, "CG-261123-0099"):
        agrees(names(anh_minh.signs_in() if number == elsewhere else anh_minh, number), ba_lan, expects=422)
        anh_minh.sees(NOT_HERS)
    assert (count(app, Mandate), anh_minh.typed("Số điện thoại")) == (0, ba_lan.phone)


@pytest.mark.parametrize("typed", ["K4M9-RT7X", "CG-42", ""])
def test_what_can_be_no_dossier_is_said_at_once_and_stays(anh_minh: Helped, typed: str) -> None:
    names(anh_minh.signs_in(), typed, expects=422).sees("Chưa có hồ sơ nào có mã này")
    assert anh_minh.typed("Mã hồ sơ") == typed


def test_a_wrong_pin_opens_nothing_and_another_term_is_read_again(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    names(anh_minh.signs_in(), sent(app)).types("Số điện thoại", ba_lan.phone).types("Mã PIN", "111222")
    anh_minh.presses("Bác đồng ý", expects=422).sees("chưa khớp")
    for term in anh_minh.document.xpath('//input[@name="han"]'):
        term.set("value", "365")
    agrees(anh_minh, ba_lan, expects=422).sees("Anh/chị đọc lại cho bác").sees("trong một năm")
    assert count(app, Mandate) == 0


@pytest.mark.parametrize("at_the_same_moment", [False, True])
def test_a_second_tap_gives_it_once(app: Flask, anh_minh: Helped, ba_lan: Person, at_the_same_moment: bool) -> None:
    names(anh_minh.signs_in(), sent(app)).types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    for tab in taps_twice(anh_minh, "Bác đồng ý", at_the_same_moment):
        tab.sees("Đang làm cho: Trần Thị Lan")
    assert count(app, Mandate) == 1


def test_nobody_lets_himself_open_his_own(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    number = sent(app)
    with app.app_context():
        has_phone("minh", ba_lan.phone, 1958)
    agrees(names(anh_minh.signs_in(), number), ba_lan, expects=422).sees("tài khoản của chính anh/chị")


def test_she_sends_somebody_with_a_code_for_one_dossier(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    first, second = sent(app), sent(app)
    ba_lan.signs_in().opens("/toi/nho-giup/ma/").follows(first).sees(f"chỉ hồ sơ Đăng ký tạm trú, {first}")
    form, fields = ba_lan.chooses("Điểm số 1").chooses("Trong 31 ngày").filled("Tiếp tục")
    ba_lan.opens(f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}")
    ba_lan.sees(f"chỉ hồ sơ mã {first}").presses("Tôi đồng ý").sees(f"chỉ hồ sơ mã {first}")
    types(anh_minh.signs_in(), shown(ba_lan)).sees(first).sees_no(second)
    anh_minh.opens(f"{anh_minh.url}da-gui/{second}", expects=404)
    ba_lan.opens("/toi/nho-giup/").follows("Nhờ tiếp").sees(f"chỉ hồ sơ mã {first}").presses("Tôi đồng ý")
    anh_minh.opens("/ho-tro/").follows("Trần Thị Lan").presses("Mở, làm việc cho bác").sees(first).sees_no(second)


def test_what_is_over_cannot_be_asked_for_alone_and_is_never_more(app: Flask, ba_lan: Person) -> None:
    number = sent(app)
    ba_lan.signs_in().opens("/toi/nho-giup/ma/").follows(number)
    form, fields = ba_lan.chooses("Điểm số 1").chooses("Trong 31 ngày").filled("Tiếp tục")
    with app.app_context():
        dossier = locked(number, ba_lan_signed_in())
        assert dossier
        advance(dossier, Move.WITHDRAW, ba_lan_signed_in(), now())
        db.session.commit()
    ba_lan.opens(f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}", expects=404)
    ba_lan.opens("/toi/nho-giup/ma/").sees_no(number)


def test_ong_binh_names_no_dossiers(ong_binh: Worker) -> None:
    ong_binh.signs_in().opens("/ho-tro/mot-ho-so", expects=404)
