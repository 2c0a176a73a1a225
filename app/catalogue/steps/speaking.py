"""Steps and papers of whoever files for somebody else, shared by services: by what right, and what shows it."""

from app.catalogue.condition import AllOf, AnyOf, Condition, Equals
from app.catalogue.question import Choice
from app.catalogue.service import Capacity, Paper, Representation, Step

_OF_CHILD, _OF_ADULT = "la_gi", "duoc_nho"
# The person of steps.about_another_person.
_WHOM, _BORN = "nguoi_ten", "nguoi_sinh"
NO_RIGHT = Equals(_OF_CHILD, "khac")


def right_over_child(when: Condition) -> Step:
    """What somebody is to the child that she files for. Nghị định 58/2026/NĐ-CP (new Điều 7): one of them is enough."""
    options = {"cha_me": "Cha hoặc mẹ", "giam_ho": "Người giám hộ", "khac": "Ông bà hoặc người khác"}
    question = Choice(_OF_CHILD, "Tôi là", name="quan hệ với trẻ", options=options)
    return Step("cua-chau", "Quan hệ với trẻ", "Anh/chị là gì của cháu?", (question,), when)


def right_over_adult(when: Condition) -> Step:
    """By what right somebody files for an adult. Thông tư 116/2026/TT-BCA Điều 3 khoản 4."""
    options = {"uy_quyen": "Người ấy viết giấy ủy quyền cho tôi", "giam_ho": "Tôi là người giám hộ của người ấy"}
    hint = "Giám hộ: khi tòa đã tuyên người ấy không tự quyết định được."
    question = Choice(_OF_ADULT, "Tôi khai thay vì", name="khai thay vì", hint=hint, options=options)
    return Step("khai-thay", "Khai thay", "Vì sao anh/chị khai thay?", (question,), when)


def lives_there(when: Condition) -> Step:
    """
    Nghị định 58/2026/NĐ-CP (new Điều 7), notes 4 and 5 of form CT01: of a child under 6 who comes to a parent or
    guardian, where that one is registered, nothing is asked about the home.
    """
    hint = "Cháu chưa đủ 6 tuổi về ở cùng thì không cần chủ hộ, chủ nhà đồng ý, không cần giấy tờ về nhà."
    options = {"roi": "Rồi, và chỉ mình cháu về ở cùng tôi", "chua": "Chưa, hoặc còn người khác cùng đến"}
    question = Choice(
        "o_cung", "Anh/chị đã đăng ký cư trú ở nhà đó chưa?", name="cha mẹ đã ở đó", hint=hint, options=options
    )
    return Step("con-nho", "Nơi ở của cha mẹ", "Cháu về ở cùng anh/chị?", (question,), when)


def representations(for_child: Condition | None, for_adult: Condition) -> tuple[Representation, ...]:
    """
    Who speaks for the person of steps.about_another_person. A grandmother does not: the parents agree apart.

    for_child: None where nobody files for one.
    """

    def one(capacity: Capacity, of_child: bool, says: Equals) -> Representation:
        about = for_child if for_child and of_child else for_adult
        return Representation(capacity, AllOf((about, says)), _WHOM, _BORN, of_child)

    of_child = (
        one(Capacity.PARENT, True, Equals(_OF_CHILD, "cha_me")),
        one(Capacity.GUARDIAN, True, Equals(_OF_CHILD, "giam_ho")),
    )
    return (
        *(of_child if for_child else ()),
        one(Capacity.GUARDIAN, False, Equals(_OF_ADULT, "giam_ho")),
        one(Capacity.AUTHORISED, False, Equals(_OF_ADULT, "uy_quyen")),
    )


def papers_of_right(who: tuple[Representation, ...], signs: str = "Người chuyển đến ký.") -> tuple[Paper, ...]:
    """What shows the right: a parent's and often a guardian's stands in a database, and then is not asked for."""

    def when(capacity: Capacity) -> Condition:
        return AnyOf(tuple(one.when for one in who if one.capacity is capacity))

    return (
        Paper(
            "uy_quyen",
            "Giấy ủy quyền",
            "nếu khai giúp người lớn khác",
            when(Capacity.AUTHORISED),
            signs,
        ),
        Paper(
            "giay_giam_ho",
            "Giấy tờ về việc giám hộ",
            "nếu anh/chị là người giám hộ",
            when(Capacity.GUARDIAN),
            "Trích lục đăng ký giám hộ hoặc quyết định của tòa. Công an phường tra được thì không cần.",
        ),
    )
