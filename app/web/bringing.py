"""Photos and scans as they arrive at a page: what could be kept of them, and a sentence for each that could not."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from werkzeug.datastructures import FileStorage

from app.actor import Actor
from app.clock import now
from app.days import by_when
from app.files import actions
from app.files.actions import MOST_PER_DOSSIER, MOST_PER_PAPER, KnownAlready, NoMore
from app.files.intake import HEAVIEST, Taken, take
from app.files.refused import FileRefused
from app.letters import tidy
from app.web.flood import photo_until

STALE = "Trang này mở đã lâu, ảnh chưa gửi được. Anh/chị chọn ảnh một lần nữa."
NONE_CHOSEN = "Chưa có ảnh nào được chọn. Anh/chị bấm vào ô chọn ảnh, chọn ảnh, rồi gửi."
FULL = {
    MOST_PER_PAPER: f"Mỗi loại giấy nhận nhiều nhất {MOST_PER_PAPER} ảnh. Bỏ bớt một ảnh rồi gửi lại.",
    MOST_PER_DOSSIER: f"Cả hồ sơ nhận nhiều nhất {MOST_PER_DOSSIER} ảnh. Bỏ bớt một ảnh rồi gửi lại.",
}
NO_ROOM = (
    "Máy của điểm hết chỗ giữ ảnh. Chữ anh/chị gõ vẫn còn. Anh/chị gửi không kèm ảnh này, rồi mang bản chính tới "
    "công an phường."
)
TOO_MANY = "trong mười phút qua đã có rất nhiều ảnh. Ảnh đã nhận vẫn còn. Chờ đến {} rồi gửi tiếp ảnh này."
HERE_ALREADY = "ảnh này đã có ở đây, không cần gửi lại."
SENT_ALREADY = "ảnh này đã gửi lần trước rồi. Anh/chị gửi ảnh mới chụp."
NAME_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Opened:
    """What an upload held. taken: under the files' names. refused: sentences about the others."""

    taken: tuple[tuple[str, Taken], ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of an upload for one paper, sentence by sentence. again: files that lie there already."""

    paper: str = ""
    refused: tuple[str, ...] = ()
    again: tuple[str, ...] = ()


def opened(draft_id: UUID, files: Iterable[FileStorage]) -> Opened:
    """
    Look into what was chosen for a draft, or for what became of it, and make it small: slow, so hold no lock meanwhile.

    Every photo that anybody sends comes through here, and is counted here.
    """
    taken: list[tuple[str, Taken]] = []
    refused: list[str] = []
    for file in files:
        if not file.filename:
            continue
        name = tidy(file.filename)[-NAME_SHOWN:]
        until = photo_until(draft_id)
        if until:
            refused.append(f"{name}: {TOO_MANY.format(by_when(until))}")
            continue
        try:
            taken.append((name, take(file.stream.read(HEAVIEST + 1))))
        except FileRefused as problem:
            refused.append(f"{name}: {problem}")
    return Opened(tuple(taken), tuple(refused if taken or refused else [NONE_CHOSEN]))


def keep(draft_id: UUID, paper: str, brought: Opened, who: Actor) -> Arrived:
    """Keep with a locked draft, or with the answer to a locked dossier of that draft, what may lie there."""
    refused, again = list(brought.refused), []
    for name, one in brought.taken:
        try:
            actions.add(draft_id, paper, one, who, now())
        except KnownAlready as known:
            again.append(f"{name}: {SENT_ALREADY if known.sent else HERE_ALREADY}")
        except NoMore as full:
            refused.append(f"{name}: {FULL[full.most]}")
    return Arrived(paper, tuple(refused), tuple(again))
