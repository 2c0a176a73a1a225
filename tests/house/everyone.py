"""An evening in which every form of the app can be sent: who has it open, where, and filled in how."""

from typing import Any
from uuid import uuid4

from flask import Flask

from app import demo
from app.clock import now
from tests.browser import Browser
from tests.files.brought import brings_photo
from tests.house.after_sending import after_sending
from tests.house.card_forms import forms_of_a_scanned_card
from tests.house.coaching_forms import forms_of_coaching, forms_of_coaching_beside
from tests.house.coming_back import forms_of_coming_back
from tests.house.corrected import answers_correction
from tests.house.forgotten_pins import did_not_arrive
from tests.house.house_forms import forms_under_a_mandate, of_who_declares
from tests.house.leaving import forms_of_leaving
from tests.house.lodging_forms import Form, forms_of_a_host
from tests.house.neighbours import forms_of_a_leader, forms_of_inviting
from tests.house.office_forms import forms_of_a_head
from tests.house.photo_forms import form_of_practice, forms_of_photos
from tests.house.prepared_forms import form_of_forgetting, forms_of_prepared
from tests.house.results import adds_a_result
from tests.house.sheet import Sheet, under_mandate
from tests.house.who_may_help import forms_of_who_may_help
from tests.personas import Helped, Leading, Person, Worker, answers_every_step

HOME = {"cho_o": "thue"}
GRANDCHILD = {"ho_ten": "Trần Gia Hân", "ngay_sinh": "01/06/2016", "gioi_tinh": "nu", "so_dinh_danh": "001316000457"}
NEW_ACCOUNT = {"ho_ten": "Lê Văn Năm", "nam": "1970", "pin": "814725", "pin_lai": "814725"}
CHANGED = {"HX-Request": "true", "HX-Trigger-Name": "cho_o"}
CHANGED_NAME = {"HX-Request": "true", "HX-Trigger-Name": "ho_ten"}


def every_form(app: Flask, ba_lan: Person, ong_tu: Person, anh_minh: Helped, chi_mai: Worker) -> list[Sheet]:
    """One sheet per form of the app; those that end something stand last."""
    number = has_sent(anh_minh, ba_lan)
    mandate = anh_minh.url.split("/")[2]
    beside = is_about_to_send(anh_minh, ba_lan, f"/ho-tro/{mandate}/ho-so/moi/dang-ky-tam-tru")
    alone = is_about_to_send(ong_tu, ong_tu, "/ho-so/moi/dang-ky-tam-tru")
    ong_tu.follows("Tiếp tục").opens_account()
    chi_mai.signs_in()
    silent = did_not_arrive(app, chi_mai, number)
    return [
        *at_the_doors(Browser(app), code_of(ong_tu, alone)),
        opens_own_account(Browser(app)),
        *of_filing(ong_tu, "alone", {"draft_id": alone}, {}),
        *of_filing(anh_minh, "beside", {"draft_id": beside, "mandate": mandate}, {"mandate": mandate}),
        *forms_of_prepared(ong_tu, "alone", {}, ong_tu),
        *at_the_point(anh_minh, ba_lan, mandate),
        *(Sheet(*ready) for ready in forms_of_coming_back(app, ong_tu, anh_minh, mandate)),
        *(Sheet(*one) for one in (silent, answers_correction(app, chi_mai, ba_lan), adds_a_result(app, chi_mai))),
        Sheet(ong_tu, "mine.set_pin", {}, {"cu": ong_tu.pin, "pin": "925836", "pin_lai": "925836"}),
        *after_sending(chi_mai, ba_lan.signs_in(), anh_minh, number, mandate),
        *(Sheet(*ready) for ready in (*forms_of_who_may_help(app, ba_lan, anh_minh), *forms_of_a_head(app))),
        *(Sheet(*ready) for ready in forms_of_coaching_beside(anh_minh, mandate, ba_lan)),
        *with_a_leader(app, ba_lan, anh_minh),
        Sheet(anh_minh, "beside.goodbye", {"mandate": mandate}),
        *(Sheet(*one) for one in (*guests(app, ba_lan, anh_minh, chi_mai), *forms_of_leaving(ong_tu, anh_minh))),
    ]


def has_sent(officer: Helped, person: Person) -> str:
    """The number of a dossier sent beside somebody."""
    officer.begins_with(person).follows("Đăng ký tạm trú")
    answers_every_step(officer, person)
    brings_photo(officer)
    officer.presses("Gửi hồ sơ")
    return officer.url.rpartition("/")[2]


def is_about_to_send(browser: Browser, person: Person, first: str) -> str:
    """The id of a draft that is complete, with its summary open."""
    browser.opens(first)
    answers_every_step(browser, person)
    return browser.url.split("/")[-2]


def opens_own_account(newcomer: Browser) -> Sheet:
    """Whoever began a draft is asked for an account in the end."""
    newcomer.opens("/ho-so/moi/dang-ky-tam-tru").chooses("Nhà thuê").presses("Tiếp tục")
    draft = {"draft_id": newcomer.url.split("/")[-2]}
    return Sheet(newcomer, "alone.open_own", draft, {**NEW_ACCOUNT, "dien_thoai": "0987000111"})


def code_of(browser: Browser, draft: str) -> str:
    here = browser.url
    browser.opens(f"/ho-so/{draft}/cho-o")
    code = browser.reads().partition("bất kỳ máy nào:")[2].split()[0]
    browser.opens(here)
    return code


def row_of(browser: Browser, base: str) -> str:
    """The id of the first person of the group."""
    page = browser.client.get(f"{base}/thanh-vien").text
    return page.partition("/thanh-vien/nguoi/")[2].partition('"')[0]


def at_the_doors(visitor: Browser, code: str) -> list[Sheet]:
    staff = {"ten": "son", "mat_khau": demo.PASSWORD, "ma": demo.current_code(now())}
    return [
        Sheet(visitor, "look_up.show", {}, {"so": "CG-261123-0001", "duoi": "5678"}),
        Sheet(visitor, "resume.resume", {}, {"ma": code, "nam": "1969"}),
        Sheet(visitor, "entry.open_door", {}, {"dien_thoai": demo.RESIDENT_PHONE, "pin": demo.RESIDENT_PIN}),
        Sheet(Browser(visitor.app), "staff_entry.open_door", {}, staff),
        form_of_forgetting(visitor.app),
    ]


def of_filing(who: Browser, under: str, draft: dict[str, Any], base: dict[str, Any]) -> list[Sheet]:
    """The forms of filing, alone or beside somebody; sending comes last, nothing can be typed after it."""
    address = under_mandate(under, base)
    person = {**draft, "slug": "thanh-vien", "row_id": row_of(who, f"{address}/ho-so/{draft['draft_id']}")}
    child = {**GRANDCHILD, "quan_he": "Cháu nội"}
    service = {**base, "slug": "dang-ky-tam-tru"}
    return [
        Sheet(who, f"{under}.filing.start", service, HOME),
        Sheet(who, f"{under}.filing.save_first_field", service, HOME | {"dem": "9"}, CHANGED),
        Sheet(who, f"{under}.filing.save", {**draft, "slug": "cho-o"}, HOME | {"dem": later()}),
        Sheet(who, f"{under}.filing.save_field", {**draft, "slug": "cho-o"}, HOME | {"dem": later(1)}, CHANGED),
        Sheet(who, f"{under}.filing.save_row", person, child),
        Sheet(who, f"{under}.filing.save_row_field", person, {"ho_ten": "Trần Gia Huy", "dem": later()}, CHANGED_NAME),
        Sheet(who, f"{under}.filing.remove", person),
        *forms_of_photos(who, under, draft),
        form_of_practice(who, under, base),
        Sheet(who, f"{under}.filing.send", draft),
    ]


def at_the_point(officer: Helped, person: Person, mandate: str) -> list[Sheet]:
    by_pin = {"dien_thoai": person.phone, "pin": person.pin}
    officer.opens("/ho-tro/co-tai-khoan")
    (read,) = (one.get("value") for one in officer.document.xpath('//input[@name="loi"]'))
    new = {**NEW_ACCOUNT, "dien_thoai": "0987000222"}
    return [
        *forms_of_prepared(officer, "beside", {"mandate": mandate}, person),
        Sheet(officer, "guiding.keep", {}, {"viec": "dang-ky-tam-tru"}),
        Sheet(officer, "point.mandate_by_pin", {}, {**by_pin, "loi": read}),
        Sheet(officer, "point.mandate_with_account", {}, {**new, "loi": read}),
        *(Sheet(officer, *one) for one in forms_of_a_scanned_card(read)),
    ]


def with_a_leader(app: Flask, person: Person, officer: Helped) -> list[Sheet]:
    """The leader of Tổ 05 types with her, under a mandate for a month; she asks him once more from her own page."""
    leader = Leading(app, "to05")
    mandate = leader.begins_with(person, "Tổ 05").url.split("/")[2]
    draft = is_about_to_send(leader, person, f"/to-truong/{mandate}/ho-so/moi/dang-ky-tam-tru")
    under = {"mandate": mandate}
    return [
        *of_filing(leader, "leader_beside", {"draft_id": draft, **under}, under),
        *forms_of_prepared(leader, "leader_beside", under, person),
        *(Sheet(*ready) for ready in forms_of_a_leader(app, leader, person)),
        *(Sheet(*ready) for ready in forms_of_inviting(app, leader, officer)),
        Sheet(leader, "leader_beside.shown.keep", under, {"viec": "dang-ky-tam-tru"}),
        *(Sheet(*ready) for ready in forms_of_coaching(leader, "leader_beside", under, person)),
        Sheet(leader, "leader_beside.goodbye", under),
    ]


def guests(app: Flask, host: Person, officer: Helped, desk: Worker) -> list[Form]:
    """A host alone, with somebody who declares as well, and beside an officer and a leader."""
    leader = Leading(app, "to06").signs_in()
    helped = forms_under_a_mandate(host, officer, leader)
    return [*forms_of_a_host(host, desk), *of_who_declares(host), *helped]


def later(saves: int = 0) -> str:
    """The counter of a page that was drawn a minute from now."""
    return str(int(now().timestamp() * 1000) + 60_000 + saves)


def new_key() -> str:
    return str(uuid4())
