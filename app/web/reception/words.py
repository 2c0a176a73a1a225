"""The forms of the moves that want words: what to mend, why not, what came out."""

from dataclasses import replace

from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Field, RadioField, StringField, TextAreaField

from app.catalogue.refusals import in_force
from app.catalogue.service import Service
from app.clock import today
from app.dossiers.lifecycle import Needs
from app.dossiers.request import LONGEST, READY, Item
from app.dossiers.said import Said
from app.web.forms.base import TIDY, Form

LONGEST_NOTE = 600
LONGEST_NUMBER = 40
Typed = MultiDict[str, str] | None


class PlainForm(Form):
    """A move that needs no words."""


class ResultForm(Form):
    so = StringField("Số thông báo kết quả", filters=TIDY)
    loi = TextAreaField("Lời nhắn cho người dân")


class BasisForm(Form):
    can_cu = RadioField("Căn cứ", validate_choice=False)
    loi = TextAreaField("Lời giải thích cho người dân")


class AskForm(Form):
    """tick<n>, san<n>, loi<n> for the nth item; vi_sao where it is not the first request."""


def form_of(needs: Needs, service: Service, items: tuple[Item, ...], typed: Typed = None) -> Form:
    """The form of a move, filled with what was just sent."""
    match needs:
        case Needs.ITEMS:
            return _ask_form(items, typed)
        case Needs.BASIS:
            form = BasisForm(typed)
            form.can_cu.choices = {one.id: one.words for one in in_force(service.refusals, today())}
            return form
        case Needs.RESULT:
            return ResultForm(typed)
        case _:
            return PlainForm(typed)


def said_in(form: Form, needs: Needs, service: Service, items: tuple[Item, ...], again: bool) -> Said | None:
    """What the form says with the move; None once it says what to correct."""
    match needs:
        case Needs.ITEMS:
            return _asked(form, items, again)
        case Needs.BASIS:
            return _basis(form, service)
        case Needs.RESULT:
            return _noted(form, "", needed=False, number=form["so"].data or "")
        case _:
            return Said()


def words_in(form: Form, needs: Needs, service: Service, items: tuple[Item, ...]) -> tuple[str, ...]:
    """What was typed and chosen, to be copied by whose form came too late."""
    rows = enumerate(items if needs is Needs.ITEMS else ())
    asked = [f"{form[f'tick{n}'].label.text}: {words}" for n, one in rows if (words := _chosen(form, n, one))]
    basis = [
        one.words for one in in_force(service.refusals, today()) if "can_cu" in form and one.id == form["can_cu"].data
    ]
    own = [form[name].data for name in ("so", "loi", "vi_sao") if name in form and form[name].data]
    return (*asked, *basis, *own)


def rows_of(form: Form, items: tuple[Item, ...]) -> list[tuple[Item, Field, Field | None, Field]]:
    """Each item with its tick, its ready-made sentences and its own words, for the page."""
    return [
        (one, form[f"tick{n}"], form[f"san{n}"] if READY[one.kind] else None, form[f"loi{n}"])
        for n, one in enumerate(items)
    ]


def _ask_form(items: tuple[Item, ...], typed: Typed) -> Form:
    fields: dict[str, object] = {"vi_sao": StringField("Vì sao lần trước chưa hỏi?", filters=TIDY)}
    for n, one in enumerate(items):
        fields[f"tick{n}"] = BooleanField(one.name[:1].upper() + one.name[1:])
        fields[f"loi{n}"] = StringField("Hoặc ghi lời của anh/chị", filters=TIDY)
        if READY[one.kind]:
            fields[f"san{n}"] = StringField("Câu có sẵn")
    form: Form = type("AskForm", (AskForm,), fields)(typed)
    return form


def _asked(form: Form, items: tuple[Item, ...], again: bool) -> Said | None:
    ticked = [(n, one) for n, one in enumerate(items) if form[f"tick{n}"].data]
    if not ticked:
        form.blame("tick0", "Đánh dấu ít nhất một mục cần bổ sung.")
    chosen = []
    for n, one in ticked:
        words = _chosen(form, n, one)
        if not words or len(words) > LONGEST:
            form.blame(f"loi{n}", f"Chọn câu có sẵn, hoặc ghi điều cần làm, nhiều nhất {LONGEST} chữ.")
        chosen.append(replace(one, words=words))
    if again and not form["vi_sao"].data:
        form.blame("vi_sao", "Hồ sơ đã được hỏi một lần. Ghi vì sao mục này chưa hỏi trong lần đó.")
    return None if form.problems else Said(items=tuple(chosen), why_again=form["vi_sao"].data or "")


def _chosen(form: Form, n: int, item: Item) -> str:
    """The officer's own words about an item, else the ready-made sentence."""
    return form[f"loi{n}"].data or (form[f"san{n}"].data if READY[item.kind] else "") or ""


def _basis(form: Form, service: Service) -> Said | None:
    found = next((one for one in in_force(service.refusals, today()) if one.id == form["can_cu"].data), None)
    if found is None:
        form.blame("can_cu", "Chọn một căn cứ.")
        return None
    return _noted(form, f"{found.words} Căn cứ: {found.law}. ", needed=True)


def _noted(form: Form, before: str, needed: bool, number: str = "") -> Said | None:
    words = " ".join((form["loi"].data or "").split())
    if len(number) > LONGEST_NUMBER:
        form.blame("so", f"Chỉ ghi số của văn bản, nhiều nhất {LONGEST_NUMBER} chữ. Lời nhắn ghi ở ô dưới.")
    if needed and not words:
        form.blame("loi", "Giải thích cho người dân bằng lời dễ hiểu: vì sao, và bây giờ làm gì.")
    if len(words) > LONGEST_NOTE:
        form.blame("loi", f"Viết ngắn lại, nhiều nhất {LONGEST_NOTE} chữ.")
    return None if form.problems else Said(note=f"{before}{words}".strip(), number=number)
