"""Steps of whoever files with another body, shared by what is prepared here, and her lines of the official form."""

from app.catalogue.condition import Condition
from app.catalogue.outcome import FormField
from app.catalogue.question import Address, Choice, Number, Question
from app.catalogue.service import Step
from app.catalogue.steps.people import APPLICANT, email_question, phone_question

RESULTS = {
    "dien_tu": "Bản điện tử, xem trên VNeID",
    "tai_noi": "Bản giấy, tôi đến lấy",
    "buu_dien": "Bản giấy, gửi bưu điện về nhà",
}


def how_to_reach(*more: Question, home: str = "Nơi cư trú của anh/chị: phường, xã") -> Step:
    """Where the authority writes to. more: what else the form asks about whoever files."""
    return Step(
        "lien-he",
        "Liên hệ và nơi cư trú",
        "Liên hệ với anh/chị ở đâu?",
        (phone_question(ours=False), Address(APPLICANT.home, home, name="nơi cư trú"), *more, email_question()),
    )


def results_by() -> Choice:
    """How the result comes: Nghị định 118/2025/NĐ-CP lets everybody choose paper, by post too."""
    return Choice("nhan_ket_qua", "Anh/chị nhận kết quả thế nào?", name="cách nhận kết quả", options=RESULTS)


def copies(what: str) -> Number:
    """How many certified extracts are asked for along with the result."""
    return Number("ban_sao", f"Cần mấy bản sao {what}?", name="số bản sao", hint="Không cần thì ghi 0.", most=20)


def requester_fields(
    called: str = "người yêu cầu", relation: tuple[str, str] | None = None, when: Condition | None = None
) -> tuple[FormField, ...]:
    """Who files, as nearly every form begins. relation: the label, and what goes there."""
    fields = (
        FormField(f"Họ, chữ đệm, tên {called}", "{ho_ten}", when=when),
        FormField("Ngày, tháng, năm sinh", "{ngay_sinh}", when=when),
        FormField("Giấy tờ tùy thân", "Căn cước số {so_dinh_danh}", when=when),
        FormField("Nơi cư trú", "{thuong_tru}", when=when),
        FormField("Số điện thoại", "{dien_thoai}", when=when),
    )
    return (*fields, FormField(relation[0], relation[1], when=when)) if relation else fields


COPIES_FIELD = FormField("Số bản sao đề nghị cấp", "{ban_sao}")
RESULTS_FIELD = FormField("Cách nhận kết quả", "{nhan_ket_qua}")
