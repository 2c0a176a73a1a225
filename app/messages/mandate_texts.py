"""Decides what a message about somebody's help says: given, used, about to end, stopped."""

from datetime import date, datetime

from app.days import short
from app.messages.events import Event
from app.messages.letter import Letter
from app.messages.sms import ONE_SMS


def mandate_given(helper: str, until: date, by_sms: bool) -> Letter:
    """
    One SMS when a person asked for help for longer than a sitting.

    helper: "điểm dịch vụ công Phường Cầu Giấy", "tổ trưởng Tổ 01". by_sms: whether an answer would arrive.
    """
    return Letter(Event.MANDATE_GIVEN, f"Anh/chị đã nhờ {helper} làm hồ sơ giúp, đến {short(until)}. {_stop(by_sms)}")


def mandate_by_paper(helper: str, until: date, by_sms: bool) -> Letter:
    """One SMS when somebody brought her paper code to the point. helper, by_sms: as above."""
    return Letter(
        Event.MANDATE_BY_PAPER,
        f"Mã nhờ giúp của anh/chị vừa dùng ở {helper}, làm giúp đến {short(until)}. {_stop(by_sms)}",
    )


def mandate_asked(
    ward_name: str, first_name: str, services: tuple[str, ...], how_long: str, code: str, by_sms: bool
) -> Letter:
    """
    One SMS that asks her to agree. first_name: at most 20 letters.

    services: by name; those that do not fit are counted. how_long: "31 ngày". by_sms: as above.
    """
    answers = f" hoặc nhắn DONG Y {code}" if by_sms else ""
    before = f"Điểm {ward_name} xin làm giúp {first_name}: "
    after = f", {how_long}. Đồng ý thì đọc mã {code} cho cán bộ{answers}."
    return Letter(Event.MANDATE_ASKED, before + _in_short(services, ONE_SMS - len(before + after)) + after)


def mandate_by_sms(helper: str, until: date, by_sms: bool) -> Letter:
    """One SMS once she has agreed by message: the second step. helper, by_sms: as above."""
    return Letter(
        Event.MANDATE_BY_SMS, f"Anh/chị đã đồng ý để {helper} làm hồ sơ giúp, đến {short(until)}. {_stop(by_sms)}"
    )


def mandate_signed(helper: str, until: date, by_sms: bool) -> Letter:
    """One SMS when the point recorded a sheet that she signed. helper, by_sms: as above."""
    return Letter(
        Event.MANDATE_SIGNED, f"Đã ghi giấy anh/chị ký nhờ {helper} làm giúp, đến {short(until)}. {_stop(by_sms)}"
    )


def mandate_code_wrong() -> Letter:
    """The answer to an SMS "DONG Y" with another code than the one that was sent."""
    return Letter(
        Event.MANDATE_CODE_WRONG,
        "Mã chưa đúng hoặc đã hết hạn, nên chưa ai được làm giúp. Anh/chị xem lại tin nhắn mới nhất.",
    )


def page_opened(helper: str, at: datetime, by_sms: bool) -> Letter:
    """One SMS a day when a helper opens the page of somebody who may not be there. helper, by_sms: as above."""
    who = helper[:1].upper() + helper[1:]
    return Letter(Event.PAGE_OPENED, f"{who} vừa mở trang của anh/chị {at:%H:%M} {short(at.date())}. {_stop(by_sms)}")


def _stop(by_sms: bool) -> str:
    """How to end a mandate: nobody may be told to send what nobody reads."""
    return "Muốn dừng: Trang của tôi, hoặc nhắn HUY." if by_sms else "Muốn dừng: Trang của tôi, hoặc ra điểm."


def mandate_ends(helper: str, until: date) -> Letter:
    """One SMS some days before a long mandate ends. helper: as above."""
    return Letter(
        Event.MANDATE_ENDS,
        f"Việc anh/chị nhờ {helper} làm hồ sơ sẽ hết ngày {short(until)}. Muốn nhờ tiếp: Trang của tôi, hoặc ra điểm.",
    )


def mandates_stopped(count: int) -> Letter:
    """The answer to the SMS "HUY"."""
    words = f"Đã dừng {count} giấy nhờ giúp. Người giúp không mở được hồ sơ của anh/chị nữa."
    return Letter(Event.MANDATES_STOPPED, words)


def mandate_codes_stopped(count: int) -> Letter:
    """The answer to the SMS "HUY" while her code has begun nothing yet."""
    words = f"Đã bỏ {count} mã nhờ giúp. Ai đưa mã này cho cán bộ cũng không làm được nữa."
    return Letter(Event.MANDATE_CODES_STOPPED, words)


def _in_short(services: tuple[str, ...], room: int) -> str:
    """What is asked for, in so many letters: all names, else the first and how many more."""
    together = ", ".join(services)
    if len(together) <= room:
        return together
    more = f" +{len(services) - 1} việc" if len(services) > 1 else ""
    return services[0][: room - len(more)].rstrip() + more
