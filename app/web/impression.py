"""Three faces and one line: the form, and what it says. Whose it is to send, each page decides."""

from wtforms import RadioField, StringField

from app.impressions.faces import LONGEST, WORDS, Face
from app.web.forms.base import TIDY, Form


class ImpressionForm(Form):
    mat = RadioField(
        "Anh/chị thấy thế nào?", choices={one.value: words for one, words in WORDS.items()}, validate_choice=False
    )
    cau = StringField("Nói thêm một câu", filters=TIDY)


def said_in(form: ImpressionForm) -> tuple[Face, str] | None:
    """The face and the line, "" where there is none; None once the form says what to correct."""
    words = form.cau.data or ""
    if form.validate() and form.mat.data not in set(Face):
        form.blame("mat", "Chọn một khuôn mặt.")
    if len(words) > LONGEST:
        form.blame("cau", f"Viết ngắn lại, nhiều nhất {LONGEST} chữ.")
    return None if form.problems else (Face(form.mat.data), words)
