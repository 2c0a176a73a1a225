"""For what and for how long a person asks for help: chosen first, then read aloud, then agreed to."""

from collections.abc import Callable, Collection, Mapping

from flask import Response, request

from app.catalogue import registry, unfiled
from app.catalogue.unfiled import Asked
from app.mandates.terms import Agreed, Term, fingerprint
from app.web.forms.base import Form
from app.web.respond import page

TERM, SERVICE, READ = "han", "viec", "loi"
CHOOSE_SERVICE = "Chọn ít nhất một việc cần làm giúp."
CHOOSE_TERM = "Chọn nhờ trong bao lâu."
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
    services = chosen_services() or registry.all_services()
    return Agreed(term, tuple(one.slug for one in services), sheet(unfiled.in_words(services), term))


def on_sheet(words: Agreed) -> dict[str, object]:
    """What the page draws on which a person hears the sheet and types her PIN beside a helper."""
    return {
        "sheet_lines": words.text,
        "carried": carried(words),
        "lasts": TERM_WORDS[words.term],
        "longer": words.term is not Term.SITTING,
        "ask_year": "nam" in request.form,
    }


def carried(words: Agreed) -> list[tuple[str, str]]:
    """What the form carries so that exactly what was read is agreed to: (name, value) of hidden fields."""
    return [
        (TERM, words.term),
        *((SERVICE, one) for one in unfiled.in_short(words.services)),
        (READ, fingerprint(words.text)),
    ]


def was_read(words: Agreed, form: Form) -> bool:
    """Whether these words stood on the page that was read aloud; else the form says to read them again."""
    if request.form.get(READ, "") != fingerprint(words.text):
        form.blame("pin" if "pin" in form else "khoa", CHANGED if "pin" in form else CHANGED_HERE)
    return not form.problems


def chosen_services() -> tuple[Asked, ...]:
    """Those that she has asked for; the only dossier there is needs no choice where nothing else was asked for."""
    services, asked = registry.all_services(), unfiled.named(request.values.getlist(SERVICE))
    return services if not asked and len(services) == 1 else asked


def left_open(template: str) -> Response | None:
    """
    The page where one chooses, once more, where it was sent with something left open; it always names the field of
    services. None where all was chosen, or where she only came for this sitting.
    """
    sent = TERM in request.values or SERVICE in request.values
    missing = gaps(TERM_WORDS) if sent else {}
    return page(template, 422, **to_choose(TERM_WORDS, missing)) if missing else None


def gaps(terms: Collection[Term]) -> dict[str, str]:
    """
    What is still to be chosen, by field. Nothing is ticked beforehand, and no tick is not everything: silence is no
    consent (Luật 91/2025/QH15), and nobody meant more than she said.
    """
    said = {SERVICE: (chosen_services(), CHOOSE_SERVICE), TERM: (request.values.get(TERM) in set(terms), CHOOSE_TERM)}
    return {field: words for field, (chosen, words) in said.items() if not chosen}


def to_choose(terms: Mapping[Term, str], missing: Mapping[str, str]) -> dict[str, object]:
    """What parts/how_long.html draws, with what was chosen before."""
    wanted = request.values.getlist(SERVICE)
    return {
        "terms": terms,
        "services": registry.all_services() if len(registry.all_services()) > 1 else (),
        "together": unfiled.together(),
        "besides": unfiled.DECLARING_GUESTS,
        "gaps": missing,
        "term": request.values.get(TERM, ""),
        "chosen": wanted,
    }
