"""Which paper an officer saw of a person."""

from datetime import date
from enum import StrEnum

# Luật Căn cước 26/2023/QH15 in force: cards are called thẻ căn cước since that day.
NEW_CARDS_SINCE = date(2024, 7, 1)


class PaperSeen(StrEnum):
    """Also a reason in the audit."""

    CARD = "the-can-cuoc"
    OLD_CARD = "the-cccd"
    VNEID = "vneid"


PAPERS = {
    PaperSeen.CARD: "Thẻ căn cước",
    PaperSeen.OLD_CARD: "Thẻ căn cước công dân",
    PaperSeen.VNEID: "Căn cước điện tử trên VNeID, mở trước mặt tôi",
}


def card_issued(issued: date | None) -> PaperSeen:
    """Which card it is can only be told from its day of issue."""
    return PaperSeen.OLD_CARD if issued and issued < NEW_CARDS_SINCE else PaperSeen.CARD
