"""The form that asks the resident for more: a tick, a ready-made sentence and words of one's own for each item."""

from dataclasses import dataclass, replace

from wtforms import BooleanField, Field, StringField

from app.dossiers.request import LONGEST, Item
from app.dossiers.said import Said
from app.web.forms.base import TIDY, Form
from app.web.reception.matter import Matter, Typed


class AskForm(Form):
    """tick<n>, san<n>, loi<n> for the nth item; vi_sao where it is not the first request."""


def form(matter: Matter, typed: Typed) -> Form:
    fields: dict[str, object] = {"vi_sao": StringField("Vì sao lần trước chưa hỏi?", filters=TIDY)}
    for n, one in enumerate(matter.items):
        fields[f"tick{n}"] = BooleanField(one.name[:1].upper() + one.name[1:])
        fields[f"loi{n}"] = StringField("Hoặc ghi lời của anh/chị", filters=TIDY)
        fields[f"san{n}"] = StringField("Câu có sẵn")
    built: Form = type("AskForm", (AskForm,), fields)(typed)
    return built


def said(form: Form, matter: Matter) -> Said | None:
    ticked = [(n, one) for n, one in enumerate(matter.items) if form[f"tick{n}"].data]
    if not ticked:
        form.blame("tick0", "Đánh dấu ít nhất một mục cần bổ sung.")
    chosen = []
    for n, one in ticked:
        words = _chosen(form, n)
        if not words or len(words) > LONGEST:
            form.blame(f"loi{n}", f"Chọn câu có sẵn, hoặc ghi điều cần làm, nhiều nhất {LONGEST} chữ.")
        chosen.append(replace(one, words=words))
    if matter.dossier.requests and not form["vi_sao"].data:
        form.blame("vi_sao", "Hồ sơ đã được hỏi một lần. Ghi vì sao mục này chưa hỏi trong lần đó.")
    return None if form.problems else Said(items=tuple(chosen), why_again=form["vi_sao"].data or "")


def words_in(form: Form, items: tuple[Item, ...]) -> list[str]:
    """What was ticked and written about each item."""
    places = range(len(items))
    return [f"{form[f'tick{n}'].label.text}: {words}" for n in places if (words := _chosen(form, n))]


@dataclass(frozen=True, slots=True)
class Line:
    """One item on the page. choice: of the sentences."""

    item: Item
    tick: Field
    choice: Field
    sentences: tuple[str, ...]
    own: Field


def lines_of(form: Form, matter: Matter) -> list[Line]:
    """Each item with its tick, its ready-made sentences and the officer's own words."""
    rows = enumerate(zip(matter.items, matter.ready(), strict=True))
    return [Line(one, form[f"tick{n}"], form[f"san{n}"], sentences, form[f"loi{n}"]) for n, (one, sentences) in rows]


def _chosen(form: Form, n: int) -> str:
    """The officer's own words about an item, else the ready-made sentence."""
    return form[f"loi{n}"].data or form[f"san{n}"].data or ""
