"""What the law, or whoever applies it, says in words: a citation, a form, what something costs, how long it takes."""

from dataclasses import dataclass
from datetime import date

from app.catalogue.dated import ALWAYS


@dataclass(frozen=True, slots=True)
class Stated:
    """
    In force since that day, and until the other. law: where it stands, where the words do not cite it themselves.

    sure: False is shown to staff as "cần kiểm tra", to others never as certain.
    """

    words: str
    law: str = ""
    since: date = ALWAYS
    until: date | None = None
    sure: bool = True
