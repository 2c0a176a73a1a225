"""What was done with her things, as bà Lan reads it: by day, once for what was done often."""

from datetime import datetime, timedelta

from app.actor import Role
from app.clock import HANOI
from app.trace.told import HERSELF, Day, Done, by_day

EVENING = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)
DESK = "Bộ phận tiếp nhận, cán bộ tiếp nhận"


def looked(minutes: int = 0, thing: str = "CG-261123-0001", verb: str = "dossier-opened", reason: str = "") -> Done:
    """Chị Mai looks, so many minutes later."""
    return Done(EVENING + timedelta(minutes=minutes), DESK, Role.RECEIVER, verb, thing, reason)


def what(days: list[Day]) -> list[list[str]]:
    return [[entry.what for entry in one.entries] for one in days]


def test_nothing_done_is_no_day():
    assert by_day([]) == []


def test_the_latest_day_stands_first_and_the_latest_act_first_in_it():
    days = by_day([looked(), looked(5, verb="photo-opened"), looked(24 * 60)])
    assert [one.day.day for one in days] == [24, 23]
    assert what(days)[1] == ["Xem ảnh giấy tờ trong hồ sơ CG-261123-0001", "Xem hồ sơ CG-261123-0001"]


def test_what_was_looked_at_three_times_is_one_line_with_three_times():
    ((entry,),) = (one.entries for one in by_day([looked(9), looked(), looked(3)]))
    assert [time.minute for time in entry.times] == [42, 45, 51]


def test_two_dossiers_are_two_lines():
    assert len(by_day([looked(), looked(thing="CG-261123-0002")])[0].entries) == 2


def test_a_look_after_midnight_belongs_to_the_next_day():
    assert [one.day.day for one in by_day([looked(4 * 60), looked(5 * 60)])] == [24, 23]


def test_who_looked_says_why_by_the_work_of_the_office():
    assert by_day([looked()])[0].entries[0].why == "giải quyết hồ sơ"


def test_a_reason_from_the_list_is_told():
    assert by_day([looked(verb="mandate-ended", reason="sms")])[0].entries[0].why.startswith("tin nhắn HUY")


def test_what_she_did_herself_is_told_only_where_it_lets_somebody_in():
    own = [Done(EVENING, HERSELF, None, verb, "Điểm số 1", "") for verb in ("mandate-given", "rut", "dossier-sent")]
    assert what(by_day(own)) == [["Nhờ Điểm số 1 làm giúp"]]


def test_a_verb_of_former_times_is_told_all_the_same():
    assert what(by_day([looked(verb="seen-in-1990")])) == [["Làm một việc với dữ liệu của anh/chị"]]
