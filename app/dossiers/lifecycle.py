"""Decides which states a dossier has, who may move it where, and whether its clock runs."""

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
    """What the desk can do with a dossier; the value stands in the URL."""

    ACCEPT = "tiep-nhan"


@dataclass(frozen=True, slots=True)
class MoveRule:
    """Who may make a move, from where to where. label: the button. event: what the dossier's history says."""

    label: str
    roles: frozenset[Role]
    out_of: frozenset[State]
    into: State
    needs_reason: bool
    event: str

    def allows(self, state: State, role: Role) -> bool:
        return state in self.out_of and role in self.roles


MOVES: dict[Move, MoveRule] = {
    Move.ACCEPT: MoveRule(
        label="Tiếp nhận hồ sơ",
        roles=frozenset({Role.RECEIVER}),
        out_of=frozenset({State.SENT}),
        into=State.ACCEPTED,
        needs_reason=False,
        event="Đã tiếp nhận hồ sơ",
    ),
}


class MoveRefused(RuntimeError):
    """This move is not open in this state to whoever asked."""

    def __init__(self, state: State, move: Move) -> None:
        super().__init__(f"{move} out of {state}")
        self.state = state
        self.move = move


def rule(move: Move) -> MoveRule:
    """The line of the table for a move."""
    return MOVES[move]


def moves_open(state: State, role: Role) -> tuple[Move, ...]:
    """The buttons to draw."""
    return tuple(move for move, line in MOVES.items() if line.allows(state, role))


def state_after(state: State, move: Move, role: Role) -> State:
    """Where the move leads. Raises MoveRefused."""
    if move not in moves_open(state, role):
        raise MoveRefused(state, move)
    return rule(move).into
