"""Steps of whoever registers where somebody lives, shared by services: where, for whom, contact, head of household."""

from app.catalogue.condition import Condition
from app.catalogue.question import Address, Choice, CitizenNumber, PersonName, Question, Text
from app.catalogue.service import Step
from app.catalogue.steps.people import OTHER_THAN_HEAD, RELATION_OPTIONS, email_question, phone_question


def where(title: str, name: str, label: str = "Phường, xã", *more: Question) -> Step:
    """The home that it is about: its ward receives. name: "nơi tạm trú"."""
    former = Text(
        "dia_chi_cu",
        "Địa chỉ cũ ghi trên giấy tờ nhà",
        name="địa chỉ cũ trên giấy tờ",
        hint="Chỉ khi giấy tờ ghi tên phường, quận cũ. Không có thì để trống.",
        required=False,
    )
    return Step("noi-o", "Địa chỉ", title, (Address("noi_o", label, name=name), former, *more))


def for_whom(asked: str, oneself: str, *, child: bool = True, when: Condition | None = None) -> Step:
    """Whom it is about. asked: how the sentence begins that the options end. child: whether it may be one."""
    options = {"toi": oneself, "tre_em": "Con, cháu chưa đủ 18 tuổi", "nguoi_lon": "Người lớn khác, tôi khai thay"}
    offered = {key: words for key, words in options.items() if child or key != "tre_em"}
    question = Choice("cho_ai", asked, name="người được khai", options=offered)
    return Step("cho-ai", "Khai cho ai", "Anh/chị khai cho ai?", (question,), when)


def contact(*more: Question, title: str = "Liên hệ với anh/chị ở đâu?", name: str = "Liên hệ") -> Step:
    """CT01 fields 5 and 6. more: what else is asked between them."""
    return Step("lien-he", name, title, (phone_question(), *more, email_question()))


def permanent_home(question_id: str, label: str, name: str, when: Condition | None = None) -> Address:
    """Where somebody is registered so far; a newborn, or whoever never was, leaves it empty."""
    hint = "Chưa đăng ký ở đâu thì để trống."
    return Address(question_id, label, name=name, hint=hint, with_street=False, required=False, when=when)


def who_is_head(title: str, others: Condition, when: Condition | None = None) -> Step:
    """CT01 field 7. others: where somebody else is registered, whose relation to the head is asked at once."""
    return Step(
        "chu-ho",
        "Chủ hộ",
        title,
        (
            Choice(
                "la_chu_ho",
                "Chủ hộ là",
                name="chủ hộ",
                hint="Chủ hộ là người đứng đầu gia đình, không nhất thiết là chủ nhà.",
                options={"co": "Chính tôi", "khong": "Người khác"},
            ),
            Choice(
                "nguoi_quan_he",
                "Người được khai là gì của chủ hộ?",
                name="quan hệ với chủ hộ",
                options=RELATION_OPTIONS,
                sex="nguoi_gioi",
                when=others,
            ),
        ),
        when,
    )


def the_head(is_another: Condition, for_oneself: Condition, *more: Question) -> Step:
    """CT01 fields 7 to 9. more: what else is asked about the head, such as whether she agrees."""
    return Step(
        "ten-chu-ho",
        "Họ tên chủ hộ",
        "Chủ hộ là ai?",
        (
            PersonName("chu_ho_ten", "Họ tên chủ hộ", name="họ tên chủ hộ"),
            CitizenNumber("chu_ho_so", "Số định danh của chủ hộ", name="số định danh chủ hộ", hint="12 chữ số."),
            Choice(
                "quan_he",
                "Anh/chị là gì của chủ hộ?",
                name="quan hệ với chủ hộ",
                options=OTHER_THAN_HEAD,
                sex="gioi_tinh",
                when=for_oneself,
            ),
            *more,
        ),
        is_another,
    )
