"""How the words begin that a move puts into the history: what was decided, before what somebody added of her own."""

from app.catalogue.fee import FeeDue
from app.catalogue.service import Refusal
from app.days import day_words
from app.dossiers.acts.said import PAID_WORDS, WAY_WORDS, Act, FeeAsked, FeeExempt, FeePaid, HandedOver, Longer
from app.fees.amount import money

LONGEST_WORDS = 600
LONGEST_INSIDE = 2_000
# Of a document, and of a receipt: what is longer is no number.
LONGEST_NUMBER = 40


def of_refusal(basis: Refusal) -> str:
    """The reason and the law."""
    return f"{basis.words} Căn cứ: {basis.law}."


def of_act(act: Act, exempt: str = "") -> str:
    """exempt: as what she is, in words, of whom no fee is asked. "" where the act has no words of its own."""
    match act:
        case FeeAsked(amount):
            return f"Số tiền: {money(amount)}."
        case FeePaid(amount, how, receipt):
            return f"{money(amount)}, {PAID_WORDS[how].lower()}. Biên lai số {receipt}."
        case FeeExempt():
            return f"Vì là {exempt}."
        case Longer(until, _):
            return f"Hẹn lại {day_words(until.date())}."
        case HandedOver(way, _):
            return f"{WAY_WORDS[way]}."
        case _:
            return ""


def owed(asked: int | None, fee: FeeDue, counter: int) -> int:
    """đồng: what she was asked for, else what it costs by her answers; in full where she may be exempt."""
    return asked or fee.amount or counter
