"""What a program says with each move: read from JSON into the same words that the desk's forms lead to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.actor import Role
from app.api.contract import VERSION
from app.api.shapes import Json, Number, Shape, Text, Unreadable, Word, Wrong
from app.api.things import OneOf, Several, Thing
from app.catalogue.service import Refusal
from app.dossiers.acts.said import (
    PAID_WORDS,
    WAY_WORDS,
    Act,
    FeeAsked,
    FeeExempt,
    FeePaid,
    Found,
    HandedOver,
    Longer,
    SentToCheck,
    Settled,
    Way,
)
from app.dossiers.lifecycle import Move, Needs
from app.dossiers.longer import MOST_DAYS
from app.dossiers.moves import MOVES
from app.dossiers.opening import LONGEST_INSIDE, LONGEST_NUMBER, LONGEST_WORDS, of_act, of_refusal
from app.dossiers.request import LONGEST, Item
from app.dossiers.said import Said
from app.fees.amount import LEAST, MOST, money

OFFICER = Text("Cán bộ quyết định, họ tên đầy đủ; in trên phiếu", 1, 80)
NOTE = Text("Lời cho người dân, họ đọc nguyên văn", 0, LONGEST_WORDS)
WORDS = replace(NOTE, shortest=1)
INSIDE = Text("Ghi chú nội bộ, người dân không thấy", 0, LONGEST_INSIDE)
AMOUNT = Number("Đồng", LEAST, MOST)
ITEM = Thing({"item": Text("Một mục của can_ask", 1, 200), "words": Text("Sai gì, và làm gì", 1, LONGEST)})

Fields = Mapping[str, Shape]
# What has to be said with a move, and what may be: beside the move itself, the version seen, and who decided.
SAYS: Mapping[Needs, tuple[Fields, Fields]] = {
    Needs.NOTHING: ({}, {}),
    Needs.ITEMS: (
        {"items": Several(ITEM, "Mọi mục cần bổ sung, một lần cho đủ", 1, 100)},
        {"why_again": Text("Vì sao lần trước chưa hỏi; phải có từ lần thứ hai", 0, LONGEST)},
    ),
    Needs.BASIS: ({"basis": Text("Một căn cứ của refusals", 1, 60), "note": WORDS}, {}),
    Needs.RESULT: ({}, {"result_number": Text("Số của văn bản kết quả", 0, LONGEST_NUMBER), "note": NOTE}),
    Needs.AMOUNT: ({"amount": AMOUNT}, {"note": NOTE}),
    Needs.PAYMENT: (
        {
            "amount": AMOUNT,
            "how": Word({one.value: words for one, words in PAID_WORDS.items()}),
            "receipt": Text("Số biên lai", 1, LONGEST_NUMBER),
        },
        {"note": NOTE},
    ),
    Needs.EXEMPTION: ({"exemption": Text("Một diện của exemptions", 1, 60)}, {"note": NOTE}),
    Needs.TO_CHECK: ({"note": WORDS}, {"inside": INSIDE}),
    Needs.FINDING: ({"note": WORDS}, {"inside": INSIDE}),
    Needs.LONGER: ({"days": Number("Thêm bao nhiêu ngày làm việc", 1, MOST_DAYS), "note": WORDS}, {}),
    Needs.WAY: ({"way": Word({one.value: words for one, words in WAY_WORDS.items()})}, {"note": NOTE}),
}


def _of(move: Move) -> Thing:
    must, may = SAYS[MOVES[move].needs]
    named: dict[str, Shape] = {"move": Word({move: MOVES[move].label}), "version": VERSION, "officer": OFFICER}
    return Thing({**named, **must}, may, MOVES[move].label)


# Of every move that the table leaves to the desk.
MOVE = OneOf("move", {move: _of(move) for move, line in MOVES.items() if Role.RECEIVER in line.who})


@dataclass(frozen=True, slots=True)
class About:
    """
    The dossier as far as what is said with a move depends on it.

    items: by the key under which they are asked for. exempt: key -> who she is. amount: đồng that she owes. later: the
    new end of the term after so many working days.
    """

    items: Mapping[str, Item]
    refusals: Mapping[str, Refusal]
    exempt: Mapping[str, str]
    amount: int
    asked_before: bool
    granted: bool
    later: Callable[[int], datetime]


def said(body: Mapping[str, Json], about: About) -> Said:
    """What is said with the move. body: as MOVE has read it. Raises Unreadable."""
    needs, note = MOVES[Move(body["move"])].needs, body.get("note", "")
    if needs is Needs.ITEMS:
        return _request(body, about)
    if needs is Needs.BASIS:
        return _with(of_refusal(_one(about.refusals, body, "basis", "refusals")), note)
    if needs is Needs.RESULT:
        return Said(note=note, number=body.get("result_number", ""))
    act = ACTS[needs](body, about) if needs in ACTS else None
    opening = of_act(act, about.exempt.get(body.get("exemption", ""), "")) if act else ""
    return _with(opening, note, act)


def _request(body: Mapping[str, Json], about: About) -> Said:
    wanted: dict[str, Item] = {}
    for n, one in enumerate(body["items"]):
        if one["item"] not in about.items:
            raise Unreadable(Wrong(f"items[{n}].item", "Chọn một mục trong can_ask của hồ sơ."))
        wanted[one["item"]] = replace(about.items[one["item"]], words=one["words"])
    why = body.get("why_again", "")
    if about.asked_before and not why:
        raise Unreadable(Wrong("why_again", "Hồ sơ đã được hỏi một lần. Ghi vì sao mục này chưa hỏi trong lần đó."))
    return Said(items=tuple(wanted.values()), why_again=why)


def _paid(body: Mapping[str, Json], about: About) -> Act:
    if body["amount"] != about.amount and not body.get("note"):
        raise Unreadable(Wrong("note", f"Số tiền khác {money(about.amount)} phải nộp. Ghi vì sao, người dân đọc được."))
    return FeePaid(body["amount"], Settled(body["how"]), body["receipt"])


def _exempt(body: Mapping[str, Json], about: About) -> Act:
    _one(about.exempt, body, "exemption", "exemptions")
    return FeeExempt(body["exemption"])


ACTS: Mapping[Needs, Callable[[Mapping[str, Json], About], Act]] = {
    Needs.AMOUNT: lambda body, _: FeeAsked(body["amount"]),
    Needs.PAYMENT: _paid,
    Needs.EXEMPTION: _exempt,
    Needs.TO_CHECK: lambda body, _: SentToCheck(body["note"], body.get("inside", "")),
    Needs.FINDING: lambda body, _: Found(body["note"], body.get("inside", "")),
    Needs.LONGER: lambda body, about: Longer(about.later(body["days"]), body["note"]),
    Needs.WAY: lambda body, about: HandedOver(Way(body["way"]), about.granted),
}


def _one(known: Mapping[str, Any], body: Mapping[str, Json], field: str, listed: str) -> Any:
    if body[field] not in known:
        raise Unreadable(Wrong(field, f"Chọn một trong {listed} của hồ sơ."))
    return known[body[field]]


def _with(opening: str, note: str, act: Act | None = None) -> Said:
    return Said(note=f"{opening} {note}".strip(), act=act)
