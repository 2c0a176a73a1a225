"""By what the list is narrowed, in words: what is chosen, what else there is, and how many of each."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from flask import url_for

from app.actor import Staff
from app.catalogue import registry
from app.dossiers.channel import WORDS as CHANNELS
from app.dossiers.holding.queries import Colleague
from app.dossiers.inbox.queries import ALL
from app.dossiers.inbox.wanted import (
    BROUGHT,
    BROUGHT_WORDS,
    EVERYTHING,
    ME,
    NOBODY,
    NOBODY_WORDS,
    TERM_WORDS,
    Facet,
    Term,
    Wanted,
    states,
)
from app.dossiers.inbox.words import AT_DESK
from app.places import queries as places

Counts = Mapping[Facet | None, Counter[str]]
LABELS: dict[Facet, str] = {
    Facet.SERVICE: "Thủ tục",
    Facet.STATE: "Trạng thái",
    Facet.HOLDER: "Người giữ",
    Facet.CHANNEL: "Cách nộp",
    Facet.POINT: "Điểm hỗ trợ",
    Facet.NEIGHBOURHOOD: "Tổ dân phố",
}


# Which tabs stand there though they lead to nothing: hers, nobody's, what is late.
ALWAYS = (True, True, False, True, False, False)


@dataclass(frozen=True, slots=True)
class Tab:
    """One link above the list."""

    words: str
    many: int
    url: str
    here: bool


@dataclass(frozen=True, slots=True)
class Pick:
    """One choice below it: (value, words with how many, whether it is chosen)."""

    facet: Facet
    label: str
    options: list[tuple[str, str, bool]]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Everything around the list."""

    tabs: list[Tab]
    picks: list[Pick]
    chosen: list[tuple[str, str]]
    empty: str


def drawn(wanted: Wanted, found: Counts, staff: Staff, names: Mapping[UUID, Colleague]) -> Narrowing:
    """For this list as it stands now."""
    known = _words(staff, names)
    picks = [_pick(facet, wanted[facet], found[facet], known[facet]) for facet in LABELS]
    return Narrowing(
        _tabs(wanted, found, staff),
        [one for one in picks if one.options],
        _chosen(wanted, known),
        _empty(wanted, staff),
    )


def _tabs(wanted: Wanted, found: Counts, staff: Staff) -> list[Tab]:
    """Whose, then how pressing: each tap keeps what else is narrowed, a second one lets it go."""
    mine, rest = str(staff.staff_id), wanted.but(Facet.HOLDER, "").but(Facet.ASKED, "")
    holders = [
        ("Của tôi", Facet.HOLDER, mine),
        (NOBODY_WORDS, Facet.HOLDER, NOBODY),
        ("Hỏi ý kiến tôi", Facet.ASKED, ME),
    ]
    terms = [(TERM_WORDS[one], Facet.TERM, one.value) for one in (Term.LATE, Term.TODAY, Term.PAUSED)]
    every = Tab("Tất cả", found[None][ALL], _url(EVERYTHING), not wanted.chosen)
    tabs = [
        *(_tab(words, facet, value, rest, wanted, found) for words, facet, value in holders),
        *(_tab(words, facet, value, wanted, wanted, found) for words, facet, value in terms),
    ]
    return [every, *(one for one, always in zip(tabs, ALWAYS, strict=True) if always or one.many or one.here)]


def _tab(words: str, facet: Facet, value: str, rest: Wanted, wanted: Wanted, found: Counts) -> Tab:
    here = wanted[facet] == value
    return Tab(words, found[facet][value], _url(rest.but(facet, "" if here else value)), here)


def _pick(facet: Facet, chosen: str, found: Counter[str], known: Mapping[str, str]) -> Pick:
    values = [one for one in known if found[one] or one == chosen]
    options = [(one, f"{known[one]} ({found[one]})", one == chosen) for one in values]
    return Pick(facet, LABELS[facet], options)


def _chosen(wanted: Wanted, known: Mapping[Facet, Mapping[str, str]]) -> list[tuple[str, str]]:
    """What the selects narrow, and the address without it; the tabs show theirs themselves."""
    return [
        (f"{LABELS[facet]}: {known[facet].get(value, value)}", _url(wanted.but(facet, "")))
        for facet, value in wanted.chosen.items()
        if facet in LABELS
    ]


def _empty(wanted: Wanted, staff: Staff) -> str:
    """What stands where the list is empty: what would stand there, and what to do."""
    if not wanted.chosen:
        return "Không còn hồ sơ nào chờ. Hồ sơ mới gửi sẽ hiện ở đây, hồ sơ gấp đứng trước."
    alone = len(wanted.chosen) == 1
    if alone and wanted[Facet.HOLDER] == str(staff.staff_id):
        return "Anh/chị chưa giữ hồ sơ nào. Mở một hồ sơ rồi bấm “Nhận về tôi”."
    if alone and wanted[Facet.ASKED]:
        return "Không có đồng nghiệp nào đang chờ ý kiến của anh/chị."
    if alone and wanted[Facet.TERM] == Term.LATE:
        return "Không có hồ sơ nào quá hạn."
    return "Không có hồ sơ nào như đã lọc. Bỏ bớt một điều kiện ở trên."


def _words(staff: Staff, names: Mapping[UUID, Colleague]) -> dict[Facet, dict[str, str]]:
    """Facet -> value -> its words, in the order in which they are shown."""
    return {
        Facet.SERVICE: {one.slug: one.name for one in registry.all_received()},
        Facet.STATE: {one.value: AT_DESK[one] for one in states()},
        Facet.HOLDER: {NOBODY: NOBODY_WORDS, **{str(one.id): one.name for one in names.values()}},
        Facet.CHANNEL: {**{one.value: words for one, words in CHANNELS.items()}, BROUGHT: BROUGHT_WORDS},
        Facet.POINT: {str(one.id): one.name for one in places.points_of(staff.ward_id)},
        Facet.NEIGHBOURHOOD: {str(one.id): one.name for one in places.neighbourhoods_of(staff.ward_id)},
    }


def _url(wanted: Wanted) -> str:
    return url_for("reception.inbox", **wanted.as_args)
