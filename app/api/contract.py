"""What is said of a dossier, field by field: the shapes of all answers."""

from app.api.shapes import Number, Shape, Text, Truth, Word
from app.api.things import Maybe, Several, Thing
from app.dossiers.lifecycle import STATES, Move

MOMENT = Text("Thời điểm, RFC 3339, có múi giờ", 20, 40, form="date-time")
DAY = Text("Ngày, RFC 3339", 10, 10, form="date")
NUMBER = Text("Mã hồ sơ của chúng tôi", 13, 24, r"[A-Z]{1,6}-[0-9]{6}-[0-9]{4,8}", sample="CG-261123-0042")
OFFICIAL = Text("Mã hồ sơ trên cổng", 1, 40)
ID = Text("UUID", 36, 36, form="uuid")
WORDS = Text("", 0, 5_000)
STATE = Word({state: facts.words for state, facts in STATES.items()}, "Trạng thái")
VERSION = Number("Tăng mỗi khi hồ sơ đổi; gửi lại số này cùng mỗi lần ghi")

IN_SHORT: dict[str, Shape] = {
    "number": NUMBER,
    "version": VERSION,
    "state": STATE,
    "national_code": Number("Trạng thái theo mã của Cổng Dịch vụ công quốc gia", 1, 10),
    "service": Text("Thủ tục, theo cách gọi của chúng tôi", 1, 60),
    "service_name": Text("Tên thủ tục", 1, 120),
    "sent_at": MOMENT,
    "received_on": DAY,
    "due_at": MOMENT,
    "paused": Truth("Thời hạn đang dừng đếm"),
    "granted": Maybe(Truth("Kết quả là đồng ý")),
    "changed_at": MOMENT,
    "official_code": Maybe(OFFICIAL),
}
CURSOR = Text(
    "Trang tiếp: trường next của trang trước",
    15,
    50,
    r"[0-9]{1,17}~[A-Z]{1,6}-[0-9]{6}-[0-9]{4,8}",
    sample="1795437720000000~CG-261123-0042",
)
LIST = Thing(
    {
        "dossiers": Several(Thing(IN_SHORT)),
        "more": Truth("Còn hồ sơ sau trang này"),
        "next": Maybe(CURSOR),
    }
)
_ITEM = Thing(
    {
        "id": Text("Câu hỏi", 0, 120),
        "row": Text("Người nào, khi hỏi về nhiều người; rỗng khi không", 0, 60),
        "name": WORDS,
        "text": Text("Trả lời, bằng lời", 0, 5_000),
    }
)
_PAPER = Thing(
    {
        "kind": Text("Loại phiếu", 1, 40),
        "nth": Number("Phiếu thứ mấy của loại đó", 1),
        "name": WORDS,
        "issued_at": MOMENT,
    }
)
PAPERS = Thing({"papers": Several(_PAPER, most=5_000)})
PHOTOS = Thing(
    {
        "photos": Several(
            Thing(
                {
                    "photo": ID,
                    "paper": Text("Giấy tờ nào, theo cách gọi của chúng tôi", 1, 60),
                    "name": WORDS,
                    "media_type": Text("image/jpeg hoặc application/pdf", 1, 40),
                    "pages": Number(""),
                    "added_at": MOMENT,
                    "result": Truth("Văn bản kết quả của phường"),
                }
            ),
            most=2_000,
        )
    }
)
_EVENT = Thing({"at": MOMENT, "words": WORDS, "who": WORDS, "note": WORDS, "state": STATE})
ASKABLE = Thing({"item": Text("Gửi lại khi yêu cầu bổ sung", 1, 200), "name": WORDS})
DOSSIER = Thing(
    {
        **IN_SHORT,
        "applicant": WORDS,
        "phone": WORDS,
        "request": Text("Nội dung đề nghị, mục 10 của CT01", 0, 5_000),
        "fee": WORDS,
        "groups": Several(Thing({"title": WORDS, "items": Several(_ITEM)}), "Trả lời, theo nhóm như đã hỏi"),
        "papers": Several(WORDS, "Giấy tờ phải có"),
        "history": Several(_EVENT, most=2_000),
        "moves": Several(Word(dict.fromkeys(Move, "")), "Các bước làm được lúc này"),
        "can_ask": Several(ASKABLE, "Những mục hỏi bổ sung được"),
        "refusals": Several(Thing({"basis": Text("", 1, 60), "words": WORDS, "law": WORDS}), "Căn cứ từ chối"),
        "exemptions": Several(Thing({"exemption": Text("", 1, 60), "words": WORDS}), "Diện được miễn lệ phí"),
    }
)
