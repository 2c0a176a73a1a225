"""A card on its way into a form: scanned into a field, pasted, or photographed. Line and photo are kept nowhere."""

from flask import request
from werkzeug.datastructures import FileStorage
from wtforms import FileField, StringField

from app.actor import Staff
from app.clock import now
from app.database import db
from app.days import by_when
from app.files.intake import HEAVIEST
from app.files.qr import codes_in
from app.files.refused import FileRefused
from app.identity.actions import note_reading
from app.letters import tidy
from app.people.card import Card, card_among, read_card
from app.people.card_line import LONGEST, CardUnreadable, TwoCards
from app.web.flood import photo_until
from app.web.forms.base import Form

LINE, PHOTO = "dong", "anh"
TOO_MANY = "Trong mười phút qua đã đọc rất nhiều ảnh. Chờ đến {} rồi gửi ảnh này, hoặc quét thẻ ngay bây giờ."


class ScanForm(Form):
    # As it came: what a keyboard did to a line can't be told any more once it is tidied.
    dong = StringField("Mã QR trên thẻ căn cước")
    anh = FileField("Ảnh chụp mã QR")


def card_in(form: ScanForm, officer: Staff) -> Card | None:
    """The card that was scanned, or photographed where the field is empty; else the form says what to do."""
    line, photo = form.dong.data or "", request.files.get(PHOTO)
    by_photo = bool(not tidy(line) and photo and photo.filename)
    until = photo_until(officer.staff_id) if by_photo else None
    if until:
        form.blame(PHOTO, TOO_MANY.format(by_when(until)))
        return None
    # Nothing is written yet: others may, while a photo is looked through.
    db.session.commit()
    try:
        card = _in_photo(photo) if photo and by_photo else read_card(line)
    except FileRefused as problem:
        form.blame(PHOTO, str(problem))
        return None
    except CardUnreadable as problem:
        form.blame(PHOTO if by_photo else LINE, str(problem))
        # What stays in the field is scanned into once more; of two cards, or of too much, nothing can come.
        form.dong.data = "" if isinstance(problem, TwoCards) or len(line) > LONGEST else tidy(line)
        return None
    note_reading(officer, "photo" if by_photo else "scan", now())
    return card


def _in_photo(photo: FileStorage) -> Card:
    return card_among(codes_in(photo.stream.read(HEAVIEST + 1)))
