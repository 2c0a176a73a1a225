"""What a phone is told of: each event with its name, whether it may come at night, and who may do without it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Event(StrEnum):
    """What a message is about; the value stands in the outbox, and in addresses."""

    DOSSIER_SENT = "ho-so-da-gui"
    DOSSIER_SENT_FOR = "ho-so-gui-giup"
    DOSSIER_ACCEPTED = "ho-so-tiep-nhan"
    DOSSIER_ASKED = "ho-so-can-bo-sung"
    DOSSIER_ANSWERED = "ho-so-da-bo-sung"
    DOSSIER_ANSWERED_FOR = "ho-so-bo-sung-giup"
    DOSSIER_DUE_MOVED = "ho-so-doi-han"
    DOSSIER_REFUSED = "ho-so-khong-nhan"
    DOSSIER_DECIDED = "ho-so-co-ket-qua"
    DOSSIER_STOPPED = "ho-so-dung"
    DOSSIER_HANDED_OVER = "ho-so-da-tra"
    DOSSIER_WITHDRAWN = "ho-so-rut"
    DOSSIER_WITHDRAWN_FOR = "ho-so-rut-giup"
    FEE_ASKED = "le-phi-can-nop"
    FEE_PAID = "le-phi-da-nop"
    FEE_EXEMPT = "le-phi-mien"
    TO_BE_CHECKED = "se-kiem-tra"
    CHECKED = "da-kiem-tra"
    EXTENDED = "xin-loi-hen-lai"
    RESULT_ITSELF = "ket-qua"
    PIN_CODE = "ma-pin"
    PAPER_CODE_GIVEN = "ma-giay-da-dua"
    PAPER_CODE_STOPPED = "ma-giay-da-bo"
    PIN_CHANGED = "pin-da-doi"
    DATA_TAKEN = "tai-du-lieu"
    CONSENT_WITHDRAWN = "rut-dong-y"
    ACCOUNT_CLOSED = "dong-tai-khoan"
    CORRECTION_ANSWERED = "tra-loi-sua"
    ACCOUNT_OPENED = "mo-tai-khoan"
    CARD_GIVEN = "the-da-in"
    CARD_ENDED = "the-da-khoa"
    PHONE_CODE = "ma-so-moi"
    PHONE_WILL_CHANGE = "so-se-doi"
    PHONE_CHANGED = "so-da-doi"
    PHONE_SIGNS_IN = "so-moi"
    PHONE_STAYS = "so-khong-doi"
    INVITED = "moi-mo-tai-khoan"
    GUESTS_DECLARED = "bien-nhan-khach"
    GUESTS_LEFT = "nhac-khai-khach"
    HOST_INVITED = "moi-cung-khai"
    HOST_REMOVED = "thoi-cung-khai"
    MANDATE_GIVEN = "da-nho-giup"
    MANDATE_BY_PAPER = "nho-giup-ma-giay"
    MANDATE_ASKED = "xin-lam-giup"
    MANDATE_BY_SMS = "nho-giup-tin-nhan"
    MANDATE_SIGNED = "nho-giup-giay-ky"
    MANDATE_CODE_WRONG = "ma-nho-giup-sai"
    PAGE_OPENED = "mo-trang"
    MANDATE_ENDS = "nho-giup-sap-het"
    MANDATES_STOPPED = "dung-nho-giup"
    MANDATE_CODES_STOPPED = "bo-ma-nho-giup"
    TERM_ENDS = "sap-het-han"
    DOSSIERS_DUE = "nhac-can-bo"
    STATUS_TOLD = "tra-loi-tt"
    STATUS_UNKNOWN = "khong-thay-ho-so"
    HOW_TO_ASK = "cach-nhan-tin"
    SOFTWARE_UNREACHED = "phan-mem-khong-nhan"
    OLDER = "truoc-day"


class Topic(StrEnum):
    """What a person may do without: the law asks for none of it, and her page says the same."""

    PROGRESS = "tien-do"
    GUESTS = "bien-nhan"
    REMINDERS = "nhac"


@dataclass(frozen=True, slots=True)
class Facts:
    """
    name: as the desk reads it. urgent: it comes at night too. secret: a code is in it, which only its phone may show.

    topic: None of what everybody is told.
    """

    name: str
    urgent: bool = False
    secret: bool = False
    topic: Topic | None = None


# Urgent is what somebody waits for with the phone in hand, what whoever did not want it can still stop, and what is of
# no use in the morning.
FACTS: Mapping[Event, Facts] = {
    Event.DOSSIER_SENT: Facts("Đã gửi hồ sơ", topic=Topic.PROGRESS),
    Event.DOSSIER_SENT_FOR: Facts("Hồ sơ được gửi giúp", urgent=True),
    Event.DOSSIER_ACCEPTED: Facts("Đã tiếp nhận hồ sơ"),
    Event.DOSSIER_ASKED: Facts("Cần bổ sung"),
    Event.DOSSIER_ANSWERED: Facts("Đã nhận bổ sung", topic=Topic.PROGRESS),
    Event.DOSSIER_ANSWERED_FOR: Facts("Bổ sung được gửi giúp", urgent=True),
    Event.DOSSIER_DUE_MOVED: Facts("Lịch làm việc đổi, hạn mới"),
    Event.DOSSIER_REFUSED: Facts("Không tiếp nhận"),
    Event.DOSSIER_DECIDED: Facts("Có kết quả"),
    Event.DOSSIER_STOPPED: Facts("Dừng giải quyết"),
    Event.DOSSIER_HANDED_OVER: Facts("Đã trả kết quả"),
    Event.DOSSIER_WITHDRAWN: Facts("Đã rút hồ sơ"),
    Event.DOSSIER_WITHDRAWN_FOR: Facts("Hồ sơ được rút giúp", urgent=True),
    Event.FEE_ASKED: Facts("Cần nộp lệ phí"),
    Event.FEE_PAID: Facts("Đã nhận lệ phí", topic=Topic.PROGRESS),
    Event.FEE_EXEMPT: Facts("Được miễn lệ phí", topic=Topic.PROGRESS),
    Event.TO_BE_CHECKED: Facts("Sẽ đến kiểm tra"),
    Event.CHECKED: Facts("Đã kiểm tra", topic=Topic.PROGRESS),
    Event.EXTENDED: Facts("Xin lỗi, hẹn lại"),
    Event.RESULT_ITSELF: Facts("Kết quả bằng tin nhắn"),
    Event.PIN_CODE: Facts("Mã đặt lại PIN", urgent=True, secret=True),
    Event.PAPER_CODE_GIVEN: Facts("Đã đưa mã trên giấy", urgent=True),
    Event.PAPER_CODE_STOPPED: Facts("Mã trên giấy đã bỏ", urgent=True),
    Event.PIN_CHANGED: Facts("Mã PIN đã đổi", urgent=True),
    Event.DATA_TAKEN: Facts("Dữ liệu được tải về", urgent=True),
    Event.CONSENT_WITHDRAWN: Facts("Rút lại điều đã đồng ý", urgent=True),
    Event.ACCOUNT_CLOSED: Facts("Đóng tài khoản", urgent=True),
    Event.CORRECTION_ANSWERED: Facts("Trả lời yêu cầu sửa"),
    Event.ACCOUNT_OPENED: Facts("Mở tài khoản", urgent=True),
    Event.CARD_GIVEN: Facts("In thẻ đăng nhập", urgent=True),
    Event.CARD_ENDED: Facts("Khóa thẻ đăng nhập", urgent=True),
    Event.PHONE_CODE: Facts("Mã xác nhận số mới", urgent=True, secret=True),
    Event.PHONE_WILL_CHANGE: Facts("Số điện thoại sẽ đổi", urgent=True),
    Event.PHONE_CHANGED: Facts("Số điện thoại đã đổi", urgent=True),
    Event.PHONE_SIGNS_IN: Facts("Số điện thoại mới", urgent=True),
    Event.PHONE_STAYS: Facts("Số điện thoại không đổi", urgent=True),
    Event.INVITED: Facts("Mời mở tài khoản", secret=True),
    Event.GUESTS_DECLARED: Facts("Biên nhận khai khách", urgent=True, topic=Topic.GUESTS),
    Event.GUESTS_LEFT: Facts("Nhắc khai khách", urgent=True, topic=Topic.REMINDERS),
    Event.HOST_INVITED: Facts("Mời cùng khai khách", secret=True),
    Event.HOST_REMOVED: Facts("Thôi cùng khai khách"),
    Event.MANDATE_GIVEN: Facts("Đã nhờ giúp", urgent=True),
    Event.MANDATE_BY_PAPER: Facts("Nhờ giúp bằng mã giấy", urgent=True),
    Event.MANDATE_ASKED: Facts("Xin làm giúp", urgent=True, secret=True),
    Event.MANDATE_BY_SMS: Facts("Nhờ giúp bằng tin nhắn", urgent=True),
    Event.MANDATE_SIGNED: Facts("Nhờ giúp bằng giấy ký", urgent=True),
    Event.MANDATE_CODE_WRONG: Facts("Mã nhờ giúp chưa đúng", urgent=True),
    Event.PAGE_OPENED: Facts("Người giúp mở trang", urgent=True),
    Event.MANDATE_ENDS: Facts("Sắp hết hạn nhờ giúp", topic=Topic.REMINDERS),
    Event.MANDATES_STOPPED: Facts("Đã dừng nhờ giúp", urgent=True),
    Event.MANDATE_CODES_STOPPED: Facts("Đã bỏ mã nhờ giúp", urgent=True),
    Event.TERM_ENDS: Facts("Sắp hết hạn, gia hạn", topic=Topic.REMINDERS),
    Event.DOSSIERS_DUE: Facts("Nhắc cán bộ"),
    Event.STATUS_TOLD: Facts("Trả lời tin hỏi hồ sơ", urgent=True),
    Event.STATUS_UNKNOWN: Facts("Không thấy hồ sơ được hỏi", urgent=True),
    Event.HOW_TO_ASK: Facts("Chỉ cách nhắn tin", urgent=True),
    Event.SOFTWARE_UNREACHED: Facts("Phần mềm không nhận tin"),
    # From before events were kept.
    Event.OLDER: Facts("Tin nhắn trước đây"),
}
