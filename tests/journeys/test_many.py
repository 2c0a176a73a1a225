"""Chị Mai accepts several simple dossiers with one click: each for itself, and each says what became of it."""

import pytest
from flask import Flask
from sqlalchemy import select

from app.actor import WORKER
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.demo import RESIDENT_PHONE
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.records import DossierEvent
from app.dossiers.request import Item, Kind
from app.dossiers.said import Said
from app.messages.records import OutboxMessage
from app.papers.records import Slip
from tests.dossiers.filed import IN_NGHIA_DO, at_work, ba_lan_signed_in, filed, filed_often
from tests.journeys.bad_luck import count, messages_to, taps_twice
from tests.personas import Worker

MANY = "/tiep-nhan/nhieu-ho-so"
ONE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def three(app: Flask, chi_mai: Worker) -> list[str]:
    with app.app_context():
        numbers = filed_often(3)
    chi_mai.signs_in()
    return numbers


def chosen(numbers: list[str], move: str = "") -> str:
    return f"{MANY}?{'&'.join(f'chon={one}' for one in numbers)}{f'&viec={move}' if move else ''}"


def withdraws(app: Flask, number: str) -> None:
    with app.app_context():
        found = locked(number, ba_lan_signed_in())
        assert found
        advance(found, Move.WITHDRAW, ba_lan_signed_in(), now())
        db.session.commit()


def test_each_has_its_own_event_message_paper_and_audit_row(app: Flask, three: list[str], chi_mai: Worker) -> None:
    chi_mai.opens(chosen(three)).sees("Tiếp nhận hồ sơ: 3 hồ sơ")
    told = count(app, OutboxMessage)
    taps_twice(chi_mai, "Tiếp nhận hồ sơ: 3", at_the_same_moment=False)
    assert count(app, DossierEvent, DossierEvent.words == "Đã tiếp nhận hồ sơ") == 3
    assert count(app, AuditRow, AuditRow.verb == "tiep-nhan") == 3
    assert count(app, Slip, Slip.kind == "tiep-nhan") == 3
    assert count(app, OutboxMessage) - told == 3


def test_what_was_withdrawn_meanwhile_is_said_and_the_others_are_done(
    app: Flask, three: list[str], chi_mai: Worker
) -> None:
    chi_mai.opens(chosen(three))
    withdraws(app, three[1])
    chi_mai.presses("Tiếp nhận hồ sơ: 3").sees("2 hồ sơ đã xong, 1 hồ sơ chưa làm được").sees("Đã rút hồ sơ")
    assert count(app, DossierEvent, DossierEvent.words == "Đã tiếp nhận hồ sơ") == 2


@ONE
def test_she_chooses_them_in_her_list(three: list[str], chi_mai: Worker) -> None:
    form, fields = chi_mai.opens("/tiep-nhan/").filled("Làm cùng lúc")
    assert not [value for name, value in fields if name == "chon"]
    ticked = "&".join(f"chon={one}" for one in three[:2])
    chi_mai.opens(f"{form.get('action')}?{ticked}").sees("Tiếp nhận hồ sơ: 2 hồ sơ").sees_no(three[2])


@ONE
def test_what_cannot_be_done_is_told_before(app: Flask, three: list[str], chi_mai: Worker) -> None:
    withdraws(app, three[0])
    chi_mai.opens(chosen(three)).sees("Không làm được").sees("Tiếp nhận hồ sơ: 2 hồ sơ")
    chi_mai.follows("Đã trả kết quả").sees("Đã trả kết quả: 3 hồ sơ")


@ONE
def test_results_are_handed_over_together_in_one_way(app: Flask, three: list[str], chi_mai: Worker) -> None:
    chi_mai.opens(chosen(three)).presses("Tiếp nhận hồ sơ: 3")
    chi_mai.opens(chosen(three)).presses("Ghi kết quả: đồng ý: 3").opens(chosen(three))
    chi_mai.presses("Đã trả kết quả: 3", expects=422).sees("Chọn cách đã trả").chooses("Bản điện tử")
    chi_mai.presses("Đã trả kết quả: 3").sees("3 hồ sơ đã xong")


@ONE
def test_no_other_wards_and_no_other_move(
    app: Flask, three: list[str], chi_mai: Worker, chi_hoa: Worker, anh_quang: Worker
) -> None:
    with app.app_context():
        elsewhere = filed(**IN_NGHIA_DO).number
    chi_mai.opens(chosen([three[0], elsewhere, "x", three[0]])).sees("1 hồ sơ").sees_no(elsewhere)
    chi_hoa.signs_in().opens(chosen(three)).sees("Chưa chọn hồ sơ nào").sees_no(three[0])
    for move in ("tu-choi", "rut", "khong-co"):
        chi_mai.opens(chosen(three, move), expects=404)
    form, fields = chi_mai.opens(chosen(three)).filled("Tiếp nhận hồ sơ: 3")
    anh_quang.signs_in().opens(chosen(three)).sees("Không làm được")
    anh_quang.sends(form.get("action"), fields, expects=404)
    assert count(app, DossierEvent, DossierEvent.words == "Đã tiếp nhận hồ sơ") == 0


@ONE
def test_each_phone_hears_of_its_own_result(app: Flask, three: list[str], chi_mai: Worker) -> None:
    with app.app_context():
        for number, move in zip(three, (Move.GRANT, Move.DENY, Move.GRANT), strict=True):
            for one in (Move.ACCEPT, move):
                found = locked(number, at_work("mai"))
                assert found
                advance(found, one, at_work("mai"), now())
                db.session.commit()
    chi_mai.opens(chosen(three)).chooses("Bằng tin nhắn").presses("Đã trả kết quả: 3").sees("3 hồ sơ đã xong")
    told = messages_to(app, RESIDENT_PHONE)
    for number, granted in zip(three, (True, False, True), strict=True):
        assert f"{number}: {'dong y' if granted else 'khong du dieu kien'}" in " ".join(told)


@ONE
def test_what_was_mended_after_the_page_was_drawn_is_looked_at_first(
    app: Flask, three: list[str], chi_mai: Worker
) -> None:
    chi_mai.opens(chosen(three))
    with app.app_context():
        mai, lan = at_work("mai"), ba_lan_signed_in()
        found = locked(three[1], mai)
        assert found
        asked = Said(items=(Item(Kind.OTHER, "", "", "Việc khác", "Số nhà?"),))
        advance(found, Move.ASK, mai, now(), asked)
        db.session.commit()
        mended = locked(three[1], lan)
        assert mended
        advance(mended, Move.ANSWER, lan, now(), Said(mended=mended.answers))
        db.session.commit()
    chi_mai.presses("Tiếp nhận hồ sơ: 3").sees("2 hồ sơ đã xong, 1 hồ sơ chưa làm được").sees("hồ sơ vừa thay đổi")


@ONE
def test_each_reads_the_sentence_that_is_hers_alone(app: Flask, three: list[str], chi_mai: Worker) -> None:
    chi_mai.opens(chosen(three)).sees_no("Lời nhắn riêng").presses("Tiếp nhận hồ sơ: 3")
    chi_mai.opens(chosen(three)).types(three[0], "Bác mang sổ hộ khẩu cũ").types(three[2], "Đã gọi chủ nhà")
    chi_mai.presses("Ghi kết quả: đồng ý: 3").sees("3 hồ sơ đã xong")
    with app.app_context():
        rows = select(DossierEvent.note).where(DossierEvent.words == "Đã có kết quả: đồng ý")
        notes = db.session.scalars(rows.execution_options(visible_to=WORKER)).all()
    assert sorted(one or "" for one in notes) == ["", "Bác mang sổ hộ khẩu cũ", "Đã gọi chủ nhà"]


@ONE
def test_a_novel_for_one_of_them_moves_none_and_stays_typed(app: Flask, three: list[str], chi_mai: Worker) -> None:
    chi_mai.opens(chosen(three)).presses("Tiếp nhận hồ sơ: 3").opens(chosen(three))
    chi_mai.types(three[0], "Xong").types(three[1], "chữ " * 12_500)
    chi_mai.presses("Ghi kết quả: đồng ý: 3", expects=422).sees("Còn 1 chỗ cần sửa").sees("Viết ngắn lại")
    assert (chi_mai.typed(three[0]), chi_mai.typed(three[1])[:8]) == ("Xong", "chữ chữ ")
    assert count(app, DossierEvent, DossierEvent.words == "Đã có kết quả: đồng ý") == 0
