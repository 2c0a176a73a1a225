"""The one table of moves: who may make which, out of which states, into which, and what has to be said with it."""

from app.actor import Acting, Helper, LookUp, Resident, Role, Software, Staff
from app.dossiers.lifecycle import OPEN_STATES, Move, MoveRule, Needs, Party, State, Who

_RECEIVER: frozenset[Who] = frozenset({Role.RECEIVER})
_OWNER: frozenset[Who] = frozenset({Party.OWNER, Party.HELPER})
_NEW = frozenset({State.SENT})
_IN_HAND = frozenset({State.ACCEPTED, State.WORKING})
_WAITING = frozenset({State.WAITING_FOR_PAPERS})
_UNPAID = frozenset({State.WAITING_FOR_PAYMENT})
NONE: frozenset[Move] = frozenset()

# The first that is open is the one thing to do.
MOVES: dict[Move, MoveRule] = {
    Move.ACCEPT: MoveRule("Tiếp nhận hồ sơ", _RECEIVER, _NEW, State.ACCEPTED, Needs.NOTHING, "Đã tiếp nhận hồ sơ"),
    Move.FOUND: MoveRule(
        "Ghi kết quả kiểm tra", _RECEIVER, frozenset({State.WORKING}), None, Needs.FINDING, "Đã kiểm tra thực tế"
    ),
    Move.GRANT: MoveRule(
        "Ghi kết quả: đồng ý", _RECEIVER, _IN_HAND, State.DECIDED, Needs.RESULT, "Đã có kết quả: đồng ý"
    ),
    Move.ASK: MoveRule(
        "Yêu cầu bổ sung", _RECEIVER, _IN_HAND | _NEW, State.WAITING_FOR_PAPERS, Needs.ITEMS, "Cần anh/chị bổ sung"
    ),
    # At the desk somebody also pays whom nobody had asked yet.
    Move.PAID: MoveRule("Đã nộp lệ phí", _RECEIVER, _UNPAID | _IN_HAND, None, Needs.PAYMENT, "Đã nhận lệ phí"),
    Move.ASK_FEE: MoveRule(
        "Báo nộp lệ phí", _RECEIVER, _IN_HAND, State.WAITING_FOR_PAYMENT, Needs.AMOUNT, "Cần anh/chị nộp lệ phí"
    ),
    Move.EXEMPT: MoveRule(
        "Miễn lệ phí", _RECEIVER, _UNPAID | _IN_HAND, None, Needs.EXEMPTION, "Anh/chị được miễn lệ phí"
    ),
    Move.CHECK: MoveRule(
        "Kiểm tra thực tế",
        _RECEIVER,
        frozenset({State.ACCEPTED}),
        State.WORKING,
        Needs.TO_CHECK,
        "Công an đi kiểm tra thực tế",
    ),
    Move.EXTEND: MoveRule(
        "Xin lỗi và hẹn lại", _RECEIVER, _IN_HAND, None, Needs.LONGER, "Xin lỗi anh/chị, hẹn lại ngày trả kết quả"
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
    # Nobody answers, or pays: what was perhaps never accepted cannot end with a result.
    Move.STOP: MoveRule(
        "Dừng giải quyết", _RECEIVER, _WAITING | _UNPAID, State.STOPPED, Needs.BASIS, "Đã dừng giải quyết hồ sơ"
    ),
    Move.REFUSE: MoveRule(
        "Không tiếp nhận", _RECEIVER, _NEW, State.NOT_ACCEPTED, Needs.BASIS, "Hồ sơ không được tiếp nhận"
    ),
    Move.HAND_OVER: MoveRule(
        "Đã trả kết quả", _RECEIVER, frozenset({State.DECIDED}), State.HANDED_OVER, Needs.WAY, "Đã trả kết quả"
    ),
    Move.ANSWER: MoveRule("Gửi bổ sung", _OWNER, _WAITING, None, Needs.ANSWERS, "Đã gửi bổ sung"),
    # Whoever helps her does not say in her place how she was helped. Who cannot sign in holds the paper.
    Move.RATE: MoveRule(
        "Cho ý kiến",
        frozenset({Party.OWNER, Party.HOLDER}),
        frozenset({State.HANDED_OVER}),
        None,
        Needs.FACE,
        "Đã cho ý kiến",
    ),
    Move.WITHDRAW: MoveRule("Rút hồ sơ", _OWNER, OPEN_STATES, State.WITHDRAWN, Needs.NOTHING, "Đã rút hồ sơ"),
}


def party(actor: Acting) -> Who:
    """As whom an actor moves a dossier."""
    match actor:
        case Staff(role=role):
            return role
        case Resident():
            return Party.OWNER
        case Helper():
            return Party.HELPER
        case Software():
            # It stands where its ward's desk stands, and nowhere else.
            return Role.RECEIVER
        case LookUp():
            return Party.HOLDER


class MoveRefused(RuntimeError):
    """This move is not open in this state to whoever asked."""

    def __init__(self, state: State, move: Move) -> None:
        super().__init__(f"{move} out of {state}")
        self.state = state
        self.move = move


def rule(move: Move) -> MoveRule:
    """The line of the table for a move."""
    return MOVES[move]


def moves_open(state: State, who: Who, spent: frozenset[Move] = NONE) -> tuple[Move, ...]:
    """The buttons to draw, the one thing to do first. spent: what cannot be done with this dossier, or not again."""
    return tuple(move for move, line in MOVES.items() if line.allows(state, who) and move not in spent)


def state_after(
    state: State, move: Move, who: Who, before: State | None = None, spent: frozenset[Move] = NONE
) -> State:
    """Where the move leads; before: where the dossier stood when it was asked about. Raises MoveRefused."""
    if move not in moves_open(state, who, spent):
        raise MoveRefused(state, move)
    after = rule(move).into or before
    assert after, f"{move} leads back, and nobody said to where"
    return after
