"""What is walked through: each step is known from somewhere, and what is doubtful is marked as such."""

from pathlib import Path

import pytest

from app.coaching import tasks
from app.coaching.consent import sheet
from app.coaching.progress import Standing, how_far, said
from app.coaching.tasks import Task, all_tasks, task

STEPS = ("ra-cong-an", "anh-van-tay", "cho-tin", "kich-hoat", "mat-khau")
# Read aloud slowly: syllables in half a minute.
HALF_A_MINUTE = 110


def level_2() -> Task:
    found = task("vneid-muc-2")
    assert found
    return found


def test_the_tasks_of_the_issue_are_there_in_the_order_in_which_one_needs_the_other() -> None:
    names = [one.name for one in all_tasks()]
    assert [one.slug for one in all_tasks()] == ["sim-chinh-chu", "vneid-muc-1", "vneid-muc-2", "cong-dich-vu-cong"]
    assert all(names.index(needed) < names.index(one.name) for one in all_tasks() for needed in one.needs)
    assert task("hoc-bay") is None


@pytest.mark.parametrize("one", all_tasks(), ids=lambda one: one.slug)
def test_every_step_says_from_where_it_is_known_and_every_stop_what_to_bring(one: Task) -> None:
    assert all(step.words.endswith(".") and step.sources for step in one.steps)
    assert all(source.address.startswith("http") and source.of and source.doubt for source in one.sources)
    assert all(stop.words and stop.bring and not stop.bring.endswith(".") for stop in one.stops)
    for ids in ([step.id for step in one.steps], [stop.id for stop in one.stops]):
        assert len(ids) == len(set(ids))


def test_no_source_is_kept_that_no_step_names() -> None:
    named = {source.title for one in all_tasks() for source in one.sources}
    kept = (Path(tasks.__file__).parent / "data/tasks.json").read_text(encoding="utf-8").count('"address"')
    assert kept == len(named)


@pytest.mark.parametrize(
    ("done", "stopped", "standing", "following", "last", "words"),
    [
        ([], "", Standing.NEW, "ra-cong-an", None, "Chưa bắt đầu."),
        (["ra-cong-an"], "", Standing.GOING_ON, "anh-van-tay", "ra-cong-an", "Xong 1 trên 5 bước."),
        (["anh-van-tay"], "", Standing.GOING_ON, "ra-cong-an", "anh-van-tay", "Xong 1 trên 5 bước."),
        ([], "thieu-the", Standing.STOPPED, "ra-cong-an", None, "Lần sau mang theo: thẻ căn cước còn hạn"),
        (["ra-cong-an"], "cho-duyet", Standing.STOPPED, "anh-van-tay", "ra-cong-an", "đang chờ duyệt"),
        (STEPS, "", Standing.DONE, None, "mat-khau", "Xong cả."),
        (STEPS, "cho-duyet", Standing.DONE, None, "mat-khau", "Xong cả."),
        (["a step of former times"], "a stop of former times", Standing.NEW, "ra-cong-an", None, "Chưa bắt đầu."),
    ],
)
def test_how_far_she_is_follows_from_what_is_done(
    done: list[str], stopped: str, standing: Standing, following: str | None, last: str | None, words: str
) -> None:
    far = how_far(level_2(), done, stopped)
    assert far.standing is standing
    assert (far.next.id if far.next else None, far.last.id if far.last else None) == (following, last)
    assert words in said(level_2(), far)


def test_what_she_agrees_to_is_read_aloud_in_half_a_minute() -> None:
    text = " ".join(sheet("Phường Văn Miếu - Quốc Tử Giám"))
    assert len(text.split()) <= HALF_A_MINUTE
    assert all(words in text for words in ("lần sau mang gì", "làm tiếp", "xem", "Một năm", "thôi là xóa ngay"))
