"""What she was told, where she signed in, and who opened what is hers."""

from collections.abc import Iterator

from app.actor import Resident
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.records import Dossier
from app.messages.queries import told_about
from app.own_data.record import Field, Record
from app.people import queries as people
from app.phone_changes import queries as phone_changes
from app.sign_in_cards import queries as cards
from app.trace.queries import hers, told
from app.trace.told import Day


def messages_to(me: Resident) -> Iterator[Record]:
    """
    What came to her own numbers: of a house that several declare for, each of them is told.

    Of a code only that there was one: it may still open something.
    """
    numbers = _numbers(me)
    for one in told_about(list(hers(me)), me):
        if one.phone not in numbers:
            continue
        words = "Một mã dùng một lần, không in lại." if one.useless_at else one.text
        yield Record("Tin nhắn", (Field("luc", "Lúc", one.due_at), Field("toi_so", "Tới số", one.phone), _text(words)))


def _text(words: str) -> Field:
    return Field("noi_dung", "Nội dung", words)


def _numbers(me: Resident) -> set[str]:
    """Every number that is or was hers, or that she gave with a dossier."""
    earlier = {one.old_phone for one in db.session.scalars(phone_changes.visible(me)) if one.done_at}
    given = set(db.session.scalars(dossiers.visible(me).with_only_columns(Dossier.phone)))
    return {people.account_of(me).phone, *earlier, *given}


def sign_ins_of(me: Resident) -> Iterator[Record]:
    """With her printed cards, and the times that her number was changed."""
    for one in db.session.scalars(people.sign_ins_visible(me)):
        at = (Field("luc", "Lúc", one.at), Field("may", "Máy", one.device), Field("den", "Đến", one.ends_at))
        yield Record("Đăng nhập", at)
    for card in db.session.scalars(cards.visible(me)):
        fields = (Field("in_luc", "In lúc", card.given_at), Field("khoa_luc", "Khóa lúc", card.ended_at))
        yield Record("Thẻ đăng nhập", fields)
    for change in db.session.scalars(phone_changes.visible(me)):
        asked = (
            Field("xin_luc", "Xin lúc", change.asked_at),
            Field("so_cu", "Số cũ", change.old_phone),
            Field("so_moi", "Số mới", change.new_phone),
            Field("doi_luc", "Đổi lúc", change.done_at),
            Field("dung_luc", "Dừng lúc", change.stopped_at),
        )
        yield Record("Đổi số điện thoại", asked)


def looks_at(me: Resident) -> Iterator[Record]:
    """All of “Ai đã mở hồ sơ của tôi?”, not only its first page."""
    page = told(me)
    while True:
        for day in page.days:
            yield from _of_day(day)
        if page.older is None:
            return
        page = told(me, page.older)


def _of_day(day: Day) -> Iterator[Record]:
    for entry in day.entries:
        for at in entry.times:
            yield Record(entry.what, (Field("luc", "Lúc", at), Field("ai", "Ai", entry.who), _why(entry.why)))


def _why(words: str) -> Field:
    return Field("vi_sao", "Vì sao", words)
