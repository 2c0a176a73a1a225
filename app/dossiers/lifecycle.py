"""Decides which states a dossier has, what can be done with it, and whether its clock runs."""

from dataclasses import dataclass
from enum import StrEnum

from app.actor import Role


class State(StrEnum):
    """Where a dossier stands."""

    SENT = "sent"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not-accepted"
    WORKING = "working"
    WAITING_FOR_PAPERS = "waiting-for-papers"
    WAITING_FOR_PAYMENT = "waiting-for-payment"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    DECIDED = "decided"
    HANDED_OVER = "handed-over"


class Clock(StrEnum):
    """What a state does to the term."""

    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


# Clock of the state -> in which part of the desk's list the dossier stands.
PARTS: dict[Clock, int] = {Clock.RUNNING: 0, Clock.PAUSED: 1, Clock.ENDED: 2}


class Tag(StrEnum):
    """How a state looks in a list: new, in somebody's hands, done, ended without a result."""

    NEW = "new"
    WAIT = "wait"
    OK = "ok"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class StateFacts:
    """national_code: "trạng thái hồ sơ" of the national portal. words, what_now: for the resident."""

    national_code: int
    words: str
    what_now: str
    clock: Clock
    tag: Tag


# Only 5 and 6 pause. The portal lists 8 as a pause too; for us it ends the dossier (DECISIONS: states).
STATES: dict[State, StateFacts] = {
    State.SENT: StateFacts(1, "Đã gửi, chờ tiếp nhận", "Công an phường xem hồ sơ", Clock.RUNNING, Tag.NEW),
    State.ACCEPTED: StateFacts(2, "Đã tiếp nhận", "Công an phường giải quyết hồ sơ", Clock.RUNNING, Tag.WAIT),
    State.NOT_ACCEPTED: StateFacts(3, "Không được tiếp nhận", "Xem lý do, làm lại nếu cần", Clock.ENDED, Tag.STOP),
    State.WORKING: StateFacts(4, "Đang giải quyết", "Công an phường giải quyết hồ sơ", Clock.RUNNING, Tag.WAIT),
    State.WAITING_FOR_PAPERS: StateFacts(
        5, "Chờ anh/chị bổ sung giấy tờ", "Anh/chị gửi thêm giấy tờ", Clock.PAUSED, Tag.WAIT
    ),
    State.WAITING_FOR_PAYMENT: StateFacts(6, "Chờ anh/chị nộp lệ phí", "Anh/chị nộp lệ phí", Clock.PAUSED, Tag.WAIT),
    State.WITHDRAWN: StateFacts(7, "Anh/chị đã rút hồ sơ", "Không phải làm gì thêm", Clock.ENDED, Tag.STOP),
    State.STOPPED: StateFacts(8, "Đã dừng giải quyết", "Xem lý do, làm lại nếu cần", Clock.ENDED, Tag.STOP),
    State.DECIDED: StateFacts(9, "Đã có kết quả", "Anh/chị nhận kết quả", Clock.ENDED, Tag.OK),
    State.HANDED_OVER: StateFacts(10, "Đã trả kết quả", "Không phải làm gì thêm", Clock.ENDED, Tag.OK),
}

OPEN_STATES = frozenset(state for state, facts in STATES.items() if facts.clock is not Clock.ENDED)


class Move(StrEnum):
    """What can be done with a dossier; the value stands in the URL."""

    ACCEPT = "tiep-nhan"
    ASK = "yeu-cau-bo-sung"
    REFUSE = "khong-tiep-nhan"
    GRANT = "dong-y"
    DENY = "tu-choi"
    STOP = "dung"
    HAND_OVER = "tra-ket-qua"
    ASK_FEE = "bao-le-phi"
    PAID = "da-nop-le-phi"
    EXEMPT = "mien-le-phi"
    CHECK = "kiem-tra-thuc-te"
    FOUND = "ket-qua-kiem-tra"
    EXTEND = "gia-han"
    RATE = "danh-gia"
    ANSWER = "bo-sung"
    WITHDRAW = "rut"


class Party(StrEnum):
    """Whose dossier it is, who acts for her under her mandate, and who holds a paper of it in hand."""

    OWNER = "owner"
    HELPER = "helper"
    HOLDER = "holder"


class Needs(StrEnum):
    """What has to be said with a move."""

    NOTHING = "nothing"
    ITEMS = "items"
    BASIS = "basis"
    RESULT = "result"
    ANSWERS = "answers"
    AMOUNT = "amount"
    PAYMENT = "payment"
    EXEMPTION = "exemption"
    TO_CHECK = "to-check"
    FINDING = "finding"
    LONGER = "longer"
    WAY = "way"
    FACE = "face"


Who = Role | Party


@dataclass(frozen=True, slots=True)
class MoveRule:
    """
    Who may make a move, from where to where. label: the button. event: what the dossier's history says.

    into: None leads back to where the dossier stood before it was asked about; it stays where nobody asked.
    """

    label: str
    who: frozenset[Who]
    out_of: frozenset[State]
    into: State | None
    needs: Needs
    event: str

    def allows(self, state: State, who: Who) -> bool:
        return state in self.out_of and who in self.who
