"""Programs write what was decided, and the official code: by the same table, the same actions, the same checks."""

from dataclasses import replace
from functools import partial

from flask import Response, abort

from app.actor import Scope, Software
from app.api.contract import IN_SHORT, OFFICIAL, VERSION
from app.api.moving import MOVE, OFFICER, About, said
from app.api.shapes import Unreadable, Wrong
from app.api.things import Thing
from app.catalogue import registry
from app.catalogue.dated import in_force
from app.catalogue.fee import fee_due
from app.clock import now, today
from app.database import db
from app.dossiers import queries
from app.dossiers.actions import advance
from app.dossiers.copying.actions import CodeTaken, CopiedByOther, NotCopiedNow, bring_code
from app.dossiers.copying.official_code import CodeUnreadable, read_official_code
from app.dossiers.lifecycle import Move
from app.dossiers.longer import later
from app.dossiers.moves import MoveRefused, moves_open, party
from app.dossiers.opening import owed
from app.dossiers.records import Dossier
from app.dossiers.request import askable
from app.dossiers.snapshot import from_json
from app.office.queries import calendar_now
from app.papers.actions import issue_after
from app.problem import problem
from app.web.api.door import bp, who_asks
from app.web.api.offers import Asked, offer, say
from app.web.api.shown import in_short, key_of

SHORT = Thing(IN_SHORT)
CODE = Thing({"code": OFFICIAL, "version": VERSION, "officer": OFFICER})
HELD = "Một cán bộ đang chép hồ sơ này sang hệ thống cư trú. Chờ người đó xong, hoặc nhờ người đó ghi mã."
NOT_NOW = "Hồ sơ ở trạng thái này chưa có mã trên cổng: tiếp nhận trước."


class Overtaken(RuntimeError):
    """The dossier is another one than the program has seen. version: as it is now."""

    def __init__(self, version: int) -> None:
        super().__init__(f"version {version}")
        self.version = version


@offer("POST", "/ho-so/<dossier:number>/buoc", Scope.MOVE, "Ghi một bước giải quyết", SHORT, body=MOVE, conflicts=True)
def move_dossier(number: str, body: Asked) -> Response:
    """
    Như cán bộ bấm ở quầy: người dân được báo, phiếu được lập, nhật ký được ghi. version là số vừa đọc; hồ sơ đã đổi
    từ lúc đó, hoặc bước không làm được lúc này, thì 409 và không có gì được ghi. Gửi lại khi mất trả lời là an toàn.
    """
    software, found = _seen(number, body)
    move = Move(body["move"])
    if move not in moves_open(found.state, party(software), found.spent):
        raise MoveRefused(found.state, move)
    words = said(body, _about(found))
    advance(found, move, software, now(), words)
    issue_after(found, move, words, software, software.officer, now())
    db.session.commit()
    return say(in_short(found))


@offer("PUT", "/ho-so/<dossier:number>/ma-cong", Scope.CODE, "Ghi mã trên cổng", SHORT, body=CODE, conflicts=True)
def keep_code(number: str, body: Asked) -> Response:
    """Mã hồ sơ mà hệ thống cư trú đã cấp, kiểm tra như ở phiếu chép. Một mã không ghi cho hai hồ sơ."""
    software, found = _seen(number, body)
    try:
        bring_code(found, read_official_code(body["code"], today()), software, now())
    except CodeUnreadable as unreadable:
        raise Unreadable(Wrong("code", str(unreadable))) from unreadable
    except CodeTaken as taken:
        return _refused(f"Mã này đã ghi cho hồ sơ {taken.number}. Xem lại mã trên cổng.")
    except CopiedByOther:
        return _refused(HELD)
    except NotCopiedNow:
        return _refused(NOT_NOW)
    db.session.commit()
    return say(in_short(found))


def _seen(number: str, body: Asked) -> tuple[Software, Dossier]:
    """Who asks, in the name of whom; and the dossier, locked. Raises Overtaken."""
    software = replace(who_asks(), officer=body["officer"])
    found = queries.locked(number, software) or abort(404)
    if found.revision != body["version"]:
        raise Overtaken(found.revision)
    return software, found


def _about(found: Dossier) -> About:
    service = registry.received(found.service) or abort(404)
    fee, calendar = service.on(found.received_on).fee, calendar_now(found.ward_id)
    asked = found.fee.amount if found.fee else None
    return About(
        items={key_of(one): one for one in askable(service, from_json(found.snapshot))},
        refusals={one.id: one for one in in_force(service.refusals, today())},
        exempt=fee.exempt,
        amount=owed(asked, fee_due(service, found.answers, found.received_on), fee.counter),
        asked_before=bool(found.requests),
        granted=bool(found.granted),
        later=partial(later, found.due_at, today(), calendar=calendar),
    )


def _refused(sentence: str) -> Response:
    db.session.rollback()
    return problem(409, sentence)


def _overtaken(overtaken: Overtaken) -> Response:
    return _refused(f"Hồ sơ vừa đổi, nay là version {overtaken.version}. Đọc lại hồ sơ rồi quyết định.")


def _not_open(refused: MoveRefused) -> Response:
    return _refused(f"Không làm được bước {refused.move} khi hồ sơ ở trạng thái {refused.state}. Xem moves của hồ sơ.")


bp.register_error_handler(Overtaken, _overtaken)
bp.register_error_handler(MoveRefused, _not_open)
