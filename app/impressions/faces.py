"""The three faces, and from how many on they are shown."""

from enum import StrEnum

LONGEST = 200
# Fewer people of one month could be guessed from the register of results.
FEWEST = 5


class Face(StrEnum):
    """The value stands in the address."""

    GLAD = "vui"
    SO_SO = "tam"
    SAD = "buon"


WORDS = {Face.GLAD: "Hài lòng", Face.SO_SO: "Tạm được", Face.SAD: "Chưa hài lòng"}
