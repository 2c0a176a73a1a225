"""Who pays no fee: asked of a household, and of each person of a list as far as the day of birth does not say it."""

from datetime import date

from app.catalogue.charge import ExemptAge, Fee, FeePerPerson
from app.catalogue.condition import AnyOf, Condition, Equals, OneOf
from app.catalogue.question import Choice
from app.catalogue.service import Paper, Step

# Thông tư 75/2022/TT-BTC Điều 4.
EXEMPT = {
    "tre_em": "trẻ em",
    "cao_tuoi": "người cao tuổi, từ 60 tuổi",
    "khuyet_tat": "người khuyết tật",
    "co_cong": "người có công và thân nhân",
    "dan_toc": "đồng bào dân tộc thiểu số ở xã đặc biệt khó khăn",
    "bien_gioi": "công dân ở xã biên giới, huyện đảo",
    "mo_coi": "người từ 16 đến dưới 18 tuổi mồ côi cả cha và mẹ",
}
# Luật Trẻ em 102/2016/QH13 Điều 1; Luật Người cao tuổi 39/2009/QH12 Điều 2.
BY_AGE = (ExemptAge("tre_em", until=16), ExemptAge("cao_tuoi", since=60))
# By these alone nobody is exempt whose age is another; an orphan's age does not make one.
ONLY_AT = (*BY_AGE, ExemptAge("mo_coi", since=16, until=18))
# Age, people and residence stand in the database of population: nothing may be asked for that shows them (Thông tư
# 116/2026/TT-BCA Điều 3 khoản 5).
_SHOWN = ("khuyet_tat", "co_cong", "mo_coi")
FEE_QUESTION = "mien_phi"


def registration_fee(counter: int, online: int, per_person: FeePerPerson | None = None) -> Fee:
    """In đồng; the law, the dated waiver and the exemptions are the same for whatever registers a residence."""
    return Fee(
        counter=counter,
        online=online,
        law="Thông tư 75/2022/TT-BTC; Nghị quyết 66.22/2026/NQ-CP",
        free_online_until=date(2027, 2, 28),
        free_online_if="có định danh điện tử mức 2 và đã tích hợp đủ 5 loại giấy tờ trên VNeID",
        exempt=EXEMPT,
        asked=FEE_QUESTION,
        per_person=per_person,
    )


def tam_tru_fee(by_list: Condition) -> Fee:
    """Tạm trú, also when it is renewed; by_list: when each person of the list "danh_sach" pays for herself."""
    each = FeePerPerson(
        by_list, "danh_sach", counter=10_000, online=5_000, asked=FEE_QUESTION, born="ngay_sinh", ages=BY_AGE
    )
    return registration_fee(15_000, 7_000, each)


def fee_exemption(when: Condition | None = None) -> Step:
    """Whether the fee is due; the desk compares what was said."""
    options = {"khong": "Không, tôi nộp lệ phí", **{key: words.capitalize() for key, words in EXEMPT.items()}}
    hint = "Không chắc thì chọn dòng đầu, công an phường xem lại giúp."
    asked = "Người đăng ký thuộc diện nào dưới đây?"
    question = Choice(FEE_QUESTION, asked, name="diện miễn lệ phí", hint=hint, options=options)
    return Step("le-phi", "Lệ phí", "Có được miễn lệ phí không?", (question,), when)


def exempt_in_a_list() -> Choice:
    """The same of one person of a list."""
    ages = {one.as_whom for one in BY_AGE}
    others = {key: words.capitalize() for key, words in EXEMPT.items() if key not in ages}
    return Choice(
        FEE_QUESTION,
        "Có được miễn lệ phí không?",
        name="diện miễn lệ phí",
        hint="Dưới 16 tuổi và từ 60 tuổi thì được miễn sẵn, tính theo ngày sinh.",
        options={"khong": "Không, hoặc đã được miễn theo tuổi", **others},
    )


def paper_of_exemption(group: str = "") -> Paper:
    """What shows it. group: the list whose people may be exempt as well, where there is one."""
    asked: list[Condition] = [Equals(FEE_QUESTION, key) for key in _SHOWN]
    asked += [OneOf(group, FEE_QUESTION, key) for key in _SHOWN if group]
    return Paper(
        "giay_mien_phi",
        "Giấy tờ về diện miễn lệ phí",
        "nếu được miễn vì khuyết tật, có công, mồ côi",
        AnyOf(tuple(asked)),
        "Công an phường tra được thì không cần.",
    )
