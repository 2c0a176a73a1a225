"""The clock of the declaration: by when tonight's guests must be known, and whether it was in time."""

from datetime import date, datetime, time, timedelta

from app.clock import HANOI
from app.days import by_when

# Luật Cư trú Đ30 as amended, TT 116/2026/TT-BCA Đ14: before 23:00 of the day on which the stay begins; whoever arrives
# after 23:00 is declared before 08:00 of the next day.
EVENING, MORNING = time(23, 0), time(8, 0)


def due(arrived: datetime) -> datetime:
    """The moment before which a guest who arrived then must be declared. arrived knows its zone."""
    local = arrived.astimezone(HANOI)
    evening = datetime.combine(local.date(), EVENING, HANOI)
    if local < evening:
        # Who comes at three in the morning came in the night before: the same rule as just after 23:00.
        night_before = local.time() < MORNING
        return datetime.combine(local.date(), MORNING, HANOI) if night_before else evening
    return datetime.combine(local.date() + timedelta(days=1), MORNING, HANOI)


def came(arrives: date, typed_at: datetime) -> datetime:
    """
    When a guest of that day is taken to have come. The hour is not asked: typed at night means that he came at night.

    typed_at knows its zone. Of the day itself noon stands for every hour before 23:00.
    """
    local = typed_at.astimezone(HANOI)
    late_that_evening = local.date() == arrives and local.time() >= EVENING
    before_morning = local.time() < MORNING and local.date() - arrives <= timedelta(days=1)
    return local if late_that_evening or before_morning else datetime.combine(arrives, time(12), HANOI)


def is_late(arrived: datetime, declared: datetime) -> bool:
    """Whether the declaration came at the hour or after it."""
    return declared >= due(arrived)


def left_words(arrived: datetime, now: datetime) -> str:
    """As in "còn 3 giờ 18 phút", "đã quá 23 giờ"."""
    until = due(arrived)
    minutes = int((until - now).total_seconds() // 60)
    if minutes < 0:
        return f"đã quá {by_when(until)}"
    hours, rest = divmod(minutes, 60)
    return f"còn {hours} giờ {rest:02} phút" if hours else f"còn {rest} phút"
