"""Decides what is said beside a dossier because of others of the same ward, and which of them are worth a look."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.catalogue import registry
from app.catalogue.question import Choice, Members
from app.catalogue.service import Received
from app.catalogue.steps.consents import CONSENTS, PROVED_BY
from app.dossiers.lifecycle import OPEN_STATES, State
from app.dossiers.snapshot import Snapshot

# Our own figure: more than this at one address, by what was filed here, wants a look at how large the home is.
MOST_AT_ONE_ADDRESS = 10
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Near:
    """Another dossier of the ward. same_*: what it has in common with the one that is open."""

    number: str
    service: str
    service_name: str
    applicant: str
    state: State
    granted: bool | None
    sent_at: datetime
    lasts_until: date | None
    people: int
    same_person: bool
    same_address: bool
    same_phone: bool
    same_account: bool

    def lives_there(self, today: date) -> bool:
        """Whether its people are at the address, or have asked to be."""
        stays = self.granted is True and (self.lasts_until is None or self.lasts_until >= today)
        return self.same_address and moves_in(self.service) and (stays or self.state in OPEN_STATES)


@dataclass(frozen=True, slots=True)
class Warned:
    """A sentence, and the number of the dossier that it is about; "" where it is about none."""

    words: str
    number: str = ""


def moves_in(service_slug: str) -> bool:
    """Whether that service is for people who come to live at an address: a confirmation brings nobody there."""
    service = registry.received(service_slug)
    return service is not None and service.moves_in


def household(others: Sequence[Near]) -> list[Near]:
    """Earlier dossiers of the person and of the house, the latest first."""
    return [one for one in others if one.same_person or one.same_address][:SHOWN]


def warned(service_slug: str, people: int, others: Sequence[Near], today: date) -> list[Warned]:
    """What others of the ward, the latest first, say against the dossier; people: how many it brings."""
    same = [one for one in others if one.same_person and one.service == service_slug and one.state in OPEN_STATES]
    many = f"{len(same)} " if len(same) > 1 else ""
    found = [Warned(f"Người này đang có {many}hồ sơ khác cùng thủ tục chưa xong.", one.number) for one in same[:1]]
    there = sum(one.people for one in others if one.lives_there(today))
    if moves_in(service_slug) and there and there + people > MOST_AT_ONE_ADDRESS:
        found.append(
            Warned(f"Cùng địa chỉ này đã có {there} người trong các hồ sơ khác. Kiểm tra chỗ ở có đủ chỗ không.")
        )
    strange = next((one for one in others if one.same_phone and not one.same_account), None)
    if strange:
        found.append(Warned("Số điện thoại này cũng đứng trong hồ sơ của một tài khoản khác.", strange.number))
    return found


def consents_missing(service: Received, taken: Snapshot, with_photo: Collection[str]) -> list[Warned]:
    """
    Whose consent is not there yet.

    with_photo: ids of the papers that were photographed. Nghị định 154/2024/NĐ-CP Điều 8 khoản 5: the police may ask.
    """
    missing = (_missing(name, text, with_photo) for asked, name in _consents(service) for text in taken.answers(asked))
    return [Warned(words) for words in dict.fromkeys(missing) if words]


def _consents(service: Received) -> Iterator[tuple[str, str]]:
    """Every question that asks how somebody agrees, by the id of its item, and its name; of each of several too."""
    for question in (one for step in service.steps for one in step.questions):
        asked = question.one if isinstance(question, Members) else (question,)
        group = f"{question.id}." if isinstance(question, Members) else ""
        for one in asked:
            if isinstance(one, Choice) and CONSENTS.items() <= one.options.items():
                yield f"{group}{one.id}", one.name


def _missing(name: str, text: str, with_photo: Collection[str]) -> str:
    """name: "ý kiến chủ nhà"."""
    way = next((key for key, words in CONSENTS.items() if words == text), "")
    if way == "hoi":
        return f"Chưa có {name}: hỏi trực tiếp trước khi giải quyết."
    proof = PROVED_BY.get(way)
    if proof and proof not in with_photo:
        return f"Chưa có {name}: người nộp nói đã viết hoặc ký, nhưng chưa có ảnh. Xem bản chính, hoặc yêu cầu bổ sung."
    return ""
