"""Lays a dossier out as the official screens ask for it: form CT01 of TT 116/2026/TT-BCA, then the rest."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.catalogue.answers import Raw
from app.catalogue.service import Received
from app.dossiers.snapshot import Group, Item, Snapshot

# As numbers are grouped for the eye; a day has strokes and stays as it is.
_GROUPED = re.compile(r"\+?\d[\d .]*")
_MEMBERS = "thanh_vien."
# The columns below field 11: how the ids of what they ask for begin.
_OPINIONS = {
    "chu_ho_": "Ý kiến của chủ hộ",
    "chu_nha_": "Ý kiến của chủ sở hữu chỗ ở",
    "cha_me_": "Ý kiến của cha, mẹ hoặc người giám hộ",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to copy. key: the same as long as the dossier lives. text: "" where nothing was answered."""

    key: str
    label: str
    text: str

    @property
    def copied(self) -> str:
        """As it is put into the other system: numbers without gaps."""
        return re.sub(r"[ .]", "", self.text) if _GROUPED.fullmatch(self.text) else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """What stands together on the official screen."""

    title: str
    fields: tuple[Field, ...]


def sections(service: Received, raw: Raw, taken: Snapshot) -> tuple[Section, ...]:
    """Every answer of the snapshot; of whoever is head of household herself, name and number stand twice."""
    texts = {_key(item): item.text for group in taken.groups for item in group.items}
    own, head = (*_mover(service, taken), *_contact(service)), _head(service, raw, texts)
    # Whoever files, is head of household and does not move herself stands among the others too, and whole.
    used = {key for _, key in own} | {key for _, key in head} - {service.applicant.name, service.applicant.number}
    left = _those(taken.groups, lambda item: _key(item) not in used)
    others = _those(left, lambda item: not item.id.startswith((_MEMBERS, *_OPINIONS)))
    along = _those(left, lambda item: item.id.startswith(_MEMBERS))
    return (
        Section("Tờ khai CT01", (*_form(own, head, texts), Field("10", "10. Nội dung đề nghị", taken.request_in_full))),
        *(Section(f"11. {one.title}", _fields(one.items)) for one in along),
        *_opinions(left),
        *(Section(one.title, _fields(one.items)) for one in others),
    )


def filled(laid: Iterable[Section]) -> list[Field]:
    """The fields that say something."""
    return [field for section in laid for field in section.fields if field.text]


def is_copied(field: Field, ticks: Mapping[str, str]) -> bool:
    """ticks: key -> the words that were copied. What was answered anew since then is to be copied anew."""
    return ticks.get(field.key) == field.text


def ticks_of(laid: Iterable[Section], keys: Iterable[str]) -> dict[str, str]:
    """What to remember of the boxes that were ticked."""
    chosen = set(keys)
    return {field.key: field.text for field in filled(laid) if field.key in chosen}


_Places = Sequence[tuple[str, str]]


def _form(own: _Places, head: _Places, texts: Mapping[str, str]) -> Iterator[Field]:
    """Fields 1 to 9 as far as they were asked. Nobody is asked how she is related to herself."""
    asked = [(label, texts[key]) for label, key in own if key in texts]
    for label, text in (*asked, *((label, texts.get(key, "Chủ hộ")) for label, key in head)):
        yield Field(label.partition(".")[0], label, text)


def _mover(service: Received, taken: Snapshot) -> _Places:
    """Each label with the key of its answer. Whoever moves need not be whoever files."""
    asked = service.applicant
    own = (asked.name, asked.born, asked.sex, asked.number)
    keys = ("nguoi_ten", "nguoi_sinh", "nguoi_gioi", "nguoi_so") if taken.answers("nguoi_ten") else own
    labels = ("1. Họ, chữ đệm và tên khai sinh", "2. Ngày sinh", "3. Giới tính", "4. Số định danh cá nhân")
    return list(zip(labels, keys, strict=True))


def _contact(service: Received) -> _Places:
    return [("5. Số điện thoại liên hệ", service.applicant.phone), ("6. Email", "email")]


def _head(service: Received, raw: Raw, texts: Mapping[str, str]) -> _Places:
    """Nothing where nobody was asked who it is. Of the relations to her only that of whoever moves is asked."""
    if "la_chu_ho" not in texts:
        return []
    herself = raw.get("la_chu_ho") == "co"
    name, number = (service.applicant.name, service.applicant.number) if herself else ("chu_ho_ten", "chu_ho_so")
    return [
        ("7. Họ, chữ đệm và tên chủ hộ", name),
        ("8. Mối quan hệ với chủ hộ", "nguoi_quan_he" if "nguoi_quan_he" in texts else "quan_he"),
        ("9. Số định danh cá nhân của chủ hộ", number),
    ]


def _opinions(left: tuple[Group, ...]) -> list[Section]:
    """What was asked in one go under its column; of each of several owners by herself."""
    found = []
    for begins, title in _OPINIONS.items():
        groups = [one for one in left if any(item.id.startswith(begins) for item in one.items)]
        mine = [item for one in groups for item in one.items if item.id.startswith(begins)]
        found += [Section(title, _fields(item for item in mine if not item.row))]
        found += [Section(one.title, _fields(one.items)) for one in groups if one.items[0].row]
    return [one for one in found if one.fields]


def _those(groups: Iterable[Group], wanted: Callable[[Item], bool]) -> tuple[Group, ...]:
    """The same groups with some of their items; none that is empty."""
    found = (Group(one.title, tuple(item for item in one.items if wanted(item))) for one in groups)
    return tuple(one for one in found if one.items)


def _fields(items: Iterable[Item]) -> tuple[Field, ...]:
    return tuple(Field(_key(one), f"{one.name[:1].upper()}{one.name[1:]}", one.text) for one in items)


def _key(item: Item) -> str:
    return f"{item.id or item.name}.{item.row}" if item.row else item.id or item.name
