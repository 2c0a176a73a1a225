"""How a state is called among the desk, where the resident's own words would speak to the wrong one."""

from app.dossiers.lifecycle import STATES, State

AT_DESK: dict[State, str] = {state: facts.words for state, facts in STATES.items()} | {
    State.SENT: "Mới gửi, chờ tiếp nhận",
    State.WAITING_FOR_PAPERS: "Chờ người dân bổ sung",
    State.WAITING_FOR_PAYMENT: "Chờ người dân nộp lệ phí",
    State.WITHDRAWN: "Người dân đã rút",
}
