"""Decides who speaks for whom in what is filed, by what right, and what about that looks contradictory."""

from datetime import date

from app.catalogue.answers import Raw, text_of
from app.catalogue.condition import holds
from app.catalogue.service import Capacity, Representation, Service
from app.days import DayUnreadable, read_day

OF_AGE = 18
# With the parents' consent to the use of a child's data goes its own. To be confirmed: staff read "cần kiểm tra".
ASKED_TOO = 7

AS: dict[Capacity, str] = {
    Capacity.PARENT: "cha hoặc mẹ",
    Capacity.GUARDIAN: "người giám hộ",
    Capacity.AUTHORISED: "người được ủy quyền",
}
# What the desk looks at. Thông tư 116/2026/TT-BCA Điều 3 khoản 4: whoever represents by law needs no written power;
# khoản 5: nothing may be asked for that a database has.
PROOF: dict[Capacity, str] = {
    Capacity.PARENT: "Không cần giấy ủy quyền. Tra quan hệ cha mẹ con trong cơ sở dữ liệu; chưa có thì xem "
    "giấy khai sinh.",
    Capacity.GUARDIAN: "Không cần giấy ủy quyền. Tra việc giám hộ trong cơ sở dữ liệu; chưa có thì xem trích lục đăng "
    "ký giám hộ, quyết định của tòa, hoặc giấy tờ cho thấy là người giám hộ đương nhiên.",
    Capacity.AUTHORISED: "Xem giấy ủy quyền: người được khai ký, đúng người khai, đúng việc này.",
}
_CHILD = "Theo ngày sinh, người được khai đã đủ 18 tuổi: xem lại ngày sinh, hoặc chọn “Người lớn khác, tôi khai thay”."
_ADULT = "Theo ngày sinh, người được khai chưa đủ 18 tuổi: xem lại ngày sinh, hoặc chọn “Con, cháu chưa đủ 18 tuổi”."
_SPEAKER = "Theo ngày sinh, người khai chưa đủ 18 tuổi: cha, mẹ hoặc người giám hộ khai thay."


def representation(service: Service, raw: Raw) -> Representation | None:
    """By what right who files speaks for somebody else; None where she speaks for herself, or by no such right."""
    return next((one for one in service.represented if holds(one.when, raw)), None)


def contradictions(service: Service, raw: Raw, today: date) -> tuple[str, ...]:
    """
    What the days of birth say against it: told, never refused. Who isn't of age speaks for nobody.

    Before sending a day of birth that does not fit the branch is refused; one that was mended since is seen here.
    """
    found, told = representation(service, raw), []
    speaker = age(text_of(raw, service.applicant.born), today)
    if found and speaker is not None and speaker < OF_AGE:
        told.append(_SPEAKER)
    whom = age(text_of(raw, found.born), today) if found else None
    if found and whom is not None and found.of_child is (whom >= OF_AGE):
        told.append(_CHILD if found.of_child else _ADULT)
    return tuple(told)


def is_asked_too(found: Representation, raw: Raw, today: date) -> bool:
    """Whether it is about a child who is asked as well."""
    years = age(text_of(raw, found.born), today)
    return years is not None and ASKED_TOO <= years < OF_AGE


def age(born: str, today: date) -> int | None:
    """In whole years; None for what is no day."""
    try:
        day = read_day(born)
    except DayUnreadable:
        return None
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))
