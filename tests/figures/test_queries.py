"""What a page asks of the database: at most twelve questions, however many dossiers there are."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Flask

from app.clock import now
from app.database import db
from app.dossiers.records import Dossier
from app.mandates.actions import give
from app.mandates.terms import GivenBy, Term
from app.people.queries import accounts_at_door
from tests.browser import Browser
from tests.dossiers.filed import agreed, at_work, filed, filed_often
from tests.figures.measured import queries, table
from tests.journeys.bad_luck import by_htmx, fills_in
from tests.personas import Helped, Person, Worker, answers_every_step

A_PAGE, AN_ACT = 12, 13
# Sending writes nine rows: dossier, number, event, message, audit, receipt, photos, draft, form; beside a person it
# also reads her mandate and the phone that is told. Answering the desk reads and changes nearly as much; asking
# numbers a paper and keeps it beside what is asked.
MORE = {"/gui ": 17, "/bo-sung ": 15, "/yeu-cau-bo-sung ": 14}
Counted = list[tuple[str, int]]


class Counter:
    """Counts what every request of a browser asks: each page, and each form, for itself."""

    def __init__(self, app: Flask, browser: Browser) -> None:
        self.pages: Counted = []
        self.forms: Counted = []
        self._app = app
        browser.client.get = self._counted("GET", browser.client.get, self.pages)  # type: ignore[method-assign]
        browser.client.post = self._counted("POST", browser.client.post, self.forms)  # type: ignore[method-assign]

    def _counted(self, method: str, ask: Callable[..., Any], found: Counted) -> Callable[..., Any]:
        def counted(url: str, **more: Any) -> Any:
            with queries(self._app) as asked:
                answer = ask(url, **more)
            found.append((f"{method} {nameless(url)} {answer.status_code}", len(asked)))
            return answer

        return counted


def nameless(url: str) -> str:
    """The address without the ids in it."""
    return "/".join("…" if len(part) > 30 else part for part in url.split("/"))


def allowed_for(name: str) -> int:
    if name.startswith("GET"):
        return A_PAGE
    return next((most for part, most in MORE.items() if part in name), AN_ACT)


def told(title: str, *counted: Counted) -> None:
    worst: dict[str, int] = {}
    for name, asked in (pair for part in counted for pair in part):
        worst[name] = max(asked, worst.get(name, 0))
    allowed = {name: allowed_for(name) for name in worst}
    table(title, [(name, asked, allowed[name]) for name, asked in worst.items()], "queries")
    assert not {name: asked for name, asked in worst.items() if asked > allowed[name]}


def test_ong_tu_alone(app: Flask, ong_tu: Person) -> None:
    counter = Counter(app, ong_tu)
    ong_tu.opens("/").follows("Đăng ký tạm trú").follows("Bắt đầu làm")
    answers_every_step(ong_tu, ong_tu)
    ong_tu.follows("Tiếp tục").opens_account()
    ong_tu.presses("Gửi hồ sơ").sees("CG-261123-0001").opens("/toi/").opens("/tra-cuu/")
    ong_tu.types("Mã hồ sơ", "CG-261123-0001").types("Bốn số cuối", "4321").presses("Xem")
    told("ông Tư alone", counter.pages, counter.forms)


def test_ba_lan_with_anh_minh(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    counter = Counter(app, anh_minh)
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").sees("CG-261123-0001").follows("Xong, chào bác").presses("Xong, chào bác")
    told("bà Lan with anh Minh", counter.pages, counter.forms)


def test_a_step_saved_with_htmx_brings_the_next_page_with_it(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    press, found = anh_minh.presses, []

    def watched(words: str, expects: int = 200) -> Browser:
        form, fields = anh_minh.filled(words)
        with queries(app) as asked:
            by_htmx(anh_minh, form.get("action"), fields)
        found.append((f"htmx {nameless(form.get('action'))}", len(asked)))
        return press(words, expects)

    anh_minh.presses = watched  # type: ignore[assignment, method-assign]
    answers_every_step(anh_minh, ba_lan)
    told("a step with htmx, under a mandate", found)


def test_an_inbox_with_sixty_dossiers(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        filed_often(60)
    chi_mai.signs_in()
    counter = Counter(app, chi_mai)
    chi_mai.follows("Hồ sơ chờ xử lý").sees("60").follows("Xem tiếp").sees("CG-261123-00")
    chi_mai.opens("/tiep-nhan/ho-so/CG-261123-0001").presses("Tiếp nhận hồ sơ").sees("Đã tiếp nhận hồ sơ")
    told("the desk with 60 dossiers", counter.pages, counter.forms)


def test_every_way_to_narrow_the_list_and_to_look_for_somebody(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        filed_often(60)
    chi_mai.signs_in()
    counter = Counter(app, chi_mai)
    for chosen in ("thu-tuc=dang-ky-tam-tru", "trang-thai=sent", "giu=chua-ai", "cach-nop=tu-lam", "y-kien=toi"):
        chi_mai.opens(f"/tiep-nhan/?han=con-han&{chosen}")
    chi_mai.opens("/tiep-nhan/?giu=toi&to=x&diem=x").opens("/tiep-nhan/ban-giao").opens("/tiep-nhan/tim")
    chi_mai.types("Tên, mã hồ sơ", "tran lan").chooses("Tra cứu").presses("Tìm").presses("Xem tiếp")
    told("the desk, narrowed and searched", counter.pages, counter.forms)


def test_an_open_list_that_asks_anew_asks_the_database_once(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        filed_often(60)
    chi_mai.signs_in().opens("/tiep-nhan/")
    (again,) = (one.get("data-hx-get") for one in chi_mai.document.iter("div") if one.get("id") == "dong")
    with queries(app) as asked:
        answer = chi_mai.client.get(again, headers={"HX-Request": "true", "HX-Target": "dong"})
    assert (answer.status_code, len(asked)) == (204, 2), "who she is, and whether anything has changed"


def test_a_resident_with_sixty_dossiers(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        filed_often(60)
    ba_lan.signs_in()
    counter = Counter(app, ba_lan)
    ba_lan.opens("/toi/").follows("CG-261123-00")
    told("a resident with 60 dossiers", counter.pages)


def test_who_may_help_her_however_many_she_asked(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    asked = []
    for times in (1, 12):
        with app.app_context():
            for _ in range(times):
                asks_everybody(filed())
        counter = Counter(app, ba_lan)
        ba_lan.opens("/toi/nho-giup/").sees("Tổ trưởng Tổ 01").sees("Điểm số 1").sees("chỉ một hồ sơ")
        asked.append(counter.pages[-1][1])
        told(f"who may help, {times} times three asked", counter.pages)
    assert asked[0] == asked[1]


def asks_everybody(dossier: Dossier) -> None:
    """The point, the point for one dossier alone, and the leader."""
    minh, binh, account = at_work("minh"), at_work("binh"), accounts_at_door("0912345678")[0]
    month = agreed(Term.MONTH)
    give(account, minh, GivenBy.OWN_PIN, month, now())
    give(account, minh, GivenBy.OWN_PIN, replace(month, draft_id=dossier.draft_id), now())
    give(account, binh, GivenBy.OWN_PIN, month, now(), False, binh.neighbourhood_id)
    db.session.commit()


def test_a_household_of_thirty(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.opens("thanh-vien").follows("Thêm một người")
    form, fields = ong_tu.filled("Lưu người này")
    for number in range(2, 31):
        child = {"ho_ten": f"Lê Gia H{'a' * number}", "khoa": f"00000000-0000-4000-8000-0000000000{number:02}"}
        born = {"ngay_sinh": "01/06/2015", "gioi_tinh": "nam", "so_dinh_danh": "001215000456", "quan_he": "Con đẻ"}
        assert ong_tu.client.post(form.get("action"), data={**dict(fields), **child, **born}).status_code == 303
    counter = Counter(app, ong_tu)
    ong_tu.opens(ong_tu.url.partition("/nguoi")[0]).sees(f"Lê Gia H{'a' * 30}").presses("Tiếp tục")
    ong_tu.follows("Tiếp tục").sees("Người đi cùng 30")
    told("a household of thirty", counter.pages)


def test_a_dossier_in_somebodys_hands_with_everything_beside_it(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        filed()
        filed()
    page = "/tiep-nhan/ho-so/CG-261123-0002"
    chi_mai.signs_in().opens(f"{page}/ghi-chu").types("Ghi cho đồng nghiệp", "Đã gọi").presses("Ghi lại")
    chi_mai.follows("Nhận, giao, trả lại").presses("Nhận về tôi")
    counter = Counter(app, chi_mai)
    chi_mai.opens(page).sees("Đã gọi").sees("đang có hồ sơ khác")
    told("a dossier with everything beside it", counter.pages)
