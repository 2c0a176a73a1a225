"""A child whose birth is registered and its parents: asked once for every service, none twice where a parent files."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.catalogue.condition import AllOf, Condition, Equals, Not
from app.catalogue.outcome import FormField
from app.catalogue.question import Address, BirthDay, Choice, CitizenNumber, FormerAddress, PersonName, Question, Text
from app.catalogue.service import Paper, Step
from app.catalogue.steps.people import SEX

_FILES = "nguoi_khai_la"
# So it is on every branch: whose birth is registered here is a child.
_ALWAYS = AllOf(())
_CERTIFICATE = "giay_chung_sinh"


@dataclass(frozen=True, slots=True)
class Parent:
    """One of the two; id: also the option of who files."""

    id: str
    called: str


MOTHER = Parent("me", "mẹ")
FATHER = Parent("cha", "cha")
# Who is invented where a grandmother practises.
PRACTICE = {
    "me_ten": "Lê Thị Mẫu",
    "me_sinh": "05/02/1990",
    "me_so": "001190000004",
    "noi_sinh": "Bệnh viện Phụ sản Hà Nội, phường Láng, Hà Nội",
}


# Luật Hộ tịch 60/2014/QH13 Điều 15: a parent; else a grandparent, a relative, or who brings the child up.
WHO_FILES = Step(
    "nguoi-khai-la",
    "Quan hệ với cháu",
    "Anh/chị là gì của cháu?",
    (
        Choice(
            _FILES,
            "Tôi là",
            name="quan hệ với cháu",
            hint="Ông bà khai cho cháu không cần giấy ủy quyền, chỉ cần thống nhất với cha mẹ cháu.",
            options={
                "me": "Mẹ của cháu",
                "cha": "Cha của cháu",
                "ong_ba": "Ông, bà của cháu",
                "khac": "Người thân khác",
            },
        ),
    ),
)


# Who is born.
CHILD = Step(
    "chau-be",
    "Cháu bé",
    "Cháu tên là gì?",
    (
        PersonName("tre_ten", "Họ, chữ đệm và tên của cháu", name="họ tên cháu", hint="Ví dụ: Trần Minh Anh"),
        BirthDay(
            "tre_sinh",
            "Ngày sinh",
            name="ngày sinh của cháu",
            hint="Như trong giấy chứng sinh. Ví dụ: 01/06/2026",
            minor_when=_ALWAYS,
            of_age="Người này đã đủ 18 tuổi. Quay lại bước đầu, chọn “Người lớn chưa có giấy khai sinh”.",
        ),
        Choice("tre_gioi", "Giới tính", name="giới tính của cháu", options=SEX),
        Text("tre_dan_toc", "Dân tộc", name="dân tộc của cháu", hint="Theo cha hoặc mẹ. Ví dụ: Kinh"),
    ),
)


# Luật Hộ tịch Điều 16 khoản 1: without a certificate of birth a witness, or one's own word, stands for it.
BIRTHPLACE = Step(
    "noi-sinh",
    "Nơi sinh, quê quán",
    "Cháu sinh ở đâu?",
    (
        FormerAddress(
            "noi_sinh",
            "Nơi sinh",
            name="nơi sinh",
            hint="Sinh ở bệnh viện thì ghi tên bệnh viện và địa chỉ. Sinh ở nhà thì ghi phường, xã, tỉnh.",
        ),
        FormerAddress(
            "que_quan", "Quê quán", name="quê quán", hint="Theo cha hoặc mẹ, như cha mẹ thống nhất. Ghi xã và tỉnh."
        ),
        Choice(
            _CERTIFICATE,
            "Anh/chị có giấy chứng sinh không?",
            name="giấy chứng sinh",
            hint="Bệnh viện cấp khi mẹ và cháu ra viện.",
            options={
                "co": "Có",
                "lam_chung": "Không, nhưng có người chứng kiến cháu sinh ra",
                "cam_doan": "Không, cũng không có ai chứng kiến",
            },
        ),
    ),
)


def about(parent: Parent, when: Condition | None = None) -> Step:
    """A parent; of one who files the form only lacks what was not asked of her as such."""
    ethnic = Text(f"{parent.id}_dan_toc", "Dân tộc", name=f"dân tộc của {parent.called}", hint="Ví dụ: Kinh")
    questions = (*_of_another(parent), ethnic)
    return Step(parent.id, f"Người {parent.called}", f"Về {parent.called} của cháu", questions, when)


def _of_another(parent: Parent) -> tuple[Question, ...]:
    """Name, birth, number and home of a parent who does not file."""
    other = Not(Equals(_FILES, parent.id))
    key, called = parent.id, parent.called
    return (
        PersonName(f"{key}_ten", f"Họ, chữ đệm và tên {called}", name=f"họ tên {called}", when=other),
        BirthDay(f"{key}_sinh", "Ngày sinh", name=f"ngày sinh của {called}", when=other),
        CitizenNumber(
            f"{key}_so",
            "Số định danh",
            name=f"số định danh của {called}",
            hint="12 chữ số. Không có thì để trống.",
            born=f"{key}_sinh",
            required=False,
            when=other,
        ),
        Address(
            f"{key}_o",
            "Nơi cư trú: phường, xã",
            name=f"nơi cư trú của {called}",
            hint="Đã mất thì để trống.",
            required=False,
            when=other,
        ),
    )


# The child as the form has it.
CHILD_FIELDS = (
    FormField("Họ, chữ đệm, tên người được khai sinh", "{tre_ten}"),
    FormField("Ngày, tháng, năm sinh", "{tre_sinh}"),
    FormField("Nơi sinh", "{noi_sinh}"),
    FormField("Giới tính", "{tre_gioi}"),
    FormField("Dân tộc", "{tre_dan_toc}"),
    FormField("Quốc tịch", "Việt Nam"),
    FormField("Quê quán", "{que_quan}"),
)


def parent_fields(parent: Parent, when: Condition | None = None) -> tuple[FormField, ...]:
    """A parent as the form has it, whoever files."""
    return tuple(_parent_fields(parent, (when,) if when else ()))


# Nothing that a database has: the parents' marriage is looked up (Nghị định 07/2025/NĐ-CP Điều 2).
PAPERS_OF_BIRTH = (
    Paper(
        "giay_chung_sinh",
        "Giấy chứng sinh",
        "nếu bệnh viện đã cấp",
        Equals(_CERTIFICATE, "co"),
        "Bệnh viện đã gửi bản điện tử thì không cần bản giấy.",
    ),
    Paper(
        "nguoi_lam_chung",
        "Giấy xác nhận của người làm chứng",
        "nếu không có giấy chứng sinh",
        Equals(_CERTIFICATE, "lam_chung"),
        "Viết tay cũng được, người làm chứng ký tên.",
    ),
    Paper(
        "cam_doan_sinh",
        "Giấy cam đoan về việc sinh",
        "nếu không có cả giấy chứng sinh và người làm chứng",
        Equals(_CERTIFICATE, "cam_doan"),
        "Viết tay cũng được, anh/chị ký tên.",
    ),
)


def _parent_fields(parent: Parent, only: tuple[Condition, ...]) -> Iterator[FormField]:
    files, key = Equals(_FILES, parent.id), parent.id
    filed = (
        (f"Họ, chữ đệm, tên người {parent.called}", "ten", "ho_ten"),
        ("Ngày, tháng, năm sinh", "sinh", "ngay_sinh"),
        ("Số định danh cá nhân", "so", "so_dinh_danh"),
        ("Nơi cư trú", "o", "thuong_tru"),
    )
    for label, asked, known in filed:
        yield FormField(label, f"{{{known}}}", when=AllOf((*only, files)))
        yield FormField(label, f"{{{key}_{asked}}}", when=AllOf((*only, Not(files))))
    both = AllOf(only)
    yield FormField("Dân tộc", f"{{{key}_dan_toc}}", when=both)
    yield FormField("Quốc tịch", "Việt Nam", when=both)
