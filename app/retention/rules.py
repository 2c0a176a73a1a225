"""How long each kind of data is kept, as data with its source; and which tables have no term, and why."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from app.coaching.consent import KEPT as COACHING_KEPT
from app.invitations.terms import REMEMBERED as INVITATION_KEPT
from app.people.guesses import DAY
from app.people.seen_from import KEPT as WHEREABOUTS_KEPT
from app.phone_changes.terms import KEPT as PHONE_CHANGE_KEPT
from app.posts.terms import PARKED, REMEMBERED
from app.recovery.terms import REMEMBERED as PIN_CODE_KEPT
from app.retention.kinds import Kind, Rule, Term, Years
from app.sign_in_cards.terms import ENDED_KEPT

# Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 14: what has served its purpose, or whose term is over, is deleted.
PURPOSE = "Luật 91/2025/QH15 Điều 14: xong mục đích thì xóa; thời hạn do điểm đặt"
SENSITIVE = "NĐ 356/2025/NĐ-CP: ảnh thẻ căn cước là dữ liệu nhạy cảm, xong mục đích thì xóa; số ngày do điểm đặt"
ARCHIVE = "Luật Lưu trữ 33/2024/QH15; thời hạn của hồ sơ cư trú phải hỏi Công an phường"
PROOF = "Luật 91/2025/QH15 Điều 9: phải chứng minh được sự đồng ý; số năm do điểm đặt, phải hỏi Công an phường"
LODGING = "Luật Cư trú Điều 30; thời hạn giữ danh sách khách phải hỏi Công an phường"
LOG = "Luật 91/2025/QH15: phải có nhật ký xử lý; số năm do điểm đặt, phải hỏi Công an phường"


LEANED_ON = "từ khi hết hạn, không còn hồ sơ nào dựa vào"
LEANED_ON_CLOSED = "từ khi đóng, không còn gì dựa vào"
HALF_AN_HOUR = Term(timedelta(minutes=30))


def _days(many: int) -> Term:
    return Term(timedelta(days=many))


def _soon(kind: Kind, name: str, kept: Term, since: str, *tables: str) -> Rule:
    """What has served its purpose within days: the worker deletes it."""
    return Rule(kind, name, kept, since, PURPOSE, tables, by_timer=True)


def _long(kind: Kind, name: str, kept: Years, since: str, *tables: str) -> Rule:
    """What has served its purpose within years."""
    return Rule(kind, name, kept, since, PURPOSE, tables)


def _ask(kind: Kind, name: str, kept: Years | Term, since: str, basis: str, *tables: str) -> Rule:
    """The law has a word in it that we did not read: the ward has to agree."""
    return Rule(kind, name, kept, since, basis, tables, doubtful=True)


_OF_DECLARATION = ("declaration", "guest", "stay_change")
_OF_COACHING = ("coaching_consent", "coaching_progress")
_BESIDE = ("event", "request", "fee", "check", "extension", "opinion", "copying")
_OF_DOSSIER = ("dossier", *(f"dossier_{one}" for one in _BESIDE), "slip", "attachment")
# In the order in which they are carried out: what points at a row goes before the row.
RULES = (
    _soon(Kind.FORM, "Biểu mẫu đã bấm gửi, để không gửi hai lần", Term(REMEMBERED), "từ khi gửi", "idempotency_key"),
    _soon(Kind.PARKED_FORM, "Chữ vừa gõ khi hết phiên đăng nhập", Term(PARKED), "từ khi gõ", "parked_post"),
    _soon(Kind.GUESS, "Lần gõ mã, để chặn người dò mã", Term(DAY), "từ khi gõ", "sign_in_guess"),
    _soon(Kind.PRACTICE, "Hồ sơ tập làm thử", Term(timedelta(hours=24)), "từ lần gõ cuối", "draft", "attachment"),
    _soon(Kind.DRAFT, "Hồ sơ đang làm dở, cùng ảnh của nó", _days(30), "từ lần gõ cuối", "draft", "attachment"),
    _soon(
        Kind.PREPARED,
        "Phiếu chuẩn bị để nộp nơi khác",
        _days(180),
        "từ lần ghi cuối",
        "draft",
        "attachment",
        "preparation",
    ),
    _soon(Kind.SENT_DRAFT, "Bản nháp của hồ sơ đã gửi", _days(30), "từ lần gõ cuối", "draft"),
    _soon(Kind.UNSENT_PHOTO, "Ảnh đã chụp mà không gửi", _days(30), "từ khi chụp", "attachment"),
    _soon(Kind.PIN_CODE, "Mã đặt lại PIN", Term(PIN_CODE_KEPT), "từ khi mã hết hạn", "pin_code"),
    _soon(Kind.STATE_ANSWER, "Lời xác nhận chưa có tài khoản", HALF_AN_HOUR, "từ khi hết hạn", "state_answer"),
    _soon(Kind.UNUSED_INVITATION, "Phiếu mời không dùng", Term(INVITATION_KEPT), "từ khi hết hạn", "invitation"),
    _soon(Kind.HOST_INVITATION, "Lời mời cùng khai khách", _days(30), "từ khi mời", "host_invitation"),
    _soon(Kind.MANDATE_CODE, "Mã nhờ giúp", Term(timedelta(hours=24)), "từ khi mã hết hạn", "mandate_code"),
    _soon(Kind.SIGN_IN_CARD, "Thẻ đăng nhập đã khóa", Term(ENDED_KEPT), "từ khi khóa", "sign_in_card"),
    _soon(Kind.PHONE_CHANGE, "Lần đổi số điện thoại", Term(PHONE_CHANGE_KEPT), "từ khi xin đổi", "phone_change"),
    _soon(Kind.WHEREABOUTS, "Loại máy và mạng lúc đăng nhập", Term(WHEREABOUTS_KEPT), "từ khi đăng nhập", "sign_in"),
    _soon(Kind.SIGN_IN, "Lần đăng nhập", _days(400), "từ khi phiên đăng nhập kết thúc", "sign_in"),
    _soon(Kind.UNSENT_GUEST, "Khách lưu trú đã gõ mà không khai", _days(30), "từ khi gõ", "guest"),
    _soon(Kind.COACHING, "Việc đang học cùng cán bộ", Term(COACHING_KEPT), "từ lần ghi cuối", *_OF_COACHING),
    _long(Kind.RECOVERY_CODE, "Mã dự phòng của cán bộ", Years(1), "từ khi dùng", "staff_recovery_code"),
    _soon(Kind.WEBHOOK_DELIVERY, "Tin báo cho phần mềm của phường", _days(30), "từ khi báo", "webhook_delivery"),
    _long(Kind.API_TOKEN, "Mã của phần mềm phường", Years(1), "từ khi hết hạn hoặc thu hồi", "api_token"),
    _long(Kind.WEBHOOK, "Nơi nhận tin của phần mềm đã bỏ", Years(1), "từ khi bỏ", "webhook", "webhook_delivery"),
    _long(Kind.REGULAR, "Khách quen mà một nhà giữ", Years(1), "từ lần đến cuối", "lodging_regular"),
    _long(Kind.MESSAGE, "Tin nhắn đã gửi", Years(1), "từ khi gửi", "outbox"),
    _long(Kind.CORRECTION, "Yêu cầu sửa dữ liệu", Years(2), "từ khi trả lời", "correction"),
    _long(Kind.IMPRESSION, "Ý kiến không ghi tên", Years(2), "từ tháng cho ý kiến", "impression"),
    _long(Kind.GUIDANCE, "Lần được hướng dẫn tự làm", Years(2), "từ hôm được hướng dẫn", "guidance"),
    _long(Kind.USED_INVITATION, "Phiếu mời đã dùng", Years(2), "từ khi dùng", "invitation", "invitation_use"),
    _ask(Kind.PHOTO, "Ảnh giấy tờ đã gửi", _days(90), "từ khi hồ sơ kết thúc", SENSITIVE, "attachment"),
    _ask(Kind.DECLARATION, "Khách lưu trú đã khai", Years(2), "từ khi khai, khách đã đi", LODGING, *_OF_DECLARATION),
    _ask(Kind.HANDOVER, "Tệp khách đã chuyển lên cổng", Years(2), "từ khi chuyển", LODGING, "handover"),
    _ask(Kind.DOSSIER, "Hồ sơ đã gửi và phiếu của hồ sơ", Years(5), "từ khi kết thúc", ARCHIVE, *_OF_DOSSIER),
    _ask(Kind.MANDATE, "Lời nhờ làm giúp", Years(5), LEANED_ON, PROOF, "mandate", "attachment"),
    _soon(Kind.CLOSED_ACCOUNT, "Dòng trống của tài khoản đã đóng", _days(30), LEANED_ON_CLOSED, "account"),
    _ask(Kind.AUDIT, "Nhật ký ai đã làm gì", Years(5), "từ hôm ghi", LOG, "audit_row"),
)
OF: Mapping[Kind, Rule] = {rule.kind: rule for rule in RULES}

# Personal, and yet without a term of its own.
STAYS: Mapping[str, str] = {
    "identity": "part of the account: what her ward knows of her, for as long as there is one",
    "state_confirmation": "part of the account: by which the state's sign-in finds it",
    "establishment": "kept while it takes guests; its owner says when it ends",
    "lodging_room": "the rooms of an establishment: go with it",
    "host": "who declares for an establishment: goes with it",
    "staff": "an employee of the ward; rows that she wrote name her",
    "audit_last_seal": "the ends of a chain, no person in it",
}


def due(now: datetime, kinds: Collection[Kind]) -> dict[Kind, datetime]:
    """Of each of these kinds the moment before which it is due to be deleted, in the order to do it."""
    return {rule.kind: rule.kept.before(now) for rule in RULES if rule.kind in kinds}


def by_timer() -> frozenset[Kind]:
    """What the worker deletes by itself, hour by hour."""
    return frozenset(rule.kind for rule in RULES if rule.by_timer)


def to_be_run(agreed: Collection[Kind]) -> frozenset[Kind]:
    """What a run by hand deletes: whatever is certain, and of the doubtful what the ward has agreed to."""
    return frozenset(rule.kind for rule in RULES if not rule.doubtful or rule.kind in agreed)
