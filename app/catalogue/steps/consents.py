"""Whose consent a registration needs and how it can be given, worded once for every service."""

from app.catalogue.condition import AnyOf, Condition, Equals, OneOf
from app.catalogue.question import Choice, CitizenNumber, PersonName
from app.catalogue.service import Paper, Step

# Nghị định 58/2026/NĐ-CP (new Điều 8 khoản 5 of Nghị định 154): sign on CT01, VNeID or the portal, the police ask
# during verification, or a written consent without notarisation.
CONSENTS = {
    "ky": "Ký vào tờ khai CT01",
    "vneid": "Bấm đồng ý trên VNeID hoặc Cổng dịch vụ công",
    "van_ban": "Viết giấy đồng ý riêng",
    "hoi": "Để công an phường hỏi trực tiếp",
}
# No way of its own: each owner has one.
SEVERAL = "nhieu"

# Which paper shows that a consent was given in that way.
PROVED_BY = {"ky": "ct01_ky", "van_ban": "giay_dong_y"}

# Luật Cư trú 68/2020/QH14 Điều 20 khoản 2 điểm a: husband or wife, parents, children.
CLOSEST_OPTIONS = {"vo_chong": "Vợ hoặc chồng", "cha_me": "Cha hoặc mẹ", "con": "Con", "khac": "Họ hàng khác"}


def consent(
    question_id: str,
    of: str,
    *,
    name: str = "",
    several: str = "",
    on_form: bool = True,
    when: Condition | None = None,
) -> Choice:
    """
    How somebody agrees.

    of: "chủ nhà". several: what is said of more than one, where that may be so. on_form: whether CT01 is the form.
    """
    ways = CONSENTS if on_form else {way: words for way, words in CONSENTS.items() if way != "ky"}
    return Choice(
        question_id,
        f"{of[:1].upper()}{of[1:]} đồng ý bằng cách nào?",
        name=name or f"ý kiến {of}",
        hint="Cách nào cũng được, không cần công chứng.",
        options={**ways, SEVERAL: several} if several else ways,
        when=when,
    )


def number_for_consent(question_id: str, of: str, agrees: str) -> CitizenNumber:
    """
    Where the consent is given on VNeID the form wants it (CT01 note 8); anywhere else it helps to find the person.

    agrees: the question that says how.
    """
    return CitizenNumber(
        question_id,
        f"Số định danh của {of}",
        name=f"số định danh {of}",
        hint="12 chữ số. Chỉ cần khi đồng ý qua VNeID.",
        required=False,
        required_when=Equals(agrees, "vneid"),
    )


def consent_papers(*asked: str, each: str = "", on_form: bool = True) -> tuple[Paper, ...]:
    """
    What shows that somebody agreed.

    asked: the questions that say how head of household, an owner or a parent agrees. each: a group whose people do.
    on_form: whether CT01 is the form, which has a box for it.
    """

    def someone(how: str) -> AnyOf:
        of_group = (OneOf(each, "dong_y", how),) if each else ()
        return AnyOf((*(Equals(one, how) for one in asked), *of_group))

    signed = Paper(
        "ct01_ky",
        "Tờ khai CT01 có chữ ký đồng ý",
        "nếu chủ hộ, chủ nhà hoặc cha mẹ ký vào tờ khai",
        someone("ky"),
        "Chụp cả tờ, thấy rõ chữ ký.",
    )
    written = Paper(
        "giay_dong_y",
        "Giấy đồng ý viết riêng",
        f"nếu {'chủ hộ, chủ nhà hoặc ' if on_form else ''}cha mẹ viết giấy đồng ý",
        someone("van_ban"),
        "Viết tay, ký tên, không cần công chứng.",
    )
    return (signed, written) if on_form else (written,)


# Of head of household, owners and a parent.
CONSENT_PAPERS = consent_papers("chu_ho_dong_y", "chu_nha_dong_y", "chu_nha_cach", "cha_me_dong_y", each="chu_nha_khac")


def relation_to_the_owner(question_id: str, title: str, when: Condition) -> Step:
    """Who moves into the house of whoever files: the closest relatives need no paper about it."""
    asked = Choice(
        question_id, "Người đó là", name="quan hệ với chủ nhà", options={**CLOSEST_OPTIONS, "khac": "Người khác"}
    )
    return Step("nguoi-nha", "Quan hệ với chủ nhà", title, (asked,), when)


def parents_agree(when: Condition, *, on_form: bool = True) -> Step:
    """Nghị định 58/2026/NĐ-CP (new Điều 7): father or mother or guardian; one of them is enough."""
    return Step(
        "cha-me",
        "Cha, mẹ hoặc người giám hộ",
        "Cha, mẹ hoặc người giám hộ là ai?",
        (
            PersonName("cha_me_ten", "Họ tên cha, mẹ hoặc người giám hộ", name="họ tên cha mẹ"),
            number_for_consent("cha_me_so", "cha mẹ", "cha_me_dong_y"),
            consent("cha_me_dong_y", "cha mẹ", on_form=on_form),
        ),
        when,
    )
