"""A house of three hundred guests: its page is bounded, and one guest more costs what the third one cost."""

from uuid import UUID

import pytest

from app.clock import now
from app.database import db
from app.lodging.actions import add, declare
from app.lodging.lines import read_lines
from tests.figures.measured import KB, fetched, queries, table
from tests.house.lodging_forms import hosts
from tests.journeys.bad_luck import by_htmx
from tests.personas import Person

A_PAGE, ADDED, ONE_MORE = 12 * KB, 3 * KB, "Lê Văn Cường, 1/2/1979, 001079000345, 305"


def guest(number: int) -> str:
    wrong = number % 10 == 0
    return f"Nguyễn Văn Hữu Khách, {'31/02' if wrong else '5/2'}/1990, 001090{number:06}, {100 + number}"


def lists(person: Person, guests: int, declared: int = 0) -> str:
    """The address of tonight's list in a house with so many."""
    with person.app.app_context():
        house, me = hosts(person)
        if declared:
            add(house, read_lines("\n".join(guest(10 * number + 1) for number in range(declared))), me, now())
            declare(house, me, now())
        add(house, read_lines("\n".join(guest(5000 + number) for number in range(guests))), me, now())
        db.session.commit()
        found: UUID = house.id
    return f"/luu-tru/{found}"


def test_three_hundred_guests_weigh_what_a_page_weighs(served: str, ba_lan: Person) -> None:
    list_ = lists(ba_lan.signs_in(), 300, declared=300)
    shown = fetched(served, ba_lan, list_)
    ba_lan.opens(list_).sees("chờ gửi 270, cần sửa 30").types("Thêm khách", ONE_MORE)
    form, fields = ba_lan.filled("Thêm vào danh sách")
    added = fetched(served, ba_lan, form.get("action"), fields, htmx="them")
    table("tonight's list of 300, 300 sent", [("opened", shown.size, A_PAGE), ("one more", added.size, ADDED)], "bytes")
    assert (shown.status, added.status) == (200, 200)
    assert shown.size <= A_PAGE
    assert added.size <= ADDED


def test_the_three_hundredth_guest_asks_no_more_than_the_third(ba_lan: Person) -> None:
    ba_lan.signs_in()
    asked = []
    for guests in (2, 299):
        list_ = lists(ba_lan, guests)
        ba_lan.opens(list_).types("Thêm khách", ONE_MORE)
        form, fields = ba_lan.filled("Thêm vào danh sách")
        with queries(ba_lan.app) as adding:
            by_htmx(ba_lan, form.get("action"), fields, target="them")
        with queries(ba_lan.app) as opening:
            ba_lan.opens(list_)
        asked.append((len(opening), len(adding)))
    (few, one), (many, more) = asked
    table("tonight's list", [("opened, 300 guests", many, 12), ("one more guest", more, 13)], "queries")
    assert many <= few
    assert more <= one
    assert many <= 12
    assert more <= 13


def test_every_row_of_a_long_list_is_found_and_what_must_be_mended_stands_first(ba_lan: Person) -> None:
    ba_lan.signs_in().opens(lists(ba_lan, 70))
    seen, marks = set[str](), list[bool]()
    while True:
        rows = ba_lan.document.xpath("//ul[@class='cards']/li[a[contains(@href, '/khach/')]]")
        seen |= {str(row.xpath("./a/@href")[0]) for row in rows}
        marks += ["cần sửa" in row.text_content() for row in rows]
        if "Xem tiếp" not in ba_lan.reads():
            break
        ba_lan.follows("Xem tiếp")
    assert len(seen) == len(marks) == 70
    assert marks == sorted(marks, reverse=True)


def test_sixty_pasted_at_once_bring_a_page_of_the_list_and_no_more(ba_lan: Person) -> None:
    ba_lan.signs_in().opens(lists(ba_lan, 3))
    ba_lan.types("Thêm khách", "\n".join(guest(number) for number in range(60)))
    form, fields = ba_lan.filled("Thêm vào danh sách")
    came = by_htmx(ba_lan, form.get("action"), fields, target="them").text
    assert came.count("/khach/") == 30
    assert "innerHTML:#khach" in came


@pytest.mark.parametrize("further", ["tiep", "da-gui"])
def test_a_page_without_a_beginning_is_none(ba_lan: Person, further: str) -> None:
    ba_lan.signs_in().opens(f"{lists(ba_lan, 1)}/{further}", expects=404)
