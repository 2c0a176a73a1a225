"""How much one list may hold before it is sent: more is no evening of any house, and fills the disk."""

from app.lodging import queries
from app.lodging.records import Establishment
from app.web.forms.base import Form
from app.web.lodging.blueprint import me

MOST_OPEN = 1_000
FULL = (
    "Danh sách đang có {} dòng chưa gửi, thêm {} dòng nữa là quá {}. Gửi hoặc bỏ bớt các dòng đang có, rồi thêm tiếp."
)


def has_room(house: Establishment, more: int, form: Form, field: str) -> bool:
    """Whether so many rows still fit onto the list of the locked house; else the form says what to do first."""
    open_now = sum(queries.counts(house, me()))
    if open_now + more > MOST_OPEN:
        form.blame(field, FULL.format(open_now, more, MOST_OPEN))
    return not form.problems
