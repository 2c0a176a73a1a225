"""What a member of staff writes to a person beside a move: one line of its history, not endless."""

from collections.abc import Callable

from app.dossiers.acts.said import Act
from app.dossiers.opening import LONGEST_WORDS
from app.dossiers.said import Said
from app.web.forms.base import Form


def noted(form: Form, before: str, needed: bool) -> Callable[[Act | None], Said] | None:
    """With an act, what is said: before and then the words of the form; None once it says what to correct."""
    words = " ".join((form["loi"].data or "").split())
    if needed and not words:
        form.blame("loi", "Giải thích cho người dân bằng lời dễ hiểu: vì sao, và bây giờ làm gì.")
    if len(words) > LONGEST_WORDS:
        form.blame("loi", f"Viết ngắn lại, nhiều nhất {LONGEST_WORDS} chữ.")
    if form.problems:
        return None
    return lambda act: Said(note=f"{before} {words}".strip(), act=act)
