"""From helped to alone: the rung follows from what happened, and the helper reads what to offer next."""

from collections.abc import Collection
from dataclasses import replace
from uuid import uuid4

import pytest
from flask import Flask

from app.actor import Helper
from app.clock import now
from app.coaching.actions import shown
from app.coaching.ladder import NEXT, Rung, rung
from app.coaching.queries import rungs
from app.database import db
from app.mandates.help import Help
from app.people.queries import accounts_at_door
from app.statistics.counts import OfPoint
from app.statistics.queries import of_point
from tests.dossiers.filed import at_work, ba_lan_signed_in, filed
from tests.journeys.bad_luck import sends_dossier
from tests.personas import Helped, Person, answers_every_step

FIRST, SECOND, THIRD, LAST = "Chưa làm lần nào", "Đã được hướng dẫn", "lần này để bác tự bấm nhé", "Bác tự gửi được rồi"

SERVICE = "dang-ky-tam-tru"


@pytest.mark.parametrize(
    ("was_shown", "sent", "stands"),
    [
        (False, [], Rung.NONE),
        (True, [], Rung.SHOWN),
        (False, [[Help.MANDATE]], Rung.HELPED),
        (True, [[Help.GUIDED]], Rung.HELPED),
        (True, [[Help.MANDATE], [Help.GUIDED]], Rung.HELPED),
        (True, [[Help.MANDATE], []], Rung.ALONE),
        (False, [[Help.REPRESENTED]], Rung.ALONE),
        (False, [[Help.PAPERS]], Rung.ALONE),
        (False, [[Help.MANDATE, Help.REPRESENTED]], Rung.HELPED),
    ],
)
def test_the_highest_rung_counts(was_shown: bool, sent: list[Collection[str]], stands: Rung) -> None:
    assert rung(was_shown, sent) is stands


def test_every_rung_has_words_for_the_helper() -> None:
    assert set(NEXT) == set(Rung)


def test_anh_minh_reads_what_to_offer_next(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).sees(FIRST)
    here = anh_minh.url
    anh_minh.follows("Ghi đã hướng dẫn bác").presses("Ghi lại", expects=422).sees("Chọn việc bác vừa tự bấm")
    anh_minh.types("Bác vừa tự bấm việc gì?", "Đăng ký tạm trú").presses("Ghi lại").sees(SECOND)
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").opens(here).sees(THIRD)
    sends_dossier(ba_lan)
    anh_minh.opens(here).sees(LAST)


def test_what_she_did_alone_is_shown_as_a_rung_and_not_as_a_dossier(anh_minh: Helped, ba_lan: Person) -> None:
    number = sends_dossier(ba_lan)
    anh_minh.begins_with(ba_lan).sees(LAST).sees_no(number)


def test_another_wards_guidance_is_no_rung_here(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    with app.app_context():
        account = accounts_at_door(ba_lan.phone)[0].id
        shown("dang-ky-tam-tru", at_work("hoa"), now(), account)
        db.session.commit()
    anh_minh.begins_with(ba_lan).sees(FIRST)


def test_a_mandate_for_one_dossier_tells_nothing_of_another(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    with app.app_context():
        other, hers = filed(), ba_lan_signed_in().account_id
        shown(SERVICE, at_work("minh"), now(), hers)
        wide = Helper(uuid4(), hers, at_work("minh").staff_id, other.ward_id, (SERVICE,))
        assert rungs(wide, [SERVICE]) == {SERVICE: Rung.ALONE}
        assert rungs(replace(wide, draft_id=uuid4()), [SERVICE]) == {SERVICE: Rung.NONE}
        assert rungs(replace(wide, draft_id=other.draft_id), [SERVICE]) == {SERVICE: Rung.ALONE}
        assert rungs(replace(wide, services=("xoa-tam-tru",)), [SERVICE]) == {SERVICE: Rung.NONE}
        db.session.rollback()


def test_the_point_counts_and_names_nobody(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    assert counted(app) == OfPoint(0, 0, 0, 0)
    anh_minh.begins_with(ba_lan).follows("Ghi đã hướng dẫn bác")
    anh_minh.types("Bác vừa tự bấm việc gì?", "Đăng ký tạm trú").presses("Ghi lại")
    assert counted(app) == OfPoint(1, 1, 0, 0)
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ")
    assert counted(app) == OfPoint(1, 0, 1, 0)
    sends_dossier(ba_lan)
    assert counted(app) == OfPoint(1, 0, 0, 1)
    anh_minh.opens("/ho-tro/").sees("Người đã tự gửi").sees("dưới 5")


def test_whoever_the_point_never_helped_is_not_counted(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    assert counted(app) == OfPoint(0, 0, 0, 0)


def counted(app: Flask) -> OfPoint:
    with app.app_context():
        minh = at_work("minh")
        assert minh.point_id
        found = of_point(minh.ward_id, minh.point_id)
        db.session.rollback()
        return found
