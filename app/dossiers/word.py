"""How a leader reads where a dossier stands: one word, which does not say what came out."""

from dataclasses import dataclass

from app.dossiers.lifecycle import State


@dataclass(frozen=True, slots=True)
class Word:
    """The word, and what a neighbour does about it."""

    word: str
    means: str


WAITS = Word("chờ", "Công an chưa xem. Chưa phải làm gì.")
TAKEN = Word("nhận", "Công an đang làm. Chưa phải làm gì.")
LACKS = Word("thiếu", "Nhắc bác xem tin nhắn, hoặc mời bác ra điểm.")
STOPPED = Word("dừng", "Mời bác xem Trang của tôi, hoặc ra điểm.")
WITHDRAWN = Word("rút", "Bác đã thôi. Không phải làm gì.")
DONE = Word("xong", "Bác xem kết quả ở Trang của tôi.")
# What a neighbour can do something about comes first.
ORDER = (LACKS, STOPPED, WAITS, TAKEN, DONE, WITHDRAWN)
WORDS: dict[State, Word] = {
    State.SENT: WAITS,
    State.ACCEPTED: TAKEN,
    State.WORKING: TAKEN,
    State.WAITING_FOR_PAPERS: LACKS,
    State.WAITING_FOR_PAYMENT: LACKS,
    State.NOT_ACCEPTED: STOPPED,
    State.STOPPED: STOPPED,
    State.WITHDRAWN: WITHDRAWN,
    # Granted or not: that is hers to tell.
    State.DECIDED: DONE,
    State.HANDED_OVER: DONE,
}
