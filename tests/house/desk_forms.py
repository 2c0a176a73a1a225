"""The forms with which the desk shares its work out, filled in as a receiver would."""

from typing import Any

from app.catalogue import registry
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.copying.actions import begin
from app.dossiers.lifecycle import Move
from app.dossiers.opinions.actions import ask
from app.dossiers.opinions.queries import talk_about
from app.dossiers.queries import find, locked
from tests.dossiers.filed import at_work, filed
from tests.dossiers.of_any_service import sent_of
from tests.personas import Worker

Form = tuple[Worker, str, dict[str, Any], dict[str, str]]


def forms_of_sharing(desk: Worker, number: str) -> list[Form]:
    """Of a dossier that is open; her chief has asked her about it."""
    with desk.app.app_context():
        mai, quang = at_work("mai"), at_work("quang")
        found = find(number, mai)
        assert found
        ask(found, mai.staff_id, "Hợp đồng này đủ chưa?", quang, now())
        db.session.commit()
        asked = str(talk_about(found, mai).opinions[0].id)
        harder = sent_of(registry.received("xac-nhan-thong-tin-cu-tru"))
    of = {"number": number}
    return [
        (desk, "reception.longer_term", {"number": harder}, {}),
        (desk, "reception.put_in_hands", of, {"cho": "nhan", "dang_giu": ""}),
        (desk, "reception.ask_opinion", of, {"ai": str(quang.staff_id), "cau_hoi": "Có cần công chứng không?"}),
        (desk, "reception.answer_opinion", {**of, "asked": asked}, {"tra_loi": "Đủ rồi."}),
        *forms_of_copying(desk),
        (desk, "reception.search", {}, {"tim": "tran lan", "ly_do": "xac-minh"}),
        (desk, "reception.hand_over_work", {}, {"tu": str(mai.staff_id), "cho": ""}),
    ]


def forms_of_copying(desk: Worker) -> list[Form]:
    """Of a dossier that was accepted and that chị Mai has begun to copy."""
    with desk.app.app_context():
        mai, number = at_work("mai"), filed().number
        found = locked(number, mai)
        assert found
        advance(found, Move.ACCEPT, mai, now())
        begin(found, None, mai, now())
        db.session.commit()
    of = {"number": number}
    return [
        (desk, "reception.tick_copied", of, {"o": "1", "lan": "0"}),
        (desk, "reception.keep_copied", of, {"o": "1", "lan": "0", "ma": "G01.899.108.001-261123-0001"}),
        (desk, "reception.begin_copying", of, {"xem": "nhap-he-thong"}),
    ]
