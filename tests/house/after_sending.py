"""What can be done with a dossier once it was sent."""

from tests.dossiers.filed import filed
from tests.dossiers.handed import handed_over
from tests.files.brought import photo_sent
from tests.house.card_forms import forms_of_her_card
from tests.house.desk_forms import forms_of_sharing
from tests.house.renewing import renews_and_withdraws
from tests.house.results import promises_anew, rates_by_paper
from tests.house.sheet import Sheet
from tests.personas import Helped, Person, Worker


def after_sending(desk: Worker, person: Person, officer: Helped, number: str, mandate: str) -> list[Sheet]:
    """What can be done with a dossier once it was sent, by the desk, by the person and by her helper."""
    with desk.app.app_context():
        own, given = filed().number, handed_over()
    beside = {"number": number, "mandate": mandate}
    asks = {"tick0": "y", "loi0": "Ghi lại giúp"}
    return [
        *(Sheet(*one) for one in forms_of_sharing(desk, own)),
        Sheet(desk, "reception.show", {"number": number}, {"ly_do": "nhap-he-thong"}),
        Sheet(desk, "reception.turn_photo", {"number": number, "photo": photo_sent(desk, number)}, {"goc": "90"}),
        Sheet(desk, "reception.note_who_brought", {"number": number}, {"ai": "nguoi-nha"}),
        Sheet(desk, "reception.add_note", {"number": number}, {"ghi_chu": "Đã gọi chủ nhà"}),
        Sheet(desk, "reception.advance", {"number": number, "move": "yeu-cau-bo-sung"}, asks),
        Sheet(officer, "beside.answering.answer", beside, {"o0": "Số 12"}),
        Sheet(desk, "reception.advance_many", {}, {"chon": own, "viec": "tiep-nhan"}),
        Sheet(desk, "reception.keep_sentences", {"slug": "dang-ky-tam-tru", "key": "answer"}, {"cau": "Ghi lại."}),
        Sheet(desk, "reception.advance", {"number": own, "move": "yeu-cau-bo-sung"}, asks),
        Sheet(person, "mine.answering.answer", {"number": own}, {"o0": "Số 12"}),
        *renews_and_withdraws(person, officer, own, beside),
        Sheet(officer, "beside.shown.keep", {"mandate": mandate}, {"viec": "dang-ky-tam-tru"}),
        *(Sheet(officer, *one) for one in forms_of_her_card(mandate)),
        Sheet(person, "mine.impression.keep", {"number": given}, {"mat": "vui", "cau": "Tốt"}),
        Sheet(*rates_by_paper(desk.app)),
        Sheet(*promises_anew(desk.app, desk)),
    ]
