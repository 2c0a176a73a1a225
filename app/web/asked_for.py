"""For what and for how long a person asks for help: chosen first, then read aloud, then agreed to."""

from collections.abc import Callable, Mapping

from flask import request

from app.catalogue import registry
from app.catalogue.service import Service
from app.mandates.terms import Agreed, Term, fingerprint
from app.web.forms.base import Form

TERM, SERVICE, READ = "han", "viec", "loi"
TERM_WORDS: Mapping[Term, str] = {
    Term.SITTING: "Chỉ trong buổi này",
    Term.DAY: "Một ngày",
    Term.MONTH: "31 ngày",
    Term.HALF_YEAR: "Sáu tháng",
    Term.YEAR: "Một năm",
}
CHANGED = "Lời đọc cho bác nghe vừa đổi. Anh/chị đọc lại cho bác, rồi bác bấm lại mã PIN."
CHANGED_HERE = "Lời ở trên vừa đổi. Anh/chị đọc lại, rồi bấm đồng ý một lần nữa."

# The names of the services and the term, to what is read aloud of them.
Sheet = Callable[[tuple[str, ...], Term], tuple[str, ...]]


def agreed(sheet: Sheet) -> Agreed:
    """What the address or the form asks for; for this sitting and for everything where it says nothing."""
    chosen = request.values.get(TERM, "")
    term = Term(chosen) if chosen in set(Term) else Term.SITTING
    services = _services()
    names = tuple(one.name for one in services)
    return Agreed(term, tuple(one.slug for one in services), sheet(names, term))


def carried(words: Agreed) -> list[tuple[str, str]]:
    """What the form carries so that exactly what was read is agreed to: (name, value) of hidden fields."""
    return [(TERM, words.term), *((SERVICE, one) for one in words.services), (READ, fingerprint(words.text))]


def was_read(words: Agreed, form: Form) -> bool:
    """Whether these words stood on the page that was read aloud; else the form says to read them again."""
    if request.form.get(READ, "") != fingerprint(words.text):
        form.blame("pin" if "pin" in form else "khoa", CHANGED if "pin" in form else CHANGED_HERE)
    return not form.problems


def _services() -> tuple[Service, ...]:
    wanted = request.values.getlist(SERVICE)
    chosen = tuple(one for one in registry.all_services() if one.slug in wanted)
    return chosen or registry.all_services()
