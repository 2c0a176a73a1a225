"""Which papers there are, and which move of the desk brings which."""

from enum import StrEnum

from app.dossiers.lifecycle import Move


class Kind(StrEnum):
    """A kind of paper; the value stands in its address."""

    RECEIPT = "xac-nhan"
    ACCEPTANCE = "tiep-nhan"


WORDS = {Kind.RECEIPT: "giấy xác nhận", Kind.ACCEPTANCE: "phiếu tiếp nhận"}
# What follows the number: "12/PTN" as on form CT04.
MARKS = {Kind.RECEIPT: "GXN", Kind.ACCEPTANCE: "PTN"}
BROUGHT_BY = {Move.ACCEPT: Kind.ACCEPTANCE}
