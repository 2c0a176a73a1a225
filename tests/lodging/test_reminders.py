"""At ten in the evening chị Hạnh's phone says what is not declared yet: once, and only where something is not."""

from datetime import timedelta

from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.lodging.actions import declare
from app.lodging.reminders.actions import remind
from tests.house.lodging_forms import READY, hosts
from tests.journeys.bad_luck import messages_to
from tests.lodging.evenings import House, types
from tests.personas import Person

TO_TEN = timedelta(hours=2, minutes=18)


def told(app: Flask, person: Person) -> list[str]:
    db.session.commit()
    return messages_to(app, person.phone)


def test_an_open_list_is_reminded_of_once_at_ten(app: Flask, house: House, ba_lan: Person, evening: Traveller) -> None:
    types(house, READY)
    evening.shift(TO_TEN - timedelta(minutes=1))
    assert remind(now()) == 0
    evening.shift(timedelta(minutes=1))
    assert [remind(now()), remind(now())] == [1, 0]
    said = "Nha cho khach o: 1 dong chua gui. Co khach thi khai truoc 23 gio."
    assert told(app, ba_lan) == [said]
    evening.shift(timedelta(days=1))
    assert remind(now()) == 0, "what was typed yesterday is of another night"


def test_a_room_of_last_night_without_a_guest_tonight_is_reminded_of(
    app: Flask, house: House, ba_lan: Person, evening: Traveller
) -> None:
    types(
        house,
        READY,
        READY.replace("123, 201", "124, 202"),
        READY.replace("123, 201", "125, 203, 23/11/2026, 26/11/2026"),
    )
    declare(*house, now())
    evening.shift(timedelta(days=1))
    types(house, READY.replace("123", "126"))
    declare(*house, now())
    evening.shift(TO_TEN)
    assert remind(now()) == 1
    assert "1 phong co khach dem qua chua khai dem nay" in told(app, ba_lan)[-1]


def test_who_has_declared_everybody_is_left_in_peace(house: House, evening: Traveller) -> None:
    types(house, READY)
    declare(*house, now())
    evening.shift(TO_TEN)
    assert remind(now()) == 0


def test_a_host_of_two_houses_gets_one_message(app: Flask, house: House, ba_lan: Person, evening: Traveller) -> None:
    types(house, READY)
    types(hosts(ba_lan, "Nhà nghỉ Sen"), READY, READY.replace("123", "124"))
    evening.shift(TO_TEN)
    assert remind(now()) == 1
    assert "3 dong chua gui" in told(app, ba_lan)[0]


def test_after_eleven_nobody_is_reminded(house: House, evening: Traveller) -> None:
    types(house, READY)
    evening.shift(TO_TEN + timedelta(hours=1))
    assert remind(now()) == 0


def test_the_open_page_goes_on_counting(app: Flask, ba_lan: Person, evening: Traveller) -> None:
    with app.app_context():
        house, _ = hosts(ba_lan)
        db.session.commit()
        here = f"/luu-tru/{house.id}"
    ba_lan.signs_in().opens(here).sees("Còn 3 giờ 1").sees("đến 23 giờ")
    evening.shift(timedelta(hours=1))
    (line,) = ba_lan.document.xpath("//*[@id='con-lai']")
    came = ba_lan.client.get(line.get("data-hx-get"), headers={"HX-Request": "true"})
    assert "Còn 2 giờ 1" in came.text
    assert len(came.data) < 300
