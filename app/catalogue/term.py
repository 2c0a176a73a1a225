"""How long an authority may take: counted in working days, in halves of them, or in days."""

from dataclasses import dataclass
from datetime import date

from app.catalogue.dated import ALWAYS


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The legal term, counted from the day after receipt."""

    count: int

    @property
    def words(self) -> str:
        return f"{self.count} ngày làm việc"


@dataclass(frozen=True, slots=True)
class HalfDays:
    """The legal term in halves of working days, counted from the half after that of receipt: 3 are a day and a half."""

    count: int

    @property
    def words(self) -> str:
        days, half = divmod(self.count, 2)
        whole = f"{days} ngày{' rưỡi' if half else ''}" if days else "nửa ngày"
        return f"{whole} làm việc"


@dataclass(frozen=True, slots=True)
class Days:
    """The legal term in days of the calendar; one that ends on a day off ends with the next working day."""

    count: int

    @property
    def words(self) -> str:
        return f"{self.count} ngày"


Deadline = WorkingDays | HalfDays | Days


@dataclass(frozen=True, slots=True)
class Term:
    """
    The legal term in force since that day, and until the other.

    longer: of a harder case, which the desk says it is; longer_if: in words, after "nếu". law: "" where it is among
    those of the service. sure: False is shown to staff as "cần kiểm tra".
    """

    usual: Deadline
    longer: Deadline | None = None
    longer_if: str = ""
    since: date = ALWAYS
    until: date | None = None
    law: str = ""
    sure: bool = True

    def of(self, harder: bool) -> Deadline:
        """What holds for a case, the harder one or the other."""
        return self.longer if harder and self.longer else self.usual

    @property
    def words(self) -> str:
        """As in "nửa ngày làm việc; 3 ngày làm việc nếu phải xác minh"."""
        return f"{self.usual.words}; {self.longer.words} nếu {self.longer_if}" if self.longer else self.usual.words
