"""What the journeys of bad luck share: a second tab, the same moment, htmx, and what the tables hold."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import copy, deepcopy
from threading import Barrier
from typing import Any, TypeVar

from flask import Flask
from sqlalchemy import Table, func, select, update

from app import demo
from app.actor import WORKER, Role
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.demo import DemoStaff
from app.dossiers.records import Dossier, DossierEvent
from app.messages.records import OutboxMessage
from app.people.records import SignIn
from app.places import queries as places
from app.web.delivery import SIGN_IN_COOKIE
from app.web.session import DEVICE_COOKIE
from tests.browser import Browser
from tests.personas import Person, Worker, answers_every_step

B = TypeVar("B", bound=Browser)
Fields = list[tuple[str, str]]

FIRST_STEP = "/ho-so/moi/dang-ky-tam-tru"
SUMMARY = "Xem lại trước khi gửi"


def messages_to(app: Flask, phone: str) -> list[str]:
    """What a phone was told, the oldest first."""
    with app.app_context():
        rows = select(OutboxMessage).order_by(OutboxMessage.due_at).execution_options(visible_to=WORKER)
        found = [one.text for one in db.session.scalars(rows) if one.phone == phone]
        db.session.rollback()
        return found


def fills_in(person: Person) -> None:
    """From the guidance page to the summary."""
    person.opens("/thu-tuc/dang-ky-tam-tru").follows("Bắt đầu làm")
    answers_every_step(person, person)
    assert person.heading == SUMMARY


def sends_dossier(person: Person) -> str:
    """Somebody with an account sends; the number."""
    person.signs_in()
    fills_in(person)
    person.presses("Gửi hồ sơ")
    return person.url.rpartition("/")[2]


def opens_at_desk(worker: Worker, number: str) -> None:
    """A receiver comes to work and opens one dossier."""
    worker.signs_in().follows("Hồ sơ chờ xử lý").follows(number)


def twin(browser: B) -> B:
    """The same browser once more: its cookies and its page, for an answer that gets lost or a second tab."""
    other = copy(browser)
    other.client = browser.app.test_client()
    for name in (SIGN_IN_COOKIE, DEVICE_COOKIE):
        cookie = browser.client.get_cookie(name)
        if cookie:
            other.client.set_cookie(name, cookie.value)
    other.document = deepcopy(browser.document)
    return other


def taps_twice(browser: B, words: str, at_the_same_moment: bool) -> tuple[B, B]:
    """Press a button two times, with the very same form; the browser as each answer leaves it."""
    form, fields = browser.filled(words)
    first, second = twin(browser), browser
    if at_the_same_moment:
        at_once(*(lambda one=one: one.sends(form.get("action"), fields) for one in (first, second)))
    else:
        browser.sends(form.get("action"), fields)
        first = twin(browser)
        second.sends(form.get("action"), fields)
    return first, second


def at_once(*acts: Callable[[], Any]) -> None:
    """Let several people do something at the same moment; what fails, fails here."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> None:
        start.wait()
        act()

    with ThreadPoolExecutor(len(acts)) as threads:
        for done in [threads.submit(run, act) for act in acts]:
            done.result()


def by_htmx(browser: Browser, url: str, fields: Fields, target: str = "buoc", trigger: str = "") -> Any:
    """What htmx gets for a form, or for the one field that triggered it."""
    headers = {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": browser.url}
    if trigger:
        headers["HX-Trigger-Name"] = trigger
    return browser.client.post(url, data=dict(fields), headers=headers)


def saves_field(browser: Browser, name: str, typed: str, counter: int | None = None) -> Any:
    """htmx saves one field of the open step when the person leaves it; counter: of that save."""
    form, fields = browser.filled("Lưu người này" if "/nguoi/" in browser.url else "Tiếp tục")
    sent = {**dict(fields), name: typed}
    sent["dem"] = str(int(sent["dem"]) + 1 if counter is None else counter)
    url = f"{form.get('action').partition('?')[0]}/luu"
    return by_htmx(browser, url, list(sent.items()), target="saved", trigger=name)


def counter_of(browser: Browser) -> int:
    """How new the open page is."""
    return int(browser.document.xpath('//input[@name="dem"]')[0].get("value"))


def without_token(fields: Fields) -> Fields:
    return [(name, value) for name, value in fields if name != "csrf_token"]


def count(app: Flask, table: Any, *conditions: Any) -> int:
    """How many rows there are, whoever may see them."""
    rows: Table = table.__table__
    with app.app_context(), db.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(rows).where(*conditions)) or 0


def sent_once(app: Flask, times: int = 1) -> bool:
    """As many dossiers, each with its event, its message and its audit row."""
    events = count(app, DossierEvent, DossierEvent.words == "Đã gửi hồ sơ")
    notes = count(app, AuditRow, AuditRow.verb == "dossier-sent")
    return [count(app, Dossier), events, count(app, OutboxMessage), notes] == [times] * 4


def accepted_once(app: Flask) -> bool:
    """One event, one message after that of the sending, one audit row."""
    events = count(app, DossierEvent, DossierEvent.words == "Đã tiếp nhận hồ sơ")
    notes = count(app, AuditRow, AuditRow.verb == "tiep-nhan")
    return [events, count(app, OutboxMessage), notes] == [1, 2, 1]


def ends_sign_ins(app: Flask) -> None:
    """Everybody's sign-in is over, whatever else still holds."""
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(update(SignIn.__table__).values(ends_at=now()))  # type: ignore[arg-type]


def joins(app: Flask, username: str, name: str, role: Role) -> Worker:
    """One more colleague in phường Cầu Giấy."""
    with app.app_context():
        ward = next(ward for ward in places.served_wards() if ward.mark == "CG")
        member = DemoStaff(username, name, role, "")
        db.session.add(demo.staff_member(member, ward, None, app.extensions["settings"].pin_pepper))
        db.session.commit()
    return Worker(app, username)
