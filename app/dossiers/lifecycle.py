"""Decides which states a dossier has, who may move it where, and whether its clock runs."""

from dataclasses import dataclass
from enum import StrEnum

from app.actor import Helper, Resident, Role, Staff


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
    ANSWER = "bo-sung"
    WITHDRAW = "rut"


class Party(StrEnum):
    """Whose dossier it is; a helper under her mandate acts as she does."""

    OWNER = "owner"


class Needs(StrEnum):
    """What has to be said with a move."""

    NOTHING = "nothing"
    ITEMS = "items"
    BASIS = "basis"
    RESULT = "result"
    ANSWERS = "answers"


Who = Role | Party


@dataclass(frozen=True, slots=True)
class MoveRule:
    """
    Who may make a move, from where to where. label: the button. event: what the dossier's history says.

    into: None leads back to where the dossier stood before it was asked about.
    """

    label: str
    who: frozenset[Who]
    out_of: frozenset[State]
    into: State | None
    needs: Needs
    event: str

    def allows(self, state: State, who: Who) -> bool:
        return state in self.out_of and who in self.who


_RECEIVER: frozenset[Who] = frozenset({Role.RECEIVER})
_OWNER: frozenset[Who] = frozenset({Party.OWNER})
_NEW = frozenset({State.SENT})
_IN_HAND = frozenset({State.ACCEPTED, State.WORKING})
_WAITING = frozenset({State.WAITING_FOR_PAPERS})

# The first that is open is the one thing to do.
MOVES: dict[Move, MoveRule] = {
    Move.ACCEPT: MoveRule("Tiếp nhận hồ sơ", _RECEIVER, _NEW, State.ACCEPTED, Needs.NOTHING, "Đã tiếp nhận hồ sơ"),
    Move.GRANT: MoveRule(
        "Ghi kết quả: đồng ý", _RECEIVER, _IN_HAND, State.DECIDED, Needs.RESULT, "Đã có kết quả: đồng ý"
    ),
    Move.ASK: MoveRule(
        "Yêu cầu bổ sung", _RECEIVER, _IN_HAND | _NEW, State.WAITING_FOR_PAPERS, Needs.ITEMS, "Cần anh/chị bổ sung"
    ),
    # After acceptance a refusal is a result (DECISIONS: states).
    Move.DENY: MoveRule(
        "Ghi kết quả: không đủ điều kiện",
        _RECEIVER,
        _IN_HAND,
        State.DECIDED,
        Needs.BASIS,
        "Đã có kết quả: không đủ điều kiện",
    ),
    # Nobody answers the request: what was perhaps never accepted cannot end with a result.
    Move.STOP: MoveRule("Dừng giải quyết", _RECEIVER, _WAITING, State.STOPPED, Needs.BASIS, "Đã dừng giải quyết hồ sơ"),
    Move.REFUSE: MoveRule(
        "Không tiếp nhận", _RECEIVER, _NEW, State.NOT_ACCEPTED, Needs.BASIS, "Hồ sơ không được tiếp nhận"
    ),
    Move.HAND_OVER: MoveRule(
        "Đã trả kết quả", _RECEIVER, frozenset({State.DECIDED}), State.HANDED_OVER, Needs.NOTHING, "Đã trả kết quả"
    ),
    Move.ANSWER: MoveRule("Gửi bổ sung", _OWNER, _WAITING, None, Needs.ANSWERS, "Đã gửi bổ sung"),
    Move.WITHDRAW: MoveRule("Rút hồ sơ", _OWNER, OPEN_STATES, State.WITHDRAWN, Needs.NOTHING, "Đã rút hồ sơ"),
}


def party(actor: Staff | Resident | Helper) -> Who:
    """As whom an actor moves a dossier."""
    return actor.role if isinstance(actor, Staff) else Party.OWNER


class MoveRefused(RuntimeError):
    """This move is not open in this state to whoever asked."""

    def __init__(self, state: State, move: Move) -> None:
        super().__init__(f"{move} out of {state}")
        self.state = state
        self.move = move


def rule(move: Move) -> MoveRule:
    """The line of the table for a move."""
    return MOVES[move]


def moves_open(state: State, who: Who) -> tuple[Move, ...]:
    """The buttons to draw, the one thing to do first."""
    return tuple(move for move, line in MOVES.items() if line.allows(state, who))


def state_after(state: State, move: Move, who: Who, before: State | None = None) -> State:
    """Where the move leads; before: where the dossier stood when it was asked about. Raises MoveRefused."""
    if move not in moves_open(state, who):
        raise MoveRefused(state, move)
    after = rule(move).into or before
    assert after, f"{move} leads back, and nobody said to where"
    return after
