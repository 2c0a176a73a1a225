"""How a branch ends that no desk of ours receives: with a preparation sheet, or with the way to the right door."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.catalogue.condition import Condition
from app.catalogue.stated import Stated


class Channel(StrEnum):
    """Where a prepared dossier is filed."""

    PORTAL = "cong"
    VNEID = "vneid"
    SITE = "trang"
    COUNTER = "quay"


CHANNEL_WORDS = {
    Channel.PORTAL: "Cổng dịch vụ công quốc gia",
    Channel.VNEID: "VNeID",
    Channel.SITE: "trang của cơ quan nhận",
    Channel.COUNTER: "nộp trực tiếp",
}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to file. words: what to do there, as "dichvucong.gov.vn, tìm “đăng ký khai sinh”"."""

    channel: Channel
    words: str


@dataclass(frozen=True, slots=True)
class FormField:
    """
    One field of the official form, in its words. text: what goes into it; "{ho_ten}" stands for the answer to that
    question, in words, and nothing where it was not asked. group: instead, a question about several people: all that
    was said of each of them.
    """

    label: str
    text: str = ""
    group: str = ""
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """
    A branch that another body receives, or that the law takes only elsewhere; the first whose `when` holds is meant.

    body: who receives. ways: where it is filed, the one we recommend first; at the counter always, where the law lets
    it. form, cost, time: dated, one after the other. fields: the official form in its order; none: as it was asked.
    """

    body: str
    ways: tuple[Way, ...]
    form: tuple[Stated, ...]
    cost: tuple[Stated, ...]
    time: tuple[Stated, ...]
    fields: tuple[FormField, ...] = ()
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """
    What ends as a line of a ward's lodging list where we have that ward; elsewhere with a sheet like the others.

    house, place, phone: the questions for what the house is called, where it is, and whom the police call. guest: for
    each cell of the list the question that says it.
    """

    house: str
    place: str
    phone: str
    guest: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """
    Where the first answers show that this is not the right service: a page that says where to go instead.

    slug: its address. service: the one of ours that is right; body: else who then, in words.
    """

    slug: str
    when: Condition
    title: str
    words: str
    service: str = ""
    body: str = ""
