"""People who come along: added one by one, copied, changed, taken out, and kept as typed when something is missing."""

from tests.journeys.bad_luck import SUMMARY, counter_of, fills_in, saves_field, twin
from tests.personas import Person, answers_every_step

MOST = 30


def at_the_list(person: Person) -> Person:
    """Everything answered; one grandchild comes along."""
    fills_in(person)
    person.opens("thanh-vien")
    return person


def adds(person: Person, name: str, born: str, number: str, sex: str, relation: str) -> None:
    person.follows("Thêm một người").types("Họ, chữ đệm và tên", name).types("Ngày sinh", born)
    person.types("Số định danh", number).chooses(sex).types("Là gì của chủ hộ", relation).presses("Lưu người này")


def people(person: Person) -> list[str]:
    """The names in the list, as they stand there."""
    return [str(card.text).strip() for card in person.document.xpath('//ul[@class="cards"]//a')]


def test_thirty_people_can_come_and_the_next_is_told(ong_tu: Person) -> None:
    at_the_list(ong_tu).follows("Thêm một người")
    one_too_many = twin(ong_tu)
    form, fields = ong_tu.filled("Lưu người này")
    for number in range(2, MOST + 1):
        key = f"00000000-0000-4000-8000-0000000000{number:02}"
        typed = {"ho_ten": f"Lê Văn Người {number}", "khoa": key, "quan_he": "Con đẻ", "gioi_tinh": "nam"}
        answer = ong_tu.client.post(form.get("action"), data={**dict(fields), **typed})
        assert answer.status_code in (303, 422), "kept, complete or not"
    ong_tu.opens(ong_tu.url.partition("/nguoi")[0])
    assert len(people(ong_tu)) == MOST
    ong_tu.sees(f"Đã đủ {MOST} người").sees_no("Thêm một người")

    one_too_many.types("Họ, chữ đệm và tên", "Lê Văn Thừa").presses("Lưu người này", expects=409)
    assert one_too_many.heading == f"Đã đủ {MOST} người"
    one_too_many.sees("hồ sơ khác").opens(f"{ong_tu.url}/nguoi/moi", expects=409)
    ong_tu.opens(ong_tu.url).sees_no("Lê Văn Thừa").follows("Lê Văn Người 30").presses("Bỏ người này")
    ong_tu.sees("Thêm một người")


def test_a_copy_keeps_what_siblings_share(ong_tu: Person) -> None:
    at_the_list(ong_tu).follows("Thêm người nữa, chép từ Trần Gia Bảo")
    assert ong_tu.typed("Là gì của chủ hộ") == "Cháu nội"
    assert ong_tu.document.xpath('//input[@name="gioi_tinh"][@checked]')[0].get("value")
    for own in ("Họ, chữ đệm và tên", "Ngày sinh", "Số định danh"):
        assert ong_tu.typed(own) == ""
    ong_tu.types("Họ, chữ đệm và tên", "Trần Gia Hân").types("Ngày sinh", "02/03/2017")
    ong_tu.types("Số định danh", "001317000456").chooses("Nữ").presses("Lưu người này")
    assert people(ong_tu) == ["Trần Gia Bảo", "Trần Gia Hân"]


def test_a_person_is_changed(ong_tu: Person) -> None:
    at_the_list(ong_tu).follows("Trần Gia Bảo").types("Họ, chữ đệm và tên", "Trần Gia Bách").presses("Lưu người này")
    assert len(people(ong_tu)) == 1
    ong_tu.sees("Trần Gia Bách").sees_no("Trần Gia Bảo")
    ong_tu.opens("kiem-tra").sees("Trần Gia Bách").sees("Người đi cùng 1")


def test_a_person_is_changed_from_the_summary(ong_tu: Person) -> None:
    fills_in(ong_tu)
    links = [link for link in ong_tu.document.iter("a") if "/nguoi/" in link.get("href", "")]
    ong_tu.opens(links[0].get("href")).types("Họ, chữ đệm và tên", "Trần Gia Bách").presses("Lưu người này")
    ong_tu.presses("Tiếp tục").follows("Tiếp tục")
    assert ong_tu.heading == SUMMARY
    ong_tu.sees("Trần Gia Bách")


def test_a_person_is_taken_out_and_taking_out_again_does_no_harm(ong_tu: Person) -> None:
    at_the_list(ong_tu)
    adds(ong_tu, "Lê Thị Na", "05/02/1971", "001171004321", "Nữ", "Vợ")
    ong_tu.follows("Trần Gia Bảo")
    form, fields = ong_tu.filled("Bỏ người này")
    ong_tu.presses("Bỏ người này")
    ong_tu.sends(form.get("action"), fields)
    assert people(ong_tu) == ["Lê Thị Na"]
    ong_tu.presses("Tiếp tục").follows("Tiếp tục").sees("Lê Thị Na").sees_no("Trần Gia Bảo")


def test_somebody_who_comes_alone_adds_nobody(ong_tu: Person) -> None:
    at_the_list(ong_tu).follows("Trần Gia Bảo").presses("Bỏ người này").sees("chuyển đến một mình")
    ong_tu.presses("Tiếp tục").follows("Tiếp tục")
    assert ong_tu.heading == SUMMARY
    ong_tu.sees_no("Người đi cùng 1")


def test_an_incomplete_person_is_kept_and_keeps_the_dossier_from_being_sent(ba_lan: Person) -> None:
    ba_lan.signs_in()
    at_the_list(ba_lan)
    summary = twin(ba_lan).opens("kiem-tra")
    ba_lan.follows("Thêm một người").types("Họ, chữ đệm và tên", "Trần Thị Mơ").types("Ngày sinh", "31/02/2019")
    ba_lan.presses("Lưu người này", expects=422).sees("chỗ cần sửa")
    assert ba_lan.typed("Ngày sinh") == "31/02/2019"

    ba_lan.follows("Quay lại").sees("Trần Thị Mơ")
    ba_lan.sees("còn 4 chỗ cần điền")
    ba_lan.presses("Tiếp tục", expects=ba_lan.status)
    assert ba_lan.heading != SUMMARY
    summary.presses("Gửi hồ sơ").sees_no("CG-2611").sees("Trần Thị Mơ")

    ba_lan.follows("Trần Thị Mơ")
    assert ba_lan.typed("Ngày sinh") == "31/02/2019"
    ba_lan.types("Ngày sinh", "28/02/2019").types("Số định danh", "001319000456").chooses("Nữ")
    ba_lan.types("Là gì của chủ hộ", "Cháu nội").presses("Lưu người này").sees_no("chỗ cần điền")
    ba_lan.presses("Tiếp tục").follows("Tiếp tục").presses("Gửi hồ sơ").sees("CG-261123-0001").sees("Trần Thị Mơ")


def test_what_is_typed_about_a_new_person_is_kept_field_by_field(ong_tu: Person) -> None:
    at_the_list(ong_tu).follows("Thêm một người")
    saves_field(ong_tu, "ho_ten", "Lê Thị Na")
    said = saves_field(ong_tu, "ngay_sinh", "05/02/1971")
    assert "Đã lưu" in said.text
    list_after_a_dead_battery = twin(ong_tu).opens(ong_tu.url.partition("/nguoi")[0])
    assert people(list_after_a_dead_battery) == ["Trần Gia Bảo", "Lê Thị Na"]
    ong_tu.types("Họ, chữ đệm và tên", "Lê Thị Na").types("Ngày sinh", "05/02/1971").chooses("Nữ")
    ong_tu.types("Số định danh", "001171004321").types("Là gì của chủ hộ", "Vợ").presses("Lưu người này")
    assert len(people(ong_tu)) == 2


def test_a_field_of_a_person_saved_late_does_not_overwrite_a_newer_one(ong_tu: Person) -> None:
    at_the_list(ong_tu).follows("Trần Gia Bảo")
    drawn_at = counter_of(ong_tu)
    saves_field(ong_tu, "ho_ten", "Trần Gia Bách", drawn_at + 2)
    saves_field(ong_tu, "ho_ten", "Trần Gia", drawn_at + 1)
    assert ong_tu.opens(ong_tu.url).typed("Họ, chữ đệm và tên") == "Trần Gia Bách"


def test_two_people_are_added_in_two_tabs(ong_tu: Person) -> None:
    at_the_list(ong_tu)
    tab = twin(ong_tu)
    adds(ong_tu, "Lê Thị Na", "05/02/1971", "001171004321", "Nữ", "Vợ")
    adds(tab, "Lê Văn Nam", "05/02/1995", "001095004321", "Nam", "Con đẻ")
    assert len(people(tab)) == 3


def test_anh_minh_cannot_reach_the_people_of_a_draft_that_is_not_hers(ong_tu: Person, ba_lan: Person) -> None:
    at_the_list(ong_tu)
    ba_lan.signs_in().opens(ong_tu.url, expects=404)
    ba_lan.opens(f"{ong_tu.url}/nguoi/moi", expects=404)


def test_a_whole_household_is_read_at_the_end(ong_tu: Person) -> None:
    ong_tu.opens("/ho-so/moi/dang-ky-tam-tru")
    answers_every_step(ong_tu, ong_tu)
    ong_tu.opens("thanh-vien")
    adds(ong_tu, "Lê Thị Na", "05/02/1971", "001171004321", "Nữ", "Vợ")
    ong_tu.presses("Tiếp tục").follows("Tiếp tục").sees("Người đi cùng 1").sees("Người đi cùng 2").sees("Vợ")
