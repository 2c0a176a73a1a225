"""Chị Mai looks through what was told: what failed is sent again, one or all; no phone and no code is shown whole."""

from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from app.actor import WORKER
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.messages.actions import post
from app.messages.delivery import Delivery
from app.messages.events import Event
from app.messages.letter import Letter
from app.messages.outbox.queries import PAGE
from app.messages.records import OutboxMessage
from tests.dossiers.filed import at_work, filed
from tests.journeys.bad_luck import count, taps_twice
from tests.personas import Worker

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PAGE_OF_ALL = "/tiep-nhan/tin-nhan"
FAILED, WAITING = Delivery.FAILED, Delivery.WAITING


@pytest.fixture
def chi_mai(app: Flask, chi_mai: Worker) -> Worker:
    with app.app_context():
        filed()
    return chi_mai.signs_in()


def told(
    app: Flask, many: int, delivery: Delivery, event: Event = Event.DOSSIER_ACCEPTED, over: datetime | None = None
) -> None:
    """So many messages of the ward, of which that is known."""
    with app.app_context():
        at = at_work("mai").ward_id
        for n in range(many):
            post("0987654321", Letter(event, f"Tin {n} 258036"), f"ward:{at}", at, now() - timedelta(minutes=n), over)
        rows = select(OutboxMessage).where(OutboxMessage.subject == f"ward:{at}", OutboxMessage.event == event)
        for one in db.session.scalars(rows.execution_options(visible_to=WORKER)):
            one.delivery = delivery
        db.session.commit()


def of(app: Flask, delivery: Delivery) -> int:
    return count(app, OutboxMessage, OutboxMessage.delivery == delivery)


def tabs(worker: Worker) -> list[str]:
    return [" ".join(one.text_content().split()) for one in worker.document.xpath('//p[@class="tabs"]/a')]


def test_she_sees_how_many_there_are_of_each_and_no_number_whole(app: Flask, chi_mai: Worker) -> None:
    told(app, 3, FAILED)
    chi_mai.opens("/tiep-nhan/").follows("Tin nhắn gửi đi")
    assert tabs(chi_mai) == ["Tất cả 4", "Đang chờ 1", "Đã gửi 0", "Đã tới máy 0", "Chưa rõ 0", "Chưa gửi được 3"]
    chi_mai.sees("09•• ••• 321").sees_no("0987").sees_no("258036").follows("Chưa gửi được").sees_no("CG-261123-0001")
    chi_mai.opens(PAGE_OF_ALL).sees("CG-261123-0001")
    assert count(app, AuditRow, AuditRow.verb == "outbox-opened") == 3


@pytest.mark.parametrize("at_the_same_moment", [True, False])
def test_one_is_sent_again_once(app: Flask, chi_mai: Worker, at_the_same_moment: bool) -> None:
    told(app, 2, FAILED)
    chi_mai.opens(f"{PAGE_OF_ALL}?muc=hong").follows("Đã tiếp nhận hồ sơ").sees("Tin 0 258036").sees("09•• ••• 321")
    taps_twice(chi_mai, "Gửi lại", at_the_same_moment=at_the_same_moment)
    assert (of(app, FAILED), of(app, WAITING)) == (1, 2)
    assert count(app, AuditRow, AuditRow.verb == "message-again") == 1


def test_all_that_failed_are_sent_again_but_no_code_that_is_over(app: Flask, chi_mai: Worker) -> None:
    told(app, 3, FAILED)
    told(app, 2, FAILED, Event.MANDATE_ASKED, over=now())
    chi_mai.opens(PAGE_OF_ALL).presses("Gửi lại hết 3 tin").sees_no("Gửi lại hết")
    assert tabs(chi_mai)[-1] == "Chưa gửi được 2"
    assert (of(app, FAILED), of(app, WAITING)) == (2, 4)


@only_sqlite
def test_a_code_is_never_shown(app: Flask, chi_mai: Worker) -> None:
    told(app, 1, WAITING, Event.MANDATE_ASKED, over=now() + timedelta(minutes=10))
    chi_mai.opens(f"{PAGE_OF_ALL}?loai=xin-lam-giup").sees_no("258036").follows("Xin làm giúp").sees_no("258036")
    chi_mai.sees("có thể có mã riêng của người nhận")


@only_sqlite
def test_what_is_from_before_events_were_kept_may_be_a_code_and_is_not_shown(app: Flask, chi_mai: Worker) -> None:
    told(app, 1, FAILED, Event.OLDER)
    chi_mai.opens(f"{PAGE_OF_ALL}?loai=truoc-day").follows("Tin nhắn trước đây").sees_no("258036")
    chi_mai.sees("có thể có mã riêng")


@only_sqlite
def test_what_ends_at_a_minute_may_be_a_code_and_is_not_shown(app: Flask, chi_mai: Worker) -> None:
    told(app, 1, WAITING, Event.DOSSIER_ACCEPTED, over=now() + timedelta(minutes=10))
    chi_mai.opens(f"{PAGE_OF_ALL}?loai=ho-so-tiep-nhan").follows("Đã tiếp nhận hồ sơ").sees_no("258036")


@only_sqlite
def test_the_pages_follow_one_another_and_lose_nobody(app: Flask, chi_mai: Worker) -> None:
    told(app, 2 * PAGE + 1, FAILED)
    chi_mai.opens(f"{PAGE_OF_ALL}?muc=hong")
    seen = []
    while True:
        seen += [row.get("href") for row in chi_mai.document.xpath("//td[1]/a")]
        if not chi_mai.document.xpath('//a[text()="Xem tiếp"]'):
            break
        chi_mai.follows("Xem tiếp")
    assert (len(seen), len(set(seen))) == (2 * PAGE + 1, 2 * PAGE + 1)


@only_sqlite
def test_chi_hoa_of_another_ward_sees_none_of_it(app: Flask, chi_mai: Worker, chi_hoa: Worker) -> None:
    told(app, 1, FAILED)
    chi_mai.opens(f"{PAGE_OF_ALL}?muc=hong").follows("Đã tiếp nhận hồ sơ")
    assert tabs(chi_hoa.signs_in().opens(PAGE_OF_ALL))[0] == "Tất cả 0"
    chi_hoa.opens(chi_mai.url, expects=404)
    chi_hoa.opens(f"{PAGE_OF_ALL}?muc=nonsense&loai=x&sau=x").sees("Chưa có tin nào")
