"""The head has the ward's calendar and its account open. No dossier reaches as far as the days he sets and ends."""

from datetime import date

from flask import Flask

from app.actor import Role, Scope
from app.api.actions import make
from app.api.queries import tokens
from app.api.token import Wanted
from app.audit.subjects import About, subject
from app.clock import now
from app.database import db
from app.dossiers.due_days.moved import list_mark
from app.fees.queries import fee_account
from app.messages.delivery import Delivery
from app.messages.events import Event
from app.messages.records import OutboxMessage
from app.news.actions import register
from app.news.actions import test as try_once
from app.news.events import Happening
from app.news.queries import deliveries, give_up_all, webhooks
from app.office.actions import set_day
from app.office.own_day import OwnDay
from app.office.queries import own_of
from tests.dossiers.filed import at_work
from tests.house.forgotten_pins import Ready
from tests.journeys.bad_luck import joins
from tests.personas import Worker


def forms_of_software(head: Worker) -> list[Ready]:
    """A token that opens something, to be ended, and another to be made."""
    with head.app.app_context():
        make(Wanted("Phần mềm một cửa", (Scope.READ,), 30), at_work("quang"), now())
        db.session.commit()
        token = tokens(at_work("quang"))[0].id
    return [
        (head, "software.make_token", {}, {"ten": "Kho dữ liệu", "quyen": "read", "han": "30"}),
        (head, "software.end_token", {"token_id": token}, {}),
        *forms_of_listening(head),
    ]


def forms_of_the_outbox(head: Worker) -> list[Ready]:
    """One message was given up."""
    with head.app.app_context():
        at = at_work("quang")
        lost = OutboxMessage(
            ward_id=at.ward_id,
            subject=subject(About.WARD, at.ward_id),
            event=Event.HOW_TO_ASK,
            phone="0977000678",
            text="Hoi ho so",
            due_at=now(),
            delivery=Delivery.FAILED,
        )
        db.session.add(lost)
        db.session.commit()
        values = {"message_id": lost.id}
    return [(head, "outbox.send_one_again", values, {}), (head, "outbox.send_all_again", {}, {})]


ACCOUNT = {"ngan_hang": "970436", "so": "0011004256789", "chu": "Công an phường Cầu Giấy"}


def forms_of_listening(head: Worker) -> list[Ready]:
    """A target with a message that was given up. Its address is a number: no name is looked for."""
    with head.app.app_context():
        register("https://8.8.8.8/bao-tin", (Happening.SENT,), at_work("quang"), now())
        hook = webhooks(at_work("quang"))[0]
        try_once(hook, at_work("quang"), now())
        give_up_all(hook, "Phần mềm không trả lời kịp")
        db.session.commit()
        of, sent = {"hook_id": hook.id}, deliveries(hook, at_work("quang"))[0].id
    return [
        (head, "software.make_webhook", {}, {"dia_chi": "https://8.8.4.4/bao-tin", "viec": Happening.MOVED}),
        (head, "software.send_news_again", {**of, "sent_id": sent}, {}),
        (head, "software.try_webhook", of, {}),
        (head, "software.end_webhook", of, {}),
    ]


def forms_of_a_head(app: Flask) -> list[Ready]:
    head = joins(app, "anh", "Đỗ Thế Anh", Role.HEAD).signs_in()
    with app.app_context():
        set_day(OwnDay(date(2027, 6, 1), False, "Mất điện"), at_work("quang"), now())
        db.session.commit()
        day = own_of(at_work("quang").ward_id).days[0].id
        account = fee_account(at_work("quang").ward_id)
        standing = str(account.id) if account else ""
    seen = {"dau": list_mark([])}
    wanted = {"ngay": "02/06/2027", "loai": "nghi", "vi_sao": "Sửa trụ sở", **seen}
    hours = {"mo": "7:45", "trua": "12:00", "chieu": "13:00", "dong": "17:00", "vi_sao": "Giờ mùa hè", **seen}
    return [
        *forms_of_software(head),
        (head, "office_days.set_day", {}, wanted),
        (head, "office_days.end_day", {"day_id": day}, seen),
        (head, "office_days.set_hours", {}, hours),
        *forms_of_the_outbox(head),
        (head, "texts.keep_price", {}, {"gia": "350"}),
        (head, "texts.keep_text", {"event": "ho-so-rut"}, {"chu": "Hồ sơ {ma} đã rút."}),
        (head, "texts.restore_text", {"event": "ho-so-rut"}, {}),
        (head, "fee_account.set_it", {}, {**ACCOUNT, "thay": standing}),
        (head, "fee_account.end_it", {}, {}),
    ]
